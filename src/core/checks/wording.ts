import { sourceSpan } from '../markdown/words.ts'
import type { Item, Plan } from '../plan/model.ts'
import type { Evidence, EvidenceKind, ItemAssessment } from '../smart/assessment.ts'
import type { Span } from '../text/span.ts'
import type { CheckContext } from './check.ts'
import { titlePlace } from './place.ts'

/** Small words that only one of two sides has: enough to tell a plan that is not written in English. */
const englishWords = new Set(
  'the of to and by for with from is are at our we all this that into on than until before every'.split(' '),
)
const otherWords = new Set(
  (
    'der die das und von bis zu für mit ein eine ist auf den dem im wir alle jeden ' +
    'el la los las de del y para con por un una en es que cada nuestra nuestro ' +
    'le les des et pour avec une dans est sur du chaque notre il lo gli di e per con nel het een van voor met'
  ).split(' '),
)

const englishOf = new WeakMap<Plan, boolean>()

/** Whether the words of a plan can be judged: by its front matter's language, else by the small words of its titles. */
export function isEnglish(plan: Plan): boolean {
  const known = englishOf.get(plan)
  if (known !== undefined) return known
  const language = plan.frontMatter?.language
  const english = language === undefined ? looksEnglish(plan) : /^en(?:$|[-_ ]|glish)/i.test(language.trim())
  englishOf.set(plan, english)
  return english
}

function looksEnglish({ items }: Plan): boolean {
  let balance = 0
  for (const { title } of items) {
    for (const word of title.toLowerCase().split(/[^\p{L}]+/u)) {
      if (englishWords.has(word)) balance++
      else if (otherWords.has(word)) balance--
    }
  }
  return balance >= 0
}

/** Words of another script are not judged, whatever the plan around them is written in. */
const isLatin = (title: string): boolean =>
  (title.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (title.match(/\p{L}/gu)?.length ?? 0)

/** What an item's words say, where they can be judged at all: there are some, and they are English. */
export const judged = (item: Item, context: CheckContext): ItemAssessment | undefined =>
  isLatin(item.title) && isEnglish(context.plan) ? context.assess(item) : undefined

/** Sizes that the words show, and not the dates: then the item is something else, and its letters are not its trouble. */
const wordKinds: ReadonlySet<EvidenceKind> = new Set(['superlative', 'world', 'for-ever', 'small-act'])

/** The words that show that a goal or milestone reads as another level. */
export const misplacedBy = ({ scope, scopeEvidence }: ItemAssessment): Evidence | undefined =>
  scope === 'too-big' || scope === 'too-small' ? scopeEvidence.find(({ kind }) => wordKinds.has(kind)) : undefined

/** The assessment for a check of one SMART letter: none where the scope check says the one thing that matters more. */
export function lettersOf(item: Item, context: CheckContext): ItemAssessment | undefined {
  const assessment = judged(item, context)
  return assessment === undefined || misplacedBy(assessment) !== undefined ? undefined : assessment
}

/**
 * For a question that only a goal with an outcome raises (can it be done, what is it for): none where two or more of the
 * letters that make an outcome are missing, since those are to be asked for first.
 */
export function outcomeOf(item: Item, context: CheckContext): ItemAssessment | undefined {
  const assessment = lettersOf(item, context)
  if (assessment === undefined) return undefined
  const { specific, measurable, timeBound } = assessment
  return [specific, measurable, timeBound].filter(({ present }) => !present).length > 1 ? undefined : assessment
}

/** Where evidence of a size stands: its words, else the field that says it, else the title. */
export function sizePlace(item: Item, { kind, span }: Evidence): Span {
  if (span.end > span.start) return sourceSpan(item.words, span)
  const field = item.fields.find(({ name }) => name === (kind === 'long-estimate' ? 'estimate' : 'due'))
  return field?.value ?? titlePlace(item)
}

/**
 * The outcomes or steps that are joined in a title, where each has an object of its own: "print and sign the contract"
 * is one thing. None where fewer than two are left.
 */
export function joinedParts({ parts, specific }: ItemAssessment): readonly Span[] {
  const alone = parts.filter((part, i) => {
    const end = parts[i + 1]?.start ?? Number.POSITIVE_INFINITY
    return !specific.against.some(
      ({ kind, span }) => (kind === 'no-object' || kind === 'anaphor') && span.start >= part.start && span.start <= end,
    )
  })
  return alone.length < 2 ? [] : parts
}
