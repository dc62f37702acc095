import { assert } from 'chai'
import { languages, Range, type TextDocument, type TextEditor, Uri, WorkspaceEdit, workspace } from 'vscode'
import { days, months } from '../../src/core/plan/cadence.ts'
import { api, openFile } from './api.ts'
import { isFound, painted } from './light-bulb.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const loud = `# Vision: The bakery that our whole street talks about

## Goal: Bake 300 loaves a day by the end of 2098

### Milestone: Second oven installed by 2098-03-31

- [ ] Budget
`

const off = '{ "checks": { "action-verb": "off" } }\n'

const beside = ({ document }: TextEditor, name: string): Uri => Uri.joinPath(document.uri, '..', name)

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

const isOn = (document: TextDocument) => isFound(document, 'action-verb')

/** What we say of a file, by the words that are marked. */
const saidOf = (document: TextDocument): readonly string[] =>
  languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'altitude')
    .map(({ range, message }) => `${document.getText(range)}: ${message}`)

describe('the configuration file of a project', () => {
  it('counts from when it is written until it is deleted', async () => {
    const editor = await openFile('rc-comes/deep/PLAN.md', loud)
    await painted(editor.document, 'action-verb')
    const uri = beside(editor, '../.altituderc.json')
    await write(uri, off)
    await eventually('the finding to go', () => !isOn(editor.document))
    await write(uri, '{}')
    await eventually('the finding to come back', () => isOn(editor.document))
    await write(uri, off)
    await eventually('the finding to go', () => !isOn(editor.document))
    await workspace.fs.delete(uri)
    await eventually('the finding to come back', () => isOn(editor.document))
  }, 30_000)

  it('counts as it is saved, and what is right in it counts beside what is wrong', async () => {
    const rc = await openFile('rc-saved/.altituderc.json', '{}\n')
    const { document } = await openFile('rc-saved/PLAN.md', loud)
    await painted(document, 'action-verb')
    const edit = new WorkspaceEdit()
    edit.replace(
      rc.document.uri,
      new Range(0, 0, 1, 0),
      '{ "checks": { "action-verb": "off", "overdue": 3 } "x": 1 }\n',
    )
    await workspace.applyEdit(edit)
    const { plans } = await api()
    assert.deepEqual(plans.settings(document.uri).core.checks, {})
    await rc.document.save()
    await eventually('the finding to go', () => !isOn(document))
    assert.deepEqual(plans.settings(document.uri).core.checks, { 'action-verb': 'off' })
  })

  it('says which files are plans, and the nearest counts', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri as Uri
    const inFolder = (name: string) => Uri.joinPath(folder, name)
    onTestEnd(() => workspace.fs.delete(inFolder('rc-files'), { recursive: true }))
    await write(inFolder('rc-files/.altituderc.json'), '{ "files": ["team/*.md"], "cadences": { "goals": "weekly" } }')
    await write(inFolder('rc-files/team/inner/.altituderc.json'), '{ "linkDepth": 3 }')
    const { plans } = await api()
    const named = async (name: string): Promise<boolean> => {
      const document = await workspace.openTextDocument(inFolder(name))
      await plans.configurations.find(document.uri)
      return plans.isNamed(document)
    }
    for (const name of ['rc-files/PLAN.md', 'rc-files/team/ours.md', 'rc-files/team/inner/PLAN.md']) {
      await write(inFolder(name), loud)
    }
    assert.isFalse(await named('rc-files/PLAN.md'))
    assert.isTrue(await named('rc-files/team/ours.md'))
    assert.isTrue(await named('rc-files/team/inner/PLAN.md'))
    const { cadences, linkDepth } = plans.settings(inFolder('rc-files/team/ours.md')).core
    assert.deepEqual([cadences, linkDepth], [{ actions: days(1), milestones: days(7), goals: days(7) }, 1])
    assert.equal(plans.settings(inFolder('rc-files/team/inner/PLAN.md')).core.linkDepth, 3)
    // The lenses of a file may ask before its folder has been looked into.
    const late = inFolder('rc-files/team/late/PLAN.md')
    assert.deepEqual(plans.settings(late).core.cadences.goals, months(1))
    await plans.configurations.find(late)
    assert.deepEqual(plans.settings(late).core.cadences.goals, days(7))
  })

  it('counts more than VS Code’s settings, and less than the front matter', async () => {
    const settings = workspace.getConfiguration('altitude')
    const before = settings.inspect('checks')?.workspaceValue
    onTestEnd(() => settings.update('checks', before))
    await settings.update('checks', { 'action-verb': 'error', 'area-empty': 'off' })
    await openFile('rc-order/.altituderc.json', '{ "checks": { "action-verb": "warning" } }')
    const { document } = await openFile('rc-order/PLAN.md', loud)
    const { plans } = await api()
    await plans.configurations.find(document.uri)
    const severity = (text: TextDocument) =>
      plans.snapshot(text).findings.find(({ check }) => check === 'action-verb')?.severity
    assert.equal(severity(document), 'warning')
    assert.equal(plans.settings(document.uri).core.checks['area-empty'], 'off')
    const set = await openFile('rc-order/set.plan.md', `---\nchecks:\n  action-verb: information\n---\n\n${loud}`)
    assert.equal(severity(set.document), 'information')
  })

  it('is told of where it is wrong, while it is open', async () => {
    const { document } = await openFile(
      'rc-wrong/.altituderc.json',
      '{\n  "checks": { "overdeu": "off" },\n  "weekStart": 1\n}\n',
    )
    assert.equal(document.languageId, 'jsonc')
    await eventually('what is wrong', () => saidOf(document).length > 0)
    assert.deepEqual(saidOf(document), [
      '"overdeu": There is no check “overdeu”, so this does nothing. Did you mean “overdue”?',
      '1: The day that weeks start with must be one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ])
    const edit = new WorkspaceEdit()
    edit.replace(document.uri, new Range(0, 0, 4, 0), '{}\n')
    await workspace.applyEdit(edit)
    await eventually('it to go', () => saidOf(document).length === 0)
  })
})
