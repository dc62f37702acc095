import { assert } from 'chai'
import { commands, type TextDocument, type TreeItem, TreeItemCheckboxState } from 'vscode'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import { type Api, api, lineWith, openFile, placeOf, plan, putCursor, rowsOf } from './api.ts'
import { describe, eventually, it } from './suite.ts'
import { workLog } from './work-log.ts'

const labels = async ({ tree }: Api, node?: OutlineNode, indent = ''): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const child of (await tree.provider.getChildren(node)) ?? []) {
    const row = await rowOf({ tree }, child)
    lines.push(`${indent}${String(row.label)} | ${String(row.description)}`)
    lines.push(...(await labels({ tree } as Api, child, `${indent}  `)))
  }
  return lines
}

const rowOf = async ({ tree }: Pick<Api, 'tree'>, node: OutlineNode): Promise<TreeItem> =>
  tree.provider.getTreeItem(node)

const shows = (its: Api, name: string) =>
  eventually(`the tree to show ${name}`, () => its.shownPlan.current()?.uri.path.endsWith(name))

describe('the tree', () => {
  it('shows the plan of the active editor, from the vision to the steps', async () => {
    const its = await api()
    await openFile('tree.plan.md', plan)
    await shows(its, 'tree.plan.md')
    const lines = await labels(its)
    assert.deepEqual(
      lines.map((line) => line.replace(/in \d+ y/, 'in … y')),
      [
        'Be the design studio that growing companies call first | 1/3',
        '  Operations | 1/3',
        '    Have the software in use on 40 of 40 projects | in … y · 1/3',
        '      Choose one of three candidates | in … y · 1/3',
        '        Search the market | ',
        '        Compare three candidates | in … y · 0/1',
        '          Write down the criteria | ',
        '        Decide with Ana | ',
      ],
    )
    assert.equal(its.tree.view.title, 'tree')
  })

  it('tells a screen reader the words first, then level, state, due and progress', async () => {
    const its = await api()
    const { document } = await openFile('spoken.plan.md', plan)
    await shows(its, 'spoken.plan.md')
    const row = await rowOf(its, await eventually('the row', () => findRow(its, document, 'Compare')))
    assert.match(
      row.accessibilityInformation?.label ?? '',
      /^Compare three candidates, action, next action, due: in \d+ y, 0 of 1 done$/,
    )
  })

  it('has boxes on actions and steps, ticked as the text says', async () => {
    const its = await api()
    const { document } = await openFile('boxes.plan.md', plan)
    await shows(its, 'boxes.plan.md')
    const state = async (title: string): Promise<unknown> => {
      const node = await eventually(title, () => findRow(its, document, title))
      const box = (await rowOf(its, node)).checkboxState
      return typeof box === 'object' ? box.state : box
    }
    assert.equal(await state('Search'), TreeItemCheckboxState.Checked)
    assert.equal(await state('Compare'), TreeItemCheckboxState.Unchecked)
    assert.equal(await state('Write'), TreeItemCheckboxState.Unchecked)
    assert.isUndefined(await state('Choose'))
  })

  it('follows a change of the text', async () => {
    const its = await api()
    const editor = await openFile('change.plan.md', plan)
    await shows(its, 'change.plan.md')
    await editor.edit((edit) => edit.insert(placeOf(editor.document, '- [ ] Decide'), '- [ ] Ask Tom\n'))
    await eventually('the new row', () => findRow(its, editor.document, 'Ask Tom'))
  })

  it('keeps the identity of a row while a title above it is reworded', async () => {
    const its = await api()
    const editor = await openFile('identity.plan.md', plan)
    await shows(its, 'identity.plan.md')
    const before = await rowOf(its, await eventually('the row', () => findRow(its, editor.document, 'Decide')))
    await editor.edit((edit) => edit.insert(placeOf(editor.document, 'growing'), 'fast '))
    await eventually('the vision to change', () => findRow(its, editor.document, 'Be the design studio that fast'))
    const after = await rowOf(its, await eventually('the row', () => findRow(its, editor.document, 'Decide')))
    assert.equal(after.id, before.id)
  })

  it('selects the item at the cursor, and leads to the line of a row', async () => {
    const its = await api()
    const editor = await openFile('reveal.plan.md', plan)
    await commands.executeCommand('altitude.showPlan')
    await shows(its, 'reveal.plan.md')
    await eventually('the view to be visible', () => its.tree.view.visible)
    putCursor(editor, placeOf(editor.document, 'Decide'))
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Decide with Ana')
    const lineOfCursor = () => editor.document.lineAt(editor.selection.active.line).text
    const written = await eventually('the row', () => findRow(its, editor.document, 'Write'))
    const { command } = await rowOf(its, written)
    // From its menu, and by a click, which selects it first and hands nothing over.
    assert.isTrue(await commands.executeCommand('altitude.goToItem', written))
    assert.equal(lineOfCursor(), lineWith(editor.document, 'Write down'))
    await its.tree.view.reveal(await eventually('the row', () => findRow(its, editor.document, 'Compare')))
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Compare three candidates')
    assert.deepEqual([command?.command, command?.arguments], ['altitude.goToItem', undefined])
    assert.isTrue(await commands.executeCommand('altitude.goToItem'))
    assert.equal(lineOfCursor(), lineWith(editor.document, 'Compare three'))
  })

  it('reveals the item at the cursor on request, right after it was typed', async () => {
    const its = await api()
    const editor = await openFile('request.plan.md', plan)
    await shows(its, 'request.plan.md')
    await editor.edit((edit) => edit.insert(placeOf(editor.document, '- [ ] Decide'), '- [ ] Ask Tom\n'))
    putCursor(editor, placeOf(editor.document, 'Ask Tom'))
    assert.isTrue(await commands.executeCommand('altitude.revealInTree'))
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Ask Tom')
    assert.isTrue(its.tree.view.visible)
  })

  it('shows a work log as a file that is no plan, and treats it as one when asked', async () => {
    const its = await api()
    const editor = await openFile('log/PLAN.md', workLog)
    await shows(its, 'log/PLAN.md')
    assert.deepEqual(await labels(its), [])
    assert.equal(its.shownPlan.current()?.snapshot.recognition.reason, 'work-log')
    assert.isTrue(await commands.executeCommand('altitude.treatAsPlan'))
    assert.equal(editor.document.lineAt(1).text, 'altitude: true')
    await eventually('it to be a plan', () => its.shownPlan.current()?.snapshot.recognition.isPlan)
  })
})

const findRow = ({ tree }: Api, document: TextDocument, title: string) =>
  rowsOf({ tree }).find((row) => row.title.startsWith(title) && tree.find(document.uri, row.item) === row)
