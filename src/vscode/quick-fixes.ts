import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from 'vscode'
import type { Finding, Fix } from '../core/checks/check.ts'
import { markDone, markOpen } from '../core/edits/mark-done.ts'
import type { Snapshot } from '../core/index.ts'
import type { Severity } from '../core/plan/settings.ts'
import { itemAt } from '../core/plan/walk.ts'
import { commandAction, draftActions, editActions } from './code-action.ts'
import type { ConfigurationFile } from './configuration-files.ts'
import { checkOf } from './diagnostics.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'
import { silenceForItem, silenceMore } from './silence-actions.ts'
import { speakActions } from './speak-actions.ts'

/** The light bulb: what mends a finding, what keeps it quiet, and done or not for the item at the cursor. */
export const registerQuickFixes = (plans: Plans): Disposable =>
  languages.registerCodeActionsProvider({ language: 'markdown' }, quickFixProvider(plans), {
    providedCodeActionKinds: [CodeActionKind.QuickFix, doneKind],
  })

export const quickFixProvider = (plans: Plans) =>
  ({
    provideCodeActions: (document, range, context): CodeAction[] => {
      const snapshot = plans.plan(document)
      if (snapshot === undefined) return []
      const fixes = wants(context, CodeActionKind.QuickFix)
        ? quickFixes(document, snapshot, range, context, plans.settings(document.uri).configuration)
        : []
      const offered = new Set(fixes.map(({ title }) => title))
      const done = wants(context, doneKind) ? doneActions(document, snapshot, range) : []
      return [...fixes, ...done.filter(({ title }) => !offered.has(title))]
    },
  }) satisfies CodeActionProvider

const doneKind = CodeActionKind.Refactor.append('altitude')

const wants = ({ only }: CodeActionContext, kind: CodeActionKind): boolean => only === undefined || only.contains(kind)

function quickFixes(
  document: TextDocument,
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  configuration: ConfigurationFile | undefined,
): readonly CodeAction[] {
  const findings = snapshot.findings
    .filter(({ span }) => rangeOf(document, span).intersection(range))
    .sort((a, b) => loudness.indexOf(a.severity) - loudness.indexOf(b.severity))
  const loud = [...new Map(findings.map((finding) => [finding.check, finding])).values()]
  const tied = (actions: readonly CodeAction[], answered: readonly Finding[]): readonly CodeAction[] =>
    actions.map((action) => attached(action, document, answered, context))
  return [
    ...offersOf(findings).flatMap(({ fix, mends }) => tied(fixActions(document, snapshot, fix), mends)),
    ...loud.flatMap((finding) => tied(silenceForItem(document, snapshot, finding), [finding])),
    ...tied(silenceMore(document, snapshot, loud, configuration), findings),
    ...speakActions(document, snapshot, range, configuration),
  ]
}

const loudness: readonly Severity[] = ['error', 'warning', 'information', 'hint']

interface Offer {
  readonly fix: Fix
  readonly mends: Finding[]
}

/** Each fix once, with every finding that it answers: what answers most comes first, then what answers the loudest. */
function offersOf(findings: readonly Finding[]): readonly Offer[] {
  const offers = new Map<string, Offer>()
  for (const finding of findings) {
    for (const fix of finding.fixes()) {
      const key = keyOf(fix)
      const offer = offers.get(key) ?? { fix, mends: [] }
      offer.mends.push(finding)
      offers.set(key, offer)
    }
  }
  return [...offers.values()].sort((a, b) => b.mends.length - a.mends.length)
}

/** What a fix does, whatever it is called: two checks may offer the same under other words. */
function keyOf(fix: Fix): string {
  switch (fix.kind) {
    case 'edit':
      return JSON.stringify(fix.edits)
    case 'draft':
      return JSON.stringify(fix.edit)
    case 'prompt':
      return JSON.stringify([fix.prompt, fix.itemId, fix.area])
    default:
      return JSON.stringify(fix.to)
  }
}

/** Ties an action to the diagnostics that it answers, so that the editor can offer it beside their messages. */
function attached(
  action: CodeAction,
  document: TextDocument,
  findings: readonly Finding[],
  { diagnostics }: CodeActionContext,
): CodeAction {
  action.diagnostics = diagnostics.filter((diagnostic) =>
    findings.some(
      ({ check, span }) => checkOf(diagnostic) === check && diagnostic.range.isEqual(rangeOf(document, span)),
    ),
  )
  return action
}

function fixActions(document: TextDocument, { plan }: Snapshot, fix: Fix): readonly CodeAction[] {
  const title = say(fix.title)
  switch (fix.kind) {
    case 'edit': {
      const actions = editActions(document, title, fix)
      for (const action of actions) action.isPreferred = fix.preferred === true
      return actions
    }
    case 'draft':
      return draftActions(document, title, fix.edit, fix.gaps)
    case 'prompt':
      return [commandAction(title, 'altitude.ask', { uri: document.uri, itemId: fix.itemId }, fix.prompt, fix.area)]
    default: {
      const itemId = itemAt(plan, fix.to.start)?.id
      return itemId === undefined ? [] : [commandAction(title, 'altitude.goToItem', { uri: document.uri, itemId })]
    }
  }
}

/** Done or open again, for the item on whose own line the cursor stands. */
function doneActions(document: TextDocument, { plan, context }: Snapshot, { start }: Range): readonly CodeAction[] {
  const item = itemAt(plan, document.offsetAt(start))
  if (item === undefined || item.level === 'vision' || item.level === 'area') return []
  const own = rangeOf(document, item.spans.own)
  if (start.line < own.start.line || own.end.line < start.line) return []
  return item.status === 'done'
    ? editActions(document, l10n.t('Mark not done'), markOpen(plan, item, context), doneKind)
    : editActions(document, l10n.t('Mark done'), markDone(plan, item, context), doneKind)
}
