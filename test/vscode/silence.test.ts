import { assert } from 'chai'
import { ConfigurationTarget, commands, type TextDocument, workspace } from 'vscode'
import { openFile } from './api.ts'
import { actionsAt, choose, isFound, painted, titled } from './light-bulb.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const top = `# Vision: The bakery that our whole street talks about

## Goal: Bake 300 loaves a day by the end of 2098

### Milestone: Second oven installed by 2098-03-31

`
const loud = `${top}- [ ] Budget\n`

const titlesAt = async (document: TextDocument, words: string): Promise<readonly string[]> =>
  (await actionsAt(document, words)).map(({ title }) => title)

/** The entries that are a way back from silence. */
const waysBack = async (document: TextDocument, words: string): Promise<readonly string[]> =>
  (await titlesAt(document, words)).filter((title) => title.startsWith('Let '))

/** Chooses the entry that silences, then the only way back, and the text is what it was. */
async function thereAndBack(name: string, silence: string, back: string): Promise<void> {
  const { document } = await openFile(name, loud)
  await painted(document, 'action-verb')
  assert.deepEqual(await waysBack(document, 'Budget'), [])
  await choose(titled(await actionsAt(document, 'Budget'), silence))
  await eventually('the finding to go', () => !isFound(document, 'action-verb'))
  assert.deepEqual(await waysBack(document, 'Budget'), [back])
  assert.deepEqual(await waysBack(document, 'Second oven'), [])
  await choose(titled(await actionsAt(document, 'Budget'), back))
  await eventually('the finding to come back', () => isFound(document, 'action-verb'))
  assert.equal(document.getText(), loud)
}

const checks = () => workspace.getConfiguration('altitude').inspect('checks')

/** Puts the setting back, whatever a test does to it. */
function keepSettings(): void {
  const { workspaceValue, globalValue } = checks() ?? {}
  onTestEnd(async () => {
    const settings = workspace.getConfiguration('altitude')
    await settings.update('checks', workspaceValue, ConfigurationTarget.Workspace)
    await settings.update('checks', globalValue, ConfigurationTarget.Global)
  })
}

describe('the way back from silence', () => {
  it('for one check of an item', () =>
    thereAndBack(
      'back-check.plan.md',
      'Silence “action-verb” for this item',
      'Let “action-verb” speak of this item again',
    ))

  it('for every check of an item', () =>
    thereAndBack('back-item.plan.md', 'Silence every check for this item', 'Let every check speak of this item again'))

  it('in a file', () =>
    thereAndBack(
      'back-file.plan.md',
      'Silence “action-verb” in this file',
      'Let “action-verb” speak again in this file',
    ))

  it('in the workspace', async () => {
    keepSettings()
    const before = checks()?.workspaceValue
    await thereAndBack(
      'back-workspace.plan.md',
      'Silence “action-verb” in this workspace',
      'Let “action-verb” speak again in this workspace',
    )
    assert.deepEqual(checks()?.workspaceValue, before)
  })

  it('for me', async () => {
    keepSettings()
    const before = checks()?.globalValue
    await thereAndBack(
      'back-me.plan.md',
      'Silence “action-verb” for me, in every plan',
      'Let “action-verb” speak again for me, in every plan',
    )
    assert.deepEqual(checks()?.globalValue, before)
  })

  it('in the workspace, where I have silenced it as well', async () => {
    keepSettings()
    const settings = workspace.getConfiguration('altitude')
    await settings.update('checks', { 'action-verb': 'off' }, ConfigurationTarget.Global)
    await settings.update('checks', { 'action-verb': 'off' }, ConfigurationTarget.Workspace)
    const { document } = await openFile('back-both.plan.md', loud)
    const back = 'Let “action-verb” speak again in this workspace'
    assert.deepEqual(
      await eventually('the way back', async () => {
        const ways = await waysBack(document, 'Budget')
        return ways.length > 0 && ways
      }),
      [back],
    )
    await choose(titled(await actionsAt(document, 'Budget'), back))
    await painted(document, 'action-verb')
    assert.deepEqual(checks()?.workspaceValue, { 'action-verb': 'hint' })
    const titles = await titlesAt(document, 'Budget')
    assert.include(titles, 'Silence “action-verb” in this workspace')
    // What the workspace says counts more: there is nothing that the person could set.
    assert.notInclude(titles, 'Silence “action-verb” for me, in every plan')
  })

  it('in the file of the project, which is saved', async () => {
    const rc = await openFile('back-project/.altituderc.json', '{ "checks": { "action-verb": "warning" } }\n')
    const { document } = await openFile('back-project/PLAN.md', loud)
    await painted(document, 'action-verb')
    const titles = await titlesAt(document, 'Budget')
    assert.notInclude(titles, 'Silence “action-verb” in this workspace')
    assert.notInclude(titles, 'Silence “action-verb” for me, in every plan')
    await choose(titled(await actionsAt(document, 'Budget'), 'Silence “action-verb” in .altituderc.json'))
    await eventually('the finding to go', () => !isFound(document, 'action-verb'))
    assert.equal(rc.document.getText(), '{ "checks": { "action-verb": "off" } }\n')
    assert.isFalse(rc.document.isDirty)
    const back = 'Let “action-verb” speak again, in .altituderc.json'
    assert.deepEqual(await waysBack(document, 'Budget'), [back])
    await choose(titled(await actionsAt(document, 'Budget'), back))
    await painted(document, 'action-verb')
    assert.equal(rc.document.getText(), '{ "checks": {} }\n')
    assert.equal(document.getText(), loud)
  })

  it('stands at the line of the front matter too, and at the comment above an item', async () => {
    const text = `---\nchecks:\n  action-verb: off\n  overdue: hint\n---\n\n${top}<!-- altitude-ignore scope-action -->\n- [ ] Implement the order system\n`
    const { document } = await openFile('back-lines.plan.md', text)
    const back = 'Let “action-verb” speak again in this file'
    assert.deepEqual(await waysBack(document, 'action-verb: off'), [back])
    assert.deepEqual(await waysBack(document, 'overdue'), [])
    assert.deepEqual(await waysBack(document, '<!-- altitude'), ['Let “scope-action” speak of this item again'])
    await choose(titled(await actionsAt(document, 'action-verb: off'), back))
    assert.equal(document.getText(), text.replace('  action-verb: off\n', ''))
    await commands.executeCommand('undo')
    assert.equal(document.getText(), text)
  })

  it('asks which of several is meant, with one entry for each place', async () => {
    const text = `---\nchecks:\n  smart-specific: off\n  smart-measurable: off\n  area-empty: off\n---\n\n${top}## Goal: Improve sales\n`
    const { document } = await openFile('back-several.plan.md', text)
    await painted(document, 'goal-without-milestone')
    assert.deepEqual(await waysBack(document, 'Improve sales'), ['Let a check speak again in this file…'])
    const { command } = titled(await actionsAt(document, 'Improve sales'), 'Let a check speak again in this file…')
    const voices = (command?.arguments?.[1] ?? []) as readonly { readonly check: string; readonly says: string }[]
    assert.deepEqual(voices.map(({ check }) => check).sort(), ['smart-measurable', 'smart-specific'])
    for (const { says } of voices) assert.isAbove(says.length, 20)
  })
})
