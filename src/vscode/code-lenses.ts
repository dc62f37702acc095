import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
} from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { type Lens, lenses } from '../core/views/lenses.ts'
import type { ItemReference } from './apply.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

const commandOf: Readonly<Record<Lens['does'], string>> = {
  'mark-done': 'altitude.markDone',
  reschedule: 'altitude.reschedule',
  go: 'altitude.goToItem',
}

/** In a plan with more items the editor itself would be slowed by the lines above them; the view says that they are off. */
export const mostLensItems = 5_000

/** Lines above actions, milestones and goals. */
export function registerCodeLenses(plans: Plans): Disposable {
  const changed = new EventEmitter<void>()
  const painted = new WeakMap<TextDocument, { readonly version: number; readonly snapshot: Snapshot }>()
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const snapshot = plans.plan(document)
      if (plans.isOpening(document)) return []
      painted.set(document, { version: document.version, snapshot: plans.snapshot(document) })
      if (snapshot === undefined || snapshot.plan.size > mostLensItems) return []
      return lenses(snapshot, plans.settings(document.uri).codeLens).map((lens) => paint(document, lens))
    },
  }
  return Disposable.from(
    changed,
    // After a change of the text the editor asks by itself. This is for a new day or setting: lenses that are painted
    // again for nothing lose the click that was on its way to them.
    plans.onDidChange((document) => {
      const before = painted.get(document)
      if (before?.version === document.version && before.snapshot !== plans.snapshot(document)) changed.fire()
    }),
    languages.registerCodeLensProvider({ language: 'markdown' }, provider),
  )
}

function paint(document: TextDocument, { at, title, does, itemId }: Lens): CodeLens {
  const reference: ItemReference = { uri: document.uri, itemId }
  const command: Command = { command: commandOf[does], title: say(title), arguments: [reference] }
  return new CodeLens(rangeOf(document, at), command)
}
