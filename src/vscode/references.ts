import {
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  languages,
  type Position,
  type TextDocument,
} from 'vscode'
import type { Snapshot } from '../core/index.ts'
import { definitionOf, type Mention, mentionAt, placesOf } from '../core/plan/mentions.ts'
import { rangeOf, rangesIn } from './places.ts'
import type { Plans } from './plans.ts'
import type { WorkspacePlan, WorkspacePlans } from './workspace-plans.ts'

/** The owner or id that the cursor is on, with the plan that names it. */
export function mentionAtPosition(
  plans: Plans,
  document: TextDocument,
  position: Position,
): { readonly snapshot: Snapshot; readonly mention: Mention } | undefined {
  const snapshot = plans.plan(document)
  if (snapshot === undefined) return undefined
  const mention = mentionAt(snapshot.plan, document.offsetAt(position), document.lineAt(position).text)
  return mention && { snapshot, mention }
}

/** The plans that name it: an id is known in its own plan alone, an owner in all of the workspace. */
export async function plansNaming(
  { kind }: Mention,
  own: WorkspacePlan,
  workspacePlans: WorkspacePlans,
): Promise<readonly WorkspacePlan[]> {
  if (kind !== 'owner') return [own]
  const others = await workspacePlans.all()
  return [own, ...others.filter(({ uri }) => uri.toString() !== own.uri.toString())]
}

/** Ids and owners are names: where they are used is found, shown and gone to from any place that names them. */
export function registerReferences(plans: Plans, workspacePlans: WorkspacePlans): Disposable {
  const selector = { language: 'markdown' }
  return Disposable.from(
    languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const at = mentionAtPosition(plans, document, position)
        if (at === undefined) return undefined
        const { mention, snapshot } = at
        const all = await plansNaming(mention, { uri: document.uri, snapshot }, workspacePlans)
        return all.flatMap((plan) => locationsOf(plan, mention, includeDeclaration))
      },
    }),
    languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position) => {
        const at = mentionAtPosition(plans, document, position)
        const definition = at && definitionOf(at.snapshot.plan, at.mention)
        if (at === undefined || definition === undefined) return undefined
        return [
          {
            originSelectionRange: rangeOf(document, at.mention.span),
            targetUri: document.uri,
            targetRange: document.lineAt(document.positionAt(definition.span.start)).range,
            targetSelectionRange: rangeOf(document, definition.span),
          },
        ]
      },
    }),
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: (document, position) => {
        const at = mentionAtPosition(plans, document, position)
        return at && placesOf(at.snapshot.plan, at.mention).map((place) => highlight(document, place))
      },
    }),
  )
}

function locationsOf({ uri, snapshot }: WorkspacePlan, mention: Mention, withDefinition: boolean): readonly Location[] {
  const rangeIn = rangesIn(snapshot.text)
  return placesOf(snapshot.plan, mention)
    .filter(({ kind }) => withDefinition || kind !== 'id')
    .map(({ span }) => new Location(uri, rangeIn(span)))
}

const highlight = (document: TextDocument, { span, kind }: Mention): DocumentHighlight =>
  new DocumentHighlight(
    rangeOf(document, span),
    kind === 'id' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  )
