import { describe, expect, it } from 'vitest'
import { noReports, runChecks } from '../../../src/core/checks/run.ts'
import { open } from '../../../src/core/index.ts'
import { noDestinations } from '../../../src/core/plan/links.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { fixTitles, found, goal, mended, milestone } from './plan.ts'

const dated = (fields: string): string =>
  `${goal}### Milestone: Second oven installed\n\n${fields}\n- [ ] Call the dealer\n`

describe('date-invalid', () => {
  it.each([
    ['a day after the month’s last', '- Due: 2026-04-31\n', '2026-04-30'],
    ['29 February of a common year', '- Due: 2027-02-29\n', '2027-02-28'],
  ])('offers the nearest day: %s', (_, fields, nearest) => {
    const text = dated(fields)
    expect(mended(text, `Change to ${nearest}`)).toBe(text.replace(/2\d{3}-\d\d-\d\d/, nearest))
  })

  it('changes the date alone in a phrase of the title', () => {
    const text = `${goal}### Milestone: Second oven installed by 2026-02-30\n\n- [ ] Call the dealer\n`
    expect(found(text)).toEqual(['date-invalid: by 2026-02-30'])
    expect(mended(text, 'Change to 2026-02-28')).toBe(text.replace('2026-02-30', '2026-02-28'))
  })

  it('reports words that name no day, and asks for one', () => {
    const text = dated('- Due: when the bank agrees\n')
    expect(found(text)).toEqual(['date-invalid: when the bank agrees'])
    expect(fixTitles(text, 'date-invalid')).toEqual(['Pick a date…'])
    expect(fixTitles(`${milestone}- [ ] Call the dealer [due:: soon]\n`, 'date-invalid')).toEqual([
      'Pick a date…',
      'Take the date away',
    ])
  })

  it('looks at the day on which something was done', () => {
    expect(found(`${milestone}- [x] Call the dealer ✅ 2026-02-30\n- [ ] Clear the wall\n`)).toEqual([
      'date-invalid: 2026-02-30',
    ])
  })
})

describe('date-ambiguous', () => {
  it('offers both readings, in a phrase too', () => {
    const text = `${goal}### Milestone: Second oven installed by 03/04/2026\n\n- [ ] Call the dealer\n`
    expect(found(text)).toEqual(['date-ambiguous: by 03/04/2026'])
    expect(mended(text, 'It is 2026-04-03')).toBe(text.replace('03/04/2026', '2026-04-03'))
    expect(mended(text, 'It is 2026-03-04')).toBe(text.replace('03/04/2026', '2026-03-04'))
  })
})

describe('date-order', () => {
  it('swaps start and due wherever they stand', () => {
    const text = `${milestone}- [ ] Call the dealer 🛫 2026-02-20 📅 2026-02-10\n`
    expect(found(text)).toEqual(['date-order: 2026-02-10'])
    expect(mended(text, 'Swap start and due')).toBe(`${milestone}- [ ] Call the dealer 🛫 2026-02-10 📅 2026-02-20\n`)
  })

  it('says nothing of one day for both, or of a start within the period that is due', () => {
    expect(found(`${milestone}- [ ] Call the dealer 🛫 2026-02-10 📅 2026-02-10\n`)).toEqual([])
    expect(found(dated('- Start: 2026-02-10\n- Due: 2026-Q1\n'))).toEqual([])
  })

  it('moves the start of what was done before it', () => {
    const text = `${milestone}- [x] Call the dealer 🛫 2026-01-09 ✅ 2026-01-07\n- [ ] Clear the wall\n`
    expect(found(text)).toEqual(['date-order: 2026-01-07'])
    expect(mended(text, 'Start it on 2026-01-07')).toBe(text.replace('🛫 2026-01-09', '🛫 2026-01-07'))
  })
})

describe('date-outside-parent', () => {
  it.each([
    ['the last day of the year of the goal', '- Due: 2026-12-31\n', []],
    ['the year of the goal', '- Due: 2026\n', []],
    ['the day after', '- Due: 2027-01-01\n', ['date-outside-parent: 2027-01-01']],
    ['the quarter after', '- Due: 2027-Q1\n', ['date-outside-parent: 2027-Q1']],
  ])('compares at the precisions that are written: %s', (_, fields, reported) => {
    expect(found(dated(fields))).toEqual(reported)
  })

  it('looks past a parent that has no date', () => {
    const text = `${goal}### Milestone: Second oven installed\n\n- [ ] Call the dealer 📅 2027-02-01\n`
    expect(found(text)).toContain('date-outside-parent: 2027-02-01')
  })

  it('moves what is below along, and nothing to before its own start', () => {
    const text = `${goal}### Milestone: Second oven installed\n\n- Start: 2026-02-01\n- Due: 2027-02-15\n\n- [ ] Call the dealer 📅 2027-02-01\n- [x] Call the mill 📅 2027-02-02 ✅ 2026-01-02\n- [ ] Call Ana 📅 2026-02-01\n`
    const inside = mended(text, 'Move this and what is below to 2026-12-31')
    expect(inside).toBe(text.replace('2027-02-15', '2026-12-31').replace('2027-02-01', '2026-12-31'))
    expect(found(inside ?? '')).toEqual([])
    expect(fixTitles(text.replace('2026-02-01', '2027-01-02'), 'date-outside-parent').slice(0, 1)).toEqual([
      'Move “Bake 300 loaves a day by the end…” to 2027-02-15',
    ])
  })

  it('says nothing of a start in the period that what it serves starts in', () => {
    const text = (start: string): string =>
      `# Vision: The bakery that our street talks about\n\n## Goal: Bake 300 loaves a day by the end of 2026\n\n- Start: 2026-02-10\n\n### Milestone: Second oven installed by 31 May 2026\n\n- Start: ${start}\n\n- [ ] Call the dealer\n`
    expect(found(text('2026-Q1'))).toEqual([])
    expect(found(text('2026-02'))).toEqual([])
    expect(found(text('2026-01'))).toEqual(['date-outside-parent: 2026-01'])
  })

  it('reports a start before the start of what it serves', () => {
    const text = `${goal}- Start: 2026-01-05\n\n### Milestone: Second oven installed\n\n- Start: 2026-01-02\n- Due: 2026-03-31\n\n- [ ] Call the dealer\n`
    expect(found(text)).toEqual(['date-outside-parent: 2026-01-02'])
    expect(mended(text, 'Move this to 2026-01-05')).toBe(text.replace('2026-01-02', '2026-01-05'))
  })

  it('offers to move what is above only as far as its own parent lets it', () => {
    const text = `${milestone}- [ ] Call the dealer 📅 2027-02-01\n`
    expect(fixTitles(text, 'date-outside-parent').filter((title) => title.startsWith('Move “'))).toEqual([])
    const inside = `${milestone}- [ ] Call the dealer 📅 2026-04-15\n`
    expect(mended(inside, 'Move “Second oven installed by 31 March…” to 2026-04-15')).toContain(
      'installed by 2026-04-15',
    )
  })
})

describe('date-invalid', () => {
  it.each([
    '🛫 2026-01-12 ⏳ «2026-02-30»',
    '➕ «2026-02-30»',
    '[created:: «2026-02-30»]',
    '[completion:: «2026-02-30»]',
    '@due(«whenever»)',
  ])('looks at every day of an item: %s', (fields) => {
    const [before = '', day = '', after = ''] = fields.split(/[«»]/)
    const text = `${milestone}- [ ] Call the dealer ${before}${day}${after}\n`
    expect(found(text)).toEqual([`date-invalid: ${day}`])
    const fixed = day === 'whenever' ? mended(text, 'Take the date away') : mended(text, 'Change to 2026-02-28')
    expect(fixed === undefined ? ['none'] : found(fixed)).toEqual([])
  })

  it.each(['[created:: by Ana]', '➕ 2026-01-02', '[cancelled:: no]'])(
    'lets words be where no day counts: %s',
    (field) => {
      expect(found(`${milestone}- [ ] Call the mill\n- [ ] Call the dealer ${field}\n`)).toEqual([])
    },
  )
})

describe('milestone-order', () => {
  const two = (first: string, second: string): string =>
    `${goal}### Milestone: Second oven installed\n\n- Due: ${first}\n\n- [ ] Call the dealer\n\n### Milestone: Two bakers hired\n\n- Due: ${second}\n`

  it.each([
    ['in order', '2026-03-31', '2026-06-30', []],
    ['on one day', '2026-03-31', '2026-03-31', []],
    ['a month of the quarter before it', '2026-Q2', '2026-05', []],
    ['the wrong way round', '2026-06-30', '2026-03-31', ['milestone-order: 2026-03-31']],
  ])('two milestones %s', (_, first, second, reported) => {
    expect(found(two(first, second))).toEqual(reported)
  })

  it('speaks once for a goal', () => {
    const text = `${two('2026-06-30', '2026-03-31')}\n### Milestone: Third oven installed\n\n- Due: 2026-02-28\n`
    expect(found(text)).toEqual(['milestone-order: 2026-03-31'])
  })

  it('goes by the day that it is asked on, for one and the same plan', () => {
    const text = `${goal}### Milestone: A by 2026-06-30\n\n### Milestone: B by 2026-03-31\n`
    const { plan, assess, kept } = open(text, { today: '2026-01-10', settings: defaultSettings })
    const on = (today: string): readonly string[] =>
      runChecks(
        { plan, assess, today, settings: defaultSettings, destinations: noDestinations },
        kept.sections,
        noReports(today),
      ).map(({ check }) => check)
    expect(on('2026-01-10')).toContain('milestone-order')
    // The day of B has passed: `overdue` speaks of it.
    expect(on('2026-05-01')).not.toContain('milestone-order')
  })
})

describe('overdue', () => {
  it.each([
    ['on the day', '2026-01-12', []],
    ['the day after', '2026-01-13', ['overdue: 2026-01-12']],
  ])('%s', (_, today, reported) => {
    expect(found(`${milestone}- [ ] Call the dealer 📅 2026-01-12\n`, today)).toEqual(reported)
  })

  it('waits for the end of the period', () => {
    const text = dated('- Due: 2026-01\n')
    expect(found(text, '2026-01-31')).toEqual([])
    expect(found(text, '2026-02-01')).toEqual(['overdue: 2026-01'])
  })

  it('offers all that one may want', () => {
    const text = `${milestone}- [ ] Call the dealer 📅 2026-01-09\n- [ ] Clear the wall\n`
    expect(fixTitles(text, 'overdue')).toEqual([
      'Mark done',
      'Make it due today',
      'Make it due tomorrow',
      'Make it due next week',
      'Pick a date…',
      'Drop it',
    ])
    expect(mended(text, 'Make it due next week')).toBe(text.replace('2026-01-09', '2026-01-17'))
    expect(mended(text, 'Drop it')).toContain('- [-] Call the dealer 📅 2026-01-09')
  })
})

describe('smart-time-bound', () => {
  it('offers ends that fit with what stands around', () => {
    const text = `${goal}### Milestone: Second oven installed\n\n- [ ] Call the dealer\n\n### Milestone: Two bakers hired\n\n- Due: 2026-05-15\n`
    expect(found(text)).toEqual(['smart-time-bound: Second oven installed'])
    expect(fixTitles(text, 'smart-time-bound')).toEqual([
      'Write “Second oven installed by 2026-03-31”',
      'End with this quarter',
      'Pick a date…',
      'Make it SMART…',
    ])
  })

  it('takes the quarter from the fiscal year', () => {
    const text = `---\nfiscalYearStart: 2\n---\n\n${goal}### Milestone: Second oven installed\n\n- [ ] Call the dealer\n`
    expect(mended(text, 'End with this quarter')).toContain('2026-01-31')
  })
})

describe('days that have passed', () => {
  const late = `${goal}### Milestone: Second oven installed by 31 March 2026

- [ ] Call the dealer 📅 2026-03-20

### Milestone: Night shift hired by 30 April 2026

- [ ] Write the advert 📅 2026-06-20
`
  it('are reported once each, by overdue alone', () => {
    expect(found(late, '2026-06-15')).toEqual([
      'overdue: by 31 March 2026',
      'overdue: 2026-03-20',
      'overdue: by 30 April 2026',
    ])
    const moved = late.replace('31 March 2026', '30 June 2026')
    expect(found(moved, '2026-06-15')).toEqual(['overdue: 2026-03-20', 'overdue: by 30 April 2026'])
  })

  it('are given no day that would bring another finding', () => {
    const text = `${milestone}- [ ] Call the dealer 📅 2026-03-20\n`
    expect(fixTitles(text, 'overdue', '2026-03-30')).toEqual([
      'Mark done',
      'Make it due today',
      'Make it due tomorrow',
      'Pick a date…',
      'Drop it',
    ])
  })

  it('offer no “Mark done” on what has open items below it', () => {
    expect(fixTitles(late, 'overdue', '2026-06-15')).not.toContain('Mark done')
    expect(fixTitles(late.replace('[ ] Call', '[x] Call'), 'overdue', '2026-06-15')).toContain('Mark done')
  })
})
