import { commands, Disposable, l10n, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode'
import { treatAsPlan } from '../core/edits/treat-as-plan.ts'
import type { Snapshot } from '../core/index.ts'
import { applyToPlan } from './apply.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { viewId } from './tree.ts'

/** What one can ask of a plan, or of a file that is none, as a whole. */
export function registerPlanCommands(plans: Plans, shownPlan: ShownPlan): Disposable {
  const treat = (uri: Uri): Promise<boolean> => applyToPlan(plans, uri, ({ plan }) => treatAsPlan(plan))
  /** A file that bears a plan's name and is none, in the editor or the sidebar; else the Markdown file that is open. */
  const silentFile = (argument: unknown): Uri | undefined => {
    if (argument instanceof Uri) return argument
    const active = window.activeTextEditor?.document
    if (active !== undefined && isMarkdown(active)) return active.uri
    return shownPlan.current()?.uri
  }
  return Disposable.from(
    commands.registerCommand('altitude.showPlan', () => commands.executeCommand(`${viewId}.focus`)),
    commands.registerCommand('altitude.createPlan', () => createPlan(shownPlan)),
    commands.registerCommand('altitude.treatAsPlan', (argument: unknown) => {
      const uri = silentFile(argument)
      return uri === undefined ? sayNoFile() : treat(uri)
    }),
    commands.registerCommand('altitude.whySilent', async (argument: unknown) => {
      const uri = silentFile(argument)
      if (uri === undefined) return sayNoFile()
      const { recognition } = plans.snapshot(await workspace.openTextDocument(uri))
      const name = workspace.asRelativePath(uri)
      if (recognition.isPlan) {
        void window.showInformationMessage(l10n.t('Altitude reads {0} as a plan. {1}', name, say(recognition.why)))
        return true
      }
      const button = l10n.t('Treat It as a Plan')
      const text = l10n.t('Altitude does not read {0} as a plan. {1}', name, say(recognition.why))
      return (await window.showInformationMessage(text, button)) === button ? treat(uri) : false
    }),
  )
}

const isMarkdown = ({ languageId }: TextDocument): boolean => languageId === 'markdown'

function sayNoFile(): false {
  void window.showWarningMessage(l10n.t('Altitude: Open a Markdown file first.'))
  return false
}

/** An outline to write over: in the plan without items that the sidebar shows, or else in a new file, not saved yet. */
async function createPlan(shownPlan: ShownPlan): Promise<boolean> {
  const shown = shownPlan.current()
  const isBlank = shown !== undefined && shown.snapshot.plan.items.length === 0 && isStart(shown.snapshot)
  const document = await (isBlank ? workspace.openTextDocument(shown.uri) : newPlan())
  const editor = await window.showTextDocument(document)
  const text = document.getText()
  return editor.insertSnippet(
    planOutline(text === '' || text.endsWith('\n') ? '' : '\n\n'),
    document.positionAt(text.length),
  )
}

/** Empty, or a plan already: what is something else is not written into. */
const isStart = ({ recognition }: Snapshot): boolean => recognition.isPlan || recognition.reason === 'empty'

/** A new PLAN.md at the top of the workspace; a file without a name where one is there already. */
async function newPlan(): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]
  const uri = folder && Uri.joinPath(folder.uri, 'PLAN.md')
  if (uri === undefined || !(await isMissing(uri))) return await workspace.openTextDocument({ language: 'markdown' })
  return await workspace.openTextDocument(uri.with({ scheme: 'untitled' }))
}

const isMissing = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => false,
    () => true,
  )

function planOutline(before: string): SnippetString {
  const snippet = new SnippetString().appendText(before)
  const line = (mark: string, words: string, tail: string): SnippetString =>
    snippet.appendText(mark).appendPlaceholder(words).appendText(tail)
  line('# Vision: ', l10n.t('where this is going'), '\n\n')
  line('## Goal: ', l10n.t('what will be true, and how much of it, by 2027-12-31'), '\n\n')
  line('### Milestone: ', l10n.t('the first step that can be seen, by 2027-03-31'), '\n\n')
  return line('- [ ] ', l10n.t('the next thing to do'), '\n')
}
