import type { Finding, Fix } from '../../../src/core/checks/check.ts'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { applyEdits, type TextEdit } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import type { Span } from '../../../src/core/text/span.ts'

export const goal =
  '# Vision: The bakery that our street talks about\n\n## Goal: Bake 300 loaves a day by the end of 2026\n\n'
export const milestone = `${goal}### Milestone: Second oven installed by 31 March 2026\n\n`

export const findings = (text: string, today = '2026-01-10'): readonly Finding[] =>
  open(text, { today, settings: defaultSettings }).findings

/** "check: reported words" of every finding, in the order of the text. */
export const found = (text: string, today?: string): readonly string[] =>
  findings(text, today).map(({ check, span }) => `${check}: ${text.slice(span.start, span.end)}`)

/** What the fix with this title makes of the text; undefined where no finding offers it. */
export function mended(text: string, title: string, today?: string): string | undefined {
  for (const finding of findings(text, today)) {
    for (const fix of finding.fixes()) {
      if (fix.kind === 'edit' && inEnglish(fix.title) === title) return applyEdits(text, fix.edits)
    }
  }
  return undefined
}

/** The titles of the fixes of a check's first finding. */
export const fixTitles = (text: string, check: string, today?: string): readonly string[] =>
  findings(text, today)
    .find((finding) => finding.check === check)
    ?.fixes()
    .map(({ title }) => inEnglish(title)) ?? []

/** A text with its gaps, in order, filled with these words; with a number where there are none left. */
export const filled = (text: string, gaps: readonly Span[], words: readonly string[] = []): string =>
  gaps.reduceRight((now, at, i) => now.slice(0, at.start) + (words[i] ?? '12') + now.slice(at.end), text)

/** What a fix writes without asking: the edits of one, a sentence with its gaps filled, nothing of others. */
export const editsOf = (fix: Fix, words?: readonly string[]): readonly TextEdit[] => {
  if (fix.kind === 'edit') return fix.edits
  return fix.kind === 'draft' ? [{ ...fix.edit, text: filled(fix.edit.text, fix.gaps, words) }] : []
}
