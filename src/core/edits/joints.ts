import type { Language } from '../smart/lexicon/language.ts'

/** The words that join an answer to the sentence it goes into. */
export interface Joints {
  readonly from: string
  readonly to: string
  readonly with: string
  readonly by: string
  readonly until: string
  readonly doneWhen: string
  /** How an end begins that a new one takes the place of. */
  readonly ends: RegExp
  /** A measure that a new one takes the place of. */
  readonly ownMeasure: RegExp
}

const english: Joints = {
  from: 'from',
  to: 'to',
  with: 'with',
  by: 'by',
  until: 'until',
  doneWhen: 'done when',
  ends: /^(?:by|until|till?|before|due|within|in|no later|from|on)\b/i,
  ownMeasure: /,?\sfrom [^\s]{1,20} to [^\s]{1,20}(?=\s|$)/,
}

/** By the code of the language. A language is a row here. */
const joints: Readonly<Record<string, Joints>> = {
  es: {
    from: 'de',
    to: 'a',
    with: 'con',
    by: 'antes del',
    until: 'hasta que',
    doneWhen: 'hecho cuando',
    ends: /^(?:antes|hasta|para|en|a|al|durante|dentro|de|el|no más)\b/i,
    ownMeasure: /,?\sde [^\s]{1,20} a [^\s]{1,20}(?=\s|$)/,
  },
}

export const jointsOf = ({ code }: Language): Joints => joints[code] ?? english
