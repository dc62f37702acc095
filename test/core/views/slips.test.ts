import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/core/plan/model.ts'
import { countSlips } from '../../../src/core/views/slips.ts'
import { itemIn } from '../edits/edited.ts'
import { read } from '../tree.ts'

/** How often the item that begins with these words has slipped: the last text is the plan as it is now. */
function slips(title: string, ...texts: readonly string[]): number {
  const plans = texts.map((text): Plan => read(text).plan)
  const now = plans.at(-1)
  if (now === undefined) throw new Error('There is no plan.')
  return countSlips(plans.slice(0, -1), itemIn(now, title))
}

const goal = (action: string): string => `# Goal: Alpha\n\n## Milestone: One\n\n${action}\n`
const call = (...days: readonly string[]): readonly string[] =>
  days.map((day) => goal(`- [ ] Call Ana${day === '' ? '' : ` 📅 ${day}`}`))

describe('slips', () => {
  it.each([
    [0, ['2026-02-01']],
    [0, ['2026-02-01', '2026-02-01']],
    [1, ['2026-02-01', '2026-02-02']],
    [2, ['2026-02-01', '2026-02-02', '2026-02-02', '2026-03-01']],
    // An end that comes sooner is none.
    [0, ['2026-02-01', '2026-01-15']],
    [1, ['2026-02-01', '2026-01-15', '2026-02-01']],
    // An end that was taken away, or is none, says nothing.
    [1, ['2026-02-01', '', '2026-02-02']],
    [0, ['', '2026-02-02']],
    [0, ['2026-02-01', '']],
    [1, ['2026-02-01', '2026-02-30', '2026-03-01']],
  ])('are %i where the ends were %j', (expected, days) => {
    expect(slips('Call', ...call(...days))).toBe(expected)
  })

  it('are told by the end of a period', () => {
    const due = (day: string) => `# Goal: Alpha\n\n- Due: ${day}\n`
    expect(slips('Alpha', due('2026-Q1'), due('2026-03-31'), due('2026-H1'))).toBe(1)
  })

  it('are found where the day stands in the title', () => {
    expect(
      slips(
        'Sign',
        '# Goal: Sign three cafés by 2026-03-31\n',
        // Another name, so that it says nothing.
        '# Goal: Sign three cafés for good by the end of December 2026\n',
        '# Goal: Sign three cafés by 2026-06-30\n',
        '# Goal: Sign three cafés until 2026-09-30\n',
      ),
    ).toBe(2)
    expect(
      slips('Sign', '# Goal: Sign three cafés by March 2026\n', '# Goal: Sign three cafés by the end of June 2026\n'),
    ).toBe(1)
  })

  it('are those of the item at its level', () => {
    expect(slips('Call', '# Goal: Call Ana by 2026-02-01\n', goal('- [ ] Call Ana 📅 2026-03-01'))).toBe(0)
    expect(slips('Call', goal('- [ ] Call Ben 📅 2026-02-01'), goal('- [ ] Call Ana 📅 2026-03-01'))).toBe(0)
  })

  it('are told apart by what stands above, where a title stands twice', () => {
    const two = (first: string, second: string) =>
      `# Goal: Alpha\n\n- [ ] Call Ana 📅 ${first}\n\n# Goal: Beta\n\n- [ ] Call Ana 📅 ${second}\n`
    // The last of them.
    expect(slips('Call', two('2026-02-01', '2026-02-01'), two('2026-03-01', '2026-02-01'))).toBe(0)
    expect(slips('Call', two('2026-02-01', '2026-02-01'), two('2026-02-01', '2026-03-01'))).toBe(1)
    const same = (day: string) => goal(`- [ ] Call Ana 📅 2026-01-01\n- [ ] Call Ana 📅 ${day}`)
    expect(slips('Call', same('2026-02-01'), same('2026-03-01'))).toBe(0)
  })

  it('are none where nothing is known from before', () => {
    expect(slips('Call', goal('- [ ] Call Ana 📅 2026-03-01'))).toBe(0)
  })
})
