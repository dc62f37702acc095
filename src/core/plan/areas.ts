import type { Settings } from './settings.ts'

/** A heading's words → the area's name as the plan or the settings spell it. */
export type AreaNames = ReadonlyMap<string, string>

/** Areas of a plan: those that its front matter names, or else the settings'. */
export function areaNames(settings: Settings, own: Settings['areas'] | undefined): AreaNames {
  const names = new Map<string, string>()
  for (const [name, synonyms] of Object.entries(own ?? settings.areas)) {
    // A front matter that only lists names keeps the synonyms that the settings give for them.
    const known = Object.hasOwn(settings.areas, name) ? settings.areas[name] : undefined
    for (const word of [name, ...synonyms, ...(known ?? [])]) {
      if (!names.has(normal(word))) names.set(normal(word), name)
    }
  }
  return names
}

export interface NamedArea {
  readonly name: string
  /** "Sales goals": what is listed below it are goals. */
  readonly ofGoals: boolean
}

const goalsBehind = / (?:goals|objectives|okrs)$/

/** The area that a heading names: alone, as "Area: Sales", as "Sales goals", or two of them as "Sales & Marketing". */
export function readArea(text: string, names: AreaNames): NamedArea | undefined {
  if (text.length > 80) return undefined
  const words = normal(text)
  const word = words.replace(/^area[: ] ?/, '').replace(goalsBehind, '')
  const ofGoals = goalsBehind.test(words)
  const name = names.get(words) ?? names.get(word)
  if (name !== undefined) return { name, ofGoals: ofGoals && !names.has(words) }
  const both = word.split(/ ?[&+/] ?| and /)
  return both.length === 2 && both.every((part) => names.has(part)) ? { name: text.trim(), ofGoals } : undefined
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u200d|:/gu, ' ')
    .replace(/^[ \t]*\d{1,2}\.[ \t]/, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
