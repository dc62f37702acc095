import { describe, expect, it } from 'vitest'
import { checksPage, examplesToday } from '../scripts/checks-page.ts'
import type { Check, Example, Finding } from '../src/core/checks/check.ts'
import { documentedChecks } from '../src/core/checks/documentation.ts'
import { open, type Snapshot } from '../src/core/index.ts'
import { defaultSettings } from '../src/core/plan/settings.ts'
import { applyEdits } from '../src/core/text/edit.ts'
import { inEnglish } from '../src/core/text/message.ts'
import { type Span, slice } from '../src/core/text/span.ts'
import { editsOf } from './core/checks/plan.ts'

type Ends = Example['destinations']

const read = (text: string, ends: Ends = {}): Snapshot =>
  open(text, { today: examplesToday, settings: defaultSettings, destinations: new Map(Object.entries(ends)) })

/** An example's text without its marks, and where the marked words are. */
function unmarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const parts = marked.split(/[«»]/)
  const spans: Span[] = []
  let text = ''
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) spans.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, spans }
}

const findingsOf = (check: Check, text: string, ends?: Ends): readonly Finding[] =>
  read(text, ends).findings.filter((finding) => finding.check === check.id)

/** The same with every sentence that is proposed, its gaps filled with a number. */
const fixesThatWrite = (finding: Finding) =>
  finding.fixes().flatMap((fix) => (editsOf(fix).length === 0 ? [] : [{ title: fix.title, edits: editsOf(fix) }]))

const fixesThatEdit = (finding: Finding) => finding.fixes().flatMap((fix) => (fix.kind === 'edit' ? [fix] : []))

/** What is found more often in the second reading than in the first, by check. */
function newFindings(before: Snapshot, after: Snapshot): readonly string[] {
  const left = before.findings.map(({ check }) => check)
  return after.findings.flatMap(({ check }) => {
    const at = left.indexOf(check)
    if (at < 0) return [check]
    left.splice(at, 1)
    return []
  })
}

const first = (sentences: string): string => /^.*?[.?!](?=\s|$)/s.exec(sentences)?.[0] ?? sentences

const cases = documentedChecks.flatMap((check) =>
  check.examples.map((example, i) => ({ check, example, name: `${check.id} ${i + 1}` })),
)

describe.each(cases)('$name', ({ check, example }: { check: Check; example: Example }) => {
  const { text, spans } = unmarked(example.bad)
  const ends = example.destinations

  it('reports exactly the marked words', () => {
    const snapshot = read(text, ends)
    expect(snapshot.recognition.isPlan).toBe(true)
    expect(findingsOf(check, text, ends).map(({ span }) => slice(text, span))).toEqual(
      spans.map((span) => slice(text, span)),
    )
    expect(findingsOf(check, text, ends).map(({ span }) => span)).toEqual(spans)
  })

  it('is silent on the good one', () => {
    expect(example.good).not.toMatch(/[«»]/)
    expect(findingsOf(check, example.good, ends)).toEqual([])
  })

  it('offers a fix, and the first that edits makes what the example says', () => {
    const fixed = findingsOf(check, text, ends).map((finding) => {
      expect(finding.fixes().length).toBeGreaterThan(0)
      return fixesThatEdit(finding).map(({ edits }) => applyEdits(text, edits))[0]
    })
    if (example.fixed !== undefined) expect(fixed[0]).toBe(example.fixed)
  })

  it('leaves its finding gone and brings no new one, with every fix that edits', () => {
    const before = read(text, ends)
    for (const finding of findingsOf(check, text, ends)) {
      for (const { title, edits } of fixesThatWrite(finding)) {
        const after = read(applyEdits(text, edits), ends)
        const name = `${inEnglish(title)}:\n${after.text}`
        expect(after.findings.filter(({ check: id }) => id === check.id).length, name).toBeLessThan(spans.length)
        expect(newFindings(before, after), name).toEqual([])
      }
    }
  })

  it.each([
    ['CRLF', (lf: string) => lf.replaceAll('\n', '\r\n')],
    ['a byte order mark', (lf: string) => `\ufeff${lf}`],
    ['lists with stars', (lf: string) => lf.replace(/^( *)- /gm, '$1* ')],
  ])('finds and mends the same in a text with %s', (_, change) => {
    const varied = change(text)
    const words = findingsOf(check, varied, ends).map(({ span }) => slice(varied, span))
    expect(words).toEqual(spans.map((span) => change(slice(text, span)).replace(/^\ufeff/, '')))
    for (const finding of findingsOf(check, varied, ends)) {
      for (const { edits } of fixesThatWrite(finding)) {
        const after = applyEdits(varied, edits)
        expect(findingsOf(check, after, ends).length).toBeLessThan(spans.length)
        if (varied.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
      }
    }
  })

  it('says what, why and what to do, the first of them alone in under 80 characters', () => {
    for (const { message, related } of findingsOf(check, text, ends)) {
      const said = inEnglish(message)
      expect(said).not.toMatch(/\{\d\}/)
      expect(first(said).length, said).toBeLessThan(80)
      expect(said.length).toBeGreaterThan(first(said).length)
      for (const { span } of related ?? []) expect(span.end).toBeGreaterThan(span.start)
    }
  })

  it('can be silenced for the item, the file and the workspace', () => {
    const settings = { ...defaultSettings, checks: { [check.id]: 'off' as const } }
    const destinations = new Map(Object.entries(ends ?? {}))
    const off = open(text, { today: examplesToday, settings, destinations })
    expect(off.findings.filter(({ check: id }) => id === check.id)).toEqual([])
  })
})

describe('every check', () => {
  it.each(documentedChecks.map((check) => [check.id, check] as const))(
    '%s has examples, a title, a reason and fixes',
    (_, check) => {
      expect(check.examples.length).toBeGreaterThan(0)
      for (const words of [check.title, check.why, check.fixes]) expect(words).toMatch(/\S/)
      expect(check.title).not.toMatch(/[.!]$/)
    },
  )

  it('has an id of its own', () => {
    expect(new Set(documentedChecks.map(({ id }) => id)).size).toBe(documentedChecks.length)
  })

  it('keeps advice about wording at information or below', () => {
    for (const { id, severity } of documentedChecks) {
      if (/^(?:smart|scope|action-verb)/.test(id)) expect(['information', 'hint'], id).toContain(severity)
    }
  })

  it('stands in docs/checks.md', () => {
    const page = checksPage()
    for (const { id, title } of documentedChecks) {
      expect(page).toContain(`\n## ${id}\n`)
      expect(page).toContain(title)
    }
  })
})
