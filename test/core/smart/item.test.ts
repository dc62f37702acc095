import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/plan/model.ts'
import { readPlan } from '../../../src/core/plan/read.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { assessItem, type ItemAssessment } from '../../../src/core/smart/item.ts'

const context = { today: '2026-01-01', settings: defaultSettings }

/** The assessment of the one item whose title starts so. */
const of = (text: string, title: string): ItemAssessment => {
  const { plan } = readPlan(text, context, true)
  const item = plan.items.find((one: Item) => one.title.startsWith(title))
  if (!item) throw new Error(`no item "${title}" in ${plan.items.map((one) => one.title).join(' | ')}`)
  return assessItem(item, plan, context)
}

describe('what fields add', () => {
  it('counts a metric as a measure', () => {
    const text = '## Goal: Grow the newsletter\n\n- Metric: from 200 to 500 readers\n'
    expect(of(text, 'Grow the newsletter').measurable.present).toBe(true)
    expect(of('## Goal: Grow the newsletter\n', 'Grow the newsletter').measurable.present).toBe(false)
  })

  it('lets a metric with numbers say in what, and from what to what', () => {
    const goal = (title: string, metric: string): ItemAssessment =>
      of(`## Goal: ${title}\n\n- Metric: ${metric}\n`, title)
    expect(goal('Have more followers', 'followers, from 120 to 500').specific.present).toBe(true)
    expect(goal('Improve customer satisfaction', 'NPS, from 20 to 50').specific.present).toBe(true)
    expect(goal('Improve customer satisfaction', 'NPS').specific.present).toBe(false)
    expect(goal('Improve sales, service etc.', 'orders, from 20 to 50').specific.present).toBe(false)
  })

  it('counts a due field as an end', () => {
    const bounded = of('## Goal: Grow the newsletter\n\n- Due: 2026-12-31\n', 'Grow the newsletter')
    expect(bounded.timeBound.for).toEqual([{ kind: 'field', span: { start: 19, end: 19 }, text: '2026-12-31' }])
    expect(of('## Goal: Grow the newsletter\n', 'Grow the newsletter').timeBound.present).toBe(false)
  })

  it('takes the period of a heading above as an end', () => {
    const text = '# Goals for 2027\n\n- Open a second shop\n  - Action: Call the agent\n'
    expect(of(text, 'Open a second shop').timeBound.present).toBe(true)
  })
})

describe('achievable and relevant look for evidence', () => {
  it('finds none on a lonely goal', () => {
    const lonely = of('## Goal: Open a second shop\n', 'Open a second shop')
    expect(lonely.achievable.present).toBe(false)
    expect(lonely.relevant.present).toBe(false)
  })

  it('finds a milestone, a vision and a Why', () => {
    const text =
      '# Vision: Bread for the whole valley\n\n## Goal: Open a second shop\n\n- Why: the queue is long\n\n### Milestone: Sign the lease\n'
    const goal = of(text, 'Open a second shop')
    expect(goal.achievable.for.map(({ kind }) => kind)).toEqual(['child'])
    expect(goal.relevant.for.map(({ kind }) => kind)).toEqual(['field', 'parent'])
    expect(of(text, 'Sign the lease').relevant.present).toBe(true)
  })

  it('asks of a milestone which goal it serves: a vision is two levels up', () => {
    const text = '# Vision: We fly\n\n## Milestone: Wings built by June 2026\n'
    expect(of(text, 'Wings').relevant.present).toBe(false)
  })

  it('names what nobody can promise', () => {
    const { absolutes, achievable } = of('## Goal: Never lose a customer\n', 'Never lose')
    expect(absolutes.map(({ text }) => text)).toEqual(['Never'])
    expect(achievable.against).toEqual(absolutes)
  })
})

describe('size by days', () => {
  const goal = (start: string, due: string): ItemAssessment =>
    of(`## Goal: Open a second shop\n\n- Start: ${start}\n- Due: ${due}\n`, 'Open a second shop')

  it.each([
    ['2026-01-01', '2026-03-31', 'too-small', 'milestone'],
    ['2026-01-01', '2026-12-31', 'ok', 'goal'],
    ['2026-01-01', '2026-07-01', 'ok', 'goal'],
    ['2026-01-01', '2030-12-31', 'too-big', 'vision'],
  ])('a goal from %s to %s is %s', (start, due, scope, readsAs) => {
    expect(goal(start, due)).toMatchObject({ scope, readsAs })
  })

  it('says the days', () => {
    expect(goal('2026-01-01', '2026-03-31').scopeEvidence).toEqual([
      { kind: 'short-span', span: { start: 18, end: 18 }, text: '2026-01-01/2026-03-31' },
    ])
  })

  it.each([
    ['8h', 'ok'],
    ['9h', 'too-big'],
    ['3d', 'too-big'],
  ])('an action of %s is %s', (estimate, scope) => {
    const text = `## Goal: Open a second shop\n\n- [ ] Call the agent [estimate:: ${estimate}]\n`
    expect(of(text, 'Call the agent').scope).toBe(scope)
  })
})
