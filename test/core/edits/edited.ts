import type { EditResult } from '../../../src/core/edits/result.ts'
import type { Item, Plan } from '../../../src/core/plan/model.ts'
import type { ReadingContext, Settings } from '../../../src/core/plan/settings.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { read, today } from '../tree.ts'

export const context: ReadingContext = { today, settings: defaultSettings }

export const contextWith = (settings: Partial<Settings>): ReadingContext => ({
  today,
  settings: { ...defaultSettings, ...settings },
})

/** The item whose title begins with these words; the last but steps where none are given. */
export function itemIn(plan: Plan, title = ''): Item {
  const found = plan.items
    .filter((item) => (title === '' ? item.level !== 'step' : item.title.startsWith(title)))
    .at(-1)
  if (found === undefined)
    throw new Error(`no item "${title}" in ${JSON.stringify(plan.items.map((item) => item.title))}`)
  return found
}

/** What a change makes of a text, or `refused: …`. */
export function change(text: string, title: string, edit: (plan: Plan, item: Item) => EditResult): string {
  const { plan } = read(text)
  const result = edit(plan, itemIn(plan, title))
  return 'refused' in result ? `refused: ${inEnglish(result.refused)}` : applyEdits(text, result.edits)
}
