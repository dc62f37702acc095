import { type Passage, type Section, type Sections, sectionsIn } from '../markdown/sections.ts'
import type { Facts } from '../plan/facts.ts'
import type { PlanItem } from '../plan/item.ts'
import type { Item } from '../plan/model.ts'
import { holdsBelow, levelBit, type Node, type Row, rowsHolding } from '../plan/node.ts'
import type { ReadPlan } from '../plan/read.ts'
import type { Span } from '../text/span.ts'
import { contentWords, wordsIn } from './content-words.ts'
import type { Language } from './lexicon/language.ts'

/** A vision of fewer words says too little to compare with. */
const enough = 3
/** Fewer goals are no crowd that one could stand apart from, unless another shares the vision's words. */
const few = 3

/** Whether a text has one of these words, in any form. */
function speaksOf(text: string, { words, language }: Wanted): boolean {
  for (const word of wordsIn(text, language)) if (words.has(word)) return true
  return false
}

const kept = new WeakMap<ReadPlan, { readonly language: Language; readonly asked: ReadonlySet<Item> }>()

/**
 * The vision, for a goal that has no word in common with it, in its title, its area and all that stands below it, and
 * gives no Why. Good plans may put a goal in other words than their vision: where most of three goals or more have none
 * of its words, only the first of them is named, and where none of fewer has, nothing tells them apart from it.
 */
export function visionUnshared(item: Item, plan: ReadPlan, language: Language): Item | undefined {
  if (item.level !== 'goal' || item.why !== undefined) return undefined
  const [vision] = plan.root.descendantsAt('vision')
  if (vision === undefined) return undefined
  return strangersTo(vision, plan, language).has(item) ? vision : undefined
}

/** The goals to ask about; found once per plan. */
function strangersTo(vision: PlanItem, plan: ReadPlan, language: Language): ReadonlySet<Item> {
  const known = kept.get(plan)
  if (known?.language === language) return known.asked
  const asked = strangers(plan, vision, language)
  kept.set(plan, { language, asked })
  return asked
}

/** The goals that share no word with the vision, and are asked about it. */
export const goalsApart = (plan: ReadPlan, language: Language): readonly Item[] => {
  const [vision] = plan.root.descendantsAt('vision')
  return vision === undefined ? [] : [...strangersTo(vision, plan, language)]
}

function strangers(plan: ReadPlan, vision: PlanItem, language: Language): ReadonlySet<Item> {
  if (contentWords(vision.title, language).size < enough) return new Set()
  const { text, frontMatter, root } = plan
  const [first] = vision.childrenIn(0)
  const bodyEnd = first?.spans.subtree.start ?? vision.spans.subtree.end
  const body = text.slice(vision.spans.own.start, Math.max(vision.spans.own.end, bodyEnd))
  const served = contentWords([vision.title, body, frontMatter?.title ?? '', root.title].join(' '), language)
  const wanted = { words: served, language, key: [language.code, ...served].join(' ') }
  const goals: Goals = { count: 0, apart: [] }
  lookBelow(root, plan, wanted, goals)
  const open = goals.apart.filter(({ node: { facts } }) => facts.why === undefined && facts.inside.isLive)
  const isCrowd = goals.count >= few
  if (!isCrowd && goals.apart.length === goals.count) return new Set()
  const asked = isCrowd && goals.apart.length * 2 > goals.count ? open.slice(0, 1) : open
  return new Set(asked.map(({ item }) => item()))
}

/** How many goals there are, and those that share no word, with what makes items of them. */
interface Goals {
  count: number
  readonly apart: { readonly node: Node; readonly item: () => PlanItem }[]
}

/** What was found of a row of goals, and the sections that was read from. */
interface RowOfGoals {
  readonly key: string
  readonly apart: readonly number[]
  readonly sections: readonly (readonly (Section | undefined)[])[]
}

const ofRows = new WeakMap<Row, RowOfGoals>()
const goalBit = levelBit('goal')

/** Counts the goals below an item, in the order of the text; of a row of them that has stayed the same it is known. */
function lookBelow(parent: PlanItem, plan: ReadPlan, wanted: Wanted, goals: Goals): void {
  for (const [place, row] of rowsHolding(parent.node, goalBit)) {
    const itemAt = (index: number) => (): PlanItem => parent.childrenIn(place)[index] as PlanItem
    const known = ofRows.get(row)
    if (known?.key === wanted.key && known.sections.every((own) => isThere(own, plan.sections))) {
      goals.count += row.nodes.length
      for (const index of known.apart) goals.apart.push({ node: row.nodes[index] as Node, item: itemAt(index) })
      continue
    }
    const apart: number[] = []
    row.nodes.forEach((node, index) => {
      const item = itemAt(index)
      if (node.facts.draft.level === 'goal') {
        goals.count++
        if (!sharesAny(node, item, plan, wanted)) {
          apart.push(index)
          goals.apart.push({ node, item })
        }
      }
      if (holdsBelow(node, goalBit)) lookBelow(item(), plan, wanted, goals)
    })
    if (row.levels !== goalBit || row.nodes.some((node) => holdsBelow(node, goalBit))) continue
    const sections = row.nodes.map(({ facts }) => ofGoals.get(facts)?.sections ?? [])
    ofRows.set(row, { key: wanted.key, apart, sections })
  }
}

/** The words that a goal should have one of, and all of them in one, to be compared. */
interface Wanted {
  readonly words: ReadonlySet<string>
  readonly language: Language
  readonly key: string
}

interface Shared {
  readonly key: string
  readonly shares: boolean
}

/** Found once, for as long as neither the text nor the words change. */
const ofSections = new WeakMap<Section, Shared>()
const ofPassages = new WeakMap<Passage, Shared>()
const ofGoals = new WeakMap<Facts, Shared & { readonly sections: readonly (Section | undefined)[] }>()

/** Whether a goal, its area or what stands below it has one of these words. */
function sharesAny({ facts }: Node, item: () => PlanItem, plan: ReadPlan, wanted: Wanted): boolean {
  const known = ofGoals.get(facts)
  if (known?.key === wanted.key && isThere(known.sections, plan.sections)) return known.shares
  const { area = '', title, spans } = item()
  const { start, end } = spans.subtree
  // Behind its own sections stands the one whose heading ends the goal.
  const sections = sectionsIn(plan.sections, start, end)
  const shares =
    speaksOf(`${title} ${area}`, wanted) ||
    sections.some((section) => section !== undefined && sectionShares(section, plan, spans.subtree, wanted))
  ofGoals.set(facts, { key: wanted.key, shares, sections })
  return shares
}

function sectionShares(
  section: Section,
  { text, sections: { starts } }: ReadPlan,
  span: Span,
  wanted: Wanted,
): boolean {
  let start = starts[section.index] ?? 0
  const isWhole = start >= span.start && start + section.length <= span.end
  const known = isWhole ? ofSections.get(section) : undefined
  if (known?.key === wanted.key) return known.shares
  const shares = section.passages.some((passage) => {
    const from = start
    start += passage.length
    if (start <= span.start || from >= span.end) return false
    const isAll = from >= span.start && start <= span.end
    if (!isAll) return speaksOf(text.slice(Math.max(from, span.start), Math.min(start, span.end)), wanted)
    const before = ofPassages.get(passage)
    if (before?.key === wanted.key) return before.shares
    const own = speaksOf(text.slice(from, start), wanted)
    ofPassages.set(passage, { key: wanted.key, shares: own })
    return own
  })
  if (isWhole) ofSections.set(section, { key: wanted.key, shares })
  return shares
}

function isThere(own: readonly (Section | undefined)[], { sections }: Sections): boolean {
  const first = own[0]?.index ?? 0
  return own.every((section, i) => sections[first + i] === section)
}
