import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode'
import type { Finding, Fix } from '../core/checks/check.ts'
import { markDone, markOpen } from '../core/edits/mark-done.ts'
import type { EditResult } from '../core/edits/result.ts'
import { silenceItem } from '../core/edits/silence.ts'
import { silenceInFile } from '../core/edits/silence-file.ts'
import type { Snapshot } from '../core/index.ts'
import type { Item } from '../core/plan/model.ts'
import { findItem, itemAt } from '../core/plan/walk.ts'
import { checkDocumentationCommand } from './check-documentation.ts'
import { checkOf } from './diagnostics.ts'
import { editsOf, rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

/** The light bulb: what mends a finding, what keeps it quiet, and done or not for the item at the cursor. */
export function registerQuickFixes(plans: Plans): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, range, context) => {
      const snapshot = plans.plan(document)
      if (snapshot === undefined) return []
      return [...fixActions(document, snapshot, range, context), ...doneActions(document, snapshot, range, context)]
    },
  }
  return languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix, doneKind],
  })
}

const doneKind = CodeActionKind.Refactor.append('altitude')

const wants = ({ only }: CodeActionContext, kind: CodeActionKind): boolean => only === undefined || only.contains(kind)

function fixActions(
  document: TextDocument,
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
): readonly CodeAction[] {
  if (!wants(context, CodeActionKind.QuickFix)) return []
  const findings = snapshot.findings.filter((finding) => rangeOf(document, finding.span).intersection(range))
  const fixes = findings.flatMap((finding) =>
    finding.fixes().map((fix) => attached(fixAction(document, snapshot, fix), document, finding, context)),
  )
  const quiet = [...new Map(findings.map((finding) => [finding.check, finding])).values()].flatMap((finding) =>
    quietActions(document, snapshot, finding),
  )
  return [...fixes, ...quiet]
}

/** Ties an action to the diagnostic that it answers, so that the editor can offer it beside the message. */
function attached(
  action: CodeAction,
  document: TextDocument,
  { check, span }: Finding,
  { diagnostics }: CodeActionContext,
): CodeAction {
  const range = rangeOf(document, span)
  action.diagnostics = diagnostics.filter(
    (diagnostic) => checkOf(diagnostic) === check && diagnostic.range.isEqual(range),
  )
  return action
}

function fixAction(document: TextDocument, { plan }: Snapshot, fix: Fix): CodeAction {
  const title = say(fix.title)
  const action = new CodeAction(title, CodeActionKind.QuickFix)
  switch (fix.kind) {
    case 'edit':
      action.edit = new WorkspaceEdit()
      action.edit.set(document.uri, editsOf(document, fix.edits))
      action.isPreferred = fix.preferred === true
      return action
    case 'prompt': {
      const reference = { uri: document.uri, itemId: fix.itemId }
      action.command = { command: 'altitude.makeSmart', title, arguments: [reference, fix.prompt] }
      return action
    }
    default: {
      const itemId = itemAt(plan, fix.to.start)?.id ?? ''
      action.command = { command: 'altitude.goToItem', title, arguments: [{ uri: document.uri, itemId }] }
      return action
    }
  }
}

/** Four ways to keep a check quiet, and what it is about. */
function quietActions(document: TextDocument, snapshot: Snapshot, { check, itemId }: Finding): readonly CodeAction[] {
  const { plan } = snapshot
  const item = findItem(plan, itemId)
  const about = new CodeAction(l10n.t('Why {0}?', check), CodeActionKind.QuickFix)
  about.command = checkDocumentationCommand(check, about.title)
  const everywhere = new CodeAction(l10n.t('Silence {0} in this workspace', check), CodeActionKind.QuickFix)
  everywhere.command = {
    command: 'altitude.silenceInWorkspace',
    title: everywhere.title,
    arguments: [document.uri, check],
  }
  return [
    ...(item === undefined
      ? []
      : edited(document, l10n.t('Silence {0} for this item', check), silenceItem(plan, item, check))),
    ...(item === undefined
      ? []
      : edited(document, l10n.t('Silence every check for this item'), silenceItem(plan, item, undefined))),
    ...edited(document, l10n.t('Silence {0} in this file', check), silenceInFile(plan, check)),
    everywhere,
    about,
  ]
}

/** Done or open again, for the action, milestone or goal that the cursor is in. */
function doneActions(
  document: TextDocument,
  { plan, context: reading }: Snapshot,
  range: Range,
  context: CodeActionContext,
): readonly CodeAction[] {
  const item = itemAt(plan, document.offsetAt(range.start))
  if (item === undefined || !wants(context, doneKind) || !isOnOwnLine(document, item, range)) return []
  if (item.level === 'vision' || item.level === 'area') return []
  const isDone = item.status === 'done'
  const title = isDone ? l10n.t('Mark not done') : l10n.t('Mark done')
  return edited(document, title, isDone ? markOpen(plan, item, reading) : markDone(plan, item, reading), doneKind)
}

const isOnOwnLine = (document: TextDocument, item: Item, range: Range): boolean =>
  rangeOf(document, item.spans.own).start.line <= range.start.line &&
  range.start.line <= rangeOf(document, item.spans.own).end.line

function edited(
  document: TextDocument,
  title: string,
  result: EditResult,
  kind = CodeActionKind.QuickFix,
): readonly CodeAction[] {
  if ('refused' in result || result.edits.length === 0) return []
  const action = new CodeAction(title, kind)
  action.edit = new WorkspaceEdit()
  action.edit.set(document.uri, editsOf(document, result.edits))
  return [action]
}
