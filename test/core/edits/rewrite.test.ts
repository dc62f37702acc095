import { describe, expect, it } from 'vitest'
import { replaceInTitle, rewriteTitle } from '../../../src/core/edits/rewrite.ts'
import { read } from '../tree.ts'
import { change, itemIn } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n'

const rows: readonly (readonly [before: string, title: string, after: string])[] = [
  ['- [ ] Call Ana', 'Call Bo', '- [ ] Call Bo'],
  ['- [ ] **Call** Ana `now`', 'Ring Ana `now`'.replaceAll('`', ''), '- [ ] **Ring** Ana `now`'],
  ['- [ ] **Call Ana**', 'Call Ana by June', '- [ ] **Call Ana** by June'],
  ['- [ ] [Call](http://a.b) Ana', 'Please Call Ana', '- [ ] Please [Call](http://a.b) Ana'],
  [
    '- [ ] Call Ana 📅 2026-01-12 <!-- c --> ^id',
    'Call Ana and Bo',
    '- [ ] Call Ana and Bo 📅 2026-01-12 <!-- c --> ^id',
  ],
  ['- [ ] Call Ana @due(2026-01-12) today', 'Call Bo', '- [ ] Call Bo @due(2026-01-12)'],
  ['- [ ] Call the old Ana now', 'Call Ana now', '- [ ] Call Ana now'],
  ['- [ ] The old Call', 'Call', '- [ ] Call'],
  ['- [ ] Call\n  old Ana', 'Call Ana', '- [ ] Call\n  Ana'],
  ['- [ ] Call\n  Ana', 'Call', '- [ ] Call'],
  ['- [ ] Call **Ana** and Bo', 'Call Bo', '- [ ] Call Bo'],
  ['- [ ] Ca**ll** Ana ~2h', 'Ring Ana', '- [ ] Ring Ana ~2h'],
  ['- [ ] Call Ana', 'Call *Ana* now', '- [ ] Call \\*Ana\\* now'],
  ['- [ ] Call Ana', 'Call a * b', '- [ ] Call a * b'],
  ['- [ ] Call Ana', 'Call <b> & co', '- [ ] Call \\<b> & co'],
  ['- [ ] Call AT&amp;T now', 'Call AT&T later', '- [ ] Call AT&amp;T later'],
  ['### **Goal 2:** Sell 9 ##', 'Sell 10', '### **Goal 2:** Sell 10 ##'],
  ['### Goal: Sell', 'Sell C# #', '### Goal: Sell C# \\#'],
  ['Goal: Sell\n---', 'Sell 10', 'Goal: Sell 10\n---'],
  ['- [ ]', 'Call', '- [ ] Call'],
  ['- [ ] 📅 2026-01-12', 'Call', '- [ ] Call 📅 2026-01-12'],
  ['- [ ] x 2026-01-12 Call', 'Ring her', '- [ ] x 2026-01-12 Ring her'],
  ['- [ ] Call  Ana', ' Call \n Ana ', '- [ ] Call  Ana'],
  ['- [ ] Call', 'Call 📅 2026-01-12', '- [ ] Call 📅 2026-01-12'],
]

describe('rewriting a title', () => {
  it.each(rows)('%j → %s', (before, title, after) => {
    const text = change(`${top}${before}\n`, '', (plan, item) => rewriteTitle(plan, item, title))
    expect(text).toBe(`${top}${after}\n`)
    if (!title.includes('📅')) {
      expect(itemIn(read(text).plan).title).toBe(title.replace(/\s+/g, ' ').trim())
    }
  })

  it('keeps line ends as they are', () => {
    const text = `\ufeff${top}- [ ] Call Ana\r\n`.replaceAll(/\r?\n/g, '\r\n')
    expect(change(text, 'Call', (plan, item) => rewriteTitle(plan, item, 'Call Bo'))).toBe(text.replace('Ana', 'Bo'))
  })

  it('wants a word', () => {
    expect(change(`${top}- [ ] Call\n`, 'Call', (plan, item) => rewriteTitle(plan, item, '  '))).toMatch(/^refused: /)
  })

  it('replaces some of its words', () => {
    const text = `${top}- [ ] Improve **sales** 📅 2026-01-12\n`
    expect(change(text, 'Improve', (plan, item) => replaceInTitle(plan, item, { start: 0, end: 7 }, 'Double'))).toBe(
      text.replace('Improve', 'Double'),
    )
    expect(change(text, 'Improve', (plan, item) => replaceInTitle(plan, item, { start: 8, end: 13 }, ''))).toBe(
      `${top}- [ ] Improve 📅 2026-01-12\n`,
    )
  })
})
