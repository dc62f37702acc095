import { findTimes } from '../../../plan/dates/times.ts'
import { type Language, list } from '../language.ts'
import { compounds } from './compounds.ts'
import { definiteVerbs } from './definite-verbs.ts'
import { grammar } from './grammar.ts'
import { guess, inflect, isAbstract, isLikeness, singulars } from './inflect.ts'
import { openVerbs } from './open-verbs.ts'
import { phrases } from './phrases.ts'
import { qualities } from './qualities.ts'
import { stem } from './stem.ts'
import { things } from './things.ts'
import { adjectives, homographs, intransitive, traits } from './verb-traits.ts'

export const english: Language = {
  code: 'en',
  names: list('english, englisch, inglés, anglais'),
  telltale: list(
    'the, of, to, and, by, for, with, from, is, are, at, our, we, that, this, into, on, than, until, before, every',
  ),
  verbs: { ...definiteVerbs, ...openVerbs },
  homographs,
  adjectives,
  intransitive,
  traits,
  words: { ...things, ...qualities, ...grammar },
  cooperative: list(
    'work, work with, collaborate, partner, partner with, coordinate, liaise, liaise with, team up, meet',
  ),
  abbreviations: list('no, nr, nos, vs, approx, incl, excl, ca, dr, mr, mrs, ms, st, e.g, i.e, dept, est, min, max'),
  year: 'year',
  infinitive: 'to',
  order: { headNoun: 'last', bareObjects: true, bareMeans: false },
  inflect,
  guess,
  isAbstract,
  isLikeness,
  compounds,
  singulars,
  isPlural: (word) => word.endsWith('s'),
  findTimes,
  adverbEnding: 'ly',
  stem,
  phrases,
}
