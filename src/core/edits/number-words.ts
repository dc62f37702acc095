import type { DateContext } from '../plan/dates/dates.ts'
import { assess } from '../smart/assess.ts'
import type { Language } from '../smart/lexicon/language.ts'
import { ready } from '../smart/lexicon/languages.ts'

/** Only places are asked for, never days: they do not depend on when today is. */
export const anyDay: DateContext = { today: '2000-01-01', fiscalYearStart: 1, weekStart: 1 }

/** Verbs of a direction, and the name of a dial alone, lead to their number with "to"; others have it behind a comma. */
export function leadsToNumber(words: string, language: Language): boolean {
  const { verb, object } = assess(words, 'goal', anyDay, language)
  if (verb === undefined && object !== undefined && isDial(object.text, language)) return true
  const [first = '', ...rest] = (verb?.text ?? /^\S{1,40}/.exec(words)?.[0] ?? '').toLowerCase().split(/\s+/)
  const directions = language.phrases?.directions ?? []
  return (ready(language).verbs.get(first) ?? []).some(
    ({ rest: particle, entry }) =>
      particle.join(' ') === rest.join(' ') && (entry.class === 'change' || directions.includes(entry.base)),
  )
}

/** Whether some words end with the name of what can be read off a dial: "customer churn". */
export function isDial(words: string, language: Language): boolean {
  const all = words.toLowerCase().split(/\s+/).slice(-8)
  const dials = language.phrases?.dials ?? []
  return [1, 2].some((length) => {
    const [first = '', ...rest] = all.slice(-length)
    if (rest.length < length - 1) return false
    const last = language.singulars(rest.at(-1) ?? first)
    const names = last.map((word) => (rest.length === 0 ? word : `${first} ${word}`))
    const known = names.flatMap((name) => {
      const [head = '', ...others] = name.split(' ')
      return (ready(language).words.get(head) ?? []).filter(({ rest: tail }) => tail.join(' ') === others.join(' '))
    })
    return known.some((found) => found.class === 'metric') || names.some((name) => dials.includes(name))
  })
}
