import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { fetchChromium } from './fetch.ts'
import { run } from './processes.ts'

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none'],
]

type Executable = { readonly path: string; readonly env: Readonly<Record<string, string>> }

/** Starts a headless Chromium: the one in CHROMIUM_PATH, the machine's own, or one from the registry. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions())
}

/** The same, for other processes to connect to. */
export async function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' })
}

async function launchOptions(): Promise<LaunchOptions> {
  const { path, env } = await findChromium()
  return {
    executablePath: path,
    headless: true,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: 60_000,
  }
}

/** The one in CHROMIUM_PATH, the machine's own, or one from the registry, which is fetched first. */
export async function findChromium(): Promise<Executable> {
  const own = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
  const path = own.find((candidate) => candidate !== undefined && existsSync(candidate))
  if (path) return { path, env: {} }
  const folder = await fetchChromium()
  const executable = join(folder, 'chromium')
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts'), XDG_DATA_HOME: join(folder, 'fonts') }
  // A bare machine lacks a few libraries that the package brings along; a complete one is better off with its own.
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    const options = { env: { ...process.env, ...env }, timeout: 30_000 }
    if ((await run(executable, ['--version'], options)).code === 0) return { path: executable, env }
  }
  throw new Error('The Chromium from the registry does not start here. Install one, and name it in CHROMIUM_PATH.')
}
