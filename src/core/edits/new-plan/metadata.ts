import { readFrontMatter } from '../../plan/front-matter.ts'
import { defaultAreas, type Settings } from '../../plan/settings.ts'
import { planWords } from './words.ts'

/** What a new plan begins with: the areas to fill in, the method's own example, or the areas of a person's life. */
export const kinds = ['blank', 'example', 'personal'] as const

export type NewPlanKind = (typeof kinds)[number]

/** The areas that a new plan has; where nobody has set any, those of the method in the plan's language. */
export function areasOf(kind: NewPlanKind, language: 'en' | 'es', settings: Settings): readonly string[] {
  const { areas, personalAreas, example } = planWords[language]
  if (kind === 'personal') return personalAreas
  if (kind === 'example') return [example.area]
  const own = Object.keys(settings.areas)
  const isDefault = own.join('\n') === Object.keys(defaultAreas).join('\n')
  return isDefault ? (areas ?? own) : own
}

/** Areas that not everybody's settings know are named in the plan itself: so it reads alike for everybody. */
export function areasLine(names: readonly string[], settings: Settings): string {
  const isKnown = (name: string): boolean => Object.hasOwn(defaultAreas, name) && Object.hasOwn(settings.areas, name)
  return names.every(isKnown) ? '' : `areas: [${names.map(yaml).join(', ')}]`
}

/** A name in a YAML list, in quotes where it could be anything else. */
const yaml = (name: string): string =>
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)\p{L}[\p{L}\p{N} &/+.'_-]{0,80}$/iu.test(name)
    ? name
    : JSON.stringify(name)

/** What a file holds already, with the lines that its front matter does not have yet; each block of text by itself. */
export function withMetadata(given: string, lines: readonly string[]): readonly string[] {
  const text = given.replace(/\r\n?/g, '\n')
  const own = readFrontMatter(text, 0)?.span
  const block = own === undefined ? '' : text.slice(0, own.end)
  const missing = lines.filter((line) => line !== '' && !hasKey(block, line))
  const inner = block.split('\n').slice(1, -1)
  const all = [...inner, ...missing]
  return [
    own === undefined && all.length === 0 ? '' : ['---', ...all, '---'].join('\n'),
    text.slice(own?.end ?? 0).trim(),
  ]
}

const hasKey = (block: string, line: string): boolean => block.includes(`\n${line.slice(0, line.indexOf(':') + 1)}`)
