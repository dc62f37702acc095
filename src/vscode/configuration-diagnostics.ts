import { Diagnostic, DiagnosticSeverity, Disposable, extensions, languages, type TextDocument, workspace } from 'vscode'
import { checkIds } from '../core/checks/index.ts'
import { readConfiguration } from '../core/plan/configuration/configuration.ts'
import type { Problem } from '../core/plan/model.ts'
import { isConfiguration } from './configuration-files.ts'
import { rangeOf } from './places.ts'
import { say } from './say.ts'

/** How long typing must pause before what is wrong is marked, in milliseconds. */
const quietTime = 300

/** Marks what is wrong in an open configuration file, where it stands. */
export function registerConfigurationDiagnostics(): Disposable {
  const collection = languages.createDiagnosticCollection('altitude-configuration')
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>()

  const paint = (document: TextDocument): void => {
    forget(document)
    if (!document.isClosed && isOurs(document)) collection.set(document.uri, diagnosticsOf(document))
  }
  const forget = (document: TextDocument): void => {
    clearTimeout(timers.get(document))
    timers.delete(document)
  }
  for (const document of workspace.textDocuments) paint(document)
  return Disposable.from(
    collection,
    workspace.onDidOpenTextDocument(paint),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isOurs(document)) return
      forget(document)
      timers.set(
        document,
        setTimeout(() => paint(document), quietTime),
      )
    }),
    workspace.onDidCloseTextDocument((document) => {
      forget(document)
      if (isOurs(document)) collection.delete(document.uri)
    }),
    new Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer)
    }),
  )
}

/** Not the old side of a comparison, which nobody can mend. */
const isOurs = ({ uri }: TextDocument): boolean =>
  isConfiguration(uri) && workspace.fs.isWritableFileSystem(uri.scheme) !== false

function diagnosticsOf(document: TextDocument): readonly Diagnostic[] {
  const { broken, problems } = readConfiguration(document.getText(), checkIds)
  const marked = (severity: DiagnosticSeverity) => (problem: Problem) => {
    const diagnostic = new Diagnostic(rangeOf(document, problem.span), say(problem.message), severity)
    diagnostic.source = 'altitude'
    return diagnostic
  }
  return [
    ...(isJsonChecked(document) ? [] : broken.map(marked(DiagnosticSeverity.Error))),
    ...problems.map(marked(DiagnosticSeverity.Warning)),
  ]
}

/** VS Code's own JSON says where a text is no JSON, if it is there: then nobody needs to be told twice. */
const isJsonChecked = ({ languageId, uri }: TextDocument): boolean =>
  /^jsonc?$/.test(languageId) &&
  extensions.getExtension('vscode.json-language-features') !== undefined &&
  workspace.getConfiguration('json', uri).get<boolean>('validate.enable') !== false
