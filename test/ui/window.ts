/**
 * This folder drives a real VS Code window as a person would, by mouse and keyboard, and looks at what the window
 * shows. Everything here waits for what it wants to see, with a bound, and never for time to pass.
 */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { logDir, root, screenshotDir } from '../host/paths.ts'
import { within } from '../host/processes.ts'
import { startServer, windowAddress } from '../host/serve.ts'
import { patience, until } from '../wait.ts'
import { type Editor, editor, editorOf } from './editor.ts'
import { type Tree, treeOf } from './tree.ts'
import { type Workbench, workbenchOf } from './workbench.ts'

export type WindowOptions = {
  /** What is in the folder, always as a fresh copy: file contents by path, or a folder of the repository. */
  readonly workspace: Readonly<Record<string, string>> | string
  /** A file of the folder to open at start. */
  readonly file?: string
  /**
   * A window that nobody had before, opened on the folder itself. Without it, and without any of what follows, a journey
   * gets the window of the one before it, emptied, with a folder of its own inside the one that is open: to open a window
   * takes two cores for ten seconds. A journey that leaves more changed than its files needs its own.
   */
  readonly own?: boolean
  /** A `.code-workspace` file of the folder to open in its place. */
  readonly open?: string
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** A color theme's setting id: 'Default Dark Modern', … High contrast is not taken from a setting: choose it by `run`. */
  readonly theme?: string
  /** In CSS pixels; 1280 × 800 unless told. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Pixels of a picture per CSS pixel; 1 unless told. */
  readonly scale?: number
  /** Opens the folder in Restricted Mode, on a server of its own. */
  readonly restricted?: boolean
}

export type Window = Editor &
  Tree &
  Workbench & {
    readonly page: Page
    /** Absolute path of the journey's folder. */
    readonly workspace: string
    /** The text of a file on disk. */
    readonly read: (file?: string) => string
    /** Saves the active editor and gives the text of a file on disk once nothing is unsaved. */
    readonly saved: (file?: string) => Promise<string>
    /** Loads the window again, and waits until what was open is back. */
    readonly reload: () => Promise<void>
    /** Takes a picture into `.vscode-test/screenshots/NAME.png` and gives its path. */
    readonly screenshot: (name: string) => Promise<string>
    /** Closes the window and deletes the folder. A test that opened the window does so when it ends. */
    readonly close: () => Promise<void>
  }

/** What makes windows alike and typing plain. They may be overridden by `settings`. */
const journeySettings = {
  'files.autoSave': 'off',
  'git.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.acceptSuggestionOnEnter': 'off',
  'workbench.editor.enablePreview': false,
  'window.confirmBeforeClose': 'never',
} as const

let connection: Promise<Browser> | undefined

/** What went wrong in the windows, and in the extension hosts behind them. */
const pageLog = join(logDir, `journeys-${process.pid}.log`)

type Opened = {
  readonly page: Page
  /** Absolute path of the folder that the window is on. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A window whose journey has ended well, for the next one. */
let kept: Opened | undefined

/** Counts the folders of journeys that share a window: no file comes twice, so nothing that VS Code keeps of one matters. */
let folders = 0

/**
 * Opens a window on a fresh folder and waits for its workbench, and for the editor when a file was asked for. The
 * extension may still be starting: the verbs wait for what they need.
 */
export async function openWindow(options: WindowOptions): Promise<Window> {
  const isShared = Object.keys(options).every((name) => name === 'workspace' || name === 'file')
  const before = isShared ? kept : undefined
  if (before) kept = undefined
  const top = before?.folder ?? realpathSync(mkdtempSync(join(tmpdir(), 'altitude-journey-')))
  const workspace = isShared ? join(top, `journey-${String(++folders).padStart(3, '0')}`) : top
  fill(workspace, options)
  if (!before) writeSettings(top, options)
  const file = isShared ? undefined : options.file
  const { page, close } = before ?? (await open(top, options, file && join(workspace, file)))

  const screenshot = async (name: string) => {
    const path = join(screenshotDir, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`)
    await page.screenshot({ path })
    return path
  }
  const verbs = { ...editorOf(page), ...treeOf(page), ...workbenchOf(page) }
  let isClosed = false
  const closeOnce = async () => {
    if (isClosed) return
    isClosed = true
    await close()
  }
  onTestFinished(async ({ task }) => {
    const isWell = task.result?.state !== 'fail'
    if (!isClosed && !isWell) await screenshot(`failed ${task.name}`)
    if (!isClosed && isWell && isShared && (await emptied(page, workspace, verbs))) kept = { page, folder: top, close }
    else await closeOnce()
  })
  if (isShared && options.file) {
    await verbs.openFile(`${basename(workspace)}/${options.file}`)
    await page.locator(`${editor}.focused .view-line`).first().waitFor()
  }

  const read = (name = options.file ?? 'PLAN.md') => readFileSync(join(workspace, name), 'utf8')
  const saved = async (name?: string) => {
    await page.keyboard.press('Control+s')
    await until('every editor to be saved', async () => (await page.locator('.tab.dirty').count()) === 0)
    return read(name)
  }
  const reload = async () => {
    await page.reload()
    await restored(page)
  }
  return { ...verbs, page, workspace, read, saved, reload, screenshot, close: closeOnce }
}

async function open(folder: string, options: WindowOptions, file: string | undefined): Promise<Opened> {
  const own = options.restricted
    ? await startServer({ workspaceTrust: true, few: true, name: 'restricted' })
    : undefined
  connection ??= chromium.connect(inject('browser'))
  const browser = await connection
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
  })
  const close = async () => {
    await context.close()
    await own?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    page.on('console', (said) => {
      if (said.type() === 'error') writeFileSync(pageLog, `${said.text()}\n`, { flag: 'a' })
    })
    const what = options.open ? join(folder, options.open) : folder
    const address = windowAddress(own ?? inject('server'), { folder: what, extension: root, ...(file && { file }) })
    await page.goto(address, { timeout: 60_000 })
    await restored(page)
    if (options.open) await foldersShown(page)
    if (file) await page.locator(`${editor}.focused .view-line`).first().waitFor()
    return { page, folder, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Closes what a journey left open, unsaved or not, and deletes its files; false where that cannot be done. */
async function emptied(page: Page, workspace: string, verbs: Tree & Workbench): Promise<boolean> {
  const tabs = page.locator('.part.editor .tab')
  try {
    await page.keyboard.press('Escape')
    await until('every editor to be closed', async () => {
      if ((await tabs.count()) === 0) return true
      await verbs.run('Revert and Close Editor')
      return (await tabs.count()) === 0
    })
    rmSync(workspace, { recursive: true, force: true })
    // The next journey shall not click rows of this one.
    await verbs.showContainer('Altitude')
    await until('its rows to go', async () => (await verbs.rows()).length === 0)
    await verbs.showContainer('Explorer')
    return true
  } catch {
    return false
  }
}

async function restored(page: Page): Promise<void> {
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
  await within(60_000, 'the window to be restored', page.evaluate(workbenchRestored))
}

/** VS Code was seen to open a workspace file without its folders, once, on a busy machine: then it is loaded again. */
async function foldersShown(page: Page): Promise<void> {
  const folder = page.locator('.explorer-folders-view .monaco-list-row').first()
  try {
    await folder.waitFor()
  } catch {
    await page.reload()
    await restored(page)
    await folder.waitFor()
  }
}

/**
 * In the page: waits until VS Code has put back what was open. Before that, it still moves the focus and the cursor
 * around, and what is clicked or typed gets lost. `driver` is there since the server has the smoke-test driver on.
 */
async function workbenchRestored(): Promise<void> {
  const page = globalThis as unknown as { driver?: { whenWorkbenchRestored: () => Promise<void> } }
  while (!page.driver) await new Promise((resolve) => setTimeout(resolve, 20))
  await page.driver.whenWorkbenchRestored()
}

function fill(folder: string, { workspace }: WindowOptions): void {
  if (typeof workspace === 'string') cpSync(resolve(root, workspace), folder, { recursive: true })
  else for (const [path, text] of Object.entries(workspace)) write(join(folder, path), text)
}

function writeSettings(folder: string, { settings, theme }: WindowOptions): void {
  const all = { ...journeySettings, ...(theme && { 'workbench.colorTheme': theme }), ...settings }
  write(join(folder, '.vscode', 'settings.json'), JSON.stringify(all, null, 2))
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
