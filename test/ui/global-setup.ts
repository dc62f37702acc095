import type { TestProject } from 'vitest/node'
import { buildExtension } from '../host/build.ts'
import { serveBrowser } from '../host/chromium.ts'
import { startServer } from '../host/serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** VS Code's server that trusts every folder. */
    readonly server: { readonly port: number; readonly origin: string }
    /** Where a journey connects to the browser. */
    readonly browser: string
  }
}

let ends: (() => Promise<void>)[] = []

/** Starts one server and one browser for all journeys; each journey gets a folder of its own. */
export async function setup(project: TestProject): Promise<void> {
  await buildExtension()
  try {
    const server = await startServer({ few: true, name: 'journeys' })
    ends.push(server.stop)
    const browser = await serveBrowser()
    ends.push(() => browser.close())
    project.provide('server', { port: server.port, origin: server.origin })
    project.provide('browser', browser.wsEndpoint())
  } catch (error) {
    await teardown()
    throw error
  }
}

export async function teardown(): Promise<void> {
  const all = ends
  ends = []
  for (const end of all.reverse()) await end()
}
