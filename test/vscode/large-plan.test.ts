import { assert } from 'chai'
import { type CodeLens, commands, TreeItemCollapsibleState, window } from 'vscode'
import { open } from '../../src/core/index.ts'
import type { OutlineNode } from '../../src/core/views/outline.ts'
import { api, openFile } from './api.ts'
import { describe, eventually, it } from './suite.ts'

const actions = 1500
const text = `# Vision: Be the bakery that the whole street wakes up for

## Goal: Bake 300 loaves a day by the end of 2098

### Milestone: Second oven installed by March 2098

${Array.from({ length: actions }, (_, i) => `- [ ] Call dealer ${i} about the oven${i % 50 === 0 ? ' 📅 2020-01-02' : ''}\n`).join('')}`

describe('a large plan', () => {
  it('is read with breaks, and is then what it would be if it had been read at once', async () => {
    const { plans, shownPlan } = await api()
    const { document } = await openFile('large.plan.md', text)
    await eventually('it to be read', () => !plans.isOpening(document) && plans.plan(document) !== undefined)
    const snapshot = plans.snapshot(document)
    assert.equal(snapshot.plan.size, actions + 3)
    const whole = open(document.getText(), snapshot.context)
    assert.deepEqual(
      snapshot.findings.map(({ check, span, message }) => [check, span, message]),
      whole.findings.map(({ check, span, message }) => [check, span, message]),
    )
    assert.equal(snapshot.findings.filter(({ check }) => check === 'overdue').length, actions / 50)
    await eventually('the sidebar to show it', () => shownPlan.current()?.snapshot === snapshot)
  })

  it('leaves the extension host free while it is read', async () => {
    const { plans } = await api()
    // How often a timer of somebody else is called before it is done.
    const turns = new Promise<number>((resolve) => {
      const listener = plans.onOpening(({ document, opened }) => {
        if (!document.uri.path.endsWith('free.plan.md')) return
        listener.dispose()
        let count = 0
        let isDone = false
        const turn = (): void => {
          if (isDone) resolve(count)
          else setTimeout(turn)
          count++
        }
        void opened.then(() => {
          isDone = true
        })
        turn()
      })
    })
    const { document } = await openFile('free.plan.md', text)
    assert.isAbove(await turns, 2)
    assert.equal(window.activeTextEditor?.document, document)
    assert.equal(plans.plan(document)?.plan.size, actions + 3)
  })

  it('has lenses of which those that are seen say what they say, and milestones that begin closed', async () => {
    const { plans, tree, shownPlan } = await api()
    const { document } = await openFile('many.plan.md', text)
    await eventually('it to be read', () => !plans.isOpening(document) && plans.plan(document) !== undefined)
    const asked = commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 6)
    const titles = (await asked).map(({ command }) => command?.title)
    assert.deepEqual(titles.slice(0, 6), [
      `0 of ${actions} done`,
      'Next: Call dealer 0 about the oven',
      `0 of ${actions} done`,
      'Next: Call dealer 0 about the oven',
      '✓ Done',
      'Reschedule',
    ])
    assert.isUndefined(titles[100])
    await eventually('the sidebar to show it', () => shownPlan.current()?.uri.path.endsWith('many.plan.md'))
    const goal = tree.provider.getChildren(undefined) as readonly OutlineNode[]
    const states = await Promise.all(
      [goal[0], goal[0]?.children[0], goal[0]?.children[0]?.children[0]].map(
        async (row) => row && (await tree.provider.getTreeItem(row)).collapsibleState,
      ),
    )
    const { Expanded, Collapsed } = TreeItemCollapsibleState
    assert.deepEqual(states, [Expanded, Expanded, Collapsed])
  })
})
