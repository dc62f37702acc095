import type { Settings } from './settings.ts'

/** A heading's words → the area's name as the plan or the settings spell it. */
export type AreaNames = ReadonlyMap<string, string>

/** Areas of a plan: those that its front matter names, or else the settings'. */
export function areaNames(settings: Settings, own: Settings['areas'] | undefined): AreaNames {
  const names = new Map<string, string>()
  for (const [name, synonyms] of Object.entries(own ?? settings.areas)) {
    // A front matter that only lists names keeps the synonyms that the settings give for them.
    for (const word of [name, ...synonyms, ...(settings.areas[name] ?? [])]) {
      if (!names.has(normal(word))) names.set(normal(word), name)
    }
  }
  return names
}

/** The area that a heading names: alone, as "Area: Sales", or as "Sales goals". */
export function readArea(text: string, names: AreaNames): string | undefined {
  if (text.length > 80) return undefined
  const word = normal(text)
  return (
    names.get(word) ??
    names.get(word.replace(/^area[: ] ?/, '')) ??
    names.get(word.replace(/ (?:goals|objectives)$/, ''))
  )
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|\ufe0f|\u200d|:/gu, ' ')
    .replace(/^[ \t]*\d{1,2}\.[ \t]/, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
