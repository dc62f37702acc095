import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { open } from '../../src/core/index.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { inEnglish } from '../../src/core/text/message.ts'

const findings = (path: string, today: string) =>
  open(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), {
    today,
    settings: defaultSettings,
  }).findings.map(({ check, message }) => `${check}: ${inEnglish(message)}`)

describe('plans that we show', () => {
  it.each([
    ['PLAN.md', '2026-11-20'],
    ['examples/design-studio/PLAN.md', '2026-01-10'],
    ['examples/short-form/PLAN.md', '2026-01-10'],
    ['examples/personal/PLAN.md', '2026-11-20'],
  ])('have nothing to find in them: %s', (path, today) => {
    expect(findings(path, today)).toEqual([])
  })
})
