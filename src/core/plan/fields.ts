import { readable, sourceSpan, type Words } from '../markdown/words.ts'
import type { Span } from '../text/span.ts'
import type { Field, FieldForm, FieldName } from './model.ts'

/**
 * One way of marking a field inside a line. `pattern` is global; its group `value` is the value, and the whole match
 * is what goes when the field does. A new convention is a row here.
 */
interface FieldRow {
  readonly name: FieldName
  readonly form: FieldForm
  readonly pattern: RegExp
}

const dayLike = '\\d[\\w.:/-]{0,24}'
const inBrackets = '[^()\\n\\u2028]{0,120}'

/** Obsidian Tasks: a sign, a variation selector perhaps, and the value. */
const emoji = (name: FieldName, signs: string, value: string): FieldRow => ({
  name,
  form: 'emoji',
  pattern: new RegExp(`(?:${signs})\\ufe0f?${value === '' ? '' : `[ \\t\\u00a0]{0,4}(?<value>${value})`}`, 'dgu'),
})

/** Dataview: `[key:: value]` or `(key:: value)`. */
const dataview = (name: FieldName, keys: string): FieldRow => ({
  name,
  form: 'dataview',
  pattern: new RegExp(
    `\\[(?:${keys})::[ \\t]*(?<value>[^\\]\\n]{0,200})\\]|\\((?:${keys})::[ \\t]*(?<value2>[^)\\n]{0,200})\\)`,
    'dgiu',
  ),
})

/** TaskPaper and Todo+: `@key(value)`. */
const taskpaper = (name: FieldName, keys: string): FieldRow => ({
  name,
  form: 'taskpaper',
  pattern: new RegExp(`(?<![\\w@])@(?:${keys})\\((?<value>${inBrackets})\\)`, 'dgiu'),
})

const row = (name: FieldName, form: FieldForm, pattern: RegExp): FieldRow => ({ name, form, pattern })

const recurrence = 'every [a-zA-Z0-9, !]{1,60}'

const fieldRows: readonly FieldRow[] = [
  emoji('due', '📅|📆|🗓', dayLike),
  emoji('start', '🛫', dayLike),
  emoji('scheduled', '⏳|⌛', dayLike),
  emoji('done', '✅', dayLike),
  emoji('cancelled', '❌', dayLike),
  emoji('created', '➕', dayLike),
  emoji('recurrence', '🔁', recurrence),
  emoji('on-completion', '🏁', '\\w{1,20}'),
  emoji('id', '🆔', '[\\w-]{1,60}'),
  emoji('after', '⛔', '[\\w-]{1,60}(?:[ \\t]?,[ \\t]?[\\w-]{1,60}){0,20}'),
  emoji('priority', '(?<value>[🔺⏫🔼🔽⏬])', ''),

  dataview('due', 'due'),
  dataview('start', 'start'),
  dataview('scheduled', 'scheduled'),
  dataview('done', 'completion|done'),
  dataview('cancelled', 'cancelled'),
  dataview('created', 'created'),
  dataview('recurrence', 'repeat'),
  dataview('on-completion', 'onCompletion'),
  dataview('metric', 'metric'),
  dataview('owner', 'owner'),
  dataview('why', 'why'),
  dataview('estimate', 'estimate'),
  dataview('id', 'id'),
  dataview('after', 'dependsOn|after'),
  dataview('status', 'status'),
  dataview('priority', 'priority'),

  taskpaper('due', 'due'),
  taskpaper('start', 'start'),
  taskpaper('created', 'created|started|lasted|wasted'),
  taskpaper('done', 'done'),
  taskpaper('cancelled', 'cancelled|canceled'),
  taskpaper('metric', 'metric'),
  taskpaper('owner', 'owner|assignee'),
  taskpaper('estimate', 'est|estimate'),
  taskpaper('priority', 'priority'),
  row('estimate', 'taskpaper', /(?<![\w@])@(?<value>\d{1,3}(?:\.\d)?[hm](?:\d{1,2}m)?)(?!\w)/dgu),
  row('cancelled', 'taskpaper', /(?<![\w@])@(?<value>cancelled|canceled)(?![\w(])/dgiu),
  row('priority', 'taskpaper', /(?<![\w@])@(?<value>critical|high|low|today)(?![\w(])/dgiu),

  row('done', 'todotxt', /^x (?<value>\d{4}-\d{2}-\d{2})(?: \d{4}-\d{2}-\d{2})?(?= )/dgu),
  row('priority', 'todotxt', /(?<=^(?:x \d{4}-\d{2}-\d{2} (?:\d{4}-\d{2}-\d{2} )?)?)\((?<value>[A-Z])\)(?= )/dgu),
  row('due', 'todotxt', /(?<![\w:])due:(?<value>\d[\w-]{3,20})/dgu),
  row('start', 'todotxt', /(?<![\w:])t:(?<value>\d{4}-\d{2}-\d{2})/dgu),
  row('recurrence', 'todotxt', /(?<![\w:])rec:(?<value>\+?\d{1,3}[dwmyb])(?!\w)/dgu),
  row('priority', 'todotxt', /(?<![\w:])pri:(?<value>[A-Z])(?!\w)/dgu),

  row(
    'estimate',
    'natural',
    /(?<![\w~])~[ \t]?(?<value>\d{1,3}(?:[.,]\d{1,2})?[ \t]?(?:h(?:ours?|rs?)?|m(?:in(?:utes?)?)?|d(?:ays?)?|w(?:eeks?)?)(?:[ \t]?\d{1,2}[ \t]?m(?:in)?)?)(?!\w)/dgiu,
  ),
  row(
    'estimate',
    'natural',
    /\((?<value>\d{1,3}(?:[.,]\d{1,2})?[ \t]?(?:h(?:ours?|rs?)?|min(?:utes?)?|m|d(?:ays?)?))\)/dgiu,
  ),
]

/** Obsidian's block link, last on its line. It belongs to no title. */
const blockLink = /[ \t]\^[A-Za-z0-9-]{1,40}[ \t]*$/

/** What may follow an Obsidian field on its line without hiding it: further fields, tags, the block link. */
const trailing = /^(?:[ \t]|#[^ \t\r\n\u2028#^\ufffd]{1,80}|\^[A-Za-z0-9-]{1,40}|\ufffd)*(?:[\r\n\u2028]|$)/

/** The fields marked in an item's own words, in the order of the text, and what to cut to leave its title. */
export function readFields(words: Words): { readonly fields: readonly Field[]; readonly cuts: readonly Span[] } {
  const text = readable(words)
  const found: { readonly row: FieldRow; readonly inWords: Span; readonly value: Span }[] = []
  const cuts: Span[] = []
  const link = blockLink.exec(text)
  if (link !== null) cuts.push({ start: link.index, end: text.length })
  if (!mayHoldFields.test(text)) return { fields: [], cuts }
  for (const candidate of fieldRows) {
    for (const match of text.matchAll(candidate.pattern)) {
      const inWords = { start: match.index, end: match.index + match[0].length }
      const at = match.indices?.groups?.value ?? match.indices?.groups?.value2
      if (found.some((other) => other.inWords.start < inWords.end && inWords.start < other.inWords.end)) continue
      found.push({ row: candidate, inWords, value: at === undefined ? inWords : { start: at[0], end: at[1] } })
    }
  }
  found.sort((a, b) => a.inWords.start - b.inWords.start)
  for (const { inWords } of found) cuts.push(inWords)
  // Every field's own characters made the same, so that what is left between and behind them can be seen.
  let rest = text
  for (const { inWords } of found) {
    rest = rest.slice(0, inWords.start) + '\ufffd'.repeat(inWords.end - inWords.start) + rest.slice(inWords.end)
  }
  const seen = new Set<FieldName>()
  const fields = found.map(({ row: { name, form }, inWords, value }): Field => {
    const ignored =
      form === 'emoji' && !trailing.test(rest.slice(inWords.end))
        ? 'text-after'
        : seen.has(name)
          ? 'repeated'
          : undefined
    if (isSingle(name)) seen.add(name)
    return {
      name,
      form,
      span: sourceSpan(words, inWords),
      value: sourceSpan(words, value),
      text: words.text.slice(value.start, value.end).trim(),
      ...(ignored && { ignored }),
    }
  })
  return { fields, cuts }
}

/** A cheap look before forty patterns are tried: most lines hold no field at all. */
const mayHoldFields = /[@~]|::|:[\d+A-Z]|^x \d|^\([A-Z]\)|\(\d|[➕⛔✅❌⌛⏩-⏳🆔🏁🔁🔺🔼🔽⏫⏬🗓📅📆🛫]/u

const isSingle = (name: FieldName): boolean => name !== 'after' && name !== 'created' && name !== 'priority'

/** Keys of a property ("- Due: 2026-12-31"), in any case. A synonym or a language is a row here. */
const propertyKeys: Readonly<Record<string, FieldName>> = Object.fromEntries(
  (
    [
      [
        'due',
        ['due', 'due date', 'due by', 'due on', 'deadline', 'target date', 'finish by', 'fällig', 'frist', 'plazo'],
      ],
      ['start', ['start', 'starts', 'start date', 'begins', 'beginn', 'inicio']],
      ['scheduled', ['scheduled', 'scheduled for']],
      ['done', ['done', 'done on', 'completed', 'completed on', 'completion', 'finished', 'erledigt', 'hecho']],
      ['cancelled', ['cancelled', 'canceled', 'dropped on']],
      ['created', ['created', 'created on']],
      ['metric', ['metric', 'metrics', 'measure', 'measured by', 'kpi', 'success metric', 'kennzahl', 'métrica']],
      ['owner', ['owner', 'owners', 'responsible', 'assignee', 'assigned to', 'lead', 'verantwortlich', 'responsable']],
      ['why', ['why', 'because', 'reason', 'rationale', 'warum', 'por qué']],
      ['estimate', ['estimate', 'estimated', 'effort', 'est', 'aufwand', 'estimación']],
      ['id', ['id']],
      ['after', ['after', 'depends on', 'dependson', 'blocked by', 'nach']],
      ['status', ['status', 'state', 'estado']],
      ['priority', ['priority', 'priorität', 'prioridad']],
      ['recurrence', ['repeat', 'repeats', 'recurrence']],
    ] satisfies readonly (readonly [FieldName, readonly string[]])[]
  ).flatMap(([name, keys]) => keys.map((key) => [key, name])),
)

const property = /^(?<key>\p{L}[\p{L} ]{0,20}?)[ \t]?(?<sign>::?)[ \t]{0,4}(?<value>\S[^\n\u2028]*)?$/u

/**
 * The field that a line is, if it is nothing else: `Due: 2026-12-31`, `due:: 2026-12-31`.
 * `span` of the field is that of the words; the caller knows whether the whole list item or line goes with it.
 */
export function readProperty(words: Words): Field | undefined {
  const match = property.exec(words.text.slice(0, 2000))
  const key = match?.groups?.key?.toLowerCase().trim()
  if (match === null || key === undefined || !Object.hasOwn(propertyKeys, key)) return undefined
  const name = propertyKeys[key]
  if (name === undefined) return undefined
  const value = match.groups?.value?.trim() ?? ''
  const start = value === '' ? words.text.trimEnd().length : words.text.indexOf(value, key.length)
  return {
    name,
    form: match.groups?.sign === '::' ? 'dataview' : 'property',
    span: sourceSpan(words, { start: 0, end: words.text.length }),
    value: sourceSpan(words, { start, end: start + value.length }),
    text: value,
  }
}
