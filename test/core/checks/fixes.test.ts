import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/checks/check.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { editsOf, findings, fixTitles, goal, milestone } from './plan.ts'

/** What is true only once a finding is mended, and could not be said before: the date that counts now has passed. */
const comesToLight: Readonly<Record<string, readonly string[]>> = {
  'date-ambiguous': ['overdue'],
  'date-invalid': ['overdue'],
  // What is over makes room for the next milestone, or for the goal.
  overdue: ['milestone-without-action', 'ready-to-close'],
}

/** The checks that report more often in `after`. */
function more(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const left = before.map(({ check }) => check)
  return after.flatMap(({ check }) => {
    const at = left.indexOf(check)
    if (at < 0) return [check]
    left.splice(at, 1)
    return []
  })
}

describe('every fix that edits leaves its finding gone and brings no new one', () => {
  const files = ['design-studio', 'needs-work', 'personal', 'short-form'].map((name) => `examples/${name}/PLAN.md`)
  const cases = files.flatMap((file) =>
    ['2026-01-10', '2026-06-15', '2026-11-23', '2028-02-29'].map((day) => [file, day]),
  )

  it.each(cases)('in %s on %s', (file = '', day = '') => {
    const text = readFileSync(file, 'utf8')
    const before = findings(text, day)
    for (const finding of before) {
      for (const fix of finding.fixes()) {
        const edits = editsOf(fix)
        if (edits.length === 0) continue
        const after = findings(applyEdits(text, edits), day)
        const said = `${finding.check}: ${inEnglish(fix.title)}`
        const count = (all: readonly Finding[]): number => all.filter(({ check }) => check === finding.check).length
        expect(count(after), said).toBeLessThan(count(before))
        const allowed = comesToLight[finding.check] ?? []
        expect(
          more(before, after).filter((check) => !allowed.includes(check)),
          said,
        ).toEqual([])
      }
    }
  })
})

describe('what is too long for its level', () => {
  it('is not made one of the next level that it is too long or too short for as well', () => {
    const text = `${milestone}- [ ] Call the dealer\n\n### Milestone: Three shops opened by`
    expect(fixTitles(`${text} the end of 2027\n\n- Start: 2026-02-01\n`, 'scope-milestone')).toContain('Make it a goal')
    expect(fixTitles(`${text} the end of 2030\n\n- Start: 2026-02-01\n`, 'scope-milestone')).not.toContain(
      'Make it a goal',
    )
    const days = `${milestone}- [ ] Call the dealer\n- [ ] Clear the wall [start:: 2026-02-02] [due:: 2026-02-04]\n`
    expect(fixTitles(days, 'scope-action')).toEqual(['Pick another due date…', 'Say what to do first…'])
  })
})

describe('words that are put into a title', () => {
  it('go with the verb behind them', () => {
    const plan = (words: string): string =>
      `# Vision: The bakery that our street talks about\n\n## Goal: ${words} by the end of 2026\n\n- Owner: Ana\n`
    expect(fixTitles(plan('Everyone saves energy'), 'smart-achievable')).toEqual(['Say what exactly…'])
    expect(fixTitles(plan('Reach 40 shops that everyone uses'), 'smart-achievable')).toEqual(['Say what exactly…'])
    expect(fixTitles(plan('Get everyone to 40 kWh a year'), 'smart-achievable')[0]).toBe(
      'Say “nine in ten people” instead',
    )
  })

  it('leave a name its capital', () => {
    const text = `${milestone}- [ ] Call the Spanish dealer\n- [ ] Spanish budget\n- [ ] Oven budget\n`
    expect(fixTitles(text, 'action-verb')[0]).toBe('Begin with “Draft the Spanish”')
    expect(fixTitles(text.replace('Call the Spanish', 'Call the'), 'action-verb')[0]).toBe(
      'Begin with “Draft the spanish”',
    )
  })
})

describe('an action that should be a milestone', () => {
  it('is made one at once where it says all that a milestone has to say', () => {
    const text = `${milestone}- [ ] Call the dealer\n- [ ] Implement the order system by 28 February 2026\n`
    expect(fixTitles(text, 'scope-action')[0]).toBe('Make it a milestone')
  })

  it('is asked for what it lacks', () => {
    const text = `${goal}### Milestone: Second oven installed by 31 March 2026\n\n- [ ] Implement the order system\n`
    expect(fixTitles(text, 'scope-action')[0]).toBe('Make it a milestone…')
  })
})

describe('fields before words', () => {
  it('are moved to the end of the line together, with what parted them', () => {
    const text = `${milestone}- [ ] 🆔 a 📅 2026-01-12 Call the oven dealer\n`
    const fixes = findings(text).flatMap((finding) => (finding.check === 'field-ignored' ? finding.fixes() : []))
    expect(fixes).toHaveLength(2)
    for (const fix of fixes) {
      expect(fix.kind === 'edit' && applyEdits(text, fix.edits)).toBe(
        `${milestone}- [ ] Call the oven dealer 🆔 a 📅 2026-01-12\n`,
      )
    }
  })
})
