import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setStatus } from '../../../src/core/edits/mark-done.ts'
import type { EditResult } from '../../../src/core/edits/result.ts'
import { setField } from '../../../src/core/edits/set-field.ts'
import { withStamp } from '../../../src/core/edits/stamp-review.ts'
import { open } from '../../../src/core/index.ts'
import { days } from '../../../src/core/plan/cadence.ts'
import type { Day } from '../../../src/core/plan/dates/period.ts'
import type { Item, Plan } from '../../../src/core/plan/model.ts'
import { reviewOf } from '../../../src/core/plan/reviews.ts'
import { defaultSettings, type ReadingContext, type ReviewLevel } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'

const plan = `# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by the end of 2027

- Metric: loaves a day, from 180 to 300, now 190

### Milestone: Supply three cafés by 2027-03-31

- [ ] Ask the café on the corner what they pay

### Milestone: Open the Saturday stall

- Due: 2027-06-30

### Milestone: Deliver to five offices

- Due: 2027-09-30
`

const monday: Day = '2026-11-30'

const read = (text: string, today: Day) => open(text, { today, settings: defaultSettings })

type Decision = 'at-risk' | 'done' | Day | undefined

function decide(plan: Plan, item: Item, decision: Decision, context: ReadingContext): EditResult {
  if (decision === undefined) return { edits: [] }
  return decision === 'at-risk' || decision === 'done'
    ? setStatus(plan, item, decision, context)
    : setField(plan, item, 'due', decision, context)
}

/** Looks at items by the beginning of their titles, with what is decided about them. */
function review(text: string, today: Day, looks: readonly (readonly [title: string, decision?: Decision])[]): string {
  let now = text
  for (const [title, decision] of looks) {
    const { plan, context } = read(now, today)
    const item = plan.items.find((one) => one.title.startsWith(title))
    if (item === undefined) throw new Error(`no ${title}`)
    const result = withStamp(plan, item, decide(plan, item, decision, context), context)
    if ('refused' in result) throw new Error(inEnglish(result.refused))
    now = applyEdits(now, result.edits)
  }
  return now
}

const dueAt = (text: string, level: ReviewLevel, today: Day): readonly string[] => {
  const { plan, context } = read(text, today)
  return reviewOf(plan, level, context).due.map(({ title }) => title.split(' ')[0] ?? '')
}

const all = [['Supply'], ['Open'], ['Deliver']] as const
const reviewed = review(plan, monday, all)

describe('the record of a review', () => {
  it('has a line for what was looked at, as long as something is left', () => {
    const half = review(plan, monday, [['Supply'], ['Open']])
    expect(half.startsWith(plan)).toBe(true)
    expect(half.slice(plan.length)).toMatch(
      /^\n<!-- altitude-reviewed: [^\n]+\n\nmilestone \w{6}-\w{4} 2026-11-30\n\nmilestone \w{6}-\w{4} 2026-11-30\n\n-->\n$/,
    )
    expect(dueAt(half, 'milestones', monday)).toEqual(['Deliver'])
    expect(dueAt(half, 'milestones', '2026-12-06')).toEqual(['Deliver'])
    expect(dueAt(half, 'milestones', '2026-12-07')).toEqual(['Supply', 'Open', 'Deliver'])
  })

  it('has the day in the front matter when all was looked at', () => {
    expect(reviewed).toMatch(/^---\nreviewed:\n {2}milestones: 2026-11-30\n---\n\n# Vision/)
    expect(reviewed.match(/^milestone \w{6}-\w{4}$/gm)).toHaveLength(3)
    expect(dueAt(reviewed, 'milestones', monday)).toEqual([])
    expect(dueAt(reviewed, 'goals', monday)).toEqual(['Sell'])
  })

  it('keeps the day of the oldest look for all, and later days beside what was looked at later', () => {
    const later = review(review(plan, monday, [['Supply'], ['Open']]), '2026-12-02', [['Deliver']])
    expect(later).toContain('milestones: 2026-11-30')
    expect(
      later.match(/^milestone \w{6}-\w{4}(?: 2026-12-02)?$/gm)?.filter((line) => line.endsWith('02')),
    ).toHaveLength(1)
    expect(dueAt(later, 'milestones', '2026-12-07')).toEqual(['Supply', 'Open'])
    expect(dueAt(later, 'milestones', '2026-12-09')).toEqual(['Supply', 'Open', 'Deliver'])
  })

  it('asks again for what says something else by now, and for what is new', () => {
    const changed: readonly (readonly [string, string, readonly string[]])[] = [
      ['three cafés', 'four cafés', ['Supply']],
      ['- Due: 2027-06-30', '- Due: 2027-07-31', ['Open']],
      ['- Due: 2027-06-30', '- Due: 2027-06-30\n- Owner: Ana', ['Open']],
      ['### Milestone: Open', '### Milestone: Teach two apprentices by 2027-05-31\n\n### Milestone: Open', ['Teach']],
      // What has become of it is no other thing.
      ['- Due: 2027-06-30', '- Due: 2027-06-30\n- Status: at risk', []],
      ['- [ ] Ask', '- [x] Ask', []],
      ['### Milestone: Open', '### Milestone:   Open', []],
    ]
    for (const [from, to, due] of changed) {
      expect(reviewed).toContain(from)
      expect(dueAt(reviewed.replace(from, to), 'milestones', monday), to).toEqual(due)
    }
    const goal = review(plan, monday, [['Sell']])
    expect(dueAt(goal, 'goals', monday)).toEqual([])
    expect(dueAt(goal.replace('now 190', 'now 210'), 'goals', monday)).toEqual([])
    expect(dueAt(goal.replace('from 180', 'from 170'), 'goals', monday)).toEqual(['Sell'])
  })

  it('takes a day that was written by hand for all that stands there, and keeps it for the others when one is looked at', () => {
    const byHand = `---\nreviewed:\n  milestones: 2026-11-27\n---\n\n${plan}`
    expect(dueAt(byHand, 'milestones', monday)).toEqual([])
    const one = review(byHand, monday, [['Open']])
    expect(dueAt(one, 'milestones', monday)).toEqual([])
    expect(dueAt(one, 'milestones', '2026-12-04')).toEqual(['Supply', 'Deliver'])
  })

  it('leaves nothing of single actions, which are due tomorrow anyway', () => {
    const action = review(plan, monday, [['Ask']])
    expect(action).toBe(`---\nreviewed:\n  actions: 2026-11-30\n---\n\n${plan}`)
    expect(dueAt(action, 'actions', monday)).toEqual([])
    expect(dueAt(action, 'actions', '2026-12-01')).toEqual(['Ask'])
  })

  it('says at once that a level is over when the last of it is done', () => {
    const over = review(plan, monday, [['Supply'], ['Open'], ['Deliver', 'done']])
    expect(over).toContain('milestones: 2026-11-30')
    expect(over.match(/^milestone /gm)).toHaveLength(3)
    expect(dueAt(over, 'milestones', monday)).toEqual([])
  })

  it('keeps line endings, a byte order mark, comments and keys that it does not know', () => {
    const windows = `\ufeff---\r\nmine: [1, 2] # keep\r\n---\r\n\r\n${plan.replaceAll('\n', '\r\n')}`
    const text = review(windows, monday, all)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toMatch(/^\ufeff---\r\nmine: \[1, 2\] # keep\r\nreviewed:\r\n {2}milestones: 2026-11-30\r\n---\r\n/)
  })

  it('keeps levels of one front matter apart, whatever there is already', () => {
    const both = review(reviewed, monday, [['Sell']])
    expect(both).toMatch(/^---\nreviewed:\n {2}goals: 2026-11-30\n\n {2}milestones: 2026-11-30\n---\n/)
    const again = review(both, '2027-01-15', [['Sell']])
    expect(again).toMatch(/^---\nreviewed:\n {2}goals: 2027-01-15\n\n {2}milestones: 2026-11-30\n---\n/)
  })

  it('writes nothing where the front matter cannot be added to, and says so', () => {
    const { plan: broken, context } = read(`---\nreviewed: [a, b]\n---\n\n${plan}`, monday)
    const [goal] = broken.root.descendantsAt('goal')
    const result = goal && withStamp(broken, goal, { edits: [] }, context)
    expect(result && 'refused' in result ? inEnglish(result.refused) : result).toBe(
      'The front matter is written in a way that cannot be added to. Write “goals: 2026-11-30” below its “reviewed:” yourself.',
    )
  })

  it('belongs to no item: what is added or moved stands before it', () => {
    const { plan: now } = read(reviewed, monday)
    const last = now.items.at(-1)
    expect(reviewed.slice(0, last?.spans.subtree.end)).toMatch(/- Due: 2027-09-30$/)
  })

  it('drops a mark of what is not in the plan any more when a review is over', () => {
    const gone = reviewed.replace(/### Milestone: Open[^#]*/, '')
    expect(review(gone, '2026-12-07', [['Supply'], ['Deliver']]).match(/^milestone /gm)).toHaveLength(2)
  })

  it('counts with other cadences', () => {
    const settings = { ...defaultSettings, cadences: { ...defaultSettings.cadences, milestones: days(14) } }
    const { plan: now, context } = open(reviewed, { today: '2026-12-13', settings })
    expect(reviewOf(now, 'milestones', context)).toMatchObject({ due: [], lastReviewed: monday, dueOn: '2026-12-14' })
  })
})

/** What git makes of two branches; undefined where they conflict. */
function merged(base: string, ours: string, theirs: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'altitude-merge-'))
  try {
    for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text)
    execFileSync('git', ['merge-file', '-q', 'ours', 'base', 'theirs'], { cwd: folder, stdio: 'ignore' })
    return readFileSync(join(folder, 'ours'), 'utf8')
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('two people who review on two branches', () => {
  const nextMonday: Day = '2026-12-07'
  const both = review(reviewed, monday, [['Sell']])

  it.each<[string, string, readonly (readonly [string, Decision?])[], readonly (readonly [string, Decision?])[]]>([
    [
      'all, one decision each',
      reviewed,
      [['Supply', 'at-risk'], ['Open'], ['Deliver']],
      [['Supply'], ['Open', 'done'], ['Deliver']],
    ],
    [
      'all, one rescheduled by each',
      reviewed,
      [['Supply'], ['Open', '2027-08-31'], ['Deliver']],
      [['Supply'], ['Open'], ['Deliver', '2027-10-31']],
    ],
    [
      'all, with other decisions, for the first time',
      plan,
      [['Supply', 'at-risk'], ['Open'], ['Deliver']],
      [['Supply'], ['Open', 'done'], ['Deliver']],
    ],
    ['half of it each', reviewed, [['Supply', 'at-risk']], [['Deliver', '2027-10-31']]],
    ['neighbours in the plan', reviewed, [['Supply']], [['Open']]],
    ['another level each', both, [['Sell', 'at-risk']], all],
  ])('merge: %s', (_, base, ours, theirs) => {
    const text = merged(base, review(base, nextMonday, ours), review(base, nextMonday, theirs))
    expect(text).toBeDefined()
    const looked = new Set([...ours, ...theirs].map(([title]) => title))
    const due = [...dueAt(text ?? '', 'milestones', nextMonday), ...dueAt(text ?? '', 'goals', nextMonday)]
    expect(due.filter((title) => looked.has(title))).toEqual([])
  })
})
