import { sourceSpan } from '../../markdown/words.ts'
import { itemWith } from '../../plan/item.ts'
import type { Item } from '../../plan/model.ts'
import type { Evidence, ItemAssessment } from '../../smart/assessment.ts'
import { assessItem } from '../../smart/item.ts'
import { message } from '../../text/message.ts'
import type { CheckContext, Fix } from '../check.ts'
import { replaced } from './fixes.ts'

const rebuild = ['Redesign', 'Rebuild', 'Replace']
const finish = ['Finish', 'Publish', 'Launch']
const settle = ['Choose', 'Compare', 'Test']
const turnOver = ['Hand over', 'Reorganize', 'Publish']

const rehacer = ['Rediseñar', 'Rehacer', 'Sustituir']
const terminar = ['Terminar', 'Publicar', 'Lanzar']
const decidir = ['Elegir', 'Comparar', 'Probar']
const repartir = ['Repartir', 'Reorganizar', 'Publicar']

type Table = Readonly<Record<string, readonly string[]>>

const english: Table = {
  improve: rebuild,
  enhance: rebuild,
  optimise: rebuild,
  optimize: rebuild,
  modernise: rebuild,
  modernize: rebuild,
  strengthen: rebuild,
  'work on': finish,
  'focus on': finish,
  continue: finish,
  start: finish,
  do: finish,
  explore: settle,
  investigate: settle,
  consider: settle,
  research: settle,
  'look into': settle,
  'look at': settle,
  'think about': settle,
  handle: turnOver,
  manage: turnOver,
  support: turnOver,
  maintain: turnOver,
}

const spanish: Table = {
  mejorar: rehacer,
  optimizar: rehacer,
  perfeccionar: rehacer,
  potenciar: rehacer,
  fortalecer: rehacer,
  reforzar: rehacer,
  'trabajar en': terminar,
  'centrarse en': terminar,
  'avanzar en': terminar,
  continuar: terminar,
  empezar: terminar,
  hacer: terminar,
  explorar: decidir,
  investigar: decidir,
  estudiar: decidir,
  analizar: decidir,
  considerar: decidir,
  gestionar: repartir,
  apoyar: repartir,
  mantener: repartir,
}

/** What could be meant by a verb that leaves it open, by the code of the language. A verb is a row. */
const instead: Readonly<Record<string, Table>> = { en: english, es: spanish }

/** What could be kept in the place of a word that allows no exception; people are many, so no verb of one may follow. */
const softerEnglish: Table = {
  everyone: ['nine in ten people'],
  everybody: ['nine in ten people'],
  zero: ['at most 2'],
  nobody: ['at most one in ten'],
  '100%': ['95%'],
  '100 %': ['95 %'],
  '100 percent': ['95 percent'],
}
const softerSpanish: Table = { cero: ['como máximo 2'], '100%': ['95%'], '100 %': ['95 %'] }
const softer: Readonly<Record<string, Table>> = { en: softerEnglish, es: softerSpanish }

/** As many as a light bulb can hold beside the other fixes. */
const offered = 3

/** The title with other words in one place, judged as if it stood there. */
const reworded = (item: Item, { span }: Evidence, words: string, context: CheckContext): ItemAssessment =>
  assessItem(
    itemWith(item, { title: item.title.slice(0, span.start) + words + item.title.slice(span.end) }),
    context.plan,
    context,
  )

/** Verbs to put in the place of a vague one: those with which the title says what happens. */
export const rewordings = (
  item: Item,
  was: ItemAssessment,
  shown: Evidence | undefined,
  context: CheckContext,
): readonly Fix[] =>
  shown === undefined ? [] : offer(item, was, shown, instead, ({ specific }) => specific.present, context)

/** Words to put in the place of one that allows no exception. */
export const softened = (item: Item, was: ItemAssessment, shown: Evidence, context: CheckContext): readonly Fix[] =>
  /^every/i.test(shown.text) && isSubject(item.title, shown)
    ? []
    : offer(item, was, shown, softer, ({ absolutes }) => absolutes.length < was.absolutes.length, context)

/** "Everyone saves energy": many people do not "saves". */
const isSubject = (title: string, { span }: Evidence): boolean =>
  span.start === 0 || /^[ ][a-z]{1,30}s(?![a-z])/.test(title.slice(span.end, span.end + 40))

/** Those words of a table that mend what they are meant to, and lose no other letter. */
function offer(
  item: Item,
  was: ItemAssessment,
  shown: Evidence,
  tables: Readonly<Record<string, Table>>,
  mends: (now: ItemAssessment) => boolean,
  context: CheckContext,
): readonly Fix[] {
  const table = tables[was.language ?? ''] ?? {}
  const key = shown.text.toLowerCase()
  const span = sourceSpan(item.words, shown.span)
  // Mark-up inside the words would be broken by plain text in their place.
  if (!Object.hasOwn(table, key) || context.plan.text.slice(span.start, span.end) !== shown.text) return []
  const isCapital = /^\p{Lu}/u.test(shown.text)
  return (table[key] ?? [])
    .map((words) => (isCapital ? words.charAt(0).toUpperCase() : words.charAt(0).toLowerCase()) + words.slice(1))
    .filter((words) => {
      const now = reworded(item, shown, words, context)
      const letters = ['specific', 'measurable', 'timeBound'] as const
      const keeps = letters.every((letter) => now[letter].present || !was[letter].present)
      const sized = now.scope === 'ok' || now.scope === was.scope
      return keeps && sized && now.parts.length <= Math.max(1, was.parts.length) && mends(now)
    })
    .slice(0, offered)
    .map((words) => replaced(message('Say “{0}” instead', words), { span, text: words }))
}
