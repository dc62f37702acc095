import type { Item, Level, Plan } from '../plan/model.ts'
import { escapeWord } from './title-words.ts'

/** The words of the archive's headings in a language. */
export interface ArchiveWords {
  readonly archive: string
  readonly from: string
}

export const archiveWords: Readonly<Record<'en' | 'es', ArchiveWords>> = {
  en: { archive: 'Archive', from: 'From' },
  es: { archive: 'Archivo', from: 'De' },
}

/** Some styles of Markdown want no line to be longer. */
const mostColumns = 80

const from = /^(?:From|De) /

/** The heading that says where what is below it came from: "From Operations › Have the software in use". */
export function pathHeading(parent: Item, words: ArchiveWords, depth: number): string {
  const said = saidOf(parent, words, depth)
  return said.split(' ').map(escapeWord).join(' ')
}

/** The items of the plan that such a heading may speak of: several where they have the same titles from the top. */
export function itemsFrom(plan: Plan, heading: string, depth: number): readonly Item[] {
  const isIt = (item: Item): boolean =>
    holders.has(item.level) &&
    Object.values(archiveWords).some(
      (words) => heading === `${words.from} ${titlesOf(item).join(' › ')}` || heading === saidOf(item, words, depth),
    )
  return plan.items.filter(isIt)
}

export const isPathHeading = (heading: string): boolean => from.test(heading)

const holders: ReadonlySet<Level> = new Set<Level>(['area', 'goal', 'milestone', 'action'])

/** The titles from the area down: all that is below it serves the vision. */
function titlesOf(item: Item): readonly string[] {
  const above = item.parent === undefined ? [] : titlesOf(item.parent)
  return holders.has(item.level) ? [...above, item.title] : above
}

/** Whole titles where they fit on a line, else the beginning of each. */
function saidOf(parent: Item, { from: lead }: ArchiveWords, depth: number): string {
  const titles = titlesOf(parent)
  const room = mostColumns - depth - 2 - lead.length
  const whole = titles.join(' › ')
  if (whole.length <= room) return `${lead} ${whole}`
  const each = Math.floor((room - 3 * (titles.length - 1)) / titles.length)
  return `${lead} ${titles.map((title) => shortened(title, each)).join(' › ')}`
}

function shortened(title: string, most: number): string {
  if (title.length <= most) return title
  let kept = ''
  for (const word of title.split(' ')) {
    if (`${kept} ${word} …`.length > most) break
    kept += kept === '' ? word : ` ${word}`
  }
  return kept === '' ? '…' : `${kept} …`
}
