/**
 * This folder drives a real VS Code window as a person would, by mouse and keyboard, and looks at what the window
 * shows. Everything here waits for what it wants to see, with a bound, and never for time to pass.
 */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { root, screenshotDir } from '../host/paths.ts'
import { within } from '../host/processes.ts'
import { startServer, windowAddress } from '../host/serve.ts'
import { patience, until } from '../wait.ts'
import { type Editor, editorOf } from './editor.ts'
import { type Tree, treeOf } from './tree.ts'
import { type Workbench, workbenchOf } from './workbench.ts'

export type WindowOptions = {
  /** The folder to open, always as a fresh copy: file contents by path, or a folder of the repository. */
  readonly workspace: Readonly<Record<string, string>> | string
  /** A `.code-workspace` file of the folder to open in its place. */
  readonly open?: string
  /** A file of the folder to open at start. */
  readonly file?: string
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
    /** Absolute path of the opened folder. */
    readonly workspace: string
    /** The text of a file on disk. */
    readonly read: (file?: string) => string
    /** Saves the active editor and gives the text of a file on disk once nothing is unsaved. */
    readonly saved: (file?: string) => Promise<string>
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

/**
 * Opens a window on a fresh folder and waits for its workbench, and for the editor when a file was asked for. The
 * extension may still be starting: the verbs wait for what they need.
 */
export async function openWindow(options: WindowOptions): Promise<Window> {
  const workspace = makeWorkspace(options)
  const own = options.restricted ? await startServer({ workspaceTrust: true, name: 'restricted' }) : undefined
  connection ??= chromium.connect(inject('browser'))
  const browser = await connection
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  page.setDefaultTimeout(patience)

  const screenshot = async (name: string) => {
    const path = join(screenshotDir, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`)
    await page.screenshot({ path })
    return path
  }
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await context.close()
    await own?.stop()
    rmSync(workspace, { recursive: true, force: true })
  }
  onTestFinished(async ({ task }) => {
    if (!closed && task.result?.state === 'fail') await screenshot(`failed ${task.name}`)
    await close()
  })

  const file = options.file ? join(workspace, options.file) : undefined
  const folder = options.open ? join(workspace, options.open) : workspace
  const address = windowAddress(own ?? inject('server'), { folder, extension: root, ...(file && { file }) })
  await page.goto(address, { timeout: 60_000 })
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 })
  await within(60_000, 'the window to be restored', page.evaluate(workbenchRestored))
  if (file) await page.locator('.editor-instance .monaco-editor.focused .view-line').first().waitFor()

  const read = (name = options.file ?? 'PLAN.md') => readFileSync(join(workspace, name), 'utf8')
  const saved = async (name?: string) => {
    await page.keyboard.press('Control+s')
    await until('every editor to be saved', async () => (await page.locator('.tab.dirty').count()) === 0)
    return read(name)
  }
  const verbs = { ...editorOf(page), ...treeOf(page), ...workbenchOf(page) }
  return { ...verbs, page, workspace, read, saved, screenshot, close }
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

function makeWorkspace({ workspace, settings, theme }: WindowOptions): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'altitude-journey-')))
  if (typeof workspace === 'string') cpSync(resolve(root, workspace), folder, { recursive: true })
  else for (const [path, text] of Object.entries(workspace)) write(join(folder, path), text)
  const all = { ...journeySettings, ...(theme && { 'workbench.colorTheme': theme }), ...settings }
  write(join(folder, '.vscode', 'settings.json'), JSON.stringify(all, null, 2))
  return folder
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
