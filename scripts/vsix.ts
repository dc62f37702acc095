import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fetchVsce } from '../test/host/fetch.ts'
import { root } from '../test/host/paths.ts'
import { run } from '../test/host/processes.ts'

/** What a person downloads stays below this, in bytes. */
const largest = 600_000

/**
 * Packs the extension as a person would install it.
 * @param folder where the file goes
 * @returns the path of altitude-VERSION.vsix
 * @throws when it cannot be packed, is too large, or vsce has a complaint
 */
export async function packExtension(folder: string): Promise<string> {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>
  const file = join(folder, `${name}-${version}.vsix`)
  // Everything is bundled, so no package of node_modules goes in.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file]
  const packed = await run(process.execPath, [await fetchVsce(), 'package', ...flags], { cwd: root, timeout: 180_000 })
  if (packed.code !== 0) throw new Error(`The extension could not be packed:\n${packed.output.trim()}`)
  if (/\bWARNING\b/.test(packed.output)) throw new Error(`vsce is not content:\n${packed.output.trim()}`)
  const { size } = statSync(file)
  if (size >= largest) throw new Error(`${file} has ${size} bytes, and must stay below ${largest}.`)
  return file
}
