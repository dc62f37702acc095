import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src/core/plan/read.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { type AgendaEntry, agendaDue, agendaGroups, agendaOf, groupOf } from '../../../src/core/views/agenda.ts'
import { read } from '../tree.ts'

/** "! title (slack) < goal": `!` for a next action. */
const agenda = (text: string): readonly string[] =>
  agendaOf(read(text).plan, '2026-01-10').map(
    ({ isNext, action, goal, slack }) =>
      `${isNext ? '! ' : ''}${action.title} (${slack ?? '–'}) < ${goal?.title.split(' ')[0] ?? 'nothing'}`,
  )

describe('the agenda', () => {
  it('has the next action of each goal first, and the others by slack', () => {
    expect(
      agenda(
        '# Goal: Alpha\n\n## Milestone: One\n\n- [x] Done\n- [ ] A first 📅 2026-02-01\n- [ ] A second 📅 2026-01-12\n\n' +
          '## Milestone: Two\n\n- [ ] A third\n\n' +
          '# Goal: Beta\n\n## Milestone: Three\n\n- [ ] B first 📅 2026-01-20\n',
      ),
    ).toEqual(['! B first (10) < Beta', '! A first (22) < Alpha', 'A second (2) < Alpha', 'A third (–) < Alpha'])
  })

  it('takes the end that comes first, of the action or what it belongs to', () => {
    expect(
      agenda('# Goal: Alpha by 2026-03-01\n\n## Milestone: One by 2026-01-15\n\n- [ ] Late for it 📅 2026-02-01\n'),
    ).toEqual(['! Late for it (5) < Alpha'])
    expect(agenda('# Goals for 2026\n\n## Alpha\n\n### Milestone: One\n\n- [ ] Some day\n')).toEqual([
      '! Some day (355) < Alpha',
    ])
  })

  it('leaves less slack where the action takes days', () => {
    expect(agenda('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Long ~3d 📅 2026-01-15\n')).toEqual([
      '! Long (3) < Alpha',
    ])
  })

  it('is negative where it is too late', () => {
    expect(agenda('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Late 📅 2026-01-05\n')).toEqual(['! Late (-5) < Alpha'])
  })

  it('leaves out what is over, on hold, or belongs to it', () => {
    expect(
      agenda(
        '# Goal: Alpha\n\n- Status: on hold\n\n## Milestone: One\n\n- [ ] Waits\n\n' +
          '# Goal: Beta\n\n## Milestone: Two\n\n- Status: done\n\n- [ ] Left behind\n\n## Milestone: Three\n\n- [-] Dropped\n- [ ] Go\n',
      ),
    ).toEqual(['! Go (–) < Beta'])
  })

  it('keeps the order of the text where nothing presses', () => {
    expect(agenda('# Goal: Alpha\n\n## Milestone: One\n\n- [ ] C\n- [ ] B\n- [ ] A\n')).toEqual([
      '! C (–) < Alpha',
      'B (–) < Alpha',
      'A (–) < Alpha',
    ])
  })
})

const monday = 1
const sunday = 7

/** The first action of a plan that is read on a day. */
function entryOn(today: string, text: string): AgendaEntry {
  const [entry] = agendaOf(readPlan(text, { today, settings: defaultSettings }, true).plan, today)
  if (entry === undefined) throw new Error('It has no action.')
  return entry
}

const below = (action: string, { goal = '', milestone = '' } = {}): string =>
  `# Goal: Alpha${goal}\n\n## Milestone: One${milestone}\n\n- [ ] ${action}\n`

// 2026-01-10 is a Saturday: the week that began on Monday ends tomorrow, the one that begins on Sunday ends today.
describe('the group of an action', () => {
  it.each([
    ['Do it 📅 2026-01-09', 'overdue'],
    ['Do it 📅 2026-01-10', 'today'],
    ['Do it 📅 2026-01-11', 'week'],
    ['Do it 📅 2026-01-12', 'later'],
    ['Do it', 'undated'],
    // Somebody means to do it, whatever its end.
    ['Do it ⏳ 2026-01-10 📅 2026-03-01', 'today'],
    ['Do it ⏳ 2026-01-02', 'today'],
    ['Do it ⏳ 2026-01-11 📅 2026-03-01', 'week'],
    ['Do it ⏳ 2026-02-01', 'later'],
    ['Do it ⏳ 2026-01-02 📅 2026-01-09', 'overdue'],
    ['Do it 🛫 2026-01-02 ⏳ 2026-01-10 📅 2026-03-01', 'today'],
    // A day to begin on is no reason to do it on that day.
    ['Do it 🛫 2026-01-02 📅 2026-03-01', 'later'],
    ['Do it 🛫 2026-01-02', 'undated'],
    // Nobody can do today what starts later.
    ['Do it 🛫 2026-01-11 📅 2026-01-10', 'week'],
    ['Do it 🛫 2026-01-12 📅 2026-01-10', 'later'],
    ['Do it 🛫 2026-01-11 ⏳ 2026-01-10 📅 2026-03-01', 'week'],
    ['Do it 🛫 2026-01-12 📅 2026-01-09', 'overdue'],
    // Not a day.
    ['Do it 📅 2026-02-30', 'undated'],
    ['Do it ⏳ 2026-02-30', 'undated'],
  ])('“%s” is %s', (action, group) => {
    expect(groupOf(entryOn('2026-01-10', below(action)), { today: '2026-01-10', weekStart: monday })).toBe(group)
  })

  it.each([
    [{ milestone: ' by 2026-01-10', goal: ' by 2026-12-31' }, 'today'],
    [{ milestone: ' by 2026-01-11', goal: ' by 2026-12-31' }, 'week'],
    [{ milestone: ' by 2026-03-01', goal: ' by 2026-01-09' }, 'overdue'],
    [{ goal: ' by 2026-12-31' }, 'later'],
  ])('goes by the end that comes first above it: %o is %s', (above, group) => {
    expect(groupOf(entryOn('2026-01-10', below('Do it', above)), { today: '2026-01-10', weekStart: monday })).toBe(
      group,
    )
  })

  it.each([
    ['2026-01-10', '2026-01-11', monday, 'week'],
    ['2026-01-10', '2026-01-11', sunday, 'later'],
    ['2026-01-11', '2026-01-17', sunday, 'week'],
    ['2026-01-11', '2026-01-18', sunday, 'later'],
    ['2026-01-11', '2026-01-12', monday, 'later'],
    // Over the end of a month, of a year, and a leap day.
    ['2026-01-31', '2026-02-01', monday, 'week'],
    ['2026-12-31', '2027-01-03', monday, 'week'],
    ['2026-12-31', '2027-01-04', monday, 'later'],
    ['2026-12-31', '2027-01-02', sunday, 'week'],
    ['2026-12-31', '2027-01-03', sunday, 'later'],
    ['2028-02-28', '2028-02-29', monday, 'week'],
    ['2028-02-28', '2028-03-05', monday, 'week'],
    ['2028-02-28', '2028-03-06', monday, 'later'],
    ['2028-02-29', '2028-02-28', monday, 'overdue'],
    ['2028-03-01', '2028-02-29', monday, 'overdue'],
  ])('on %s what is due on %s is, in weeks from day %i, %s', (today, due, weekStart, group) => {
    expect(groupOf(entryOn(today, below(`Do it 📅 ${due}`)), { today, weekStart })).toBe(group)
  })

  it('takes a month, a quarter and a year for their last day', () => {
    const on = (today: string, due: string) =>
      groupOf(entryOn(today, below(`Do it [due:: ${due}]`)), { today, weekStart: monday })
    expect([on('2026-01-31', '2026-01'), on('2026-01-30', '2026-01'), on('2026-02-01', '2026-01')]).toEqual([
      'today',
      'week',
      'overdue',
    ])
    expect([on('2026-03-31', '2026-Q1'), on('2026-12-31', '2026'), on('2027-01-01', '2026')]).toEqual([
      'today',
      'today',
      'overdue',
    ])
  })
})

describe('the groups', () => {
  const days = { today: '2026-01-10', weekStart: monday }
  const grouped = (...texts: readonly string[]): readonly string[] =>
    agendaGroups(
      texts.flatMap((text) => agendaOf(read(text).plan, days.today)),
      () => days,
    ).flatMap(({ heading, entries }) => [
      inEnglish(heading),
      ...entries.map(({ action, isNext }) => `  ${isNext ? '! ' : ''}${action.title}`),
    ])

  it('come from the most to the least pressing, without those that have nothing', () => {
    expect(
      grouped(
        '# Goal: Alpha\n\n## Milestone: One\n\n- [ ] Some day\n- [ ] Next month 📅 2026-02-10\n- [ ] Tomorrow 📅 2026-01-11\n' +
          '- [ ] Now 📅 2026-01-10\n- [ ] Long ago 📅 2025-12-31\n',
      ),
    ).toEqual([
      ...['Overdue', '  Long ago', 'Today', '  Now', 'This week', '  Tomorrow', 'Later', '  Next month'],
      ...['Undated', '  ! Some day'],
    ])
    expect(grouped('# Goal: Alpha\n\n- [ ] Now 📅 2026-01-10\n')).toEqual(['Today', '  ! Now'])
    expect(grouped('# Goal: Alpha\n\n- [x] Done 📅 2026-01-10\n')).toEqual([])
  })

  it('have the next actions first, then what leaves less slack, then the order of the text and of the plans', () => {
    const plan = (name: string) =>
      `# Goal: ${name}\n\n## Milestone: One\n\n- [ ] ${name} next 📅 2026-03-01\n- [ ] ${name} second 📅 2026-03-01\n` +
      `- [ ] ${name} soon 📅 2026-02-01\n- [ ] ${name} long ~40d 📅 2026-03-01\n`
    expect(grouped(plan('B'), plan('A'))).toEqual([
      ...[
        'Later',
        '  ! B next',
        '  ! A next',
        '  B long',
        '  A long',
        '  B soon',
        '  A soon',
        '  B second',
        '  A second',
      ],
    ])
  })

  it('begin their week where the plan of each entry says', () => {
    const [entry] = agendaOf(read(below('Tomorrow 📅 2026-01-11')).plan, days.today)
    const entries =
      entry === undefined
        ? []
        : [
            { ...entry, weekStart: sunday },
            { ...entry, weekStart: monday },
          ]
    const sections = agendaGroups(entries, ({ weekStart }) => ({ ...days, weekStart }))
    expect(sections.map(({ group, entries: [first] }) => [group, first?.weekStart])).toEqual([
      ['week', monday],
      ['later', sunday],
    ])
  })

  it('says when an entry ends, from its own end or the one above it', () => {
    const due = (action: string, goal = '') => {
      const said = agendaDue(entryOn('2026-01-10', below(action, { goal })), '2026-01-10')
      return said && [inEnglish(said.label), said.isLate]
    }
    expect(due('Do it 📅 2026-01-09')).toEqual(['1 d late', true])
    expect(due('Do it 📅 2026-01-10')).toEqual(['today', false])
    expect(due('Do it', ' by 2026-01-15')).toEqual(['in 5 d', false])
    expect(due('Do it')).toBeUndefined()
  })
})
