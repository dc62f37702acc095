import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src/core/text/message.ts'
import { hover } from '../../../src/core/views/hover.ts'
import { read, studio } from './plan.ts'

const lines = (text: string, title: string): readonly string[] => {
  const snapshot = read(text)
  const item = snapshot.plan.items.find((candidate) => candidate.title.startsWith(title))
  return item === undefined ? [] : hover(snapshot, item).map((line) => line.map(inEnglish).join(' · '))
}

describe('the hover', () => {
  it('says what an action is, when it is due, and which goal it serves', () => {
    expect(lines(studio, 'Compare')).toEqual([
      'action · in 6 d · 1 of 2 done',
      'Due 2026-01-16',
      'For the goal: Have project management software in use by 40 of 40 projects by 2026-12-31',
    ])
  })

  it('says why a goal is there', () => {
    expect(lines(studio, 'Have project')).toContain('Why: nobody can see the load whole')
  })

  it('names the letters that a goal lacks', () => {
    const vague = '# Vision: V\n\n## Goal: Improve our website\n'
    expect(lines(vague, 'Improve').at(-1)).toBe(
      'Not SMART yet · not specific · not measurable · achievable? · not time-bound',
    )
  })

  it('says what was understood of a title, and only what is there', () => {
    const vague =
      '# Vision: V\n\n## Goal: Improve our website\n\n### Milestone: Second oven installed by end of March 2026\n'
    expect(lines(studio, 'Have project')).toContain(
      'Outcome: Have project management software · Measured by: by 40 of 40 projects · Ends: by 2026-12-31',
    )
    expect(lines(vague, 'Second')).toContain(
      'Outcome: Second oven installed · Measured by: done or not · Ends: by end of March 2026 (2026-03-31)',
    )
    expect(lines(vague, 'Improve').join()).not.toMatch(/Outcome|Measured|Ends/)
    expect(lines(studio, 'Compare').join()).not.toMatch(/Outcome|Measured|Ends/)
  })

  it('does not call a goal SMART that is of another size', () => {
    expect(lines('# Vision: V\n\n## Goal: Call the mill\n', 'mill').join()).not.toContain('SMART')
  })

  it.each([
    ['🔁 every week', 'every week'],
    ['[repeat:: every month on the last]', 'every month on the last'],
    ['rec:+1w', '+1w'],
    ['\n  - Repeat: when the till is full', 'when the till is full'],
  ])('says how often an action repeats: %s', (field, often) => {
    const text = (what: string): string => `# Vision: V\n\n## Goal: G\n\n- [ ] Call Ana ${what}\n`
    expect(lines(text(field), 'Call')).toContain(`Repeats: ${often}`)
    expect(lines(text('\n  - Repeat:'), 'Call').join()).not.toContain('Repeats')
  })

  it.each([
    ['loaves a day, from 120 to 200, now 140', '140 of 200 (25 %)'],
    ['€9,000 saved, now €2,500', '€2,500 of €9,000 (27 %)'],
    ['churn from 5.5% to 2%, now 4 %', '4 % on the way to 2% (42 %)'],
    ['from 0 to 1000, now 999.9', '999.9 of 1000 (99 %)'],
    ['from 0 to 100, now 29', '29 of 100 (29 %)'],
  ])('says how far a metric is: %s', (metric, far) => {
    const text = `# Vision: V\n\n## Goal: G\n\n### Milestone: M\n\n- Metric: ${metric}\n`
    expect(lines(text, 'M')).toContain(`Metric: ${metric} · ${far}`)
    expect(lines(text.replace(/, now.*/, ''), 'M').join()).not.toContain('%)')
  })

  it('says of a goal what lags behind what, and nothing where that cannot be told', () => {
    const late = studio.replace('by 2026-12-31', 'by 2026-01-13')
    expect(lines(late, 'Have project')).toContain('The milestones lag behind: 0 of 2 done, with 75 % of the time gone.')
    expect(lines(late.replace('start: 2026-01-01', 'owner: Ana'), 'Have project').join()).not.toContain('lag')
  })

  it('says when something was done', () => {
    expect(lines(studio, 'Search')[1]).toBe('Done on 2026-01-05')
  })

  it('says that a day cannot be known where the plan has no start', () => {
    const text = '# Vision: V\n\n## Goal: G\n\n### Milestone: Trial the software in the fifth month\n'
    expect(lines(text, 'Trial')).toContain('Due on a day that needs the start of the plan or goal')
  })
})
