import type { Dirent, readdir as nodeReaddir } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { glob } from 'tinyglobby'

const leftOut = ['**/node_modules/**', '**/.git/**']

/**
 * Files below a folder that match patterns, relative to it and in no order. A link to a file is a file; links to folders
 * are not followed, for they may lead round in a circle.
 *
 * @param within the only folder below it that is looked into
 */
export const search = (patterns: readonly string[], folder: string, within = folder): Promise<string[]> =>
  glob(patterns, {
    cwd: folder,
    ignore: leftOut,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: readdirThroughLinks(within) as typeof nodeReaddir },
  })

/** Whether a path is another or lies below it; both absolute, or both relative to the same folder. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * As Node's own with `withFileTypes`, but that a link to a file says of itself that it is a file, and that a folder which
 * does not lead to the one that is wanted is empty.
 */
const readdirThroughLinks =
  (within: string) =>
  (
    folder: string,
    options: { readonly withFileTypes: true },
    done: (error: unknown, entries?: readonly Dirent[]) => void,
  ): void => {
    if (!isBelow(folder, within) && !isBelow(within, folder)) {
      done(null, [])
      return
    }
    readdir(folder, options)
      .then((entries) => Promise.all(entries.map((entry) => throughLink(folder, entry))))
      .then((entries) => done(null, entries), done)
  }

async function throughLink(folder: string, entry: Dirent): Promise<Dirent> {
  if (!entry.isSymbolicLink()) return entry
  const leadsToFile = await stat(join(folder, entry.name)).then(
    (target) => target.isFile(),
    () => false,
  )
  return leadsToFile ? Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false }) : entry
}
