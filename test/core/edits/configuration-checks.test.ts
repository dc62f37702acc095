import { describe, expect, it } from 'vitest'
import { silenceInConfiguration, speakInConfiguration } from '../../../src/core/edits/configuration-checks.ts'
import type { EditResult } from '../../../src/core/edits/result.ts'
import { readJson } from '../../../src/core/plan/configuration/json.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'

const changed = (text: string, result: EditResult): string =>
  'refused' in result ? 'refused' : applyEdits(text, result.edits)

describe('a check in the file of a project', () => {
  it.each([
    ['{"checks": {"x": "error", "y": "off"}}', '{"checks": {"x": "off", "y": "off"}}'],
    [
      '{\n  // ours\n  "checks": { "x": 3 /* why */ },\n}\n',
      '{\n  // ours\n  "checks": { "x": "off" /* why */ },\n}\n',
    ],
    ['{"checks": {"x": "off"}}', '{"checks": {"x": "off"}}'],
    ['{"checks": {"y": "off"}}', 'refused'],
    ['', 'refused'],
  ])('is silenced: %j', (text, now) => {
    expect(changed(text, silenceInConfiguration(text, 'x'))).toBe(now)
  })

  it.each([
    ['{"checks": {"x": "off", "y": "off"}}', '{"checks": {"y": "off"}}'],
    ['{"checks": {"y": "off", "x": "off"}}', '{"checks": {"y": "off"}}'],
    ['{"checks": {"y": "off", "x": "off",}}', '{"checks": {"y": "off",}}'],
    ['{"checks": { "x": "off" }}', '{"checks": {}}'],
    ['{"checks": { "x": "off", }}', '{"checks": {}}'],
    [
      '{\r\n  "checks": {\r\n    "y": "off", // late\r\n    "x": "off",\r\n    // no\r\n    "z": "off"\r\n  }\r\n}',
      '{\r\n  "checks": {\r\n    "y": "off", // late\r\n    // no\r\n    "z": "off"\r\n  }\r\n}',
    ],
    ['{"checks": {"y": "off"}}', 'refused'],
  ])('speaks again: %j', (text, now) => {
    const after = changed(text, speakInConfiguration(text, 'x'))
    expect(after).toBe(now)
    if (now !== 'refused') expect(readJson(after).problems).toEqual([])
  })
})
