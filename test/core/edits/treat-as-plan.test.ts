import { describe, expect, it } from 'vitest'
import { treatAsPlan } from '../../../src/core/edits/treat-as-plan.ts'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'

const read = (text: string) => open(text, { today: '2026-01-10', settings: defaultSettings })
const treated = (text: string): string => {
  const result = treatAsPlan(read(text).plan)
  return 'edits' in result ? applyEdits(text, result.edits) : 'refused'
}

describe('treating a file as a plan', () => {
  it.each([
    ['a text without front matter', '# Phase 1\n', '---\naltitude: true\n---\n\n# Phase 1\n'],
    ['one with a byte order mark and CRLF', '\ufeffA\r\nB\r\n', '\ufeff---\r\naltitude: true\r\n---\r\n\r\nA\r\nB\r\n'],
    ['an empty one', '', '---\naltitude: true\n---\n'],
    ['front matter of its own', '---\ntitle: Log\n---\n# A\n', '---\naltitude: true\ntitle: Log\n---\n# A\n'],
    ['CRLF front matter', '---\r\ntitle: Log\r\n---\r\n', '---\r\naltitude: true\r\ntitle: Log\r\n---\r\n'],
    ['front matter that says no', '---\ntitle: A\naltitude: false\n---\n', '---\ntitle: A\naltitude: true\n---\n'],
    ['one that is declared already', '---\naltitude: true\n---\n', '---\naltitude: true\n---\n'],
  ])('changes %s by a line', (_what, before, after) => {
    expect(treated(before)).toBe(after)
    expect(read(after).recognition.reason).toBe('declared')
  })
})
