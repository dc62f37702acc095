import { placeOf, readable, sourceSpan, type Words } from '../markdown/words.ts'
import type { Field, FieldName } from './model.ts'

/*
 * Fields that have a line to themselves ("- Due: 2026-12-31"), or share it with others of their kind
 * ("Due: 2026-12-31 | Owner: Ana").
 */

/** Keys of a property ("- Due: 2026-12-31"), in any case. A synonym or a language is a row here. */
const propertyKeys: Readonly<Record<string, FieldName>> = Object.fromEntries(
  (
    [
      [
        'due',
        [
          'due',
          'due date',
          'due by',
          'due on',
          'deadline',
          'target date',
          'end date',
          'eta',
          'finish by',
          'complete by',
          'time-bound',
          'time bound',
          'fällig',
          'frist',
          'plazo',
          'fecha límite',
          'fecha limite',
          'fecha de entrega',
          'vence',
          'vencimiento',
        ],
      ],
      ['start', ['start', 'starts', 'start date', 'begins', 'beginn', 'inicio', 'fecha de inicio']],
      ['scheduled', ['scheduled', 'scheduled for']],
      ['done', ['done', 'done on', 'completed', 'completed on', 'completion', 'finished', 'erledigt', 'hecho']],
      ['cancelled', ['cancelled', 'canceled', 'dropped on']],
      ['created', ['created', 'created on']],
      [
        'metric',
        [
          'metric',
          'metrics',
          'measure',
          'measured by',
          'measurable',
          'kpi',
          'kpis',
          'success metric',
          'success metrics',
          'kennzahl',
          'métrica',
          'métricas',
          'metrica',
          'indicador',
        ],
      ],
      [
        'owner',
        [
          'owner',
          'owners',
          'owned by',
          'responsible',
          'accountable',
          'dri',
          'assignee',
          'assigned to',
          'lead',
          'verantwortlich',
          'responsable',
        ],
      ],
      [
        'why',
        [
          'why',
          'because',
          'reason',
          'rationale',
          'purpose',
          'relevant',
          'relevance',
          'warum',
          'por qué',
          'por que',
          'motivo',
        ],
      ],
      ['estimate', ['estimate', 'estimated', 'effort', 'est', 'aufwand', 'estimación', 'esfuerzo']],
      ['id', ['id']],
      ['after', ['after', 'depends on', 'dependson', 'blocked by', 'nach', 'después de', 'depende de']],
      ['status', ['status', 'state', 'estado']],
      ['priority', ['priority', 'priorität', 'prioridad']],
      ['recurrence', ['repeat', 'repeats', 'recurrence']],
    ] satisfies readonly (readonly [FieldName, readonly string[]])[]
  ).flatMap(([name, keys]) => keys.map((key) => [key, name])),
)

/** The field that a key names, in whichever case; undefined where it names none. */
export function fieldOfKey(key: string): FieldName | undefined {
  const known = key.toLowerCase().trim()
  return Object.hasOwn(propertyKeys, known) ? propertyKeys[known] : undefined
}

/** An emoji before the key is decoration: "📅 Due: …". */
const property =
  /^(?:(?:\p{Extended_Pictographic}|\ufe0f|\u200d){1,8}[ \t]{0,4})?(?<key>\p{L}[\p{L} -]{0,20}?)[ \t]?(?<sign>::?)[ \t]{0,4}(?<value>\S[^\n\u2028]*)?$/u

/** Another key on the same line. Only a sign, a wide gap or mark-up parts it from the value before it. */
const nextKey = new RegExp(
  `(?:[ \\t]{0,4}(?<sign>[|;·•,])[ \\t]{0,4}|[ \\t]{1,4}(?:(?<dash>[–—-])[ \\t]{1,4})?)(?<key>${Object.keys(
    propertyKeys,
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})[ \\t]?::?(?=[ \\t]|$)`,
  'dgiu',
)

/**
 * The fields that a line is, if it is nothing else: `Due: 2026-12-31`, `due:: 2026-12-31`, `Due: … | Owner: …`.
 * The only field of a line spans all of its words; the caller knows whether the whole list item or line goes with it.
 */
export function readProperties(words: Words): readonly Field[] {
  if (!words.text.includes(':') || !isProperty(words.text)) return []
  const starts = [0]
  const ends: number[] = []
  for (const match of readable(words).slice(0, 2000).matchAll(nextKey)) {
    const [key = 0] = match.indices?.groups?.key ?? []
    const isApart = placeOf(words, key) - placeOf(words, key - 1) > 1
    const isParted = match.groups?.sign !== undefined || match.groups?.dash !== undefined || isApart
    if (!isParted || match.index === 0) continue
    starts.push(key)
    ends.push(match.index)
  }
  ends.push(words.text.length)
  return starts.flatMap((start, i) => readPart(words, start, ends[i] ?? start))
}

const isProperty = (text: string): boolean =>
  Object.hasOwn(propertyKeys, property.exec(text.slice(0, 2000))?.groups?.key?.toLowerCase().trim() ?? '')

function readPart(words: Words, start: number, end: number): readonly Field[] {
  const part = words.text.slice(start, end)
  const match = property.exec(part.slice(0, 2000))
  const name = propertyKeys[match?.groups?.key?.toLowerCase().trim() ?? '']
  if (match === null || name === undefined) return []
  const value = match.groups?.value?.trim() ?? ''
  const from = start + (value === '' ? part.trimEnd().length : match[0].indexOf(value, match[0].indexOf(':')))
  return [
    {
      name,
      form: match.groups?.sign === '::' ? 'dataview' : 'property',
      span: sourceSpan(words, { start, end: start + part.trimEnd().length }),
      value: sourceSpan(words, { start: from, end: from + value.length }),
      text: value,
    },
  ]
}
