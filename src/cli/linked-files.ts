import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { open, type Snapshot } from '../core/index.ts'
import type { Day } from '../core/plan/dates/period.ts'
import { linksOf } from '../core/plan/links.ts'
import { linkedPlans, type Surroundings, type TakenIn, type Visit } from '../core/views/linked-plans.ts'
import type { ConfigurationFiles } from './configuration-files.ts'
import { readText } from './read-text.ts'
import { search } from './search.ts'

/** A plan with those that it takes in. */
export interface WithLinked {
  /** Read with what its links lead to. */
  readonly snapshot: Snapshot
  readonly taken: readonly TakenIn[]
}

/** What files are called when they are looked for by links: their whole paths. */
export const fileOf = (path: string): string => resolve(path)

/** A file by its path from the current folder, with forward slashes. */
export const pathOf = (file: string): string => relative('.', file).split(sep).join('/')

/** Follows the links of plans. Each file is read once; one that cannot be read, or is no plan, is just linked to. */
export function linkedFiles(
  today: Day,
  configurations: ConfigurationFiles,
): {
  readonly follow: (path: string, snapshot: Snapshot) => Promise<WithLinked>
} {
  const visits = new Map<string, Visit>()
  const around: Surroundings = {
    resolve: (from, path) => (path.startsWith('/') ? resolve(`.${path}`) : resolve(dirname(from), path)),
    visit: (file) => visits.get(file),
    nameOf: pathOf,
  }
  const follow = async (path: string, snapshot: Snapshot): Promise<WithLinked> => {
    if (!snapshot.recognition.isPlan || linksOf(snapshot.plan).length === 0) return { snapshot, taken: [] }
    const { settings } = snapshot.context
    for (let read = snapshot; ; ) {
      const { taken, wanted, destinations } = linkedPlans(fileOf(path), read, settings.linkDepth, around)
      if (wanted.length > 0) {
        for (const file of wanted) visits.set(file, await visitOf(file, today, configurations))
      } else if (destinations.size === 0 || read !== snapshot) return { snapshot: read, taken }
      else read = open(snapshot.text, { today, settings, destinations }, snapshot)
    }
  }
  return { follow }
}

async function visitOf(file: string, today: Day, configurations: ConfigurationFiles): Promise<Visit> {
  const isThere = await stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )
  if (!isThere) return 'missing'
  const read = await readText(file)
  if ('problem' in read) return 'other'
  const settings = await configurations.settingsOf(file)
  const snapshot = open(read.text, { today, settings, named: await isNamedAsPlan(file, configurations) })
  return snapshot.recognition.isPlan ? snapshot : 'other'
}

/** Of a file that nobody has named on the command line its name counts, as it does in a folder. */
async function isNamedAsPlan(file: string, { nearest }: ConfigurationFiles): Promise<boolean> {
  const project = await nearest(dirname(file))
  const patterns = project?.configuration.files
  if (project === undefined || patterns === undefined) return /(?:^|[\\/])PLAN\.md$|\.plan\.md$/.test(file)
  const found = await search(patterns, project.folder)
  return found.some((path) => resolve(project.folder, path) === file)
}
