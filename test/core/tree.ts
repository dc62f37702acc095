import type { Item, PlanDate } from '../../src/core/plan/model.ts'
import { type Reading, readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings, type Settings } from '../../src/core/plan/settings.ts'

export const today = '2026-01-10'

export const read = (text: string, settings: Partial<Settings> = {}): Reading =>
  readPlan(text, { today, settings: { ...defaultSettings, ...settings } }, true)

const day = (date: PlanDate): string => (date.kind === 'known' ? date.period.last : date.kind)

function line(item: Item): string {
  const facts = [
    item.status === 'open' ? '' : item.status,
    item.start ? `from ${item.start.kind === 'known' ? item.start.period.first : item.start.kind}` : '',
    item.due ? `due ${day(item.due)}` : '',
    item.progress.total > 0 ? `${item.progress.done}/${item.progress.total}` : '',
  ].filter(Boolean)
  return `${item.level}: ${item.title}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
}

const lines = (item: Item, indent: string): readonly string[] =>
  item.children.flatMap((child) => [indent + line(child), ...lines(child, `${indent}  `)])

/** The plan as an indented list, one line an item: what the tests of reading compare. */
export const tree = (text: string, settings: Partial<Settings> = {}): string =>
  lines(read(text, settings).plan.root, '').join('\n')

/** A text written with the indentation of the test around it. */
export function plain(text: string): string {
  const all = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n')
  const indent = Math.min(...all.filter((row) => row.trim()).map((row) => row.length - row.trimStart().length))
  return all.map((row) => row.slice(indent)).join('\n')
}
