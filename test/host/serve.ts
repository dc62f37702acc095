import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fetchServer } from './fetch.ts'
import { logDir } from './paths.ts'
import { end, run, start, within } from './processes.ts'

export type ServerOptions = {
  /** Who may open the window. Without a token anybody on this machine may: for tests only. */
  readonly token?: string
  /** Whether VS Code asks if the folder is trusted. Off by default: every folder is trusted. */
  readonly workspaceTrust?: boolean
  /** Whether a window may load an extension from its source folder, as tests do. On by default. */
  readonly development?: boolean
  /** Brings only those of VS Code's own extensions that a plan's author meets: a window opens a fifth faster then. */
  readonly few?: boolean
  /** A packaged extension to install first. */
  readonly vsix?: string
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** A color theme's setting id, as in `workbench.colorTheme`. */
  readonly theme?: string
  /** Names the log file in `.vscode-test/logs`. */
  readonly name?: string
}

export type Server = {
  readonly port: number
  /** Where the browser finds it, without folder and token. */
  readonly origin: string
  /** Everything that the server has printed so far. */
  readonly log: () => string
  /** Settles when the server ends by itself. */
  readonly ended: Promise<void>
  /** Ends the server and deletes its data folders. */
  readonly stop: () => Promise<void>
}

/** Settings that keep the window to the plan: no chat, no welcome, no telemetry, no updates, nothing that blinks. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'security.workspace.trust.startupPrompt': 'never',
  'files.simpleDialog.enable': true,
} as const

/**
 * Those that have to do with Markdown, with the files around a plan, and with how all of it looks; and those that the page
 * starts on its own side whether they are there or not.
 */
const fewExtensions = [
  ...['configuration-editing', 'json', 'json-language-features', 'markdown-basics', 'markdown-language-features'],
  ...['references-view', 'search-result', 'theme-defaults', 'yaml'],
  ...['emmet', 'extension-editing', 'git-base', 'github-authentication', 'merge-conflict', 'npm'],
  'typescript-language-features',
] as const

/**
 * Starts VS Code's server on a free port of 127.0.0.1, with fresh data folders, and waits until it listens.
 * @throws when it does not listen within a minute; the error ends with what it printed last.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, main } = await fetchServer()
  const data = mkdtempSync(join(tmpdir(), 'altitude-vscode-'))
  const remove = () => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  mkdirSync(join(data, 'user', 'User'), { recursive: true })
  mkdirSync(logDir, { recursive: true })
  const settings = {
    ...quietSettings,
    ...(options.theme && { 'workbench.colorTheme': options.theme }),
    ...options.settings,
  }
  writeFileSync(join(data, 'user', 'User', 'settings.json'), JSON.stringify(settings, null, 2))

  const folders = [
    ...['--server-data-dir', join(data, 'server'), '--user-data-dir', join(data, 'user')],
    ...['--extensions-dir', join(data, 'extensions'), '--accept-server-license-terms'],
  ]
  if (options.few) {
    const own = join(data, 'built-in')
    mkdirSync(own)
    for (const name of fewExtensions) symlinkSync(join(dirname(main), '..', 'extensions', name), join(own, name))
    folders.push('--builtin-extensions-dir', own)
  }
  if (options.vsix) {
    const args = [main, ...folders, '--install-extension', options.vsix]
    const { code, output } = await run(node, args, { timeout: 60_000 })
    if (code !== 0) throw new Error(`The extension could not be installed:\n${lastLines(output)}\n${fetchAnew}`)
  }

  const log = join(logDir, `server-${options.name ?? 'vscode'}-${process.pid}.log`)
  writeFileSync(log, '')
  const child = start(
    node,
    [
      ...[main, '--host', '127.0.0.1', '--port', '0', ...folders, '--telemetry-level', 'off'],
      ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
      ...(options.development === false ? [] : ['--enable-smoke-test-driver']),
    ],
    { cwd: data, stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment() },
  )
  // After `start`, so that at an exit the server is killed first and writes nothing more.
  process.once('exit', remove)
  const keep = (text: string) => writeFileSync(log, text, { flag: 'a' })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-10_000)
    keep(text)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const listening = new Promise<number>((resolve, reject) => {
    let seen = ''
    child.once('error', reject)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      keep(text)
      if (seen.length > 100_000) return
      seen += text
      const port = /agent listening on (\d+)/.exec(seen)?.[1]
      if (port) resolve(Number(port))
    })
    ended.then(() => reject(new Error('It ended before it listened.')))
  })
  const stop = async () => {
    await end(child)
    process.removeListener('exit', remove)
    remove()
  }
  try {
    const port = await within(60_000, 'VS Code to listen', listening)
    return { port, origin: `http://127.0.0.1:${port}`, log: () => readFileSync(log, 'utf8'), ended, stop }
  } catch (error) {
    await stop()
    throw new Error(`VS Code's server did not start. ${String(error)}\n${lastLines(errors)}\n${fetchAnew}`)
  }
}

/** Not everything of a gigabyte is looked at before it runs. */
const fetchAnew = 'If what was fetched is damaged, delete the folder .vscode-test and try again.'

export type WindowAddress = {
  /** Absolute path of the folder to open, or of a `.code-workspace` file that names several. */
  readonly folder: string
  /** Absolute path of a file to open at start. */
  readonly file?: string
  /** Absolute path of an extension to load from its source folder. */
  readonly extension?: string
  /** Absolute path of a suite to run inside the extension host. */
  readonly tests?: string
}

/** The address of a window on a folder. Extension and tests count only with a server for development. */
export function windowAddress(server: Pick<Server, 'origin' | 'port'>, window: WindowAddress): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`
  const payload = [
    ...(window.extension ? [['extensionDevelopmentPath', remote(window.extension)]] : []),
    ...(window.tests ? [['extensionTestsPath', remote(window.tests)]] : []),
    ...(window.file ? [['openFile', remote(window.file)]] : []),
    ['skipWelcome', 'true'],
  ]
  const what = window.folder.endsWith('.code-workspace') ? 'workspace' : 'folder'
  return `${server.origin}/?${new URLSearchParams({ [what]: window.folder, payload: JSON.stringify(payload) })}`
}

/** The environment without what npm, vitest or a VS Code terminal would pass on to the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|vscode_|vitest|node_options$|node_env$|electron_)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-15).join('\n')
}
