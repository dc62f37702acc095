import { type CodeAction, l10n, type TextDocument } from 'vscode'
import type { Finding } from '../core/checks/check.ts'
import { silenceItem } from '../core/edits/silence.ts'
import { silenceInFile } from '../core/edits/silence-file.ts'
import type { Snapshot } from '../core/index.ts'
import { findItem } from '../core/plan/walk.ts'
import { checkDocumentationCommand } from './check-documentation.ts'
import { commandAction, editActions } from './code-action.ts'
import { say } from './say.ts'
import { hasWorkspace, type Loud } from './silence.ts'

/** Keeps one check quiet on the item that it speaks of. */
export function silenceForItem(
  document: TextDocument,
  { plan }: Snapshot,
  { itemId, check }: Finding,
): readonly CodeAction[] {
  const item = findItem(plan, itemId)
  const title = l10n.t('Silence “{0}” for this item', check)
  return item === undefined ? [] : editActions(document, title, silenceItem(plan, item, check))
}

/**
 * The last entries of the light bulb: the wider ways to keep checks quiet, and what a check is about. However many speak
 * at the cursor, the file and the workspace have one entry each, which asks which of them is meant.
 * @param loud one finding of each check that speaks at the cursor
 */
export function silenceMore(
  document: TextDocument,
  snapshot: Snapshot,
  loud: readonly Finding[],
): readonly CodeAction[] {
  const [first] = loud
  if (first === undefined) return []
  return [
    ...everyCheck(document, snapshot, first),
    ...(loud.length === 1 ? forFile(document, snapshot, first) : [askingForFile(document, loud)]),
    ...forWorkspace(document, snapshot, loud),
    ...(loud.length === 1 ? [about(first)] : []),
  ]
}

function everyCheck(document: TextDocument, { plan }: Snapshot, { itemId }: Finding): readonly CodeAction[] {
  const item = findItem(plan, itemId)
  const title = l10n.t('Silence every check for this item')
  return item === undefined ? [] : editActions(document, title, silenceItem(plan, item))
}

const forFile = (document: TextDocument, { plan }: Snapshot, { check }: Finding): readonly CodeAction[] =>
  editActions(document, l10n.t('Silence “{0}” in this file', check), silenceInFile(plan, check))

const askingForFile = (document: TextDocument, loud: readonly Finding[]): CodeAction =>
  commandAction(l10n.t('Silence a check in this file…'), 'altitude.silenceInFile', document.uri, loud.map(loudOf))

/** A check that the front matter sets counts more there than any setting: the setting would change nothing. */
function forWorkspace(document: TextDocument, { plan }: Snapshot, loud: readonly Finding[]): readonly CodeAction[] {
  const settable = loud.filter(({ check }) => plan.frontMatter?.checks?.[check] === undefined)
  const [only] = settable
  if (only === undefined) return []
  const [one, several] = hasWorkspace()
    ? [l10n.t('Silence “{0}” in this workspace', only.check), l10n.t('Silence a check in this workspace…')]
    : [l10n.t('Silence “{0}” in every plan', only.check), l10n.t('Silence a check in every plan…')]
  const title = settable.length === 1 ? one : several
  return [commandAction(title, 'altitude.silenceInWorkspace', document.uri, settable.map(loudOf))]
}

const loudOf = ({ check, message }: Finding): Loud => ({ check, says: say(message) })

function about({ check }: Finding): CodeAction {
  const title = l10n.t('About “{0}”', check)
  const { command, arguments: args } = checkDocumentationCommand(check, title)
  return commandAction(title, command, ...(args ?? []))
}
