import type { Facts } from '../plan/facts.ts'
import { ranks } from '../plan/levels.ts'
import type { Item, Level, Plan } from '../plan/model.ts'
import { type Node, partsBelow } from '../plan/node.ts'
import { isOver } from '../plan/values.ts'

/** How far down one looks, from the view of Earth from space to ground level. */
export type Altitude = 'vision' | 'goals' | 'milestones' | 'everything'

/** What somebody wants to see of a plan. Nothing of it is in the plan's text. */
export interface Focus {
  readonly altitude: Altitude
  /** Leaves out what is over: done, dropped or forwarded; with everything below it. */
  readonly hideDone: boolean
  /** These areas alone, `noArea` for what is in none; empty for all. */
  readonly areas: readonly string[]
  /** Words that an item says, in any order. */
  readonly text: string
}

/** Stands among areas for what is in none. */
export const noArea = ''

export const wholePlan: Focus = { altitude: 'everything', hideDone: false, areas: [], text: '' }

/** The last level that is seen from each altitude. */
const lastLevel: Readonly<Record<Altitude, Level>> = {
  vision: 'vision',
  goals: 'goal',
  milestones: 'milestone',
  everything: 'step',
}

export const altitudes: readonly Altitude[] = ['vision', 'goals', 'milestones', 'everything']

export const isAltitude = (value: unknown): value is Altitude => altitudes.some((altitude) => altitude === value)

/** Whether an item of a level can be seen from there. */
export const isSeenAt = (altitude: Altitude, level: Level): boolean => ranks[level] <= ranks[lastLevel[altitude]]

/** Whether it asks for some items and not for others, wherever they stand. */
export const isFilter = ({ areas, text }: Focus): boolean => areas.length > 0 || wordsOf(text).length > 0

/** Whether it may leave anything out. */
export const isNarrow = (focus: Focus): boolean => focus.altitude !== 'everything' || focus.hideDone || isFilter(focus)

/** A focus that was kept somewhere, or given by somebody's key binding. What is no part of one is left out. */
export function readFocus(value: unknown): Focus {
  if (typeof value !== 'object' || value === null) return wholePlan
  const { altitude, hideDone, areas, text } = value as Readonly<Record<keyof Focus, unknown>>
  return {
    altitude: isAltitude(altitude) ? altitude : wholePlan.altitude,
    hideDone: hideDone === true,
    areas: Array.isArray(areas) ? areas.filter((area): area is string => typeof area === 'string') : wholePlan.areas,
    text: typeof text === 'string' ? text : wholePlan.text,
  }
}

/** The areas of a plan that one can choose from, in the order of the text; `noArea` last where items are in none. */
export function areasOf({ root }: Pick<Plan, 'root'>): readonly string[] {
  const names = new Set(root.descendantsAt('area').map(({ area, title }) => area ?? title))
  const isLoose = (item: Item): boolean =>
    item.level === 'vision' ? item.children.some(isLoose) : item.level !== 'area' && item.area === undefined
  return root.children.some(isLoose) ? [...names, noArea] : [...names]
}

/** What a focus leaves of a plan, asked node by node. What was found out of a node is kept for as long as it is the same. */
export interface Sight {
  /** Whether an item is seen, where those above it are. */
  readonly sees: (node: Node) => boolean
  /** Whether an item or something below it is asked for, seen from this altitude or not. */
  readonly wants: (node: Node) => boolean
  /** Whether an item could be seen if something below it were asked for. */
  readonly allows: (node: Node) => boolean
  /** How many items are seen, of one and all below it; 0 where it is not seen itself. */
  readonly count: (node: Node) => number
}

/**
 * An item that is asked for keeps those above it, so that one sees where it stands; what is below it is there if it is asked
 * for as well. The altitude only cuts off: a goal is seen from 35,000 feet if an action in it is asked for.
 */
export function sightOf(focus: Focus): Sight {
  const { altitude, hideDone, areas } = focus
  const words = wordsOf(focus.text)
  const asks = isFilter(focus)
  const holding = new WeakMap<Node, boolean>()
  const counts = new WeakMap<object, number>()

  const isAskedFor = ({ facts }: Node): boolean =>
    (areas.length === 0 || areas.includes(facts.area ?? noArea)) && says(facts, words)
  const isHidden = ({ facts }: Node): boolean => hideDone && isOver(facts.status)
  const holdsAny = (node: Node): boolean => {
    if (isHidden(node)) return false
    if (isAskedFor(node)) return true
    let holds = holding.get(node)
    if (holds === undefined) {
      holds = node.rows.some(({ nodes }) => nodes.some(holdsAny))
      holding.set(node, holds)
    }
    return holds
  }
  const allows = (node: Node): boolean => isSeenAt(altitude, node.facts.draft.level) && !isHidden(node)
  const wants = (node: Node): boolean => !isHidden(node) && (!asks || holdsAny(node))
  const sees = (node: Node): boolean => allows(node) && wants(node)
  const kept = (of: object, count: () => number): number => {
    let known = counts.get(of)
    if (known === undefined) {
      known = count()
      counts.set(of, known)
    }
    return known
  }
  const countOf = (node: Node): number => {
    if (!sees(node)) return 0
    if (node.rows.length === 0) return 1
    return kept(node, () => partsBelow(node).reduce((sum, part) => sum + countIn(part), 1))
  }
  const countIn = (part: ReturnType<typeof partsBelow>[number]): number =>
    kept(part, () =>
      'rows' in part
        ? part.rows.reduce((sum, row) => sum + countIn(row), 0)
        : part.nodes.reduce((sum, node) => sum + countOf(node), 0),
    )
  return { sees, wants, allows, count: countOf }
}

/** Whether an item says all of these words: in its title, as its owner or as its id. */
const says = (facts: Facts, words: readonly string[]): boolean =>
  words.length === 0 || words.every((word) => saidBy(facts).includes(word))

const said = new WeakMap<Facts, string>()

function saidBy(facts: Facts): string {
  let text = said.get(facts)
  if (text === undefined) {
    const { draft, owner, key } = facts
    text = plain([draft.words.text, owner && `@${owner.replace(/^@/, '')}`, key].filter(Boolean).join('\n'))
    said.set(facts, text)
  }
  return text
}

const wordsOf = (text: string): readonly string[] => plain(text).split(/\s+/).filter(Boolean)

/** In lower case and without accents: "Café" is found by "cafe", and the other way round. */
const plain = (text: string): string => {
  const lower = text.toLowerCase()
  return isAscii.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** Most titles: they have no accents to look for. */
const isAscii = /^[\0-\x7f]*$/
