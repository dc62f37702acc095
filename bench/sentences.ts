import { type Random, shuffled } from './random.ts'
import { acts, outcomes, owners, people, places, steps, things, vagueActs, vagueOutcomes, whys } from './words.ts'

/** The day that generated plans are read on. */
export const today = '2026-01-15'

/** A month as a count from January 2026, so that months can be reckoned with. */
export type Month = number

const monthNames = 'January February March April May June July August September October November December'.split(' ')

const yearOf = (month: Month): number => 2026 + Math.floor(month / 12)
const spoken = (month: Month): string => `${monthNames[month % 12]} ${yearOf(month)}`
const two = (number: number): string => String(number).padStart(2, '0')
const dayIn = (month: Month, day: number): string => `${yearOf(month)}-${two((month % 12) + 1)}-${two(day)}`

export interface Sentences {
  /** A goal that ends with this month, a December; the lines below it are its properties. */
  readonly goal: (end: Month) => readonly [title: string, ...properties: string[]]
  readonly milestone: (due: Month) => string
  /** The lines of an action: its box, words and fields, sometimes a property below. `due` is its milestone's. */
  readonly action: (due: Month) => readonly string[]
}

/** Words for a plan. Everything said by one of these is distinct from everything that it said before. */
export function sentences(random: Random): Sentences {
  const outcome = distinct(outcomes.length, places.length)
  const step = distinct(steps.length, things.length, places.length)
  const act = distinct(acts.length, things.length, people.length)
  const vagueOutcome = distinct(vagueOutcomes.length, places.length)
  const vagueAct = distinct(vagueActs.length, things.length, people.length)

  const goal: Sentences['goal'] = (end) => {
    if (random.oneIn(8)) {
      const [which, where] = vagueOutcome()
      return [`${at(vagueOutcomes, which)} ${at(places, where)}`, why(random)]
    }
    const [which, where] = outcome()
    const [words, unit, from, to] = at(outcomes, which)
    const place = at(places, where)
    const ends = `by the end of ${yearOf(end)}`
    if (random.oneIn(2)) return [`${words} ${place} from ${from} to ${to} ${unit} ${ends}`, why(random)]
    const metric = `- Metric: ${unit}, from ${from} to ${to}`
    return [`${words} ${place}`, why(random), metric, `- Due: ${dayIn(end, 31)}`, `- Owner: ${random.pick(owners)}`]
  }

  const milestone: Sentences['milestone'] = (due) => {
    const [which, what, where] = step()
    const words = `${at(steps, which).replace('{}', at(things, what))} ${at(places, where)}`
    if (random.oneIn(12)) return words
    const ends = [`by ${spoken(due)}`, `by the end of ${spoken(due)}`, `by ${dayIn(due, 28)}`, `📅 ${dayIn(due, 28)}`]
    return `${words} ${random.pick(ends)}`
  }

  const action: Sentences['action'] = (due) => {
    const say = (words: readonly string[], [which, what, who]: readonly number[]): string =>
      at(words, which)
        .replace('{0}', marked(random, at(things, what)))
        .replace('{1}', at(people, who))
    if (random.oneIn(30)) return [`- [ ] ${say(vagueActs, vagueAct())}`]
    const words = say(acts, act())
    const day = dayIn(due, 1 + random.below(28))
    if (random.oneIn(6)) return [`- [x] ${words} ✅ 2026-01-${two(1 + random.below(14))}`]
    const title = `- [ ] ${words}`
    if (random.oneIn(20)) return [`${title} 📅 2025-12-${two(1 + random.below(28))}`]
    if (random.oneIn(80)) return [`${title} 📅 ${yearOf(due)}-02-30`]
    if (random.oneIn(80)) return [`${title} ~6d`]
    if (random.oneIn(12)) return [title, `  - Due: ${day}`]
    return [`${title}${random.pick(endings)}`.replace('{day}', day).replace('{owner}', random.pick(owners))]
  }

  return { goal, milestone, action }
}

const endings = [
  ...['', '', '', ' 📅 {day}', ' 📅 {day}', ' ~2h 📅 {day}', ' ⏫ 📅 {day}', ' [due:: {day}]', ' [owner:: {owner}]'],
  ...[' @owner({owner})', ' @owner({owner}) ~1h', ' by {day}', ' ~45min', ' @due({day})', ' @high'],
] as const

const why = (random: Random): string => `- Why: ${random.pick(whys)}`

/** One in ten of the words stands in bold, code or a link. */
function marked(random: Random, words: string): string {
  if (!random.oneIn(10)) return words
  return random.pick([`**${words}**`, `\`${words}\``, `[${words}](https://example.com/${words.replaceAll(' ', '-')})`])
}

/** Combinations of one of each list, as places in them, each once. A list turns with those before it, so all change at once. */
function distinct(...sizes: readonly number[]): () => readonly number[] {
  const next = shuffled(sizes.reduce((product, size) => product * size, 1))
  return () => {
    let rest = next()
    let turned = 0
    return sizes.map((size) => {
      turned += rest % size
      rest = Math.floor(rest / size)
      return turned % size
    })
  }
}

function at<Value>(values: readonly Value[], place: number | undefined): Value {
  const value = values[place ?? -1]
  if (value === undefined) throw new Error(`There is no word ${place} in a list of ${values.length}.`)
  return value
}
