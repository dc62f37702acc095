/** Serves a real VS Code with the packed extension on this machine, and prints the address. Ends with Ctrl+C. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sayOnTerminal } from '../test/host/cache.ts'
import { cacheDir } from '../test/host/paths.ts'
import { startServer } from '../test/host/serve.ts'
import { packExtension } from './vsix.ts'

async function main(folder: string): Promise<void> {
  sayOnTerminal('Serving a VS Code on this machine, with the packed extension in it.')
  mkdirSync(cacheDir, { recursive: true })
  const vsix = await packExtension(cacheDir)
  const token = randomBytes(16).toString('hex')
  const server = await startServer({ token, vsix, development: false, name: 'start' })
  const address = `${server.origin}/?${new URLSearchParams({ tkn: token, folder, ...planAtStart(server.origin, folder) })}`
  process.stdout.write(
    `\nOpen this address in your browser; only this machine reaches it:\n\n  ${address}\n\nThe tree is behind the Altitude icon in the activity bar. Ctrl+C ends it.\n`,
  )
  await server.ended
  throw new Error('The served VS Code ended by itself. Its log is in .vscode-test/logs.')
}

/** Has the folder's plan opened with the window: that is what one wants to see first. */
function planAtStart(origin: string, folder: string): { readonly payload?: string } {
  const plan = join(folder, 'PLAN.md')
  if (!existsSync(plan)) return {}
  return { payload: JSON.stringify([['openFile', `vscode-remote://${new URL(origin).host}${plan}`]]) }
}

main(process.argv[2] ?? '.').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
