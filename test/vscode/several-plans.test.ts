import { assert } from 'chai'
import { ConfigurationTarget, commands, type Diagnostic, env, languages, UIKind, Uri, window, workspace } from 'vscode'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import { type Api, api, openFile, placeOf, plan, putCursor, writeFile } from './api.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const company = `# Vision: Be the design studio that growing companies call first

## Operations

How that is done stands in [its own plan](teams/ops.plan.md#goals).

### Goal: Rent 12 desks by 2099-12-31

- [ ] Call the landlord
`

const ops = `# Vision: Work that runs without us

## Goal: Move 40 of 40 projects into the tool by 2099-12-31

- [ ] Compare three candidates
- [ ] Decide with Ana
`

const linesBelow = ({ tree }: Api, node?: OutlineNode, indent = ''): readonly string[] =>
  ((tree.provider.getChildren(node) as readonly OutlineNode[]) ?? []).flatMap((row) => [
    `${indent}${row.title.split(' ').slice(0, 2).join(' ')}`,
    ...linesBelow({ tree } as Api, row, `${indent}  `),
  ])

const rowsBelow = ({ tree }: Api, node?: OutlineNode): readonly OutlineNode[] =>
  ((tree.provider.getChildren(node) as readonly OutlineNode[]) ?? []).flatMap((row) => [
    row,
    ...rowsBelow({ tree } as Api, row),
  ])

const rowThat = (its: Api, title: string): Promise<OutlineNode> =>
  eventually(`the row “${title}”`, () => rowsBelow(its).find((row) => row.title.startsWith(title)))

const joined = [
  'Be the',
  '  Operations',
  '    Rent 12',
  '      Call the',
  '    Move 40',
  '      Compare three',
  '      Decide with',
]

/** Opens a plan that takes another one in, and waits until the tree shows both. */
async function openBoth(): Promise<{ readonly its: Api; readonly linked: Uri; readonly uri: Uri }> {
  const its = await api()
  const linked = await writeFile('teams/ops.plan.md', ops)
  const { document } = await openFile('company.plan.md', company)
  await eventually('the linked goals', () => linesBelow(its).join() === joined.join())
  return { its, linked, uri: document.uri }
}

const found = (uri: Uri, check: string): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === check)

const set = async (key: string, value: unknown): Promise<void> => {
  const settings = workspace.getConfiguration('altitude')
  await settings.update(key, value, ConfigurationTarget.Workspace)
  onTestEnd(() => settings.update(key, undefined, ConfigurationTarget.Workspace))
}

describe('a plan that links to another', () => {
  it('shows its goals below the item that links, and says which file they are of', async () => {
    const { its, linked } = await openBoth()
    const goal = await rowThat(its, 'Move')
    const row = await its.tree.provider.getTreeItem(goal)
    assert.match(String(row.description), /^in \d+ y · 0\/2 · teams\/ops$/)
    assert.match(row.accessibilityInformation?.label ?? '', /, from teams\/ops$/)
    assert.equal(goal.source, linked.toString())
    const above = its.tree.provider.getParent?.(goal) as OutlineNode
    assert.equal(above.title, 'Operations')
    assert.equal(above, await rowThat(its, 'Operations'))
    assert.deepEqual(above.progress, { done: 0, total: 1 })
    const ids = await Promise.all(rowsBelow(its).map(async (node) => (await its.tree.provider.getTreeItem(node)).id))
    assert.equal(new Set(ids).size, joined.length)
  })

  it('changes the file that a row is of', async () => {
    const { its, linked, uri } = await openBoth()
    assert.isTrue(await commands.executeCommand('altitude.markDone', await rowThat(its, 'Compare')))
    const document = await workspace.openTextDocument(linked)
    assert.match(document.getText(), /- \[x\] Compare three candidates ✅ \d{4}-\d\d-\d\d\n/)
    assert.equal((await workspace.openTextDocument(uri)).getText(), company)
    await eventually('the row to be ticked', async () => (await rowThat(its, 'Compare')).status === 'done')
    assert.deepEqual((await rowThat(its, 'Move')).progress, { done: 1, total: 2 })
  })

  it('follows the linked file, also where somebody else writes it', async () => {
    const { its, linked } = await openBoth()
    await workspace.fs.writeFile(linked, new TextEncoder().encode(ops.replace('Decide with Ana', 'Decide at last')))
    await rowThat(its, 'Decide at last')
    await workspace.fs.writeFile(linked, new TextEncoder().encode('# Notes\n\nNothing to see.\n'))
    await eventually('the goals to go', () => linesBelow(its).length === 4)
  })

  it('stays when the linked one is opened, and selects the row at its cursor', async () => {
    const { its, linked, uri } = await openBoth()
    await commands.executeCommand('altitude.showPlan')
    await eventually('the view to be visible', () => its.tree.view.visible)
    assert.isTrue(await commands.executeCommand('altitude.goToItem', await rowThat(its, 'Decide')))
    const editor = window.activeTextEditor
    assert.equal(editor?.document.uri.toString(), linked.toString())
    await eventually('the row to be selected', () => its.tree.view.selection[0]?.title === 'Decide with Ana')
    assert.equal(its.shownPlan.current()?.uri.toString(), uri.toString())
    if (editor !== undefined) putCursor(editor, placeOf(editor.document, 'Compare'))
    await eventually('the other row to be selected', () => its.tree.view.selection[0]?.title.startsWith('Compare'))
    // Chosen on purpose it is shown alone.
    await its.shownPlan.choose(linked)
    await eventually('only that plan', () => linesBelow(its)[0] === 'Work that')
  })

  it('is told of a circle, in both files, and shows no goal twice', async () => {
    const its = await api()
    const linked = await writeFile('teams/ops.plan.md', `${ops}\nSee [the company](../company.plan.md).\n`)
    const { document } = await openFile('company.plan.md', company)
    await eventually('the finding', () => found(document.uri, 'link-cycle').length === 1)
    const [finding] = found(document.uri, 'link-cycle')
    assert.equal(finding && document.getText(finding.range), '[its own plan](teams/ops.plan.md#goals)')
    assert.include(finding?.message, 'company.plan.md → teams/ops.plan.md → company.plan.md')
    await eventually('the linked goals', () => linesBelow(its).join() === joined.join())
    assert.deepEqual(found(linked, 'link-cycle'), [])
    await window.showTextDocument(linked)
    await eventually('the finding there', () => found(linked, 'link-cycle').length === 1)
  })

  it('is told of a plan that is not there, until it is', async () => {
    const { document } = await openFile('company.plan.md', company)
    await eventually('the finding', () => found(document.uri, 'link-missing').length === 1)
    await writeFile('teams/ops.plan.md', ops)
    await eventually('the finding to go', () => found(document.uri, 'link-missing').length === 0)
    const its = await api()
    await eventually('the linked goals', () => linesBelow(its).join() === joined.join())
  })

  it('is told when the folder of the linked plan has gone', async () => {
    const its = await api()
    const folder = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), 'moved')
    await workspace.fs.writeFile(Uri.joinPath(folder, 'ops.plan.md'), new TextEncoder().encode(ops))
    const { document } = await openFile('company.plan.md', company.replace('teams/ops', 'moved/ops'))
    await eventually('the linked goals', () => linesBelow(its).join() === joined.join())
    await workspace.fs.delete(folder, { recursive: true })
    await eventually('the finding', () => found(document.uri, 'link-missing').length === 1)
    assert.equal(linesBelow(its).length, 4)
  })

  it('follows as many links as the setting says', async () => {
    const { its } = await openBoth()
    await set('linkDepth', 0)
    await eventually('its own rows alone', () => linesBelow(its).length === 4)
    await set('linkDepth', 2)
    await eventually('the linked goals', () => linesBelow(its).join() === joined.join())
  })

  it('is not troubled by links to other files', async () => {
    const its = await api()
    await writeFile('README.md', '# Read me\n\nThis is how it works.\n')
    const text = company.replace('teams/ops.plan.md#goals', 'README.md')
    const { document } = await openFile('linked-elsewhere.plan.md', `${text}\n[web](https://example.org/PLAN.md)\n`)
    await rowThat(its, 'Rent')
    assert.equal(linesBelow(its).length, 4)
    assert.deepEqual([...found(document.uri, 'link-missing'), ...found(document.uri, 'link-cycle')], [])
  })
})

describe('several plans', () => {
  const listed = async ({ planList }: Api): Promise<readonly string[]> => {
    const names: string[] = []
    for await (const { uri, summary } of planList.files()) {
      names.push(`${workspace.asRelativePath(uri)}${summary === undefined ? ' (no plan)' : `: ${summary.title}`}`)
    }
    return names
  }

  it('are listed, those nearest to the top first, without what the settings hide', async () => {
    const its = await api()
    await writeFile('lists/deep/er.plan.md', plan)
    await writeFile('lists/one.plan.md', ops)
    await writeFile('lists/empty.plan.md', '')
    await writeFile('lists/node_modules/x/PLAN.md', plan)
    // The search of the web host's own files hides nothing.
    if (env.remoteName !== undefined || env.uiKind === UIKind.Desktop) await writeFile('lists/hidden/PLAN.md', plan)
    const settings = workspace.getConfiguration('files')
    await settings.update('exclude', { '**/hidden': true }, ConfigurationTarget.Workspace)
    onTestEnd(() => settings.update('exclude', undefined, ConfigurationTarget.Workspace))
    await eventually('the settings to be heard', async () => !(await listed(its)).join().includes('hidden'))
    assert.deepEqual(
      (await listed(its)).filter((name) => name.startsWith('lists/')),
      [
        'lists/empty.plan.md (no plan)',
        'lists/one.plan.md: Work that runs without us',
        'lists/deep/er.plan.md: Be the design studio that growing companies call first',
      ],
    )
  })

  it('are told apart from a single one', async () => {
    const its = await api()
    const { planList } = its
    assert.isAtMost(
      (await listed(its)).filter((name) => !name.endsWith('(no plan)')).length,
      1,
      (await listed(its)).join(),
    )
    await eventually('one plan', () => !planList.hasSeveral())
    await writeFile('second.plan.md', ops)
    await writeFile('third.plan.md', ops)
    await eventually('several plans', () => planList.hasSeveral())
  })

  it('say what they say now where they are open', async () => {
    const its = await api()
    const editor = await openFile('open.plan.md', ops)
    await editor.edit((edit) => edit.insert(placeOf(editor.document, 'runs'), 'always '))
    assert.include(await listed(its), 'open.plan.md: Work that always runs without us')
  })

  it('are shown when chosen, and stay when their editor is closed', async () => {
    const { plans, shownPlan } = await api()
    const { document } = await openFile('first.plan.md', plan)
    const other = await writeFile('other.plan.md', ops)
    await shownPlan.choose(other)
    assert.equal(shownPlan.current()?.uri.toString(), other.toString())
    // The one in the editor is read anew, and does not take its place.
    const isReadAnew = new Promise<void>((resolve) => {
      const listener = plans.onDidChange((changed) => changed === document && resolve(listener.dispose()))
    })
    await set('language', 'es')
    await isReadAnew
    assert.equal(shownPlan.current()?.uri.toString(), other.toString())
    await commands.executeCommand('workbench.action.closeActiveEditor')
    assert.equal(shownPlan.current()?.uri.toString(), other.toString())
  })

  it('give no way to another that is saved, where one was chosen that says nothing', async () => {
    const { plans, shownPlan } = await api()
    const { document } = await openFile('saved.plan.md', plan)
    const silent = await writeFile('silent/PLAN.md', '# Notes\n\nNothing to see.\n')
    await shownPlan.choose(silent)
    assert.isFalse(shownPlan.current()?.snapshot.recognition.isPlan)
    const isRead = new Promise<void>((resolve) => {
      const listener = plans.onDidChange((changed) => changed === document && resolve(listener.dispose()))
    })
    const isHeard = new Promise<void>((resolve) => {
      const watcher = workspace.createFileSystemWatcher('**/saved.plan.md')
      onTestEnd(() => watcher.dispose())
      watcher.onDidChange(() => resolve())
    })
    await workspace.fs.writeFile(document.uri, new TextEncoder().encode(`${plan}- [ ] Ask Tom\n`))
    await Promise.all([isRead, isHeard])
    assert.equal(shownPlan.current()?.uri.toString(), silent.toString())
  })
})
