import { describe, expect, it } from 'vitest'
import type { Finding, Fix } from '../../../src/core/checks/check.ts'
import { message } from '../../../src/core/text/message.ts'
import { checkReport, type TreeNode, treeReport } from '../../../src/core/views/report.ts'
import { read } from './plan.ts'

const nodes = (text: string): readonly TreeNode[] => {
  const flat = (node: TreeNode): readonly TreeNode[] => [node, ...node.children.flatMap(flat)]
  return flat(treeReport(read(text)).plan)
}

const find = (text: string, title: string): TreeNode | undefined =>
  nodes(text).find((node) => node.title.startsWith(title))

describe('the tree as data', () => {
  it('names the last day of the period that an item is due in, and the first of the one it starts in', () => {
    expect(find('# Goal: Open a shop\n\n- Start: 2026-Q2\n- Due: 2027-03\n', 'Open')).toMatchObject({
      start: '2026-04-01',
      due: '2027-03-31',
      duePrecision: 'month',
    })
  })

  it('knows of the plan itself what the front matter says', () => {
    const { plan } = treeReport(read('---\ntitle: Bakery\nstart: 2026-02-01\nowner: Ana\n---\n\n# Goal: Open a shop\n'))
    expect(plan).toMatchObject({ title: 'Bakery', start: '2026-02-01', owner: 'Ana', due: null })
    expect(treeReport(read('# Goal: Open a shop\n')).plan).toMatchObject({ title: '', start: null, owner: null })
  })

  it('knows no day where the text names one that is none, or several', () => {
    expect(find('# Goal: Open a shop\n\n- Due: 2026-02-30\n', 'Open')).toMatchObject({ due: null, duePrecision: null })
    expect(find('# Goal: Open a shop\n\n- Due: 03/04/2026\n', 'Open')).toMatchObject({ due: null, duePrecision: null })
  })

  it('takes the period of the heading above for those right below it', () => {
    const text =
      '# Goals for 2027\n\n## Open a shop\n\n### Milestone: Sign the lease\n\n## Hire two bakers by March 2027\n'
    expect(find(text, 'Open')).toMatchObject({ due: '2027-12-31', duePrecision: 'year' })
    expect(find(text, 'Sign')).toMatchObject({ due: null })
    expect(find(text, 'Hire')).toMatchObject({ due: '2027-03-31' })
  })

  it('says when and whether something was done', () => {
    const text =
      '# Goal: Open a shop\n\n## Milestone: Lease\n\n- [x] Call Ana ✅ 2026-01-05\n- [x] Call Ben\n- [-] Call Cleo\n'
    expect(find(text, 'Call Ana')).toMatchObject({ status: 'done', done: '2026-01-05' })
    expect(find(text, 'Call Ben')).toMatchObject({ status: 'done', done: null })
    expect(find(text, 'Call Cleo')).toMatchObject({ status: 'dropped', done: null })
    expect(find(text, 'Lease')?.progress).toEqual({ done: 2, total: 2 })
  })

  it('says how far the number of a metric is', () => {
    expect(find('# Goal: Open a shop\n\n- Metric: shops, from 1 to 5, now 2\n', 'Open')?.value).toBe(0.25)
    expect(find('# Goal: Open a shop\n\n- Metric: shops, from 1 to 5\n', 'Open')?.value).toBeNull()
  })

  it('judges goals and milestones by their letters, and sizes actions too', () => {
    const text =
      '# Vision: Be kind\n\n## Sales\n\n### Goal: A\n\n#### Milestone: B\n\n- [ ] Call Ana\n  - [ ] Find her number\n'
    expect(nodes(text).map(({ level, smart, scope }) => [level, smart !== null, scope !== null])).toEqual([
      ['plan', false, false],
      ['vision', false, true],
      ['area', false, false],
      ['goal', true, true],
      ['milestone', true, true],
      ['action', false, true],
      ['step', false, false],
    ])
    expect(find(text, 'Call')?.area).toBe('Sales')
  })

  it('has a root even where there is no plan', () => {
    expect(treeReport(read('Nothing here.\n'))).toMatchObject({ isPlan: false, plan: { level: 'plan', children: [] } })
  })
})

describe('findings as data', () => {
  const text = '# Goal: Open\r\n\r\n## Milestone: Sign\r\n'
  const finding = (start: number, end: number, fixes: readonly Fix[]): Finding => ({
    check: 'made-up',
    severity: 'hint',
    itemId: '',
    level: 'milestone',
    facts: read(text).plan.root.node.facts,
    span: { start, end },
    message: message('{0} is missing.', 'All'),
    fixes: () => fixes,
  })
  const report = (...findings: readonly Finding[]) => checkReport({ ...read(text), text, findings }).findings

  it('counts lines and columns from 1, and ends behind the last character', () => {
    const at = text.indexOf('Sign')
    expect(report(finding(at, at + 4, []))).toEqual([
      {
        check: 'made-up',
        severity: 'hint',
        level: 'milestone',
        message: 'All is missing.',
        line: 3,
        column: 15,
        endLine: 3,
        endColumn: 19,
        fixable: false,
      },
    ])
    expect(report(finding(0, at, []))[0]).toMatchObject({ line: 1, column: 1, endLine: 3, endColumn: 15 })
  })

  it('holds the sentence that is proposed, which mends nothing before it is filled in', () => {
    const edit = { span: { start: 0, end: 0 }, text: 'Sell … loaves' }
    const draft: Fix = { kind: 'draft', title: message('Write'), words: 'Sell … loaves', edit, gaps: [] }
    expect(report(finding(0, 1, [draft]))[0]).toMatchObject({ fixable: false, proposal: 'Sell … loaves' })
  })

  it('is fixable where an edit mends it without a question', () => {
    const title = message('Fix')
    const ask: Fix = { kind: 'prompt', title, prompt: 'why', itemId: '' }
    const edit: Fix = { kind: 'edit', title, edits: [] }
    expect(report(finding(0, 1, [ask]), finding(0, 1, [ask, edit])).map(({ fixable }) => fixable)).toEqual([
      false,
      true,
    ])
  })
})
