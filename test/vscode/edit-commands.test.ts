import { assert } from 'chai'
import { commands, Selection, type TextDocument, type TextEditor, window } from 'vscode'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import { type Api, api, itemId, lineWith, openFile, placeOf, plan, putCursor, rowsOf } from './api.ts'
import { describe, eventually, it } from './suite.ts'

const linesOf = (document: TextDocument): readonly string[] => document.getText().split('\n')

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  commands.executeCommand(`altitude.${command}`, ...args)

/** The file in an editor, with its rows in the tree that can be seen. */
async function openBoth(name: string, text: string): Promise<Api & { readonly editor: TextEditor }> {
  const its = await api()
  const editor = await openFile(name, text)
  await commands.executeCommand('altitude.showPlan')
  await eventually('the tree to show it', () => its.shownPlan.current()?.uri.path.endsWith(name))
  await eventually('the view to be visible', () => its.tree.view.visible)
  return { ...its, editor }
}

const rowWith = (its: Pick<Api, 'tree'>, title: string): Promise<OutlineNode> =>
  eventually(`the row “${title}”`, () => rowsOf(its).find((row) => row.title.startsWith(title)))

async function undone(editor: TextEditor, text: string): Promise<void> {
  await window.showTextDocument(editor.document)
  await commands.executeCommand('undo')
  assert.equal(editor.document.getText(), text)
}

describe('several items', () => {
  it('are marked done on every line that a selection touches, as one edit', async () => {
    const editor = await openFile('lines.plan.md', plan)
    const { document } = editor
    editor.selection = new Selection(placeOf(document, 'Compare'), placeOf(document, 'Decide'))
    assert.isTrue(await run('markDone'))
    for (const title of ['Compare', 'Write down', 'Decide']) assert.match(lineWith(document, title), /\[x\].*✅/)
    await undone(editor, plan)
  })

  it('are those of all cursors, and a selection does not touch the line that it ends before', async () => {
    const editor = await openFile('cursors.plan.md', plan)
    const { document } = editor
    const at = placeOf(document, '- [ ] Decide')
    const write = placeOf(document, '  - [ ] Write')
    editor.selections = [
      new Selection(write, at),
      new Selection(placeOf(document, 'Milestone'), placeOf(document, 'Milestone')),
    ]
    assert.isTrue(await run('markDone'))
    assert.match(lineWith(document, 'Write down'), /✅/)
    assert.notMatch(lineWith(document, 'Decide'), /✅/)
    assert.match(document.getText(), /by 2099-06-30\n\n- Done: \d{4}-\d\d-\d\d\n/)
    await undone(editor, plan)
  })

  it('are the selected rows of the tree, where one of them is clicked, and else the clicked one alone', async () => {
    const its = await openBoth('rows.plan.md', plan)
    const [write, decide, compare] = [
      await rowWith(its, 'Write down'),
      await rowWith(its, 'Decide'),
      await rowWith(its, 'Compare'),
    ]
    assert.isTrue(await run('markDone', decide, [write, decide]))
    const { document } = its.editor
    assert.match(lineWith(document, 'Write down'), /✅/)
    assert.match(lineWith(document, 'Decide'), /✅/)
    await undone(its.editor, plan)
    await eventually('the row to be open', () =>
      rowsOf(its).some((row) => row.title.startsWith('Decide') && row.status === 'open'),
    )
    assert.isTrue(await run('markDone', compare, [write, decide]))
    assert.match(lineWith(document, 'Compare'), /✅/)
    assert.notMatch(lineWith(document, 'Decide'), /✅/)
  })

  it('are opened again only when all of them are done', async () => {
    const editor = await openFile('toggled.plan.md', plan)
    const { document } = editor
    editor.selection = new Selection(placeOf(document, '- [x] Search'), placeOf(document, 'Compare'))
    assert.isTrue(await run('toggleDone'))
    assert.match(lineWith(document, 'Compare'), /✅/)
    assert.isTrue(await run('toggleDone'))
    assert.equal(lineWith(document, 'Compare'), '- [ ] Compare three candidates 📅 2099-01-16')
    assert.equal(lineWith(document, 'Search'), '- [ ] Search the market')
  })
})

describe('a field', () => {
  const values = { setDue: '2099-02-01', setStart: '2099-01-02', setOwner: 'Ana', setEstimate: '2h', setWhy: 'it pays' }

  it('is set and taken out again, each as one edit', async () => {
    const editor = await openFile('fields.plan.md', plan)
    const { document } = editor
    const reference = { uri: document.uri, itemId: await itemId(document, 'Decide') }
    for (const [command, value] of Object.entries(values)) {
      assert.isTrue(await run(command, { ...reference, value }), command)
      assert.include(document.getText(), value)
      assert.isTrue(await run(command, { ...reference, value: '' }), command)
      assert.equal(document.getText(), plan, command)
    }
    assert.isTrue(
      await run('setMetric', {
        uri: document.uri,
        itemId: await itemId(document, 'Have the'),
        value: 'projects, from 0 to 40',
      }),
    )
    assert.include(document.getText(), '- Metric: projects, from 0 to 40\n')
    await undone(editor, plan)
  })
})
