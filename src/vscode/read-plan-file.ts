import { type Uri, workspace } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { openInSlices } from './open-in-slices.ts'
import type { Plans } from './plans.ts'
import { today } from './today.ts'

/** All that decides what is read of a file that nobody has open: while it is the same, so is what was read. Throws where the file is gone. */
export async function stampOf(plans: Plans, uri: Uri): Promise<string> {
  const { mtime, size } = await workspace.fs.stat(uri)
  return `${mtime} ${size} ${today()} ${JSON.stringify(plans.settings(uri).core)}`
}

/**
 * Reads a plan from its file, which stays closed.
 *
 * @returns undefined once it is stale
 * @throws where the file is gone, or no text
 */
export async function readPlanFile(plans: Plans, uri: Uri, isStale = () => false): Promise<Snapshot | undefined> {
  const text = await workspace.decode(await workspace.fs.readFile(uri), { uri })
  const options = { today: today(), settings: plans.settings(uri).core, named: true }
  return openInSlices(text.replace(/^\ufeff/, ''), options, isStale)
}
