import { assert } from 'chai'
import { type CodeLens, commands, type Hover, type MarkdownString, type TextDocument, type Uri } from 'vscode'
import { api, itemId, lineWith, openFile, placeOf, plan, putCursor, rowsOf } from './api.ts'
import { describe, eventually, it } from './suite.ts'

const stamp = /✅ \d{4}-\d\d-\d\d/

const lensesOf = async (uri: Uri): Promise<readonly CodeLens[]> =>
  (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? []

const titlesAt = (lenses: readonly CodeLens[], document: TextDocument, text: string): readonly (string | undefined)[] =>
  lenses.filter(({ range }) => range.start.line === placeOf(document, text).line).map(({ command }) => command?.title)

const run = (lens: CodeLens | undefined): Thenable<unknown> =>
  commands.executeCommand(lens?.command?.command ?? 'no lens', ...(lens?.command?.arguments ?? []))

describe('code lenses', () => {
  it('stand on open actions, goals and milestones', async () => {
    const { document } = await openFile('lenses.plan.md', plan)
    const lenses = await lensesOf(document.uri)
    assert.deepEqual(titlesAt(lenses, document, 'Compare'), ['✓ Done', 'Reschedule'])
    assert.deepEqual(titlesAt(lenses, document, 'Goal:'), ['1 of 3 done', 'Next: Compare three candidates'])
    assert.deepEqual(titlesAt(lenses, document, 'Search'), [])
  })

  it('mark an action done with its stamp, and one undo takes it back', async () => {
    const { document } = await openFile('done.plan.md', plan)
    const lens = (await lensesOf(document.uri)).find(
      ({ range, command }) => range.start.line === placeOf(document, 'Decide').line && command?.title === '✓ Done',
    )
    await run(lens)
    assert.match(lineWith(document, 'Decide'), /^- \[x\] Decide with Ana ✅ \d{4}-\d\d-\d\d$/)
    await commands.executeCommand('undo')
    assert.equal(document.getText(), plan)
  })

  it('are none in a text that is no plan', async () => {
    const { document } = await openFile('notes.md', plan)
    assert.deepEqual(await lensesOf(document.uri), [])
  })
})

describe('changes', () => {
  it('tick and untick the item at the cursor', async () => {
    const editor = await openFile('toggle.plan.md', plan)
    putCursor(editor, placeOf(editor.document, 'Decide'))
    assert.isTrue(await commands.executeCommand('altitude.toggleDone'))
    assert.match(lineWith(editor.document, 'Decide'), stamp)
    assert.isTrue(await commands.executeCommand('altitude.toggleDone'))
    assert.equal(editor.document.getText(), plan)
  })

  it('are made on a row of the tree', async () => {
    const { tree, shownPlan } = await api()
    const { document } = await openFile('row.plan.md', plan)
    await eventually('the tree', () => shownPlan.current()?.uri.path.endsWith('row.plan.md'))
    const row = await eventually('the row', () => rowsOf({ tree }).find(({ title }) => title === 'Decide with Ana'))
    assert.isTrue(await commands.executeCommand('altitude.markDone', row))
    assert.match(lineWith(document, 'Decide'), stamp)
    await eventually('the row to be done', () =>
      rowsOf({ tree }).some((one) => one.key === row.key && one.status === 'done'),
    )
  })

  it('are made in the text as it is now, not as it was when the lens was painted', async () => {
    const editor = await openFile('moved.plan.md', plan)
    const reference = { uri: editor.document.uri, itemId: await itemId(editor.document, 'Decide') }
    await editor.edit((edit) => edit.insert(placeOf(editor.document, '- [x] Search'), '- [ ] Ask Tom\n\n'))
    assert.isTrue(await commands.executeCommand('altitude.markDone', reference))
    assert.match(lineWith(editor.document, 'Decide'), stamp)
  })

  it('are refused where the item is gone, and the text stays as it is', async () => {
    const editor = await openFile('stale.plan.md', plan)
    const reference = { uri: editor.document.uri, itemId: await itemId(editor.document, 'Decide') }
    await editor.edit((edit) => edit.insert(placeOf(editor.document, ' with Ana'), ' soon'))
    const before = editor.document.getText()
    assert.isFalse(await commands.executeCommand('altitude.markDone', reference))
    assert.isFalse(await commands.executeCommand('altitude.reschedule', { ...reference, due: 'tomorrow' }))
    assert.equal(editor.document.getText(), before)
  })

  it('reschedule an action to a day in plain words, as one edit', async () => {
    const { document } = await openFile('later.plan.md', plan)
    const reference = { uri: document.uri, itemId: await itemId(document, 'Compare') }
    assert.isTrue(await commands.executeCommand('altitude.reschedule', { ...reference, due: '2099-03-01' }))
    assert.equal(lineWith(document, 'Compare'), '- [ ] Compare three candidates 📅 2099-03-01')
    assert.isFalse(await commands.executeCommand('altitude.reschedule', { ...reference, due: 'no day at all' }))
    await commands.executeCommand('undo')
    assert.equal(document.getText(), plan)
  })
})

describe('the hover', () => {
  it('says what the item is and which goal it serves', async () => {
    const { document } = await openFile('hover.plan.md', plan)
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'Compare'),
    )
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n')
    assert.include(text.replaceAll('\\', ''), 'For the goal: Have the software in use on 40 of 40 projects')
  })
})
