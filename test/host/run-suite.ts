import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './chromium.ts'
import { fetchWeb } from './fetch.ts'
import { logDir, root, suiteEntry } from './paths.ts'
import { within } from './processes.ts'
import { startServer, windowAddress } from './serve.ts'

/**
 * Where the suite runs: `node` is what desktop VS Code has, `web` the worker of vscode.dev, and `installed` the first again
 * with the extension as a person has it: packed, installed, and not loaded from its source folder.
 */
export const hostNames = ['node', 'web', 'installed'] as const
export type HostName = (typeof hostNames)[number]

export type SuiteResult = { readonly passed: number; readonly failed: number }

/** One whole run, from the open window to the suite's last line. In milliseconds. */
const longest = 10 * 60_000

/** A VS Code that is up: the address that starts the suite, and how to end it. */
type Host = { readonly address: string; readonly stop: () => Promise<void> }

type SuiteOptions = {
  /** The bundle whose `run` is called; that of `test/vscode` unless told. */
  readonly entry?: string | undefined
  /** The packed extension, for the host that has it installed. */
  readonly vsix?: string | undefined
}

const hosts: Readonly<Record<HostName, (workspace: string, entry: string, vsix?: string) => Promise<Host>>> = {
  node: startNodeHost,
  web: startWebHost,
  installed: startInstalledHost,
}

/**
 * Runs the built suite inside an extension host, on a copy of `test/vscode/workspace`, and relays its lines.
 * @throws when the suite did not come to its end; the error names the log.
 */
export async function runSuite(
  hostName: HostName,
  report: (line: string) => void,
  { entry = suiteEntry, vsix }: SuiteOptions = {},
): Promise<SuiteResult> {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'altitude-suite-')))
  cpSync(join(root, 'test', 'vscode', 'workspace'), workspace, { recursive: true })
  let host: Host | undefined
  let browser: Browser | undefined
  try {
    host = await hosts[hostName](workspace, entry, vsix)
    browser = await launchBrowser()
    return await openAndFollow(browser, host.address, hostName, report)
  } finally {
    await browser?.close()
    await host?.stop()
    rmSync(workspace, { recursive: true, force: true })
  }
}

async function openAndFollow(
  browser: Browser,
  address: string,
  hostName: HostName,
  report: (line: string) => void,
): Promise<SuiteResult> {
  mkdirSync(logDir, { recursive: true })
  const log = join(logDir, `suite-${hostName}.log`)
  writeFileSync(log, '')
  const page = await browser.newPage()
  await page.addInitScript(paintPlainly)
  let result: SuiteResult | undefined
  const exited = new Promise<number>((resolve, reject) => {
    // Both names are VS Code's: its windows look for them when they run an extension's tests.
    void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      const text = args.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')
      writeFileSync(log, `${type}: ${text}\n`, { flag: 'a' })
      for (const line of text.split('\n').filter((part) => part.includes('[suite] '))) {
        const own = line.slice(line.indexOf('[suite] ') + '[suite] '.length)
        const counts = /^(\d+) passed, (\d+) failed$/.exec(own)
        if (counts) result = { passed: Number(counts[1]), failed: Number(counts[2]) }
        else report(own)
      }
    })
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code))
    page.once('crash', () => reject(new Error('The page of the window crashed.')))
  })
  page.on('console', (message) => writeFileSync(log, `page ${message.type()}: ${message.text()}\n`, { flag: 'a' }))
  const failed = (why: string) =>
    new Error(`The suite did not come to its end in the ${hostName} host: ${why}\nSee ${log}`)
  try {
    await page.goto(address, { timeout: 60_000 })
    const code = await within(longest, 'the suite to end', exited)
    if (!result) throw new Error(`it exited with ${code} and no result`)
    if (code !== 0 && result.failed === 0) throw new Error(`it exited with ${code} after ${result.passed} tests`)
    return result
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error))
  }
}

/**
 * In the page: nobody looks at the window of a suite, and without a graphics card a fifth of its time would go into round
 * corners, shadows and what moves. Journeys are looked at, and keep them.
 */
const paintPlainly = `document.addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style')
  style.textContent = \`*, *::before, *::after {
    animation: none !important; transition: none !important; filter: none !important;
    backdrop-filter: none !important; border-radius: 0 !important; box-shadow: none !important;
  }\`
  document.head.append(style)
})`

async function startNodeHost(workspace: string, entry: string): Promise<Host> {
  const server = await startServer({ name: 'suite', few: true })
  const address = windowAddress(server, { folder: workspace, extension: root, tests: entry })
  return { address, stop: server.stop }
}

async function startInstalledHost(workspace: string, entry: string, vsix?: string): Promise<Host> {
  if (vsix === undefined) throw new Error('What is to be installed has not been packed.')
  // VS Code runs tests for an extension in development alone. This one is empty: it lets them in, and ours stays installed.
  const holder = mkdtempSync(join(tmpdir(), 'altitude-holder-'))
  const remove = () => rmSync(holder, { recursive: true, force: true })
  try {
    writeFileSync(join(holder, 'package.json'), JSON.stringify(holderManifest))
    const server = await startServer({ vsix, few: true, name: 'installed' })
    const address = windowAddress(server, { folder: workspace, extension: holder, tests: entry })
    return { address, stop: () => server.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** The suite knows by this extension that ours has to be the installed one. */
const holderManifest = { name: 'test-holder', publisher: 'altitude', version: '0.0.0', engines: { vscode: '*' } }

async function startWebHost(workspace: string, entry: string): Promise<Host> {
  const { builds, version, server } = await fetchWeb()
  const { open } = (await import(pathToFileURL(server).href)) as TestWeb
  const port = await freePort()
  const opened = await open({
    browserType: 'none',
    quality: 'stable',
    commit: version,
    testRunnerDataDir: builds,
    extensionDevelopmentPath: root,
    extensionTestsPath: entry,
    folderPath: workspace,
    port,
  })
  return { address: `http://localhost:${port}/`, stop: () => Promise.resolve(opened.dispose()) }
}

/** The part of @vscode/test-web that is used here. It is in the cache, so its own types are not at hand. */
type TestWeb = {
  readonly open: (options: Readonly<Record<string, string | number>>) => Promise<{ readonly dispose: () => void }>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1')
  return address.port
}
