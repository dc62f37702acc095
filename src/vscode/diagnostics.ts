import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode'
import type { Finding } from '../core/checks/check.ts'
import type { Severity } from '../core/plan/settings.ts'
import type { CheckPage } from './check-documentation.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** A line that is being written: what is not yet right about it may be right a word later. */
interface Writing {
  readonly line: number
  /** Checks that reported the line before: these go on to be shown. */
  readonly known: ReadonlySet<string>
}

/**
 * Findings of every open plan. A new one waits while the cursor stands in the line that has just been changed, and
 * comes when it leaves the line or the file is saved.
 */
export function registerDiagnostics(plans: Plans, page: CheckPage): Disposable {
  const collection = languages.createDiagnosticCollection('altitude')
  const writing = new Map<string, Writing>()
  const waiting = new Set<string>()

  const paint = (document: TextDocument): void => {
    const key = document.uri.toString()
    waiting.delete(key)
    if (plans.isOpening(document) || !plans.isSettled(document)) return
    const snapshot = plans.plan(document)
    if (snapshot === undefined) {
      collection.delete(document.uri)
      return
    }
    const line = writing.get(key)
    const all = snapshot.findings.map((finding) => diagnosticOf(document, finding, page))
    const shown = all.filter((diagnostic) => line === undefined || isShown(diagnostic, line))
    if (shown.length < all.length) waiting.add(key)
    if (!isShownAlready(collection.get(document.uri), shown)) collection.set(document.uri, shown)
  }
  const stopWriting = (document: TextDocument): void => {
    const key = document.uri.toString()
    writing.delete(key)
    if (waiting.has(key)) paint(document)
  }
  void page.ready.then(() => {
    for (const document of workspace.textDocuments) paint(document)
  })
  return Disposable.from(
    collection,
    plans.onDidChange(paint),
    plans.onDidClose((document) => {
      writing.delete(document.uri.toString())
      waiting.delete(document.uri.toString())
      collection.delete(document.uri)
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const change = contentChanges[0]
      if (change === undefined || window.activeTextEditor?.document !== document) return
      const key = document.uri.toString()
      // Undo and redo write nothing new: what was shown of that text is shown again.
      if (reason !== undefined) {
        writing.delete(key)
        return
      }
      const line = change.range.start.line + (change.text.match(/\n/g)?.length ?? 0)
      if (writing.get(key)?.line === line) return
      const before = (collection.get(document.uri) ?? []).filter(
        ({ range }) => range.start.line === change.range.start.line,
      )
      writing.set(key, { line, known: new Set(before.map(checkOf)) })
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const line = writing.get(textEditor.document.uri.toString())?.line
      if (line !== undefined && !selections.some(({ active }) => active.line === line)) stopWriting(textEditor.document)
    }),
    window.onDidChangeActiveTextEditor(() => {
      for (const document of workspace.textDocuments) {
        if (document !== window.activeTextEditor?.document) stopWriting(document)
      }
    }),
    workspace.onDidSaveTextDocument(stopWriting),
  )
}

/** Whether nothing has changed for who looks at them: then they are not sent to the editor again. */
const isShownAlready = (before: readonly Diagnostic[] | undefined, now: readonly Diagnostic[]): boolean =>
  before !== undefined &&
  before.length === now.length &&
  now.every((one, i) => {
    const other = before[i]
    return (
      other !== undefined &&
      one.message === other.message &&
      one.severity === other.severity &&
      one.range.isEqual(other.range) &&
      checkOf(one) === checkOf(other) &&
      areSameRelated(one.relatedInformation, other.relatedInformation)
    )
  })

const areSameRelated = (a: Diagnostic['relatedInformation'] = [], b: Diagnostic['relatedInformation'] = []): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.message === b[i]?.message && one.location.range.isEqual(b[i].location.range))

const isShown = (diagnostic: Diagnostic, { line, known }: Writing): boolean =>
  diagnostic.range.start.line > line || diagnostic.range.end.line < line || known.has(checkOf(diagnostic))

/** The id of the check that a diagnostic of ours comes from. */
export const checkOf = ({ code }: Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code ?? '')

function diagnosticOf(document: TextDocument, finding: Finding, page: CheckPage): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(document, finding.span), say(finding.message), severities[finding.severity])
  diagnostic.source = 'altitude'
  diagnostic.code = { value: finding.check, target: page.place(finding.check) }
  if (finding.related !== undefined) {
    diagnostic.relatedInformation = finding.related.map(
      ({ span, message }) =>
        new DiagnosticRelatedInformation(new Location(document.uri, rangeOf(document, span)), say(message)),
    )
  }
  return diagnostic
}
