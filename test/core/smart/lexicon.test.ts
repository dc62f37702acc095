import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/core/smart/lexicon/languages.ts'

describe.each(languages.map((language) => [language.code, language] as const))('the lexicon of %s', (_, language) => {
  const verbs = Object.entries(language.verbs)

  it('has each verb in one class', () => {
    const all = verbs.flatMap(([, bases]) => bases)
    expect(all.filter((base, i) => all.indexOf(base) !== i)).toEqual([])
  })

  it('says of no verb what it does not have', () => {
    const known = new Set(verbs.flatMap(([, bases]) => bases))
    const said = [...Object.values(language.traits).flat(), ...language.intransitive]
    expect(said.filter((base) => !known.has(base))).toEqual([])
  })

  it.each(Object.entries(language.words))('has no word twice, and none but in small letters: %s', (_class, words) => {
    expect(words.filter((word, i) => words.indexOf(word) !== i || word !== word.trim())).toEqual([])
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
