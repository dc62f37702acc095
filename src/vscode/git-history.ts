import { extensions, type Uri } from 'vscode'
import { open, type Snapshot } from '../core/index.ts'
import type { Item, Plan } from '../core/plan/model.ts'
import { countSlips } from '../core/views/slips.ts'

/** What we ask of the editor's own git extension; its whole interface is `extensions/git/src/api/git.d.ts` of VS Code. */
interface GitExtension {
  readonly enabled: boolean
  readonly getAPI: (version: 1) => GitApi
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized'
  readonly getRepository: (uri: Uri) => Repository | null
}

interface Repository {
  readonly log: (options: {
    readonly path: string
    readonly maxEntries: number
  }) => Promise<readonly { readonly hash: string }[]>
  readonly show: (ref: string, path: string) => Promise<string>
}

/** So many of a plan's last versions are read. */
const mostVersions = 50

/**
 * How often the end of an item of a plan was moved to a later day, by what git knows of its file. Undefined wherever git does
 * not tell: where there is none, where it is switched off or has not started, and for a file that is in no repository.
 *
 * @param snapshot the plan as it is now, which says how its older versions are to be read
 */
export async function slipsFromGit(
  uri: Uri,
  { context }: Pick<Snapshot, 'context'>,
): Promise<((item: Item) => number) | undefined> {
  try {
    const repository = repositoryOf(uri)
    if (repository === undefined) return undefined
    const commits = await repository.log({ path: uri.fsPath, maxEntries: mostVersions })
    const versions: Plan[] = []
    let before: Snapshot | undefined
    for (const { hash } of commits.slice(0, mostVersions).reverse()) {
      const text = await textAt(repository, hash, uri)
      if (text === undefined) continue
      before = open(text.replace(/^\ufeff/, ''), context, before)
      versions.push(before.plan)
    }
    return versions.length === 0 ? undefined : (item) => countSlips(versions, item)
  } catch {
    return undefined
  }
}

/** Git is not started for this: it starts by itself where it is wanted. */
function repositoryOf(uri: Uri): Repository | undefined {
  if (uri.scheme !== 'file') return undefined
  const extension = extensions.getExtension<GitExtension>('vscode.git')
  if (!extension?.isActive || !extension.exports.enabled) return undefined
  const git = extension.exports.getAPI(1)
  return git.state === 'initialized' ? (git.getRepository(uri) ?? undefined) : undefined
}

/** Undefined for a version in which the file was called otherwise, or was taken away. */
const textAt = (repository: Repository, hash: string, { fsPath }: Uri): Promise<string | undefined> =>
  repository.show(hash, fsPath).then(
    (text) => text,
    () => undefined,
  )
