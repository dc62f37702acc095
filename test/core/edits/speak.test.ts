import { describe, expect, it } from 'vitest'
import { speakOfItem } from '../../../src/core/edits/speak.ts'
import { speakInFile } from '../../../src/core/edits/speak-file.ts'
import { read } from '../tree.ts'
import { change } from './edited.ts'

const top = '# Vision: V\n\n## Goal: G\n\n'

const lines: readonly (readonly [before: string, check: string | undefined, after: string])[] = [
  ['- [ ] Call <!-- altitude-ignore x -->\n', 'x', '- [ ] Call\n'],
  ['- [ ] Call <!-- altitude-ignore -->\n', undefined, '- [ ] Call\n'],
  ['- [ ] Call <!-- altitude-ignore x y -->\n', undefined, '- [ ] Call\n'],
  ['- [ ] Call <!-- altitude-ignore x --> 📅 2026-01-12 ^a\n', 'x', '- [ ] Call 📅 2026-01-12 ^a\n'],
  ['### Call <!-- altitude-ignore x --> ###\n', 'x', '### Call ###\n'],
  ['- [ ] Call <!-- altitude-ignore y x -->\n', 'x', '- [ ] Call <!-- altitude-ignore y -->\n'],
  ['- [ ] Call <!-- altitude-ignore x, y, z-->\n', 'x', '- [ ] Call <!-- altitude-ignore y, z-->\n'],
  ['- [ ] Call <!-- altitude-ignore x, y, z-->\n', 'y', '- [ ] Call <!-- altitude-ignore x, z-->\n'],
  ['- [ ] Call <!-- altitude-ignore x-y x -->\n', 'x', '- [ ] Call <!-- altitude-ignore x-y -->\n'],
  ['<!-- altitude-ignore x -->\n- [ ] Call\n', 'x', '- [ ] Call\n'],
  [
    '<!-- altitude-ignore y x -->\n- [ ] Call <!-- altitude-ignore x -->\n',
    'x',
    '<!-- altitude-ignore y -->\n- [ ] Call\n',
  ],
  ['- [ ] Call <!-- ask her --> <!-- altitude-ignore x -->\n', 'x', '- [ ] Call <!-- ask her -->\n'],
  ['- [ ] <!-- altitude-ignore x -->Call\n', 'x', '- [ ] Call\n'],
  ['- [ ] Call <!-- altitude-ignore -->\n', 'x', '- [ ] Call <!-- altitude-ignore -->\n'],
  ['- [ ] Call\n', 'x', '- [ ] Call\n'],
]

describe('an item that is spoken of again', () => {
  it.each(lines)('%j %s', (before, check, after) => {
    expect(change(top + before, 'Call', (plan, item) => speakOfItem(plan, item, check))).toBe(top + after)
  })
})

const body = '\n# Vision: V\n\n## Goal: G\n'

const blocks: readonly (readonly [before: string, after: string])[] = [
  ['---\nchecks:\n  x-y: off\n---\n', ''],
  ['---\nstart: 2026-01-01 # ours\nchecks:\n  x-y: off\n---\n', '---\nstart: 2026-01-01 # ours\n---\n'],
  ['---\nchecks:\n    x-y: off\n    a: hint # why\n---\n', '---\nchecks:\n    a: hint # why\n---\n'],
  ['---\nchecks:\n  a: hint\n  x-y: off # no\n---\n', '---\nchecks:\n  a: hint\n---\n'],
  ['---\nchecks:\n  x-y: off # loud\nowner: Ana\n---\n', '---\nchecks:\nowner: Ana\n---\n'],
  ['---\nchecks: {x-y: off, a: hint}\nother: 1\n---\n', '---\nchecks: {a: hint}\nother: 1\n---\n'],
  ['---\nchecks: { a: hint, x-y: off }\n---\n', '---\nchecks: { a: hint }\n---\n'],
  ['---\nchecks: { "x-y": off } # ours\n---\n', '---\nchecks: {} # ours\n---\n'],
  ['---\nchecks:\n  "x-y": "off"\nowner: Ana\n---\n', '---\nowner: Ana\n---\n'],
  [
    '---\nother:\n  x-y: off\nchecks:\n  a: off\n  x-y: off\n---\n',
    '---\nother:\n  x-y: off\nchecks:\n  a: off\n---\n',
  ],
  ['\ufeff---\r\nowner: Ana\r\nchecks:\r\n  x-y: off\r\n---\r\n', '\ufeff---\r\nowner: Ana\r\n---\r\n'],
  ['---\nchecks:\n  a: off\n---\n', '---\nchecks:\n  a: off\n---\n'],
]

describe('a check that speaks again in a file', () => {
  it.each(blocks)('%j', (before, after) => {
    const text = change(before + body, 'G', (plan) => speakInFile(plan, 'x-y'))
    expect(text).toBe(after === '' ? body.slice(1) : after + body)
    expect(read(text).plan.frontMatter?.checks?.['x-y']).toBeUndefined()
  })

  it('says what to do where the front matter is written in a way that it does not know', () => {
    const text = `---\nchecks: {\n  a: hint,\n  ? x-y\n  : off }\n---\n${body}`
    expect(read(text).plan.frontMatter?.checks?.['x-y']).toBe('off')
    expect(change(text, 'G', (plan) => speakInFile(plan, 'x-y'))).toMatch(/^refused: .*“x-y”/)
  })
})
