import { sourceSpan } from '../../markdown/words.ts'
import { itemWith } from '../../plan/item.ts'
import type { Item, Plan } from '../../plan/model.ts'
import type { Evidence } from '../../smart/assessment.ts'
import { assessItem } from '../../smart/item.ts'
import { message } from '../../text/message.ts'
import type { CheckContext, Fix } from '../check.ts'
import { replaced } from './fixes.ts'

/** What one does with a thing, by the word that names it: the fixes suggest the row's verbs. */
const verbsOfThings: readonly (readonly [things: RegExp, verbs: readonly string[]])[] = [
  [/\b(?:meeting|call|appointment|workshop|interview|venue|room|flight|ticket|table|date)s?\b/i, ['Book', 'Cancel']],
  [/\b(?:e-?mail|letter|invoice|reminder|offer|quote|newsletter|invitation)s?\b/i, ['Write', 'Send']],
  [/\b(?:contract|lease|agreement|form|application)s?\b/i, ['Read', 'Sign']],
  [
    /\b(?:budget|report|plan|proposal|advert|policy|agenda|script|brief|list|page|post|speech)s?\b/i,
    ['Draft', 'Review'],
  ],
  [/\b(?:bug|test|link|typo|error|leak|door|lamp)s?\b/i, ['Fix', 'Test']],
]
const anyThing: readonly string[] = ['Write down notes on', 'Ask about', 'List three options for']

/** What one can be seen doing instead of what goes on in the head, by the code of the language. */
const insteadOfThinking: Readonly<Record<string, readonly string[]>> = {
  en: ['List three options for', 'Write down notes on', 'Ask about'],
  es: ['Listar tres opciones para', 'Anotar ideas sobre', 'Preguntar por'],
}

/** As many as a light bulb can hold. */
const offered = 3

/** Whether a word has its capital inside of a title as well: a name. */
const isName = (word: string, { items }: Plan): boolean =>
  items.some(({ title }) => title.split(/[^\p{L}\p{N}]+/u).indexOf(word, 1) > 0)

/** "Budget" → "the budget", so that a verb can stand before it; names and abbreviations keep their capital. */
function asObject(rest: string, plan: Plan): string {
  const [first = ''] = rest.split(/\s/)
  const small =
    /^\p{Lu}\p{Ll}+$/u.test(first) && !isName(first, plan) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest
  return /^(?:the|an?|my|our|your|their|this|these|all|\d)/i.test(first) ? small : `the ${small}`
}

/** Fixes that begin an action with something to be seen: a verb that goes with what it names, or in a vague one's place. */
export function firstVerbs(item: Item, shown: Evidence, context: CheckContext): readonly Fix[] {
  const { title } = item
  const rest = title.slice(shown.span.start)
  const isNoun = shown.kind === 'no-verb'
  const { language = '' } = context.assess(item)
  // A verb before a noun needs its article, which only English has one of.
  if (isNoun && language !== 'en') return []
  const verbs = isNoun
    ? [...(verbsOfThings.find(([things]) => things.test(rest))?.[1] ?? []), ...anyThing]
    : (insteadOfThinking[language] ?? [])
  // For a noun its first word is replaced by verb, article and itself; for a verb the verb alone.
  const length = isNoun ? (/^\S+/.exec(rest)?.[0].length ?? 0) : shown.span.end - shown.span.start
  const inTitle = { start: shown.span.start, end: shown.span.start + length }
  const span = sourceSpan(item.words, inTitle)
  const object = asObject(rest, context.plan)
  const now = title.slice(inTitle.start, inTitle.end)
  if (length === 0 || context.plan.text.slice(span.start, span.end) !== now) return []
  return verbs
    .map((verb) => (isNoun ? `${verb} ${object.slice(0, object.length - rest.length + length)}` : verb))
    .filter((words) => {
      const next = title.slice(0, inTitle.start) + words + title.slice(inTitle.end)
      const then = assessItem(itemWith(item, { title: next }), context.plan, context)
      return then.actionable?.present === true && then.scope !== 'too-big' && then.parts.length < 2
    })
    .slice(0, offered)
    .map((words) => replaced(message('Begin with “{0}”', words), { span, text: words }))
}
