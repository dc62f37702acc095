import { assert } from 'chai'
import { commands, languages, Uri, window, workspace } from 'vscode'
import { api, openFile, plan, rowsOf } from './api.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const shows = async (name: string): Promise<void> => {
  const { shownPlan } = await api()
  await eventually(`the sidebar to show ${name}`, () => shownPlan.current()?.uri.path.endsWith(name))
}

const newPlan = (answers: object) => commands.executeCommand('altitude.newPlan', { kind: 'blank', ...answers })

describe('a plan that is begun', () => {
  it('goes into its empty file, is shown, and is one step to undo', async () => {
    const { document } = await openFile('fresh.plan.md', '')
    await shows('fresh.plan.md')
    await newPlan({})
    assert.match(
      document.getText(),
      /^# Vision: .+ …\n\n## Goal: .+ … by .+\n\n### Milestone: .+\n\n- \[ \] .+ …\n\n## /,
    )
    assert.isTrue(document.isDirty)
    const { tree } = await api()
    await eventually('its rows', () =>
      rowsOf({ tree })
        .map(({ level }) => level)
        .join()
        .startsWith('vision,goal,milestone,action,area'),
    )
    await commands.executeCommand('undo')
    assert.equal(document.getText(), '')
  }, 30_000)

  it('keeps the front matter of its file, and adds what is missing', async () => {
    const { document } = await openFile('given.plan.md', '---\nowner: Ana\n---\n')
    await shows('given.plan.md')
    await newPlan({})
    assert.match(document.getText(), /^---\nowner: Ana\n---\n\n# Vision: /)
  }, 30_000)

  it('becomes a file beside the PLAN.md that is there, which stays as it is', async () => {
    const { document } = await openFile('full.plan.md', plan)
    await shows('full.plan.md')
    await newPlan({ name: 'next', vision: 'Be first in town' })
    const made = window.activeTextEditor?.document
    onTestEnd(async () => {
      if (made === undefined) return
      await window.showTextDocument(made)
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      await workspace.fs.delete(made.uri)
    })
    assert.equal(document.getText(), plan)
    assert.match(made?.uri.path ?? '', /\/next\.plan\.md$/)
    await eventually('it to be saved', () => made?.isDirty === false, 20_000)
    await shows('next.plan.md')
    await openFile('notes.txt', 'notes')
    assert.isTrue(await newPlan({ name: 'next' }))
    // The name is taken by now: what was answered waits in a document without a name.
    assert.isTrue(window.activeTextEditor?.document.isUntitled)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    assert.include(made?.getText(), 'Be first in town')
  }, 30_000)
})

describe('the plan in the sidebar', () => {
  it('is another one when its file is deleted', async () => {
    const { shownPlan } = await api()
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
    const uri = Uri.joinPath(folder, 'gone.plan.md')
    await workspace.fs.writeFile(uri, new TextEncoder().encode(plan))
    await window.showTextDocument(uri)
    await shows('gone.plan.md')
    await commands.executeCommand('workbench.action.closeActiveEditor')
    await workspace.fs.delete(uri)
    await eventually('another plan', () => shownPlan.current()?.uri.path.endsWith('/PLAN.md'))
  })

  it('is another one when its folder is deleted', async () => {
    const { shownPlan } = await api()
    const folder = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), 'gone')
    const uri = Uri.joinPath(folder, 'with', 'it.plan.md')
    await workspace.fs.writeFile(uri, new TextEncoder().encode(plan))
    await window.showTextDocument(uri)
    await shows('it.plan.md')
    await commands.executeCommand('workbench.action.closeActiveEditor')
    await workspace.fs.delete(folder, { recursive: true })
    await eventually('another plan', () => shownPlan.current()?.uri.path.endsWith('/PLAN.md'))
  })

  it('stays while the file of another kind is in the editor', async () => {
    const { shownPlan } = await api()
    await openFile('stays.plan.md', plan)
    await shows('stays.plan.md')
    await openFile('notes.txt', 'notes')
    assert.isTrue(shownPlan.current()?.uri.path.endsWith('stays.plan.md'))
  })
})

describe('what is a plan', () => {
  it('is said by the front matter, whatever the name', async () => {
    const { plans } = await api()
    const { document } = await openFile('any-name.md', `---\naltitude: true\n---\n\n${plan}`)
    assert.isDefined(plans.plan(document))
    const other = await openFile('PLAN.md.copy.md', plan)
    assert.isUndefined(plans.plan(other.document))
  })

  it('is Markdown only', async () => {
    const { plans } = await api()
    const { document } = await openFile('other.plan.md', plan)
    assert.isDefined(plans.plan(document))
    const changed = await languages.setTextDocumentLanguage(document, 'plaintext')
    assert.isUndefined(plans.plan(changed))
  })

  it('is read with the settings, which count at once', async () => {
    const { plans } = await api()
    const { document } = await openFile('settings.plan.md', '# Vision: V\n\n## Goal: Earn 10 % more by Q1 FY90\n')
    const due = (): string | undefined => {
      const date = plans.snapshot(document).plan.items.find(({ level }) => level === 'goal')?.due
      return date?.kind === 'known' ? date.period.last : undefined
    }
    const before = due()
    const settings = workspace.getConfiguration('altitude')
    onTestEnd(() => settings.update('fiscalYearStart', undefined))
    await settings.update('fiscalYearStart', 7)
    await eventually('another due day', () => due() !== before)
  })
})
