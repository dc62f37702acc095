import { assert } from 'chai'
import { commands, type Memento, type TextDocument, type TextEditor, TreeItemCollapsibleState, window } from 'vscode'
import { wholePlan } from '../../src/core/views/focus.ts'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import { keepFocus } from '../../src/vscode/plan-focus.ts'
import { type Api, api, openFile, placeOf, putCursor } from './api.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const bakery = `# Vision: Be the bakery that the street wakes up for

## Operations

### Goal: Bake 300 loaves a day by 2099-12-31

#### Milestone: Second oven installed by 2099-03-31

- [x] Call the dealer ✅ 2026-01-05
- [ ] Measure the wall
- [ ] Order the oven

## Sales

### Goal: Supply 12 cafés by 2099-12-31

#### Milestone: 3 cafés won by 2099-04-30

- [ ] Visit the Café Ñandú
`

/** The plan in an editor and in the view, as a whole. */
async function openBakery(name: string): Promise<Api & { readonly editor: TextEditor }> {
  const its = await api()
  const editor = await openFile(name, bakery)
  await commands.executeCommand('altitude.showPlan')
  await eventually(`the tree to show ${name}`, () => its.shownPlan.current()?.uri.path.endsWith(name))
  await eventually('the view to be visible', () => its.tree.view.visible)
  onTestEnd(() => its.focus.set(wholePlan))
  return { ...its, editor }
}

/** What the tree shows, by first words. */
function shown({ tree }: Pick<Api, 'tree'>, row?: OutlineNode): readonly string[] {
  const rows = tree.provider.getChildren(row) as readonly OutlineNode[]
  return rows.flatMap((one) => [one.title.split(' ').slice(0, 2).join(' '), ...shown({ tree }, one)])
}

const whole = [
  ...['Be the', 'Operations', 'Bake 300', 'Second oven', 'Call the', 'Measure the', 'Order the'],
  ...['Sales', 'Supply 12', '3 cafés', 'Visit the'],
]

const findRow = ({ plans, tree }: Api, document: TextDocument, title: string): OutlineNode => {
  const item = plans.snapshot(document).plan.items.find((one) => one.title.startsWith(title))
  const row = item && tree.find(document.uri, item)
  if (row === undefined) throw new Error(`No row begins with “${title}”.`)
  return row
}

/** What a workspace remembers, as the editor gives it: what goes in comes out as JSON. */
function memoryOf(start: Readonly<Record<string, unknown>>): Memento {
  const kept = new Map(Object.entries(start))
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise,
    update: async (key: string, value: unknown) => void kept.set(key, JSON.parse(JSON.stringify(value))),
  } as Memento
}

describe('the focus', () => {
  it('flies at an altitude, says so in the view, and comes back to the ground', async () => {
    const its = await openBakery('fly.plan.md')
    assert.deepEqual(shown(its), whole)
    assert.isTrue(await commands.executeCommand('altitude.flyAt', 'goals'))
    assert.deepEqual(shown(its), ['Be the', 'Operations', 'Bake 300', 'Sales', 'Supply 12'])
    assert.equal(its.tree.view.message, '5 of 11 shown · down to goals')
    const goal = await its.tree.provider.getTreeItem(findRow(its, its.editor.document, 'Bake'))
    assert.equal(goal.collapsibleState, TreeItemCollapsibleState.None)
    assert.match(goal.accessibilityInformation?.label ?? '', /1 of 3 done/)
    await commands.executeCommand('altitude.flyAt', 'everything')
    assert.deepEqual(shown(its), whole)
    assert.equal(its.tree.view.message, '')
    assert.equal(its.editor.document.getText(), bakery)
    assert.isFalse(its.editor.document.isDirty)
  })

  it('hides what is done, and what is done next, at once', async () => {
    const its = await openBakery('hide.plan.md')
    await commands.executeCommand('altitude.hideDone')
    assert.notInclude(shown(its), 'Call the')
    assert.equal(its.tree.view.message, '10 of 11 shown · done hidden')
    await commands.executeCommand('altitude.markDone', findRow(its, its.editor.document, 'Measure'))
    await eventually('the row to go', () => !shown(its).includes('Measure the'))
    assert.equal(its.tree.view.message, '9 of 11 shown · done hidden')
    await commands.executeCommand('altitude.showDone')
    assert.deepEqual(shown(its), whole)
  })

  it('filters by words and areas, with what was found opened', async () => {
    const its = await openBakery('filter.plan.md')
    await commands.executeCommand('altitude.filter', { text: 'CAFES won' })
    assert.deepEqual(shown(its), ['Be the', 'Sales', 'Supply 12', '3 cafés'])
    await commands.executeCommand('altitude.filter', { text: 'the', areas: ['Operations'] })
    assert.deepEqual(shown(its).slice(-4), ['Second oven', 'Call the', 'Measure the', 'Order the'])
    assert.equal(its.tree.view.message, '7 of 11 shown · area: Operations · “the”')
    const row = await its.tree.provider.getTreeItem(findRow(its, its.editor.document, 'Second'))
    assert.equal(row.collapsibleState, TreeItemCollapsibleState.Expanded)
    await commands.executeCommand('altitude.filter', { text: 'nothing says this' })
    assert.deepEqual(shown(its), [])
    assert.equal(its.tree.view.message, '')
    await commands.executeCommand('altitude.clearFilter')
    assert.deepEqual(shown(its), whole)
  })

  it('shows what an edit makes part of it, though nobody has seen that row before', async () => {
    const its = await openBakery('edit.plan.md')
    await commands.executeCommand('altitude.filter', { text: 'oven' })
    assert.notInclude(shown(its), 'Sales')
    await its.editor.edit((edit) => edit.insert(placeOf(its.editor.document, 'Visit the'), 'Bring an oven: '))
    await eventually('the row with its parents', () => shown(its).join().endsWith('Sales,Supply 12,3 cafés,Bring an'))
  })

  it('is of its plan alone', async () => {
    const its = await openBakery('first.plan.md')
    await commands.executeCommand('altitude.flyAt', 'vision')
    assert.deepEqual(shown(its), ['Be the'])
    await openFile('second.plan.md', bakery)
    await eventually('the other plan', () => its.shownPlan.current()?.uri.path.endsWith('second.plan.md'))
    assert.deepEqual(shown(its), whole)
    await window.showTextDocument(its.editor.document)
    await eventually('the first plan', () => its.shownPlan.current()?.uri.path.endsWith('first.plan.md'))
    assert.deepEqual(shown(its), ['Be the'])
  })

  it('is remembered by the workspace, and forgotten where all is shown again', async () => {
    const { shownPlan, editor } = await openBakery('remember.plan.md')
    const memory = memoryOf({ 'altitude.focus': { 'file:///gone.md': { altitude: 'moon', areas: 'all' } } })
    const first = keepFocus(shownPlan, memory)
    onTestEnd(() => first.dispose())
    assert.deepEqual(first.current(), wholePlan)
    first.preview({ text: 'oven' })
    first.set({ hideDone: true, areas: ['Sales'] })
    const again = keepFocus(shownPlan, memory)
    onTestEnd(() => again.dispose())
    assert.deepEqual(again.current(), { ...wholePlan, hideDone: true, areas: ['Sales'] })
    again.set(wholePlan)
    assert.notProperty(memory.get('altitude.focus'), editor.document.uri.toString())
    const broken = keepFocus(shownPlan, memoryOf({ 'altitude.focus': 'nothing' }))
    onTestEnd(() => broken.dispose())
    assert.deepEqual(broken.current(), wholePlan)
  })

  it('reveals of a hidden row the nearest one above that is shown, and says so', async () => {
    const its = await openBakery('nearest.plan.md')
    await commands.executeCommand('altitude.flyAt', 'milestones')
    putCursor(its.editor, placeOf(its.editor.document, 'Order the'))
    await eventually('the milestone', () => its.tree.view.selection[0]?.title.startsWith('Second'))
    assert.notInclude(its.tree.view.message ?? '', 'hidden')
    assert.isTrue(await commands.executeCommand('altitude.revealInTree'))
    const said = '“Order the oven” is hidden: it belongs to “Second oven installed by 2099-03-31”.'
    assert.equal(its.tree.view.message?.split('\n')[0], said)
    assert.equal(its.focus.current().altitude, 'milestones')
    await window.showTextDocument(its.editor.document)
    putCursor(its.editor, placeOf(its.editor.document, 'Bake 300'))
    await eventually('the note to go', () => !its.tree.view.message?.includes('hidden'))
  })

  it('folds the plan in the editor down to the altitude, and opens what it folded', async () => {
    const its = await openBakery('fold.plan.md')
    const editor = await window.showTextDocument(its.editor.document)
    const seen = (): readonly string[] =>
      editor.visibleRanges.flatMap(({ start, end }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, i) => editor.document.lineAt(start.line + i).text).filter(
          (line) => line !== '',
        ),
      )
    putCursor(editor, placeOf(editor.document, 'Order the'))
    await commands.executeCommand('altitude.flyAt', 'goals')
    const goals = bakery.split('\n').filter((line) => /^#{1,3} /.test(line))
    await eventually('the goals', () => seen().join() === goals.join())
    await eventually('the cursor at the goal', () => editor.document.lineAt(editor.selection.active).text === goals[2])
    await commands.executeCommand('altitude.flyAt', 'milestones')
    await eventually('the milestones', () => seen().length === 7 && seen().every((line) => line.startsWith('#')))
    await commands.executeCommand('altitude.flyAt', 'vision')
    await eventually('the vision', () => seen().join() === goals[0])
    const isAllSeen = () => seen().length === bakery.split('\n').filter(Boolean).length
    await commands.executeCommand('altitude.flyAt', 'everything')
    await eventually('everything', isAllSeen)
    await commands.executeCommand('altitude.flyAt', 'vision')
    await eventually('the vision', () => seen().join() === goals[0])
    await commands.executeCommand('altitude.clearFilter')
    await eventually('everything', isAllSeen)
    assert.equal(editor.document.getText(), bakery)
  })

  it('asks for the altitude, which the tree shows meanwhile, and goes back where none is chosen', async () => {
    const its = await openBakery('ask.plan.md')
    const asked = commands.executeCommand('altitude.flyAt')
    await eventually('the milestones to be shown', async () => {
      await commands.executeCommand('workbench.action.quickOpenSelectPrevious')
      return its.focus.current().altitude === 'milestones'
    })
    await eventually('the tree', () => shown(its).length === 7)
    await commands.executeCommand('workbench.action.closeQuickOpen')
    assert.isFalse(await asked)
    assert.deepEqual(shown(its), whole)
  })
})
