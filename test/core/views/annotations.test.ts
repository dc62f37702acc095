import { describe, expect, it } from 'vitest'
import { type AnnotatedFinding, annotations, inLog } from '../../../src/core/views/annotations.ts'
import type { ReportedFinding } from '../../../src/core/views/report.ts'

const one = (parts: Partial<ReportedFinding> = {}, path = 'PLAN.md'): AnnotatedFinding => ({
  path,
  finding: {
    ...{ check: 'overdue', severity: 'warning', level: 'action', message: 'Due.', fixable: true },
    ...{ line: 3, column: 5, endLine: 3, endColumn: 9 },
    ...parts,
  },
})

const many = (count: number, parts: Partial<ReportedFinding>): readonly AnnotatedFinding[] =>
  Array.from({ length: count }, (_, i) => one({ ...parts, line: i + 1, endLine: i + 1 }))

const kindsOf = (lines: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const line of lines) {
    const kind = /^::(\w+)/.exec(line)?.[1] ?? 'plain'
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

describe('annotations', () => {
  it('name file, place and check', () => {
    expect(annotations([one()], [])).toEqual([
      '::warning file=PLAN.md,line=3,endLine=3,col=5,endColumn=9,title=Past its due day (overdue)::Due.',
    ])
  })

  it('are as loud as GitHub can say it, the loudest first', () => {
    const severities = ['hint', 'information', 'warning', 'error'] as const
    const lines = annotations(
      severities.map((severity) => one({ severity, message: severity })),
      [],
    )
    expect(lines.map((line) => line.replace(/ .*::/, ' '))).toEqual([
      '::error error',
      '::warning warning',
      '::notice information',
      '::notice hint',
    ])
  })

  it('let no sign of a plan or a path end the command or begin another', () => {
    const message = '100% of a: b, c\r\n::error::planted'
    const [line, ...others] = annotations([one({ message }, 'a,b:c%/PLAN.md')], [])
    expect(others).toEqual([])
    expect(line).toContain('file=a%2Cb%3Ac%25/PLAN.md,line=3')
    expect(line).toMatch(/::100%25 of a: b, c%0D%0A::error::planted$/)
  })

  it('name no columns of what runs over lines: GitHub refuses them', () => {
    expect(annotations([one({ endLine: 4 })], [])[0]).toMatch(/^::warning file=PLAN\.md,line=3,endLine=4,title=/)
  })

  it('are as many as GitHub shows; the others are in the log, and one notice counts them', () => {
    const lines = annotations([...many(12, { severity: 'error' }), ...many(11, { severity: 'hint' })], [])
    expect(kindsOf(lines)).toEqual({ error: 10, notice: 10, plain: 4 })
    expect(lines.at(-1)).toBe(
      '::notice title=Altitude::4 more findings are in the log of this step: GitHub shows 10 of a kind.',
    )
    expect(lines).toContain('error        PLAN.md:12:5  Due.  overdue')
  })

  it('are all there while there is room', () => {
    expect(kindsOf(annotations([...many(10, { severity: 'error' }), ...many(10, { severity: 'hint' })], []))).toEqual({
      error: 10,
      notice: 10,
    })
  })

  it('tell what could not be read as errors, which count as well', () => {
    const lines = annotations(many(10, { severity: 'error' }), ['nope: no such file or folder.'])
    expect(lines[0]).toBe('::error title=Altitude::nope: no such file or folder.')
    expect(kindsOf(lines)).toEqual({ error: 10, notice: 1, plain: 1 })
    expect(lines.at(-1)).toContain('1 more finding is in the log')
  })

  it('keep a plan from giving commands where its words are plain lines', () => {
    expect(inLog('a\n::error::b ##[error]c')).toBe('a ::error::b ## [error]c')
  })
})
