import { dirname, join, relative, resolve } from 'node:path'
import { configurationName } from '../core/plan/configuration/configuration.ts'
import { defaultFiles } from '../core/plan/settings.ts'
import type { ConfigurationFiles } from './configuration-files.ts'
import { isBelow, search } from './search.ts'

/** Files of a folder that bear a plan's name, as paths from it, and the patterns that say which names these are. */
export interface PlanFiles {
  readonly files: readonly string[]
  readonly patterns: readonly string[]
}

/**
 * Searches a folder. The patterns are those of the configuration file that counts in it, and count from where that stands;
 * below a folder with a configuration file of its own they are that one's.
 */
export async function planFilesIn(folder: string, { nearest }: ConfigurationFiles): Promise<PlanFiles> {
  const files: string[] = []
  const patterns = new Set<string>()
  const left = [resolve(folder)]
  for (let within = left.pop(); within !== undefined; within = left.pop()) {
    const file = await nearest(within)
    const base = file?.folder ?? within
    const own = file?.configuration.files ?? defaultFiles
    for (const pattern of own) patterns.add(pattern)
    const found = (await search([...own, `**/${configurationName}`], base, within)).map((path) => join(base, path))
    const inner = found.filter((path) => path.endsWith(configurationName)).map(dirname)
    // Those right below: of what is further down they know themselves.
    const nested = inner.filter((one) => one !== within && isBelow(one, within))
    const next = nested.filter((one) => !nested.some((other) => other !== one && isBelow(one, other)))
    left.push(...next)
    files.push(
      ...found.filter(
        (path) =>
          !path.endsWith(configurationName) && isBelow(path, within) && !next.some((other) => isBelow(path, other)),
      ),
    )
  }
  return { files: files.map((path) => relative(folder, path)), patterns: [...patterns] }
}
