import { assert } from 'chai'
import { commands, type Diagnostic, DiagnosticSeverity, languages, type TextDocument } from 'vscode'
import { api, openFile, placeOf, plan, putCursor } from './api.ts'
import { describe, eventually, it } from './suite.ts'
import { workLog } from './work-log.ts'

const ours = (document: TextDocument): readonly Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter(({ source }) => source === 'altitude')

const idOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code)

const late = plan.replace('2099-01-16', '2020-01-16')

describe('diagnostics', () => {
  it('appear, say which check they come from and link to its documentation', async () => {
    const { document } = await openFile('late.plan.md', late)
    const found = await eventually('the finding', () => ours(document).find((one) => idOf(one) === 'overdue'))
    assert.equal(document.getText(found.range), '2020-01-16')
    assert.equal(found.severity, DiagnosticSeverity.Warning)
    assert.match(typeof found.code === 'object' ? found.code.target.path : '', /docs\/checks\.md$/)
  })

  it('vanish when the text is mended, and when the file is closed', async () => {
    const editor = await openFile('mended.plan.md', late)
    const at = placeOf(editor.document, '2020-01-16')
    await eventually('the finding', () => ours(editor.document).some((one) => idOf(one) === 'overdue'))
    await editor.edit((edit) =>
      edit.replace(editor.document.getWordRangeAtPosition(at, /2020/) ?? editor.selection, '2099'),
    )
    await eventually('it to vanish', () => !ours(editor.document).some((one) => idOf(one) === 'overdue'))
  })

  it('wait while the line is being written, and come when the cursor leaves it', async () => {
    const editor = await openFile('written.plan.md', plan)
    const { document } = editor
    const { plans } = await api()
    const at = placeOf(document, '2099-01-16')
    putCursor(editor, at)
    const painted = new Promise<void>((resolve) => {
      const listener = plans.onDidChange((changed) => {
        if (changed !== document) return
        listener.dispose()
        resolve()
      })
    })
    await editor.edit((edit) => edit.replace(document.getWordRangeAtPosition(at, /2099/) ?? editor.selection, '2020'))
    await painted
    assert.isTrue(plans.snapshot(document).findings.some(({ check }) => check === 'overdue'))
    assert.isFalse(ours(document).some((one) => idOf(one) === 'overdue'))
    putCursor(editor, placeOf(document, 'Decide'))
    await eventually('the finding', () => ours(document).some((one) => idOf(one) === 'overdue'))
  })

  it('come back when a change is undone, in the line that it was made in', async () => {
    const editor = await openFile('undone.plan.md', late)
    const { document } = editor
    const at = placeOf(document, '2020-01-16')
    await eventually('the finding', () => ours(document).some((one) => idOf(one) === 'overdue'))
    putCursor(editor, at)
    await editor.edit((edit) => edit.replace(document.getWordRangeAtPosition(at, /2020/) ?? editor.selection, '2099'))
    await eventually('it to vanish', () => !ours(document).some((one) => idOf(one) === 'overdue'))
    // What was known of the line before counts no more once another line was written.
    putCursor(editor, placeOf(document, 'Vision'))
    putCursor(editor, at)
    await commands.executeCommand('undo')
    await eventually('the finding again', () => ours(document).some((one) => idOf(one) === 'overdue'))
  })

  it('are silent on the work log of a coding agent', async () => {
    const editor = await openFile('agent/PLAN.md', workLog)
    const { plans } = await api()
    await eventually('the file to be read', () => plans.snapshot(editor.document).recognition.reason === 'work-log')
    const marker = await openFile('marker.plan.md', late)
    await eventually('another file to be painted', () => ours(marker.document).length > 0)
    assert.deepEqual(ours(editor.document), [])
  })
})
