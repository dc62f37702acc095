import { describe, expect, it } from 'vitest'
import { withStamp } from '../../../src/core/edits/stamp-review.ts'
import { open } from '../../../src/core/index.ts'
import type { Day } from '../../../src/core/plan/dates/period.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import {
  type ReviewedPlan,
  reviewable,
  reviewFacts,
  reviewFindings,
  reviewQueue,
  reviewStanding,
} from '../../../src/core/views/review.ts'
import { planStatus } from '../../../src/core/views/status.ts'

const monday: Day = '2026-11-30'

const read = (text: string, today = monday, source = 'PLAN.md'): ReviewedPlan => ({
  source,
  snapshot: open(text, { today, settings: defaultSettings }),
})

const plan = `---
start: 2026-01-01
---

# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by the end of 2027

- Metric: loaves a day, from 180 to 300, now 190

### Milestone: Supply three cafés by 2027-03-31

- [x] Ask the café on the corner
- [ ] Write a price list

### Milestone: Open the Saturday stall by 2026-11-20

### Milestone: Deliver to five offices by 2027-09-30

- Status: off track

### Milestone: Teach two apprentices by 2027-12-31

- [ ] Ask Ida
`

/** The plan with some of its items looked at on a day. */
function looked(text: string, today: Day, ...titles: readonly string[]): string {
  return titles.reduce((now, title) => {
    const { plan: at, context } = read(now, today).snapshot
    const item = at.items.find((one) => one.title.startsWith(title))
    if (item === undefined) throw new Error(`no ${title}`)
    const result = withStamp(at, item, { edits: [] }, context)
    if ('refused' in result) throw new Error(inEnglish(result.refused))
    return applyEdits(now, result.edits)
  }, text)
}

const firstWords = (plans: readonly ReviewedPlan[]): readonly string[] =>
  reviewQueue(plans, 'milestones').map(({ item }) => item.title.split(' ')[0] ?? '')

const entryOf = (title: string, text = plan) => {
  const entry = (['goals', 'milestones', 'actions'] as const)
    .flatMap((level) => reviewQueue([read(text)], level))
    .find(({ item }) => item.title.startsWith(title))
  if (entry === undefined) throw new Error(`no ${title}`)
  return entry
}

describe('what is due', () => {
  it('begins with what is most in danger: off track, then late with a finding, then the rest in the order of the text', () => {
    expect(firstWords([read(plan)])).toEqual(['Deliver', 'Open', 'Supply', 'Teach'])
  })

  it('has what was looked at longest ago before that, and first what never was', () => {
    const all = looked(plan, '2026-11-16', 'Supply', 'Open', 'Deliver', 'Teach')
    const some = looked(all, '2026-11-20', 'Deliver', 'Open')
    expect(firstWords([read(some)])).toEqual(['Supply', 'Teach', 'Deliver', 'Open'])
    expect(firstWords([read(some.replace('apprentices', 'girls'))])).toEqual(['Teach', 'Supply', 'Deliver', 'Open'])
  })

  it('is of all plans but those whose front matter cannot be read', () => {
    const bad = read(plan.replace('start: 2026-01-01', 'owner: [Ana'), monday, 'bad.md')
    const strange = read(plan.replace('start: 2026-01-01', 'reviewed: often'), monday, 'strange.md')
    const odd = read(plan.replace('start: 2026-01-01', 'fiscalYearStart: 13'), monday, 'odd.md')
    expect(reviewable([bad, strange, odd]).map(({ source }) => source)).toEqual(['odd.md'])
    expect(reviewQueue([bad, strange], 'milestones')).toEqual([])
    expect(reviewStanding([bad, read(plan)], 'milestones')).toMatchObject({ items: 4, due: 4 })
  })
})

describe('how a review stands', () => {
  it('was never begun, is under way, and is over until the first of it is due again', () => {
    const standing = (text: string, today = monday) => reviewStanding([read(text, today)], 'milestones')
    expect(standing(plan)).toEqual({ level: 'milestones', items: 4, due: 4, isBegun: false, isUnderWay: false })
    const half = looked(plan, monday, 'Supply', 'Open')
    expect(standing(half)).toMatchObject({ due: 2, isBegun: true, isUnderWay: true, lastReviewed: monday })
    const whole = looked(half, monday, 'Deliver', 'Teach')
    expect(standing(whole)).toMatchObject({ due: 0, isUnderWay: false, lastReviewed: monday, dueOn: '2026-12-07' })
    expect(standing(whole, '2026-12-07')).toMatchObject({ due: 4, isUnderWay: false })
  })
})

describe('what is said of an item', () => {
  const facts = (title: string, text = plan) => reviewFacts(entryOf(title, text)).map(inEnglish)

  it('is its state, its days, how far it is, when it was looked at, and its goal', () => {
    expect(facts('Deliver')).toEqual([
      'off track',
      'in 10 mo',
      'until 2027-09-30',
      'never reviewed',
      'For the goal: Sell 300 loaves a day by the end of 2027',
    ])
    expect(facts('Supply').slice(2, 4)).toEqual(['1 of 2 done', 'never reviewed'])
  })

  it('is of a goal how its number, its milestones and the time compare', () => {
    expect(facts('Sell')).toContain('value 8 %, milestones 0/4, time 45 %')
  })

  it('is that it has changed, or on which day it was looked at', () => {
    const all = looked(plan, '2026-11-16', 'Supply', 'Open', 'Deliver', 'Teach')
    expect(facts('Teach', all)).toContain('reviewed 14 d ago')
    expect(facts('Open', all.replace('### Milestone: Deliver', '- Owner: Ana\n\n### Milestone: Deliver'))).toContain(
      'changed since its review',
    )
  })

  it('is what the checks report, the loudest first', () => {
    const vague = plan.replace('Open the Saturday stall', 'Improve things')
    const severities = reviewFindings(entryOf('Improve', vague)).map(({ severity }) => severity)
    expect([...new Set(severities)]).toEqual(
      ['warning', 'information', 'hint'].filter((one) => severities.includes(one as never)),
    )
    expect(new Set(severities).size).toBeGreaterThan(1)
  })
})

describe('the one thing to say of a plan', () => {
  const status = (text: string, today = monday) => {
    const found = planStatus(read(text, today).snapshot)
    return found?.kind === 'next' ? found.action.title : found && `${found.kind} ${found.level} ${found.due}`
  }

  it('is the next action, as long as nobody has reviewed', () => {
    expect(status(plan)).toBe('Write a price list')
  })

  it('is the review that is due, of what was reviewed before', () => {
    const whole = looked(plan, '2026-11-16', 'Supply', 'Open', 'Deliver', 'Teach')
    expect(status(whole)).toBe('review milestones 4')
    expect(status(whole, '2026-11-22')).toBe('Write a price list')
  })

  it('is nothing where there is nothing to do', () => {
    expect(status('# Vision: V\n\n## Goal: Done by 2026-12-31\n\n- [x] Go\n')).toBeUndefined()
  })
})
