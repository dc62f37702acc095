import { findTimes } from '../../../plan/dates/es/times.ts'
import { type Language, list } from '../language.ts'
import { fold } from './fold.ts'
import { grammar } from './grammar.ts'
import { guess, inflect, isAbstract, isLikeness, isPlural, singulars } from './inflect.ts'
import { phrases } from './phrases.ts'
import { qualities } from './qualities.ts'
import { things } from './things.ts'
import { adjectives, homographs, intransitive, traits, verbs } from './verbs.ts'

export const spanish: Language = {
  code: 'es',
  names: list('español, espanol, castellano, spanish, spanisch, espagnol'),
  telltale: list(
    'el, la, los, las, del, de, al, y, un, una, unos, unas, en, por, para, con, que, se, su, sus, es, lo, más, sin, hasta, hacia, desde, cada, nuestro, nuestra, nuestros, nuestras, este, esta, año, años, mes, antes, entre, como, o',
  ),
  verbs,
  homographs,
  adjectives,
  intransitive,
  traits,
  words: { ...things, ...qualities, ...grammar },
  cooperative: [],
  infinitive: '',
  order: { headNoun: 'first', bareObjects: false, bareMeans: true },
  phrases,
  abbreviations: list('n.º, núm, num, nº, ej, aprox, máx, mín, sr, sra, dr, dra, dpto'),
  year: 'año',
  inflect,
  guess,
  compounds: [],
  isAbstract,
  isLikeness,
  singulars,
  isPlural,
  fold,
  findTimes,
  adverbEnding: 'mente',
}
