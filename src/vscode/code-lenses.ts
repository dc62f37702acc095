import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
} from 'vscode'
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

/** Lines above actions, milestones and goals. */
export function registerCodeLenses(plans: Plans): Disposable {
  const changed = new EventEmitter<void>()
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const snapshot = plans.plan(document)
      if (snapshot === undefined) return []
      return lenses(snapshot, plans.settings(document.uri).codeLens).map((lens) => paint(document, lens))
    },
  }
  return Disposable.from(
    changed,
    // The editor asks anew after every change of the text itself: this is for a new day or setting.
    plans.onDidChange(() => changed.fire()),
    languages.registerCodeLensProvider({ language: 'markdown' }, provider),
  )
}

function paint(document: TextDocument, { at, title, does, itemId }: Lens): CodeLens {
  const reference: ItemReference = { uri: document.uri, itemId }
  const command: Command = { command: commandOf[does], title: say(title), arguments: [reference] }
  return new CodeLens(rangeOf(document, at), command)
}
