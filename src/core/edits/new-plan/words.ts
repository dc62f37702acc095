import { english } from './en.ts'
import { spanish } from './es.ts'
import type { PlanWords } from './plan-words.ts'

/** The words of new plans, by language. Another language is a file beside these and a name here. */
export const planWords: Readonly<Record<'en' | 'es', PlanWords>> = { en: english, es: spanish }
