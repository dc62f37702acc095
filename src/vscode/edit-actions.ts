import {
  type CodeAction,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from 'vscode'
import type { Item, Level } from '../core/plan/model.ts'
import { isOver } from '../core/plan/values.ts'
import { itemAt } from '../core/plan/walk.ts'
import { levelNames } from '../core/views/names.ts'
import { commandAction } from './code-action.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

/** What there is in "Move" and "Rewrite" of the editor's menu of refactorings. */
const moveKind = CodeActionKind.RefactorMove.append('altitude')
const rewriteKind = CodeActionKind.RefactorRewrite.append('altitude')

/**
 * Refactorings of the item on whose own line the cursor stands: to another level, into several, into the archive. They
 * are commands, so that nothing is computed while the cursor only passes.
 */
export const registerEditActions = (plans: Plans): Disposable =>
  languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions: (document, range, { only }): CodeAction[] => {
        const isWanted = (kind: CodeActionKind): boolean => only === undefined || only.contains(kind)
        const snapshot = isWanted(moveKind) || isWanted(rewriteKind) ? plans.plan(document) : undefined
        const item = snapshot && itemOnLine(document, snapshot.plan, range)
        if (item === undefined) return []
        const reference = { uri: document.uri, itemId: item.id }
        return offers(item)
          .filter(({ kind }) => isWanted(kind))
          .map(({ title, command, kind }) => {
            const action = commandAction(title, command, reference)
            action.kind = kind
            return action
          })
      },
    },
    { providedCodeActionKinds: [moveKind, rewriteKind] },
  )

/** The item on whose own line a range begins; not the one in whose notes it does. */
function itemOnLine(document: TextDocument, plan: Parameters<typeof itemAt>[0], { start }: Range): Item | undefined {
  const item = itemAt(plan, document.offsetAt(start))
  if (item === undefined) return undefined
  const own = rangeOf(document, item.spans.own)
  return own.start.line <= start.line && start.line <= own.end.line ? item : undefined
}

interface Offer {
  readonly title: string
  readonly command: string
  readonly kind: CodeActionKind
}

const above: Readonly<Partial<Record<Level, Level>>> = { step: 'action', action: 'milestone', milestone: 'goal' }
const below: Readonly<Partial<Record<Level, Level>>> = { goal: 'milestone', milestone: 'action', action: 'step' }

function offers(item: Item): readonly Offer[] {
  const up = above[item.level]
  // What has none like it before it has nothing to be put below.
  const down = item.parent?.childrenAt(item.level)[0]?.id === item.id ? undefined : below[item.level]
  return [
    ...(up === undefined
      ? []
      : [{ title: l10n.t('Promote to {0}', say(levelNames[up])), command: 'altitude.promote', kind: moveKind }]),
    ...(down === undefined
      ? []
      : [{ title: l10n.t('Demote to {0}', say(levelNames[down])), command: 'altitude.demote', kind: moveKind }]),
    ...(item.level === 'action' && !isOver(item.status)
      ? [{ title: l10n.t('Split into actions…'), command: 'altitude.split', kind: rewriteKind }]
      : []),
    ...(isOver(item.status) ? [{ title: l10n.t('Archive'), command: 'altitude.archive', kind: moveKind }] : []),
  ]
}
