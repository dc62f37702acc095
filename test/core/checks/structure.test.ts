import { describe, expect, it } from 'vitest'
import { findings, fixTitles, found, goal, mended, milestone } from './plan.ts'

describe('references', () => {
  it('are compared one by one', () => {
    const text = `${milestone}- [ ] Call the dealer 🆔 dealer\n- [ ] Clear the wall 🆔 wall\n- [ ] Sign the contract ⛔ dealer,offer,wall\n`
    expect(found(text)).toEqual(['id-unknown: offer'])
    expect(mended(text, 'Take the reference away')).toBe(text.replace('dealer,offer,wall', 'dealer,wall'))
  })

  it('lose their comma with the last of them', () => {
    const text = `${milestone}- [ ] Call the dealer 🆔 dealer\n- [ ] Sign the contract ⛔ dealer, offer\n`
    expect(mended(text, 'Take the reference away')).toBe(text.replace('dealer, offer', 'dealer'))
  })

  it('go with their field when there is no other', () => {
    const text = `${milestone}- [ ] Call the dealer\n- [ ] Sign the contract ⛔ offer\n`
    expect(mended(text, 'Take the reference away')).toBe(`${milestone}- [ ] Call the dealer\n- [ ] Sign the contract\n`)
  })

  it.each(['Dealer', 'deler', 'dealers', 'dea-ler'])('offer the id that was meant by “%s”', (key) => {
    const text = `${milestone}- [ ] Call the dealer 🆔 dealer\n- [ ] Sign the contract ⛔ ${key}\n`
    expect(fixTitles(text, 'id-unknown')).toContain('Change to “dealer”')
  })

  it('offer no id that only looks alike for being short, none that is there already, and none that would close a circle', () => {
    const short = `${milestone}- [ ] Call the dealer 🆔 a\n- [ ] Sign the contract ⛔ x\n`
    expect(fixTitles(short, 'id-unknown')).toEqual(['Take the reference away'])
    const twice = `${milestone}- [ ] Call the dealer 🆔 dealer\n- [ ] Sign the contract ⛔ dealer,deler\n`
    expect(fixTitles(twice, 'id-unknown')).toEqual(['Take the reference away'])
    const circle = `${milestone}- [ ] Call the dealer 🆔 dealer ⛔ wall\n- [ ] Clear the wall 🆔 wall ⛔ contract\n- [ ] Sign the contract 🆔 contract ⛔ deler\n`
    expect(fixTitles(circle, 'id-unknown')).toEqual(['Take the reference away'])
  })

  it('that close a circle of any length are told once', () => {
    const ring = ['a', 'b', 'c'].map((key, i) => `- [ ] Call dealer ${key} 🆔 ${key} ⛔ ${'bca'[i]}\n`).join('')
    expect(found(milestone + ring)).toEqual(['after-cycle: a'])
    const self = `${milestone}- [ ] Call the dealer 🆔 a ⛔ a\n`
    expect(found(self)).toEqual(['after-cycle: a'])
    expect(fixTitles(self, 'after-cycle')).toEqual(['Take the reference away'])
  })

  it('of a long chain take no stack', () => {
    const chain = Array.from({ length: 600 }, (_, i) => `- [ ] Call dealer ${i} 🆔 k${i} ⛔ k${(i + 1) % 600}\n`).join(
      '',
    )
    expect(found(milestone + chain)).toEqual(['after-cycle: k0'])
  })

  it('get the first number that is free', () => {
    const text = `${milestone}- [ ] Call the dealer 🆔 a\n- [ ] Clear the wall 🆔 a-2\n- [ ] Sign the contract 🆔 a\n`
    expect(mended(text, 'Rename to “a-3”')).toBe(text.replace(/a\n$/, 'a-3\n'))
  })
})

describe('duplicates', () => {
  it.each([
    ['of another level', `${milestone}- [ ] Second oven installed by 31 March 2026\n`],
    ['one of which is done', `${milestone}- [x] Call the dealer\n- [ ] Call the dealer\n`],
    ['without words', `${milestone}- [ ]\n- [ ]\n`],
  ])('are none: %s', (_, text) => {
    expect(found(text).filter((finding) => finding.startsWith('duplicate'))).toEqual([])
  })

  it('are found under another parent', () => {
    const text = `${milestone}- [ ] Call the dealer\n\n### Milestone: Two bakers hired by 30 June 2026\n\n- [ ] **Call** the dealer\n`
    expect(found(text)).toEqual(['duplicate-item: Call** the dealer'])
  })
})

describe('areas', () => {
  it('of the list that have no heading are told in the list, in each of its forms', () => {
    const body =
      '# Vision: The bakery that our street talks about\n\n## Ops\n\n### Goal: Bake 300 loaves a day by the end of 2026\n\n#### Milestone: Second oven installed by 31 March 2026\n\n- [ ] Call the dealer\n'
    for (const yaml of [
      'areas: [Ops, Sales]',
      'areas:\n  - Ops\n  - Sales',
      'areas:\n  Operations: [Ops]\n  Sales: []',
    ]) {
      expect(found(`---\n${yaml}\n---\n\n${body}`), yaml).toEqual(['area-empty: Sales'])
      expect(found(`---\n${yaml}\nchecks: {area-empty: off}\n---\n\n${body}`), yaml).toEqual([])
    }
    expect(found(`---\nareas: [Ops]\n---\n\n${body}`)).toEqual([])
  })

  it('that stand twice are empty only if both are', () => {
    const text =
      '# Vision: The bakery that our street talks about\n\n## Sales\n\n## Operations\n\n### Goal: Bake 300 loaves a day by the end of 2026\n\n#### Milestone: Second oven installed by 31 March 2026\n\n- [ ] Call the dealer\n\n## Sales\n'
    expect(found(text)).toEqual(['area-empty: Sales'])
  })
})

describe('the next action', () => {
  it('is asked for at the first open milestone alone', () => {
    const text = `${goal}### Milestone: Wall cleared by 31 January 2026\n\n- Done: 2026-01-05\n\n### Milestone: Second oven installed by 31 March 2026\n\n### Milestone: Two bakers hired by 30 June 2026\n`
    expect(found(text)).toEqual(['milestone-without-action: Second oven installed by 31 March 2026'])
  })

  it.each(['/', ' ', ''])('may be marked [%s]', (mark) => {
    expect(found(`${milestone}- [${mark}] Call the dealer\n`)).toEqual([])
  })

  it('is missing where all were dropped', () => {
    expect(found(`${milestone}- [-] Call the dealer\n`)).toEqual([
      'milestone-without-action: Second oven installed by 31 March 2026',
    ])
  })

  it('beside the milestones is told where it belongs, and the milestone is not blamed', () => {
    const text = `${goal}- [ ] Call the dealer\n\n### Milestone: Second oven installed by 31 March 2026\n`
    expect(found(text)).toEqual(['action-without-milestone: Call the dealer'])
  })
})

describe('milestones by the thousand', () => {
  it('are looked at in time that grows with their number', () => {
    const all = Array.from({ length: 2500 }, (_, i) => `### Milestone: Oven ${i} installed by 2027-12-31\n\n`)
    // Within the time that a test has; three loops in each other took minutes.
    expect(findings(goal + all.join('')).length).toBeGreaterThan(0)
  })
})

describe('front matter', () => {
  const body = `\n${milestone}- [ ] Call the dealer\n`

  it.each([
    ['one line', 'fiscalYearStart: 13\nowner: Ana\n', 'owner: Ana\n'],
    [
      'a map on lines of its own',
      'owner: Ana\nchecks:\n  overdue: loud\n  id-unknown: off\nlanguage: en\n',
      'owner: Ana\nlanguage: en\n',
    ],
    ['the last entry', 'owner: Ana\nstart: 2026-02-30\n', 'owner: Ana\n'],
    ['YAML that cannot be read', 'owner: Ana\nareas: [Sales\nlanguage: en\n', 'owner: Ana\nlanguage: en\n'],
  ])('loses just the entry that cannot be used: %s', (_, yaml, left) => {
    const text = `---\n${yaml}---\n${body}`
    expect(found(text).every((finding) => finding.startsWith('front-matter: '))).toBe(true)
    expect(mended(text, 'Take the entry away')).toBe(`---\n${left}---\n${body}`)
  })

  it('keeps the line ends that the file has', () => {
    const text = `---\nstart: soon\nowner: Ana\n---\n${body}`.replaceAll('\n', '\r\n')
    expect(mended(text, 'Take the entry away')).toBe(text.replace('start: soon\r\n', ''))
  })
})

describe('fields', () => {
  it('are read at the end of their own line, whatever the next one says', () => {
    for (const next of ['  on Monday', 'Status: at risk', '  because of the price']) {
      const text = `${milestone}- [ ] Call the dealer 📅 2026-01-12\n${next}\n`
      expect(found(text)).toEqual([])
      expect(found(text.replaceAll('\n', '\r\n'))).toEqual([])
    }
    const text = `${milestone}- [ ] Call 📅 2026-01-12 the dealer  \n  on Monday\n`
    expect(mended(text, 'Move to the end of the line')).toBe(
      `${milestone}- [ ] Call the dealer 📅 2026-01-12  \n  on Monday\n`,
    )
  })

  it('move to the end together, before a block link', () => {
    const text = `${milestone}- [ ] Call 📅 2026-01-12 the ⏫ dealer ^a1\n`
    expect(mended(text, 'Move to the end of the line')).toBe(`${milestone}- [ ] Call the dealer 📅 2026-01-12 ⏫ ^a1\n`)
  })
})
