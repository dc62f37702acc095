import { english } from './en/english.ts'
import { spanish } from './es/spanish.ts'
import type { Language } from './language.ts'
import { type Lookup, lookupOf } from './lookup.ts'

/** The languages whose words can be judged. Another one is a folder beside this file and a name here. */
export const languages: readonly Language[] = [english, spanish]

const lookups = new Map<Language, Lookup>()

/** A language made ready, on its first use. */
export function ready(language: Language): Lookup {
  const known = lookups.get(language)
  if (known !== undefined) return known
  const lookup = lookupOf(language)
  lookups.set(language, lookup)
  return lookup
}

/** "es", "es-MX", "Spanish" or "español"; undefined for a language that cannot be judged. */
export function languageNamed(name: string): Language | undefined {
  const wanted = name.trim().toLowerCase()
  const [code = ''] = wanted.split(/[-_ ]/, 1)
  return languages.find((language) => language.code === code || language.names.includes(wanted))
}
