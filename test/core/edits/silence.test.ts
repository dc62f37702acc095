import { describe, expect, it } from 'vitest'
import { silenceItem } from '../../../src/core/edits/silence.ts'
import { silenceInFile } from '../../../src/core/edits/silence-file.ts'
import { read } from '../tree.ts'
import { change, itemIn } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n'

const lines: readonly (readonly [before: string, check: string | undefined, after: string])[] = [
  ['- [ ] Call\n', 'action-verb', '- [ ] Call <!-- altitude-ignore action-verb -->\n'],
  ['- [ ] Call\n', undefined, '- [ ] Call <!-- altitude-ignore -->\n'],
  ['- [ ] Call 📅 2026-01-12 ^a\n', 'x', '- [ ] Call <!-- altitude-ignore x --> 📅 2026-01-12 ^a\n'],
  ['- [ ] Call @due(2026-01-12)\n', 'x', '- [ ] Call @due(2026-01-12) <!-- altitude-ignore x -->\n'],
  ['- [ ] Call 📅 2026-01-12 today\n', 'x', '- [ ] Call 📅 2026-01-12 today <!-- altitude-ignore x -->\n'],
  ['### Call ###\n', 'x', '### Call <!-- altitude-ignore x --> ###\n'],
  ['Goal: Call\n---\n', 'x', 'Goal: Call <!-- altitude-ignore x -->\n---\n'],
  ['- [ ] Call <!-- altitude-ignore y -->\n', 'x', '- [ ] Call <!-- altitude-ignore y x -->\n'],
  ['- [ ] Call <!-- altitude-ignore y, z-->\n', undefined, '- [ ] Call <!-- altitude-ignore-->\n'],
  ['<!-- altitude-ignore y -->\n- [ ] Call\n', 'x', '<!-- altitude-ignore y x -->\n- [ ] Call\n'],
  ['- [ ] Call <!-- ask her -->\n', 'x', '- [ ] Call <!-- ask her --> <!-- altitude-ignore x -->\n'],
  ['- [ ] Call <!-- altitude-ignore x -->\n', 'x', '- [ ] Call <!-- altitude-ignore x -->\n'],
]

describe('silencing an item', () => {
  it.each(lines)('%j %s', (before, check, after) => {
    const text = change(top + before, 'Call', (plan, item) => silenceItem(plan, item, check))
    expect(text).toBe(top + after)
    const { silenced } = itemIn(read(text).plan, 'Call')
    if (check === undefined) expect(silenced).toBe('all')
    else expect(silenced).toContain(check)
  })
})

const body = '\n# Vision: V\n\n## Goal: G\n'

const blocks: readonly (readonly [before: string, after: string])[] = [
  ['', '---\nchecks:\n  x-y: off\n---\n'],
  ['---\nstart: 2026-01-01 # ours\n---\n', '---\nstart: 2026-01-01 # ours\nchecks:\n  x-y: off\n---\n'],
  ['---\n---\n', '---\nchecks:\n  x-y: off\n---\n'],
  ['---\nchecks:\n    a: hint # why\n---\n', '---\nchecks:\n    x-y: off\n    a: hint # why\n---\n'],
  ['---\nchecks:\n  a: hint\n  x-y: warning # no\n---\n', '---\nchecks:\n  a: hint\n  x-y: off # no\n---\n'],
  ['---\nchecks: {a: hint}\nother: 1\n---\n', '---\nchecks: {x-y: off, a: hint}\nother: 1\n---\n'],
  ['---\nchecks: { "x-y": hint }\n---\n', '---\nchecks: { "x-y": off }\n---\n'],
  ['---\nchecks: {}\n---\n', '---\nchecks: { x-y: off }\n---\n'],
  ['---\nchecks:\nowner: Ana\n---\n', '---\nchecks:\n  x-y: off\nowner: Ana\n---\n'],
  ['---\nchecks: null\n---\n', '---\nchecks:\n  x-y: off\n---\n'],
  ['---\nchecks:\n  x-y: off\n---\n', '---\nchecks:\n  x-y: off\n---\n'],
  ['\ufeff---\r\nowner: Ana\r\n---\r\n', '\ufeff---\r\nowner: Ana\r\nchecks:\r\n  x-y: off\r\n---\r\n'],
]

describe('silencing a check in a file', () => {
  it.each(blocks)('%j', (before, after) => {
    const text = change(before + body, 'G', (plan) => silenceInFile(plan, 'x-y'))
    expect(text).toBe(after + body)
    expect(read(text).plan.frontMatter?.checks?.['x-y']).toBe('off')
  })

  it('leaves alone what it cannot add to', () => {
    for (const yaml of ['checks: [a, b]', 'checks: "a', '{checks: {a: hint}}', 'checks: {\n  a: hint }']) {
      const text = change(`---\n${yaml}\n---\n${body}`, 'G', (plan) => silenceInFile(plan, 'x-y'))
      expect(text).toMatch(/^refused: /)
    }
  })
})
