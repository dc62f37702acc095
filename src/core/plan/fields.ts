import { cutWords, readable, sourceSpan, type Words } from '../markdown/words.ts'
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
  /** Signs of which one stands in every text that the pattern matches: most lines have those of few rows. */
  readonly signs: readonly string[]
}

const dayLike = '\\d[\\w.:/-]{0,24}'
/** Behind an emoji also what is due in a period; Obsidian would not read it, but people write it. */
const monthLike = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}'
const periodLike = `(?:(?:[Ee]nd of|[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:Q[1-4]|H[12]|FY ?\\d\\d(?:\\d\\d)?|${monthLike})(?:(?: \\d{1,2},?)? 20\\d\\d)?(?!\\w)`
const timeLike = `${dayLike}|${periodLike}|today(?!\\w)|tomorrow(?!\\w)`
const inBrackets = '[^()\\n\\u2028]{0,120}'

/** Obsidian Tasks: a sign, a variation selector perhaps, and the value. */
const emoji = (name: FieldName, signs: string, value: string): FieldRow => ({
  name,
  form: 'emoji',
  signs: signs.split('|'),
  pattern: new RegExp(`(?:${signs})\\ufe0f?[ \\t\\u00a0]{0,4}(?<value>${value})`, 'dgu'),
})

const colons = ['::']
const at = ['@']

/** Dataview: `[key:: value]` or `(key:: value)`; a day may be a link to its note, `[[2026-12-31]]`. */
const dataview = (name: FieldName, keys: string): FieldRow => ({
  name,
  form: 'dataview',
  signs: colons,
  pattern: new RegExp(
    `\\[(?:${keys})::[ \\t]*(?:\\[\\[)?(?<value>[^\\][\\n]{0,200})(?:\\]\\])?\\]|\\((?:${keys})::[ \\t]*(?<value2>[^)\\n]{0,200})\\)`,
    'dgiu',
  ),
})

/** TaskPaper and Todo+: `@key(value)`. */
const taskpaper = (name: FieldName, keys: string): FieldRow => ({
  name,
  form: 'taskpaper',
  signs: at,
  pattern: new RegExp(`(?<![\\w@])@(?:${keys})\\((?<value>${inBrackets})\\)`, 'dgiu'),
})

const row = (name: FieldName, form: FieldForm, signs: readonly string[], pattern: RegExp): FieldRow => ({
  name,
  form,
  signs,
  pattern,
})

/** "2h", "1.5 hours", "30 min" */
const amount = '\\d{1,3}(?:[.,]\\d{1,2})?[ \\t]?(?:h(?:ours?|rs?)?|min(?:utes?)?|m|d(?:ays?)?)'

const recurrence = 'every [a-zA-Z0-9, !]{0,60}[a-zA-Z0-9!]'

const fieldRows: readonly FieldRow[] = [
  emoji('due', '📅|📆|🗓', timeLike),
  emoji('start', '🛫', timeLike),
  emoji('scheduled', '⏳|⌛', timeLike),
  emoji('done', '✅', dayLike),
  emoji('cancelled', '❌', dayLike),
  emoji('created', '➕', dayLike),
  emoji('recurrence', '🔁', recurrence),
  emoji('on-completion', '🏁', '\\w{1,20}'),
  emoji('id', '🆔', '[\\w-]{1,60}'),
  emoji('after', '⛔', '[\\w-]{1,60}(?:[ \\t]?,[ \\t]?[\\w-]{1,60}){0,20}'),
  row('priority', 'emoji', ['🔺', '⏫', '🔼', '🔽', '⏬'], /(?<value>[🔺⏫🔼🔽⏬])\ufe0f?/dgu),

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
  row('estimate', 'taskpaper', at, /(?<![\w@])@(?<value>\d{1,3}(?:\.\d)?[hm](?:\d{1,2}m)?)(?!\w)/dgu),
  row('done', 'taskpaper', at, /(?<![\w@])@(?<value>done)(?![\w(])/dgiu),
  row('cancelled', 'taskpaper', at, /(?<![\w@])@(?<value>cancelled|canceled)(?![\w(])/dgiu),
  row('priority', 'taskpaper', at, /(?<![\w@])@(?<value>critical|high|low|today)(?![\w(])/dgiu),

  row('done', 'todotxt', ['x '], /^x (?<value>\d{4}-\d{2}-\d{2})(?: \d{4}-\d{2}-\d{2})?(?= )/dgu),
  row(
    'priority',
    'todotxt',
    ['('],
    /(?<=^(?:x \d{4}-\d{2}-\d{2} (?:\d{4}-\d{2}-\d{2} )?)?)\((?<value>[A-Z])\)(?= )/dgu,
  ),
  row('created', 'todotxt', ['('], /(?<=^\([A-Z]\) )(?<value>\d{4}-\d{2}-\d{2})(?= )/dgu),
  row('due', 'todotxt', ['due:'], /(?<![\w:])due:(?<value>\d[\w-]{3,20})/dgu),
  row('start', 'todotxt', ['t:'], /(?<![\w:])t:(?<value>\d{4}-\d{2}-\d{2})/dgu),
  row('recurrence', 'todotxt', ['rec:'], /(?<![\w:])rec:(?<value>\+?\d{1,3}[dwmyb])(?!\w)/dgu),
  row('priority', 'todotxt', ['pri:'], /(?<![\w:])pri:(?<value>[A-Z])(?!\w)/dgu),

  row(
    'estimate',
    'natural',
    ['('],
    new RegExp(`\\((?:~|about )?(?<value>${amount}(?: ${amount})?|half a day|half an hour|an hour)\\)`, 'dgiu'),
  ),
  row(
    'estimate',
    'natural',
    ['~'],
    /(?<![\w~])~[ \t]?(?<value>\d{1,3}(?:[.,]\d{1,2})?[ \t]?(?:h(?:ours?|rs?)?|m(?:in(?:utes?)?)?|d(?:ays?)?|w(?:eeks?)?)(?:[ \t]?\d{1,2}[ \t]?m(?:in)?)?)(?!\w)/dgiu,
  ),
]

const none: readonly string[] = []

/** Obsidian's block link, last on its line. It belongs to no title. */
const blockLink = /[ \t]\^[A-Za-z0-9-]{1,40}[ \t]*$/

/** What may follow an Obsidian field on its line without hiding it: further fields, tags, the block link. */
const trailing = /^(?:[ \t]|#[^ \t\r\n\u2028#^\ufffd]{1,80}|\^[A-Za-z0-9-]{1,40}|\ufffd)*(?:[\r\n\u2028]|$)/

/** The fields that stand in a line below an item: what only begins a todo.txt line, or is an aside, does not count there. */
export const readFieldsBelow = (words: Words): readonly Field[] =>
  readFields(words).fields.flatMap(({ ignored: _, ...field }) =>
    field.form === 'natural' || (field.form === 'todotxt' && field.name !== 'due' && field.name !== 'start')
      ? []
      : [field],
  )

/** Whether there is nothing but fields in these words. */
export function isAllFields(words: Words): boolean {
  const { fields, cuts } = readFields(words)
  return fields.length > 0 && /^[\s,;|·•]*$/.test(cutWords(words, cuts).text)
}

/** The fields marked in an item's own words, in the order of the text, and what to cut to leave its title. */
export function readFields(words: Words): { readonly fields: readonly Field[]; readonly cuts: readonly Span[] } {
  const text = readable(words)
  const found: { readonly row: FieldRow; readonly inWords: Span; readonly value: Span }[] = []
  const cuts: Span[] = []
  const link = text.includes('^') ? blockLink.exec(text) : null
  if (link !== null) cuts.push({ start: link.index, end: text.length })
  if (!mayHoldFields.test(text)) return { fields: [], cuts }
  let signs = none
  let isThere = false
  for (const candidate of fieldRows) {
    if (candidate.signs !== signs) {
      signs = candidate.signs
      isThere = signs.some((sign) => text.includes(sign))
    }
    if (!isThere) continue
    for (const match of text.matchAll(candidate.pattern)) {
      const inWords = { start: match.index, end: match.index + match[0].length }
      const value = match.indices?.groups?.value ?? match.indices?.groups?.value2
      if (found.some((other) => other.inWords.start < inWords.end && inWords.start < other.inWords.end)) continue
      found.push({ row: candidate, inWords, value: value === undefined ? inWords : { start: value[0], end: value[1] } })
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
const mayHoldFields = /[@~]|::|:[\d+A-Z]|^x \d|^\([A-Z]\)|\((?:\d|half|an )|[➕⛔✅❌⌛⏩-⏳🆔🏁🔁🔺🔼🔽⏫⏬🗓📅📆🛫]/u

const isSingle = (name: FieldName): boolean => name !== 'after' && name !== 'created' && name !== 'priority'
