import { assert } from 'chai'
import { ConfigurationTarget, commands, Range, type TextEditor, type TreeItem, type Uri, workspace } from 'vscode'
import type { ReviewRow } from '../../src/vscode/reviews/review-row.ts'
import { today } from '../../src/vscode/today.ts'
import { type Api, api, openFile, plan, showView, writeFile } from './api.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const rowOf = async ({ reviews }: Api, row: ReviewRow): Promise<TreeItem> => reviews.provider.getTreeItem(row)

const rows = async ({ reviews }: Api, row?: ReviewRow): Promise<readonly ReviewRow[]> =>
  (await reviews.provider.getChildren(row)) ?? []

async function levelRow(its: Api, level: string): Promise<ReviewRow> {
  const found = (await rows(its)).find((row) => row.kind === 'level' && row.level === level)
  if (found === undefined) throw new Error(`no row for ${level}`)
  return found
}

/** What is due at a level in one file. */
async function dueIn(its: Api, level: string, uri: Uri): Promise<readonly string[]> {
  const due = await rows(its, await levelRow(its, level))
  const titles = due.map((row) =>
    row.kind === 'item' && row.uri.toString() === uri.toString() ? row.entry.item.title.trim() : '',
  )
  return titles.filter((title) => title !== '')
}

async function rewrite(editor: TextEditor, text: string): Promise<void> {
  const all = new Range(0, 0, editor.document.lineCount, 0)
  await editor.edit((edit) => edit.replace(all, text))
}

const reviewed = (milestones: string): string => `---\nreviewed:\n  milestones: ${milestones}\n---\n\n${plan}`

describe('the reviews', () => {
  it('list what is due by level, and follow what is decided', async () => {
    const its = await api()
    const editor = await openFile('due.plan.md', reviewed('2026-01-05'))
    const { document } = editor
    await showView('altitude.reviews', its.reviews.view)
    await eventually('the milestone to be due', async () =>
      (await dueIn(its, 'milestones', document.uri)).includes('Choose one of three candidates by 2099-06-30'),
    )
    assert.deepEqual(await dueIn(its, 'actions', document.uri), ['Compare three candidates'])
    const row = await rowOf(its, await levelRow(its, 'milestones'))
    assert.match(String(row.description), /^\d+ of \d+ (?:due|left) · reviewed \d+ d ago$/)
    assert.equal(row.accessibilityInformation?.label, `Review of milestones: ${String(row.description)}`)
    await eventually('the badge', () => its.reviews.view.badge?.tooltip.includes('Milestones'))

    await rewrite(editor, reviewed(today()))
    await eventually('nothing to be due', async () => (await dueIn(its, 'milestones', document.uri)).length === 0)
  })

  it('have no badge where the setting says so, nor for a plan that was never reviewed', async () => {
    const its = await api()
    const editor = await openFile('badge.plan.md', plan)
    await its.reviews.provider.getChildren(undefined)
    await eventually('no badge', () => its.reviews.view.badge === undefined)
    await rewrite(editor, reviewed('2026-01-05'))
    await eventually('a badge', () => its.reviews.view.badge?.value === 1)
    const settings = workspace.getConfiguration('altitude')
    onTestEnd(() => settings.update('reviewBadge', undefined, ConfigurationTarget.Workspace))
    await settings.update('reviewBadge', false, ConfigurationTarget.Workspace)
    await eventually('no badge', () => its.reviews.view.badge === undefined)
  })

  it('leave a plan out whose front matter cannot be read, and say on which line', async () => {
    const its = await api()
    const good = await writeFile('good.plan.md', reviewed('2026-01-05'))
    const broken = `---\nowner: Ana\nreviewed: [milestones\n---\n\n${plan}`
    const bad = await writeFile('bad.plan.md', broken)
    await showView('altitude.reviews', its.reviews.view)
    const problem = await eventually('the plan that cannot be read', async () =>
      (await rows(its)).find((row) => row.kind === 'problem' && row.plan.uri.toString() === bad.toString()),
    )
    const row = await rowOf(its, problem)
    assert.equal(row.label, 'bad.plan.md, line 3')
    assert.match(String(row.description), /^The front matter is no valid YAML\./)
    await eventually('the other plan to be there', async () => (await dueIn(its, 'milestones', good)).length === 1)
    assert.deepEqual(await dueIn(its, 'milestones', bad), [])
  })

  it('show what they say as a document to keep', async () => {
    await api()
    await openFile('kept.plan.md', reviewed('2026-01-05'))
    await commands.executeCommand('altitude.showReviewReport', 'milestones')
    const shown = await eventually('the document', () =>
      workspace.textDocuments.find(({ isUntitled, languageId }) => isUntitled && languageId === 'markdown'),
    )
    onTestEnd(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))
    assert.match(shown.getText(), new RegExp(`^# Review of milestones, ${today()}\n`))
  })
})
