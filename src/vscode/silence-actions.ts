import { type CodeAction, l10n, type TextDocument } from 'vscode'
import type { Finding } from '../core/checks/check.ts'
import { silenceItem } from '../core/edits/silence.ts'
import { silenceInFile } from '../core/edits/silence-file.ts'
import type { Snapshot } from '../core/index.ts'
import { findItem } from '../core/plan/walk.ts'
import { checkDocumentationCommand } from './check-documentation.ts'
import { decidingFor, hasWorkspace } from './checks-setting.ts'
import { commandAction, editActions } from './code-action.ts'
import type { ConfigurationFile } from './configuration-files.ts'
import { say } from './say.ts'
import type { Voice } from './silence.ts'

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
 * at the cursor, each way has one entry, which asks which of them is meant.
 * @param loud one finding of each check that speaks at the cursor
 */
export function silenceMore(
  document: TextDocument,
  snapshot: Snapshot,
  loud: readonly Finding[],
  configuration: ConfigurationFile | undefined,
): readonly CodeAction[] {
  const [first] = loud
  if (first === undefined) return []
  return [
    ...everyCheck(document, snapshot, first),
    ...(loud.length === 1 ? forFile(document, snapshot, first) : [askingForFile(document, loud)]),
    ...wider(document, snapshot, loud, configuration),
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
  commandAction(l10n.t('Silence a check in this file…'), 'altitude.silenceInFile', document.uri, loud.map(voiceOf))

/**
 * Beyond the file. What is set closer to the plan counts more: a check that the front matter sets cannot be silenced from
 * outside, one that the project's file sets only there, and one that the workspace sets not by the person's own settings.
 */
function wider(
  document: TextDocument,
  { plan }: Snapshot,
  loud: readonly Finding[],
  configuration: ConfigurationFile | undefined,
): readonly CodeAction[] {
  const settable = loud.filter(({ check }) => plan.frontMatter?.checks?.[check] === undefined)
  const isProject = ({ check }: Finding): boolean => configuration?.configuration.checks[check] !== undefined
  const others = settable.filter((finding) => !isProject(finding))
  const mine = others.filter(({ check }) => decidingFor(document.uri, check)?.whose !== 'workspace')
  const offer = (findings: readonly Finding[], command: string, one: Title, several: string): readonly CodeAction[] => {
    const [only] = findings
    if (only === undefined) return []
    const title = findings.length === 1 ? one(only.check) : several
    return [commandAction(title, command, document.uri, findings.map(voiceOf))]
  }
  return [
    ...offer(
      settable.filter(isProject),
      'altitude.silenceInProject',
      (check) => l10n.t('Silence “{0}” in .altituderc.json', check),
      l10n.t('Silence a check in .altituderc.json…'),
    ),
    ...offer(
      hasWorkspace() ? others : [],
      'altitude.silenceInWorkspace',
      (check) => l10n.t('Silence “{0}” in this workspace', check),
      l10n.t('Silence a check in this workspace…'),
    ),
    ...offer(
      mine,
      'altitude.silenceForMe',
      (check) => l10n.t('Silence “{0}” for me, in every plan', check),
      l10n.t('Silence a check for me, in every plan…'),
    ),
  ]
}

type Title = (check: string) => string

const voiceOf = ({ check, message }: Finding): Voice => ({ check, says: say(message) })

function about({ check }: Finding): CodeAction {
  const title = l10n.t('About “{0}”', check)
  const { command, arguments: args } = checkDocumentationCommand(check, title)
  return commandAction(title, command, ...(args ?? []))
}
