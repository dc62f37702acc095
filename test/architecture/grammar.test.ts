/**
 * What the grammar colours in a heading or a list item, told by its patterns as JavaScript reads them. Where it applies at
 * all is said by its selector: after the Markdown grammar has begun a paragraph, for an earlier match would keep the
 * words behind it from becoming bold, code or links.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/sources.ts'
import { fieldOfKey } from '../../src/core/plan/properties.ts'
import { complaintOf } from './patterns.ts'

interface Rule {
  readonly match: string
  readonly name?: string
  readonly captures?: Readonly<Record<string, Capture>>
}

interface Capture {
  readonly name: string
  /** What is coloured once more inside of it. */
  readonly patterns?: readonly { readonly include: string }[]
}

interface Grammar {
  readonly injectionSelector: string
  readonly patterns: readonly { readonly include: string }[]
  readonly repository: Readonly<Record<string, Rule | { readonly patterns: readonly Rule[] }>>
}

const grammar = JSON.parse(readFileSync(join(root, 'syntaxes/altitude.injection.json'), 'utf8')) as Grammar

const rules = grammar.patterns.flatMap(({ include }) => {
  const entry = grammar.repository[include.slice(1)]
  if (!entry) throw new Error(`${include} leads nowhere`)
  return 'patterns' in entry ? entry.patterns : [entry]
})

/** Oniguruma's spelling in JavaScript's. A part that ignores case makes the whole do so. */
const sourceOf = (match: string): string => match.replaceAll('(?i:', '(?:').replaceAll('\\x{', '\\u{')
const flagsOf = (match: string): string => `gu${match.includes('(?i:') ? 'i' : ''}`

const patterns = rules.map((rule) => ({ ...rule, pattern: new RegExp(sourceOf(rule.match), flagsOf(rule.match)) }))

const dates = (grammar.repository.date as { readonly patterns: readonly Rule[] }).patterns.map(
  ({ match }) => new RegExp(`^${sourceOf(match)}$`, 'u'),
)

/** The words that get a colour, each with the second part of its scope's name. */
function coloured(line: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < line.length; ) {
    const [next] = patterns
      .flatMap(({ pattern, name, captures = {} }) => {
        pattern.lastIndex = at
        const match = pattern.exec(line)
        const names: Readonly<Record<string, Capture>> = name === undefined ? captures : { 0: { name } }
        return match ? [{ match, names }] : []
      })
      .sort((a, b) => a.match.index - b.match.index)
    if (!next) break
    for (const [group, { name, patterns: inner = [] }] of Object.entries(next.names)) {
      const words = next.match[Number(group)]
      const isDate = words !== undefined && inner.length > 0 && dates.some((date) => date.test(words))
      if (isDate) found.push(`date ${words}`)
      else if (words !== undefined && !name.startsWith('punctuation')) found.push(`${name.split('.').at(-2)} ${words}`)
    }
    at = Math.max(next.match.index + next.match[0].length, at + 1)
  }
  return found
}

test.each([
  ['# Vision: Be the studio', ['level Vision']],
  ['## Goal 2: Have 40 projects by 2026-12-31', ['level Goal 2', 'date 2026-12-31']],
  ['#### Milestone — Roll out in 2026-Q3', ['level Milestone', 'date 2026-Q3']],
  ['### **Goal:** Open a shop', ['level Goal']],
  ['- **Milestone 2** — Sign', ['level Milestone 2']],
  ['1. M3: Roll out', ['level M3']],
  ['- [ ] Next action: Call Ana', ['level Next action']],
  ['  - Due: H1 2027', ['property Due', 'date H1 2027']],
  ['* **Owner:** Ana', ['property Owner']],
  ['- [ ] Call Ana ~1h 📅 2026-01-16', ['duration ~1h', 'date 2026-01-16']],
  ['- [ ] Call Ana 🆔 call ⛔ sign, pay', ['value call', 'value sign, pay']],
  ['- [ ] Call [due:: 2026-01-16] (owner:: Ana)', ['property due', 'date 2026-01-16', 'property owner', 'value Ana']],
  ['- [ ] Call @due(2026-01-16) @2h @high', ['property @due', 'date 2026-01-16', 'property @2h', 'property @high']],
  ['- [ ] (A) Call Ana t:2026-01-08 rec:1w', ['priority (A)', 'property t', 'date 2026-01-08', 'property rec']],
  ['- [x] Call Ana @done', ['done [x]', 'property @done']],
  ['- [-] Call Ana 📅 2026-01-16', ['dropped [-]', 'dropped Call Ana 📅 2026-01-16']],
  ['1. [/] Call Ana @assignee(Bo)', ['moving [/]', 'property @assignee', 'value Bo']],
  ['- [>] Call Ana (due:: Q3)', ['moving [>]', 'property due', 'date Q3']],
  ['### Objetivo: Vender 300 panes hasta marzo de 2027', ['level Objetivo', 'date marzo de 2027']],
  ['- Vence: 2026-12-31', ['property Vence', 'date 2026-12-31']],
  ['- **Target date:** June 5, 2027', ['property Target date', 'date June 5, 2027']],
  ['### Goal: Sell 300 loaves a day by the end of Q3', ['level Goal', 'date Q3']],
  ['- KR1.2: Open by 5 June 2027, in FY27', ['level KR1.2', 'date 5 June 2027', 'date FY27']],
  ['- x 2026-01-08 Call due:2026-01-09', ['date 2026-01-08', 'property due', 'date 2026-01-09']],
])('%s', (line, expected) => {
  expect(coloured(line)).toEqual(expected)
})

test.each([
  '## Goals',
  '# Goalkeeper: a profile',
  '- Other goal: none',
  '- It is late. Goal: still open',
  '- <!-- Due: soon -->',
  '- Version 1.2026-01-01 of v2026-01, see /2026-01-01/',
  '- Write to ana@high.example, room @highest',
  '- A ratio of 3:4, at ~home',
  '- [ ] May 5 people come, in (A) or [x]',
  '- Room Q3b, FY2',
])('nothing in: %s', (line) => {
  expect(coloured(line)).toEqual([])
})

/** Of a pattern such as `due(?: date| by)?`, every text that it matches. */
function spellings(pattern: string): readonly string[] {
  const group = /\(\?:([^()]*)\)(\?)?|(.)\?/.exec(pattern)
  if (group === null) return [pattern]
  const choices = group[1] === undefined ? [group[3] ?? '', ''] : [...group[1].split('|'), ...(group[2] ? [''] : [])]
  return choices.flatMap((choice) =>
    spellings(pattern.slice(0, group.index) + choice + pattern.slice(group.index + group[0].length)),
  )
}

describe('the grammar', () => {
  test('colours no key of a property that is none', () => {
    const keys = /\(\(\?i:(.*)\)\)\(:\)$/.exec((grammar.repository.property as Rule).match)?.[1] ?? ''
    const all = keys.split(/\|(?![^()]*\))/).flatMap(spellings)
    expect(all.length).toBeGreaterThan(80)
    expect(all.filter((key) => fieldOfKey(key) === undefined)).toEqual([])
  })

  test('keeps out of code and links, and waits for the paragraph', () => {
    const [where, not] = grammar.injectionSelector.split(' -')
    expect(where).toMatch(/^L:\(markup\.heading\.markdown(?:, markup\.list\.\w+\.markdown meta\.paragraph){2}\)$/)
    expect(not).toMatch(/markup\.inline\.raw, markup\.fenced_code, markup\.raw, markup\.underline\.link/)
  })

  test('takes linear time in every pattern', async () => {
    const complaints = await Promise.all(
      rules.map(({ match }) => complaintOf({ source: sourceOf(match), flags: flagsOf(match), at: match })),
    )
    expect(complaints.filter((complaint) => complaint !== undefined)).toEqual([])
  }, 60_000)
})
