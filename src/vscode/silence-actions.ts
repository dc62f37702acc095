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

/**
 * The last entries of the light bulb: four ways to keep a check quiet, and what it is about. However many checks speak
 * at the cursor, the file and the workspace have one entry each, which asks which of them is meant.
 */
export function silenceActions(
  document: TextDocument,
  snapshot: Snapshot,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const loud = [...new Map(findings.map((finding) => [finding.check, finding])).values()]
  const [only] = loud
  if (only === undefined) return []
  return [
    ...forItem(document, snapshot, loud),
    ...(loud.length === 1 ? forFile(document, snapshot, only) : [askingForFile(document, loud)]),
    ...forWorkspace(document, snapshot, loud),
    ...(loud.length === 1 ? [about(only)] : []),
  ]
}

function forItem(document: TextDocument, { plan }: Snapshot, loud: readonly Finding[]): readonly CodeAction[] {
  const ids = [...new Set(loud.map(({ itemId }) => itemId))]
  return [
    ...loud.flatMap(({ check, itemId }) => {
      const item = findItem(plan, itemId)
      const title = l10n.t('Silence “{0}” for this item', check)
      return item === undefined ? [] : editActions(document, title, silenceItem(plan, item, check))
    }),
    ...ids.slice(0, 1).flatMap((itemId) => {
      const item = findItem(plan, itemId)
      const title = l10n.t('Silence every check for this item')
      return item === undefined ? [] : editActions(document, title, silenceItem(plan, item))
    }),
  ]
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
  const title =
    loud.length === 1
      ? hasWorkspace()
        ? l10n.t('Silence “{0}” in this workspace', only.check)
        : l10n.t('Silence “{0}” in every plan', only.check)
      : hasWorkspace()
        ? l10n.t('Silence a check in this workspace…')
        : l10n.t('Silence a check in every plan…')
  return [commandAction(title, 'altitude.silenceInWorkspace', document.uri, settable.map(loudOf))]
}

const loudOf = ({ check, message }: Finding): Loud => ({ check, says: say(message) })

function about({ check }: Finding): CodeAction {
  const title = l10n.t('About “{0}”', check)
  const { command, arguments: args } = checkDocumentationCommand(check, title)
  return commandAction(title, command, ...(args ?? []))
}
