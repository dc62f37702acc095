import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type Uri,
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

/**
 * So many say at once what they say. While lenses are painted anew the editor can lose what it asked of one, and leaves
 * that blank until the text is scrolled: this is worth it only where there are many more than can be seen.
 */
const fewLenses = 500

/** Lines above actions, milestones and goals. */
export function registerCodeLenses(plans: Plans): Disposable {
  const changed = new EventEmitter<void>()
  const painted = new WeakMap<TextDocument, { readonly version: number; readonly snapshot: Snapshot }>()
  const provider: CodeLensProvider<UnreadLens> = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const snapshot = plans.plan(document)
      if (plans.isOpening(document)) return []
      painted.set(document, { version: document.version, snapshot: plans.snapshot(document) })
      if (snapshot === undefined || snapshot.plan.size > mostLensItems) return []
      const made = lenses(snapshot, plans.settings(document.uri).codeLens).map((lens) => new UnreadLens(document, lens))
      if (made.length <= fewLenses) for (const lens of made) lens.command = commandFor(lens)
      return made
    },
    // Asked of those that can be seen, where there are many.
    resolveCodeLens: (lens) => {
      lens.command = commandFor(lens)
      return lens
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

/** A lens that stands in its place, and says nothing yet. */
class UnreadLens extends CodeLens {
  readonly uri: Uri
  readonly lens: Lens

  constructor(document: TextDocument, lens: Lens) {
    super(rangeOf(document, lens.at))
    this.uri = document.uri
    this.lens = lens
  }
}

function commandFor({ uri, lens: { does, says } }: UnreadLens): Command {
  const { title, itemId } = says()
  const reference: ItemReference = { uri, itemId }
  return { command: commandOf[does], title: say(title), arguments: [reference] }
}
