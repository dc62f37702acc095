import { assert } from 'chai'
import {
  ConfigurationTarget,
  commands,
  type TreeItem,
  TreeItemCheckboxState,
  type Uri,
  window,
  workspace,
} from 'vscode'
import { type AgendaNode, type AgendaRow, isAction } from '../../src/vscode/agenda-rows.ts'
import { type Api, api, lineWith, openFile, placeOf, showView, writeFile } from './api.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const bakery = `# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by 2099-12-31

### Milestone: Supply three cafés by 2099-06-30

- [ ] Write a price list for cafés 📅 2020-01-02
- [ ] Call the café at the station 📅 2099-01-02
- [x] Ask the café on the corner ✅ 2026-01-08
`

const choir = `# Vision: A choir that sings everywhere

## Goal: Sing in 12 halls

- [ ] Book the hall 📅 2099-02-03
- [ ] Find a tenor
`

/** Has only the files count as plans whose names begin so, whatever else is in the workspace: no two tests share a name. */
async function onlyPlans(start: string): Promise<void> {
  const settings = workspace.getConfiguration('altitude')
  await settings.update('files', [`**/${start}-*.plan.md`], ConfigurationTarget.Workspace)
  onTestEnd(() => settings.update('files', undefined, ConfigurationTarget.Workspace))
  const { agenda } = await showAgenda()
  await eventually('the agenda to be empty', () => agenda.state() === 'no-plan')
}

async function showAgenda(): Promise<Api> {
  const its = await api()
  await showView('altitude.agenda', its.agenda.view)
  return its
}

const below = ({ agenda }: Api, node?: AgendaNode): readonly AgendaNode[] =>
  (agenda.provider.getChildren(node) as AgendaNode[] | undefined) ?? []

const rowOf = async ({ agenda }: Api, node: AgendaNode): Promise<TreeItem> => agenda.provider.getTreeItem(node)

const actionsOf = (its: Api): readonly AgendaRow[] => below(its).flatMap((group) => below(its, group).filter(isAction))

async function lines(its: Api, node?: AgendaNode, indent = ''): Promise<readonly string[]> {
  const shown: string[] = []
  for (const child of below(its, node)) {
    const { label, description } = await rowOf(its, child)
    shown.push(`${indent}${label} | ${String(description).replace(/\d+ y/, '… y')}`)
    shown.push(...(await lines(its, child, `${indent}  `)))
  }
  return shown
}

const shows = (its: Api, ...expected: readonly string[]): Promise<unknown> =>
  eventually(`the agenda to show ${expected.join(', ')}`, () => {
    const titles = actionsOf(its).map(({ entry }) => entry.action.title.split(' ').slice(0, 2).join(' '))
    return titles.join() === expected.join()
  })

const actionThat = (its: Api, title: string): Promise<AgendaRow> =>
  eventually(`the action “${title}”`, () => actionsOf(its).find(({ entry }) => entry.action.title.startsWith(title)))

const textOf = async (uri: Uri): Promise<string> => (await workspace.openTextDocument(uri)).getText()

describe('the agenda', () => {
  it('has the actions of all plans by when they are due, each with the goal that it serves', async () => {
    await onlyPlans('shown')
    await writeFile('shown-bakery.plan.md', bakery)
    await writeFile('shown-choir.plan.md', choir)
    const its = await showAgenda()
    await shows(its, 'Write a', 'Book the', 'Call the', 'Find a')
    assert.deepEqual(await lines(its), [
      'Overdue | 1',
      '  Write a price list for cafés | … y late · for Sell 300 loaves a day by 2099-12-31 · shown-bakery',
      'Later | 2',
      '  Book the hall | in … y · for Sing in 12 halls · shown-choir',
      '  Call the café at the station | in … y · for Sell 300 loaves a day by 2099-12-31 · shown-bakery',
      'Undated | 1',
      '  Find a tenor | for Sing in 12 halls · shown-choir',
    ])
    const row = await rowOf(its, await actionThat(its, 'Write'))
    assert.match(
      row.accessibilityInformation?.label ?? '',
      /^Write a price list for cafés, next action, due: \d+ y late, for Sell 300 loaves a day by 2099-12-31, from shown-bakery$/,
    )
    assert.isDefined(row.iconPath)
    assert.isUndefined((await rowOf(its, await actionThat(its, 'Find'))).iconPath)
    assert.equal(its.agenda.state(), 'actions')
  })

  it('ticks an action as one edit, of a plan that nobody has open too, and the row goes', async () => {
    await onlyPlans('ticked')
    const uri = await writeFile('ticked-choir.plan.md', choir)
    const its = await showAgenda()
    await shows(its, 'Book the', 'Find a')
    const action = await actionThat(its, 'Book')
    const { checkboxState } = await rowOf(its, action)
    assert.equal(typeof checkboxState === 'object' && checkboxState.state, TreeItemCheckboxState.Unchecked)
    assert.isTrue(await its.agenda.tick([action]))
    assert.deepEqual(
      actionsOf(its).map(({ entry }) => entry.action.title),
      ['Find a tenor'],
    )
    const { document } = await window.showTextDocument(await workspace.openTextDocument(uri))
    assert.match(lineWith(document, 'Book'), /^- \[x\] Book the hall 📅 2099-02-03 ✅ \d{4}-\d\d-\d\d$/)
    await commands.executeCommand('undo')
    assert.equal(document.getText(), choir)
    await shows(its, 'Book the', 'Find a')
    // It is the same row, so that the editor keeps what is selected.
    assert.equal(await actionThat(its, 'Book').then(({ id }) => id), action.id)
  })

  it('opens the line of a row, and hands the row to the commands of its menu', async () => {
    await onlyPlans('opened')
    const uri = await writeFile('opened-choir.plan.md', choir)
    const its = await showAgenda()
    const action = await actionThat(its, 'Find')
    const { command } = await rowOf(its, action)
    assert.isTrue(await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? [])))
    const editor = window.activeTextEditor
    assert.equal(editor?.document.uri.toString(), uri.toString())
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, '- [ ] Find a tenor')
    assert.isTrue(await commands.executeCommand('altitude.reschedule', { ...action, due: '2098-03-01' }, [action]))
    assert.include(await textOf(uri), '- [ ] Find a tenor 📅 2098-03-01\n')
    await shows(its, 'Book the', 'Find a')
    assert.isTrue(await commands.executeCommand('altitude.markDone', await actionThat(its, 'Find')))
    await shows(its, 'Book the')
  })

  it('is ticked by key, and goes on with the action that comes next', async () => {
    await onlyPlans('keyed')
    const uri = await writeFile('keyed-choir.plan.md', choir.replace('Find a tenor', 'Find a tenor 📅 2099-03-04'))
    const its = await showAgenda()
    const action = await actionThat(its, 'Book')
    await eventually('the row to be painted', async () => {
      try {
        await its.agenda.view.reveal(action, { select: true, focus: true })
        return true
      } catch {
        return false
      }
    })
    await eventually('the row to be selected', () => its.agenda.view.selection[0] === action)
    assert.isTrue(await commands.executeCommand('altitude.toggleAgendaRow'))
    assert.match(await textOf(uri), /- \[x\] Book the hall/)
    await eventually('the next row to be selected', () => {
      const [row] = its.agenda.view.selection
      return row !== undefined && isAction(row) && row.entry.action.title === 'Find a tenor'
    })
    assert.isTrue(await commands.executeCommand('altitude.toggleAgendaRow'))
    assert.match(await textOf(uri), /- \[x\] Find a tenor/)
    await eventually('the view to say that all is done', () => its.agenda.state() === 'all-done')
  })

  it('follows what is typed, and files that others write, bring and take away', async () => {
    await onlyPlans('followed')
    const other = await writeFile('followed-choir.plan.md', choir)
    const its = await showAgenda()
    await shows(its, 'Book the', 'Find a')
    const editor = await openFile('followed-bakery.plan.md', bakery)
    await shows(its, 'Write a', 'Book the', 'Call the', 'Find a')
    await editor.edit((edit) => edit.insert(placeOf(editor.document, '- [ ] Call'), '- [ ] Ask Tom 📅 2020-01-03\n'))
    await shows(its, 'Write a', 'Ask Tom', 'Book the', 'Call the', 'Find a')
    const encode = (text: string) => new TextEncoder().encode(text)
    await workspace.fs.writeFile(other, encode(choir.replace('Find a tenor', 'Find a soprano 📅 2020-01-01')))
    await shows(its, 'Write a', 'Find a', 'Ask Tom', 'Book the', 'Call the')
    await workspace.fs.writeFile(other, encode('# Notes\n\nNothing to see.\n'))
    await shows(its, 'Write a', 'Ask Tom', 'Call the')
    await workspace.fs.writeFile(other, encode(choir))
    await shows(its, 'Write a', 'Ask Tom', 'Book the', 'Call the', 'Find a')
    await workspace.fs.delete(other)
    await shows(its, 'Write a', 'Ask Tom', 'Call the')
    await workspace.fs.writeFile(other, encode(choir))
    await shows(its, 'Write a', 'Ask Tom', 'Book the', 'Call the', 'Find a')
  })

  it('is not hindered by a plan whose front matter cannot be read, and says where', async () => {
    await onlyPlans('broken')
    await writeFile('broken-bakery.plan.md', `---\nstart: 2026-01-01\nareas: [Sales\n---\n\n${bakery}`)
    await writeFile('broken-choir.plan.md', choir)
    const its = await showAgenda()
    await shows(its, 'Write a', 'Book the', 'Call the', 'Find a')
    await eventually('the view to say so', () =>
      /^broken-bakery, line \d: this cannot be read\.$/m.test(its.agenda.view.message ?? ''),
    )
  })

  it('says why it is empty', async () => {
    await onlyPlans('empty')
    const its = await showAgenda()
    const says = (state: string) => eventually(state, () => its.agenda.state() === state)
    await says('no-plan')
    assert.deepEqual(below(its), [])
    const uri = await writeFile('empty-choir.plan.md', '# Vision: A choir\n\n## Goal: Sing in 12 halls\n')
    await says('no-action')
    const write = (text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text))
    await write(choir.replace(/- \[ \]/g, '- [x]'))
    await says('all-done')
    await write(choir.replace('12 halls', '12 halls\n\n- Status: on hold'))
    await says('resting')
    await write(choir)
    await says('actions')
  })
})

describe('a large agenda', () => {
  it('is shown piece by piece, and a tick in it is soon seen', async () => {
    await onlyPlans('large')
    const count = 1_500
    const actions = Array.from({ length: count }, (_, i) => `- [ ] Call dealer ${i} 📅 2020-01-02\n`).join('')
    await writeFile(
      'large-dealers.plan.md',
      `# Goal: Buy an oven by 2099-12-31\n\n## Milestone: Choose one\n\n${actions}`,
    )
    const its = await showAgenda()
    const group = await eventually('the first group', () => below(its)[0])
    const rows = below(its, group)
    assert.equal((await rowOf(its, group)).description, String(count))
    assert.equal(rows.length, 501)
    assert.equal((await rowOf(its, rows[500] as AgendaNode)).label, `${count - 500} more`)
    assert.equal(below(its, rows[500]).filter(isAction).length, 500)
    assert.isTrue(await its.agenda.tick([rows[3] as AgendaRow]))
    assert.equal(below(its, group).filter(isAction)[3]?.entry.action.title, 'Call dealer 4')
  }, 60_000)
})
