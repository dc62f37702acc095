import { describe, expect, it } from 'vitest'
import { splitAction } from '../../../src/core/edits/split-action.ts'
import type { Span } from '../../../src/core/text/span.ts'
import { change, itemIn } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n### Milestone: M\n\n'

/** Splits at the places of `|` in a title that is written without them in the plan. */
const split = (text: string, marked: string): string =>
  change(text, marked.split('|')[0] ?? '', (plan, item) => {
    const parts: Span[] = []
    let at = 0
    for (const [i, words] of marked.split('|').entries()) {
      if (i % 2 === 0) parts.push({ start: at, end: at + words.length })
      at += words.length
    }
    expect(itemIn(plan, marked.split('|')[0]).title).toBe(marked.replaceAll('|', ''))
    return splitAction(plan, item, parts)
  })

const rows: readonly (readonly [before: string, marked: string, after: string])[] = [
  ['- [ ] Call Ana and book a room\n', 'Call Ana| and |book a room', '- [ ] Call Ana\n- [ ] Book a room\n'],
  ['* [ ] call, write and go', 'call|, |write| and |go', '* [ ] call\n* [ ] write\n* [ ] go'],
  [
    '- [/] Call and go ~2h 📅 2026-01-12 <!-- c --> ^id\n  - note\n  - [ ] step\n- [ ] Other\n',
    'Call| and |go',
    '- [/] Call <!-- c --> ^id\n  - note\n  - [ ] step\n- [ ] Go ~2h 📅 2026-01-12\n- [ ] Other\n',
  ],
  [
    '- [ ] (A) Call and go due:2026-01-12\n',
    'Call| and |go',
    '- [ ] (A) Call\n- [ ] go due:2026-01-12\n'.replace('go', 'Go'),
  ],
  ['- [ ] **Call** Ana and [write](x.md)\n', 'Call Ana| and |write', '- [ ] **Call** Ana\n- [ ] [Write](x.md)\n'],
  ['- [ ] **Call Ana and write `x_y`**\n', 'Call Ana| and |write x_y', '- [ ] Call Ana\n- [ ] Write `x_y`\n'],
  ['- [ ] Call and go<!--c-->\n', 'Call| and |go', '- [ ] Call <!--c-->\n- [ ] Go\n'],
  ['1. [ ] Call and go\n2. [ ] Other\n', 'Call| and |go', '1. [ ] Call\n2. [ ] Go\n3. [ ] Other\n'],
  ['- [x] Call and go ✅ 2026-01-05\n', 'Call| and |go', '- [x] Call\n- [x] Go ✅ 2026-01-05\n'],
  ['- [ ] Call and go by June\r\n', 'Call| and |go by June', '- [ ] Call\r\n- [ ] Go by June\r\n'],
]

describe('splitting an action', () => {
  it.each(rows)('%j at %s', (before, marked, after) => {
    const above = before.includes('\r') ? top.replaceAll('\n', '\r\n') : top
    expect(split(above + before, marked)).toBe(above + after)
  })

  it('wants two parts in order', () => {
    const text = `${top}- [ ] Call and go\n`
    expect(split(text, 'Call and go')).toMatch(/^refused: /)
    const parts = [
      { start: 5, end: 11 },
      { start: 0, end: 4 },
    ]
    expect(change(text, 'Call', (plan, item) => splitAction(plan, item, parts))).toMatch(/^refused: /)
  })
})
