import { type CancellationToken, type Disposable, type TextDocument, type Uri, workspace } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { findPlanFiles } from './plan-files.ts'
import type { Plans } from './plans.ts'
import { readPlanFile, stampOf } from './read-plan-file.ts'

/** A plan of the workspace, open or not. */
export interface WorkspacePlan {
  readonly uri: Uri
  readonly snapshot: Snapshot
}

export interface WorkspacePlans extends Disposable {
  /** Every plan of the workspace and every one that is open, up to where the token is cancelled. */
  readonly all: (token?: CancellationToken) => Promise<readonly WorkspacePlan[]>
}

interface Kept {
  readonly key: string
  readonly snapshot: Snapshot
}

/** How long what was read of files that are not open is kept after somebody asked for it: they ask with every letter typed. */
const keptFor = 30_000

/** Reads the plans of the workspace when somebody asks for all of them. What is not open is read from its file, and stays closed. */
export function readWorkspacePlans(plans: Plans): WorkspacePlans {
  let kept = new Map<string, Kept>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const readFile = async (uri: Uri, token: CancellationToken | undefined): Promise<Snapshot | undefined> => {
    const key = uri.toString()
    const stamp = await stampOf(plans, uri)
    const before = kept.get(key)
    if (before?.key === stamp) return before.snapshot
    const snapshot = await readPlanFile(plans, uri, () => token?.isCancellationRequested === true)
    if (snapshot !== undefined) kept.set(key, { key: stamp, snapshot })
    return snapshot
  }
  const read = async (uri: Uri, document: TextDocument | undefined, token: CancellationToken | undefined) => {
    try {
      const snapshot = document === undefined ? await readFile(uri, token) : await plans.planOnceRead(document)
      return snapshot?.recognition.isPlan === true ? snapshot : undefined
    } catch {
      // Gone since it was found, or no text.
      return undefined
    }
  }
  return {
    all: async (token) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        kept = new Map()
      }, keptFor)
      const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]))
      const files = new Map((await findPlanFiles(plans.configurations)).map((uri) => [uri.toString(), uri]))
      for (const [key, { uri, languageId }] of open) {
        if (languageId === 'markdown' && !files.has(key) && (await isThere(uri))) files.set(key, uri)
      }
      const found: WorkspacePlan[] = []
      for (const [key, uri] of files) {
        if (token?.isCancellationRequested) break
        const snapshot = await read(uri, open.get(key), token)
        if (snapshot !== undefined) found.push({ uri, snapshot })
      }
      return found
    },
    dispose: () => clearTimeout(timer),
  }
}

/** The editor keeps a document for a while after its file has been deleted. */
async function isThere(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return true
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
