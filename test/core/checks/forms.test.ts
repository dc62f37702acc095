import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/checks/check.ts'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { type Convention, type Entry, forms } from './forms.ts'

const call: Entry = { title: 'Call the oven dealer' }
const oven: Entry = { title: 'Second oven installed by 31 March 2026', below: [call] }
const night: Entry = {
  title: 'Night shift of two bakers hired by 30 June 2026',
  below: [{ title: 'Write the job advert' }],
}
const loaves = (...below: readonly Entry[]): Entry => ({ title: 'Bake 300 loaves a day by the end of 2026', below })
const actions = (...below: readonly Entry[]): readonly Entry[] => [loaves({ ...oven, below: [call, ...below] })]

/** What the checks of these names report, and on which item: the same in every form and convention. */
const plans: readonly (readonly [said: readonly string[], goals: readonly Entry[]])[] = [
  [[], [loaves(oven, night)]],
  [
    [
      'smart-measurable: Improve the order form by the end of 2026',
      'smart-specific: Improve the order form by the end of 2026',
    ],
    [{ title: 'Improve the order form by the end of 2026', below: [oven] }],
  ],
  [['smart-time-bound: Two bakers hired soon'], [loaves(oven, { title: 'Two bakers hired soon' })]],
  [
    ['smart-achievable: Have zero late deliveries by the end of 2026'],
    [{ title: 'Have zero late deliveries by the end of 2026', below: [oven] }],
  ],
  [
    ['scope-goal: Hire two bakers', 'scope-milestone: First cakes sold'],
    [
      loaves(oven),
      {
        title: 'Hire two bakers',
        fields: { Start: '2026-02-02', Due: '2026-05-29' },
        below: [
          {
            title: 'First cakes sold',
            fields: { Start: '2026-04-01', Due: '2026-04-03' },
            below: [{ title: 'Call the mill' }],
          },
        ],
      },
    ],
  ],
  [
    [
      'action-verb: Budget',
      'action-verb: Maybe call the mill',
      'scope-action: Clear the wall',
      'scope-action: Implement the order system',
      'scope-action: Visit the dealer, measure the wall and order the oven',
    ],
    actions(
      { title: 'Budget' },
      { title: 'Maybe call the mill' },
      { title: 'Clear the wall', fields: { Estimate: '3d' } },
      { title: 'Implement the order system' },
      { title: 'Visit the dealer, measure the wall and order the oven' },
      { title: 'Clear the floor', below: [{ title: 'Improve things' }] },
    ),
  ],
  [['milestone-without-action: Second oven installed by 31 March 2026'], [loaves({ title: oven.title }, night)]],
  [['duplicate-item: call the oven dealer!'], actions({ title: 'call the oven dealer!' })],
  [
    ['done-with-open: Second oven installed by 31 March 2026'],
    [loaves({ ...oven, box: 'x', below: [{ ...call, box: 'x' }, { title: 'Budget' }] }, night)],
  ],
  [
    ['ready-to-close: Second oven installed by 31 March 2026'],
    [
      loaves(
        {
          ...oven,
          below: [
            { ...call, box: 'x' },
            { title: 'Ask Bo', box: '-' },
          ],
        },
        night,
      ),
    ],
  ],
  [
    ['after-cycle: Clear the wall', 'id-duplicate: Sign the contract', 'id-unknown: Sign the contract'],
    actions(
      { title: 'Call the mill', fields: { Id: 'mill', After: 'wall' } },
      { title: 'Clear the wall', fields: { Id: 'wall', After: 'mill' } },
      { title: 'Sign the contract', fields: { Id: 'wall', After: 'mil' } },
    ),
  ],
  [
    [
      'date-invalid: Call Bo',
      'date-order: Call Cy',
      'date-order: Call Di',
      'date-outside-parent: Call Ed',
      'overdue: Call Ana',
    ],
    actions(
      { title: 'Call Ana', fields: { Due: '2026-01-07' } },
      { title: 'Call Bo', fields: { Due: '2026-02-30' } },
      { title: 'Call Cy', fields: { Start: '2026-03-31', Due: '2026-02-01' } },
      { title: 'Call Di', box: 'x', fields: { Start: '2026-02-01', Done: '2026-01-05' } },
      { title: 'Call Ed', fields: { Due: '2027-02-01' } },
    ),
  ],
  [
    ['milestone-order: Second oven installed'],
    [loaves(night, { title: 'Second oven installed', fields: { Due: '2026-03-31' }, below: [call] })],
  ],
  [
    [],
    [
      loaves(oven),
      {
        title: 'Improve sales',
        fields: { Status: 'on hold' },
        below: [{ title: 'Improve things', below: [{ title: 'Budget' }] }],
      },
      {
        title: 'Improve tales',
        fields: { Status: 'dropped' },
        below: [{ title: 'Improve wings', below: [{ title: 'Maybe' }] }],
      },
    ],
  ],
]

const conventions: readonly Convention[] = ['property', 'emoji', 'dataview', 'taskpaper', 'todotxt']
const read = (text: string) => open(text, { today: '2026-01-10', settings: defaultSettings })
const saidOf = (text: string): readonly string[] => {
  const { findings, plan } = read(text)
  return findings.map(({ check, itemId }) => `${check}: ${plan.items.find(({ id }) => id === itemId)?.title}`).sort()
}

const cases = plans.map(([said, goals]) => ({ name: said.join(', ') || 'nothing', said, goals }))

describe.each(Object.entries(forms))('a plan in the form of %s', (_, write) => {
  it.each(cases)('is told $name, in every convention', ({ said, goals }) => {
    for (const convention of conventions) {
      const text = write(goals, convention)
      expect(saidOf(text), text).toEqual(said)
      expect(saidOf(`\ufeff${text.replaceAll('\n', '\r\n')}`), `${convention}, CRLF`).toEqual(said)
    }
  })
})

const edits = (text: string) =>
  read(text).findings.flatMap((finding: Finding) =>
    finding
      .fixes()
      .flatMap((fix) =>
        fix.kind === 'edit' ? [{ title: inEnglish(fix.title), after: applyEdits(text, fix.edits) }] : [],
      ),
  )

/** The same plan in other bytes: what a fix makes of it is what it makes of the plan, in those bytes. */
const inOtherBytes = (text: string): string =>
  `\ufeff${text
    .replace(/^([ \t]*)- /gm, '$1+ ')
    .replace(/^([ \t]*\d+)\. /gm, '$1) ')
    .replaceAll('\n', '\r\n')}`

/** Each form with properties, and with one other convention: all of them with all take too long. */
const styles = Object.entries(forms).flatMap(([form, write], i) =>
  [conventions[0], conventions[1 + (i % 4)]].flatMap((convention) =>
    convention === undefined ? [] : [{ form, convention, write }],
  ),
)

describe('a fix', () => {
  it.each(styles)(
    'mends something and brings nothing, in the style of the file: $form, $convention',
    ({ convention, write }) => {
      for (const { goals } of cases) {
        const text = write(goals, convention)
        const before = saidOf(text)
        const fixes = edits(text)
        for (const { title, after } of fixes) {
          const left = saidOf(after)
          expect(left.length, `${title}\n${after}`).toBeLessThanOrEqual(before.length)
          expect(left, `${title}\n${after}`).not.toEqual(before)
        }
        expect(edits(inOtherBytes(text))).toEqual(
          fixes.map(({ title, after }) => ({ title, after: inOtherBytes(after) })),
        )
      }
    },
  )
})
