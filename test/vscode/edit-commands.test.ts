import { assert } from 'chai'
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionKind,
  commands,
  DataTransfer,
  Range,
  Selection,
  type TextEditor,
  window,
} from 'vscode'
import { type OutlineNode, outline } from '../../src/core/views/outline.ts'
import { type Api, api, itemId, lineWith, openFile, placeOf, plan, putCursor, rowsOf } from './api.ts'
import { describe, eventually, it } from './suite.ts'

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  commands.executeCommand(`altitude.${command}`, ...args)

/** The file in an editor, with its rows in the tree that can be seen. */
async function openBoth(name: string, text: string): Promise<Api & { readonly editor: TextEditor }> {
  const its = await api()
  const editor = await openFile(name, text)
  await commands.executeCommand('altitude.showPlan')
  await eventually('the tree to show it', () => its.shownPlan.current()?.uri.path.endsWith(name))
  await eventually('the view to be visible', () => its.tree.view.visible)
  // The tree has followed the cursor: it does not while a test selects another row.
  await eventually('the first row to be selected', () => its.tree.view.selection[0] === rowsOf(its)[0])
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
    assert.match(lineWith(document, 'Milestone'), /✅/)
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

describe('moving', () => {
  const orders: readonly (readonly [command: string, item: string, line: string, text: string])[] = [
    ['moveUp', 'Decide', 'Decide', '- [ ] Decide with Ana'],
    ['moveDown', 'Search', 'Search', '- [x] Search the market ✅ 2026-01-05'],
    ['demote', 'Decide', 'Decide', '  - [ ] Decide with Ana'],
    ['promote', 'Write down', 'Write down', '- [ ] Write down the criteria'],
  ]
  for (const [command, title, line, text] of orders) {
    it(`by ${command} is one edit, and the cursor goes along`, async () => {
      const editor = await openFile(`${command}.plan.md`, plan)
      putCursor(editor, placeOf(editor.document, title))
      assert.isTrue(await run(command))
      assert.notEqual(editor.document.getText(), plan)
      assert.equal(lineWith(editor.document, line), text)
      assert.equal(editor.document.lineAt(editor.selection.active.line).text, text)
      await undone(editor, plan)
    })
  }

  it('keeps the row selected that was moved in the tree', async () => {
    const its = await openBoth('moved-row.plan.md', plan)
    const row = await rowWith(its, 'Decide')
    await its.tree.view.reveal(row, { select: true, focus: true })
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Decide with Ana')
    assert.isTrue(await run('moveUp', 'focused'))
    assert.isBelow(placeOf(its.editor.document, 'Decide').line, placeOf(its.editor.document, 'Compare').line)
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Decide with Ana')
    assert.isTrue(await run('demote', 'focused'))
    await eventually('the step to be selected', () => {
      const [selected] = its.tree.view.selection
      return selected?.title === 'Decide with Ana' && selected.level === 'step'
    })
    await undone(its.editor, plan.replace(/(- \[ \] Compare[\s\S]*?)(- \[ \] Decide with Ana\n)/, '$2$1'))
  })

  it('is refused where there is nowhere to go, and the text stays as it is', async () => {
    const editor = await openFile('stuck.plan.md', plan)
    putCursor(editor, placeOf(editor.document, 'Decide'))
    assert.isFalse(await run('moveDown'))
    putCursor(editor, placeOf(editor.document, 'Search'))
    assert.isFalse(await run('demote'))
    assert.equal(editor.document.getText(), plan)
  })
})

describe('dragging', () => {
  const drop = async (its: Pick<Api, 'tree'>, dragged: readonly OutlineNode[], onto: OutlineNode): Promise<void> => {
    const data = new DataTransfer()
    const { token } = new CancellationTokenSource()
    await its.tree.drag.handleDrag?.([...dragged], data, token)
    await its.tree.drag.handleDrop?.(onto, data, token)
  }
  const other =
    '# Vision: Be first\n\n## Goal: Sell 300 loaves a day by 2099-12-31\n\n### Milestone: Supply cafés by 2099-06-30\n'

  it('carries an item to its new place, as one edit, and the row stays selected', async () => {
    const its = await openBoth('dragged.plan.md', plan)
    await drop(its, [await rowWith(its, 'Decide')], await rowWith(its, 'Search'))
    assert.include(its.editor.document.getText(), '- [ ] Decide with Ana\n- [x] Search the market')
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Decide with Ana')
    await undone(its.editor, plan)
  })

  it('changes nothing where it makes no sense, and the view says why', async () => {
    const its = await openBoth('senseless.plan.md', plan)
    await drop(its, [await rowWith(its, 'Have the software')], await rowWith(its, 'Decide'))
    assert.equal(its.editor.document.getText(), plan)
    assert.isNotEmpty(its.tree.view.message)
    assert.isTrue(await run('markDone', await rowWith(its, 'Decide')))
    await eventually('the view to be quiet again', () => its.tree.view.message === '')
    await undone(its.editor, plan)
  })

  it('takes an item to another plan, with everything below it', async () => {
    const its = await openBoth('from.plan.md', plan)
    const { document } = await openFile('to.plan.md', other)
    const [target] = outline(its.plans.snapshot(document), undefined, document.uri.toString()).rows
    const milestone = target?.children[0]?.children[0]
    if (milestone === undefined) throw new Error('no milestone to drop on')
    const from = its.editor.document
    const rows = outline(its.plans.snapshot(from), undefined, from.uri.toString()).rows
    const compare = rows[0]?.children[0]?.children[0]?.children[0]?.children[1]
    if (compare === undefined) throw new Error('no action to drag')
    await drop(its, [compare], milestone)
    assert.notInclude(from.getText(), 'Compare')
    assert.notInclude(from.getText(), 'Write down')
    assert.include(
      document.getText(),
      '- [ ] Compare three candidates 📅 2099-01-16\n  - [ ] Write down the criteria\n',
    )
  })
})

describe('the archive', () => {
  it('takes what is done, and gives it back, each as one edit', async () => {
    const editor = await openFile('archive.plan.md', plan)
    const { document } = editor
    putCursor(editor, placeOf(document, 'Search'))
    assert.isTrue(await run('archive'))
    assert.isAbove(placeOf(document, 'Search').line, placeOf(document, 'Decide').line)
    assert.match(document.getText(), /^#+ Archive$/m)
    await undone(editor, plan)
  })

  it('refuses what is still to be done', async () => {
    const editor = await openFile('unarchived.plan.md', plan)
    putCursor(editor, placeOf(editor.document, 'Decide'))
    assert.isFalse(await run('archive'))
    assert.equal(editor.document.getText(), plan)
  })
})

describe('the light bulb', () => {
  const offered = async (editor: TextEditor, text: string): Promise<readonly string[]> => {
    const at = placeOf(editor.document, text)
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new Range(at, at),
      CodeActionKind.Refactor.value,
    )
    return actions.map(({ title }) => title)
  }

  it('offers other levels on the line of an item, and only those that there are', async () => {
    const editor = await openFile('bulb.plan.md', `${plan}\n  Some words about it.\n`)
    const moves = (titles: readonly string[]) =>
      titles.filter((title) => /^(?:Promote|Demote|Split|Archive)/.test(title))
    assert.deepEqual(moves(await offered(editor, 'Decide')), [
      'Promote to milestone',
      'Demote to step',
      'Split into actions…',
    ])
    assert.deepEqual(moves(await offered(editor, 'Search')), ['Promote to milestone', 'Archive'])
    assert.deepEqual(moves(await offered(editor, 'Choose one')), ['Promote to goal'])
    assert.deepEqual(moves(await offered(editor, 'words about')), [])
  })
})
