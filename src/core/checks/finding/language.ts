import type { Item, Plan } from '../../plan/model.ts'

/** Small words that only one of two sides has: enough to tell a plan that is not written in English. */
const english = new Set(
  'the of to and by for with from is are at our we all this that into on than until before every'.split(' '),
)
const others = new Set(
  (
    'der das und von bis zu für mit ein eine ist auf den dem im wir alle jeden el la los las del de y para por un una ' +
    'es que cada nuestra nuestro le les des et pour avec une dans est sur du chaque notre il lo gli di nel het een voor'
  ).split(' '),
)

/** A text of so many words without one small word of English is in some other language. */
const enoughWords = 40

const englishOf = new WeakMap<Plan, boolean>()

/** Whether a plan is in a language whose words can be judged: its front matter says so, else its small words do. */
function isEnglish(plan: Plan): boolean {
  const known = englishOf.get(plan)
  if (known !== undefined) return known
  const language = plan.frontMatter?.language
  const is = language === undefined ? looksEnglish(plan) : /^en(?:$|[-_ ]|glish)/i.test(language.trim())
  englishOf.set(plan, is)
  return is
}

function looksEnglish({ items }: Plan): boolean {
  const words = items.flatMap(({ title }) => title.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word !== '')
  const ours = words.filter((word) => english.has(word)).length
  const theirs = words.filter((word) => others.has(word)).length
  return theirs < 2 ? ours > 0 || words.length < enoughWords : ours >= theirs
}

/** Words of another script are not judged, whatever the plan around them is written in. */
const isLatin = (title: string): boolean =>
  (title.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (title.match(/\p{L}/gu)?.length ?? 0)

/** Whether an item has words, and such as can be judged. One false remark costs more than ten that are not made. */
export const isReadable = (item: Item, plan: Plan): boolean => isLatin(item.title) && isEnglish(plan)
