import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess, type Evidence, type JudgedLevel } from '../../../src/core/smart/assess.ts'

const context = { today: '2026-01-01', origin: '2026-01-01', fiscalYearStart: 1, weekStart: 1 }
const levels: readonly JudgedLevel[] = ['vision', 'goal', 'milestone', 'action']

const says = (title: string, level: JudgedLevel): Assessment => assess(title, level, context)

const missing = (title: string, level: JudgedLevel): readonly string[] => {
  const { specific, measurable, timeBound } = says(title, level)
  return Object.entries({ specific, measurable, timeBound })
    .filter(([, { present }]) => !present)
    .map(([letter]) => letter)
}

const named = (evidence: readonly Evidence[]): readonly string[] => evidence.map(({ kind, text }) => `${kind}: ${text}`)

describe('the example plan', () => {
  it.each([
    ['goal', 'Have project management software fully implemented by the end of the year'],
    ['milestone', 'Identify the best software in the first month'],
    ['milestone', '1–2 staff members trial the software in months 2–4'],
    ['milestone', 'Roll out the basic version to the whole team in the fifth month'],
    ['milestone', 'Incorporate advanced features into operations in months 6–12'],
    // As people put it down in a hurry.
    ['goal', 'Project management software fully implemented by year-end'],
    ['milestone', 'identify best software in first month'],
    ['milestone', '1–2 staff members trial it in months 2–4'],
    ['milestone', 'roll out the basic version in the fifth month'],
    ['milestone', 'advanced features in months 6–12'],
    ['milestone', 'Find cheapest supplier of flour by March'],
  ] as const)('has nothing missing: %s "%s"', (level, title) => {
    expect(missing(title, level)).toEqual([])
    expect(says(title, level).scope).toBe('ok')
  })

  it.each(['Perform a Google search', 'Compare three candidates on price and exports'])('"%s" can be done', (title) => {
    const { actionable, scope, parts } = says(title, 'action')
    expect(actionable?.present).toBe(true)
    expect(scope).toBe('ok')
    expect(parts).toEqual([])
  })

  it('leaves a vision alone', () => {
    expect(says('Be the design studio that growing companies call first', 'vision').scope).toBe('ok')
  })
})

describe('what is wanting is named', () => {
  it.each([
    ['Increase sales', 'direction-verb: Increase'],
    ['Improve the website', 'vague-verb: Improve'],
    ['Work on marketing', 'vague-verb: Work on'],
    ['Be world-class', 'superlative: world-class'],
    ['Migrate the CRM, the shop, etc.', 'open-list: etc'],
    ['Sort out some stuff', 'placeholder: stuff'],
  ])('"%s": %s', (title, evidence) => {
    const { specific } = says(title, 'goal')
    expect(specific.present).toBe(false)
    expect(named(specific.against)).toContain(evidence)
  })

  it.each([
    ['Publish one newsletter every week', 'cadence: every week'],
    ['Answer all letters soon', 'vague-time: soon'],
  ])('no end in "%s": %s', (title, evidence) => {
    const { timeBound } = says(title, 'milestone')
    expect(timeBound.present).toBe(false)
    expect(named(timeBound.against)).toContain(evidence)
  })

  it('names absolutes', () => {
    expect(named(says('Never lose a customer again', 'goal').absolutes)).toEqual(['absolute: Never'])
  })
})

describe('numbers that measure nothing', () => {
  it.each([
    'Upgrade support for Windows 11',
    'Hiring plan 2026',
    'Improve security for Phase 2',
    'Enhance the portal to v2.0',
    'Focus on ISO 27001',
  ])('"%s"', (title) => {
    const { measurable } = says(title, 'goal')
    expect(measurable.for.filter(({ kind }) => kind === 'quantity')).toEqual([])
  })
})

describe('numbers that measure', () => {
  it.each([
    ['Raise retention from 60 to 75 % by June', 'from 60 to 75 %'],
    ['Sign at least five partners', 'at least five partners'],
    ['Win 12 new customers', '12 new customers'],
    ['Cut page load time below 2s', 'below 2s'],
    ['Halve the complaint backlog', 'Halve the complaint backlog'],
    ['Train all 40 drivers', 'all 40 drivers'],
    ['Cut late orders to zero by June', 'zero'],
  ])('"%s": %s', (title, text) => {
    const { measurable } = says(title, 'goal')
    expect(measurable.for.map((item) => item.text)).toContain(text)
  })
})

describe('the size of an action', () => {
  it.each([
    ['Implement the ERP', 'too-big'],
    ['Grow sales', 'too-big'],
    ['Migrate the customer database to the new platform', 'too-big'],
    ['Call the landlord', 'ok'],
    ['Draft the agenda', 'ok'],
    ['Think about pricing', 'unclear'],
  ] as const)('"%s" is %s', (title, scope) => {
    expect(says(title, 'action').scope).toBe(scope)
  })

  it('says what it reads as', () => {
    expect(says('Implement the ERP', 'action').readsAs).toBe('milestone')
    expect(says('Call the landlord', 'goal').readsAs).toBe('action')
    expect(says('Be world-class', 'goal').readsAs).toBe('vision')
  })
})

describe('words that only look like an outcome', () => {
  it.each([
    ['goal', 'Reply to customers faster'],
    ['goal', 'Improve customer retention'],
    ['goal', 'Improve the shop or adopt a new till'],
    ['milestone', 'Ship those improvements'],
    ['milestone', 'Operational excellence'],
    ['milestone', 'Finalise everything'],
  ] as const)('%s "%s" is not specific', (level, title) => {
    expect(says(title, level).specific.present).toBe(false)
  })

  it('does not count what stands in brackets', () => {
    expect(says('Make the stream good (6 points)', 'goal').specific.present).toBe(false)
  })
})

describe('what can be done', () => {
  it.each([
    'March with the band at the fair',
    'We need to call the plumber',
    'Anna to print the flyers',
    'Draft and send the invitation',
    'Draft, review and send the invitation',
    'Decide which caterer to hire',
    'Send the annual report by the end of Q3',
  ])('"%s"', (title) => {
    expect(says(title, 'action').actionable?.present).toBe(true)
  })

  it.each([
    ['Maybe call Dad', 'hedge: Maybe'],
    ['Look into memory usage', 'thinking-verb: Look into'],
    ['Deal with taxes', 'ongoing-verb: Deal with'],
    ['Maintain the wiki', 'ongoing-verb: Maintain'],
  ])('not "%s": %s', (title, evidence) => {
    const { actionable } = says(title, 'action')
    expect(actionable?.present).toBe(false)
    expect(named(actionable?.against ?? [])).toContain(evidence)
  })
})

describe('joins', () => {
  const parts = (title: string): readonly string[] =>
    says(title, 'action').parts.map(({ start, end }) => title.slice(start, end))

  it('finds the steps', () => {
    expect(parts('Call Anna and then book the room; send the invoice')).toEqual([
      'Call Anna',
      'book the room',
      'send the invoice',
    ])
  })

  it.each([
    'Compare price and exports',
    'Order bread and butter',
    'Write a model that will guide hiring and help people',
  ])('leaves "%s" whole', (title) => expect(parts(title)).toEqual([]))
})

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'increase the 12 % of KR1.3: and then ; by etc. at least all every 50k “ ( — 2026 to no set up call reduce is done'.split(
        ' ',
      ),
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    words.map((all) => all.join(' ')),
  )

  it('gives an assessment whose evidence lies in the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...levels), (title, level) => {
        const said = says(title, level)
        const judgments = [said.specific, said.measurable, said.timeBound, said.actionable].filter(
          (one) => one !== undefined,
        )
        const all = [
          ...judgments.flatMap((one) => [...one.for, ...one.against]),
          ...said.absolutes,
          ...said.scopeEvidence,
        ]
        for (const { span, text } of all) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(title.length)
          expect(title.slice(span.start, span.end)).toBe(text)
        }
        for (const { start, end } of said.parts) expect(start).toBeLessThanOrEqual(end)
      }),
      { numRuns: 500 },
    )
  })

  it('finds a verb once, whatever leads to it', () => {
    const { parts } = says('increase etc. to then increase', 'vision')
    expect(parts.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [22, 30],
    ])
  })

  it.each(['a ', 'and ', '(', '9', 'A/', 'by the end of ', '1.', 'set up, '])(
    'is linear in "%s" over and over',
    (piece) => {
      const start = performance.now()
      for (const level of levels) says(piece.repeat(20_000), level)
      expect(performance.now() - start).toBeLessThan(4000)
    },
  )
})
