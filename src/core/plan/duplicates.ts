import type { Above, Facts } from './facts.ts'
import type { Level } from './model.ts'
import { type Node, partsBelow, type Row, type RowStack } from './node.ts'

/** Live items in a row that could be said twice: a number for what each says, and the items. */
interface Stretch {
  readonly hashes: Int32Array
  readonly facts: readonly Facts[]
}

/** Rows of so many items are looked at as one; of more each is. A place in the table must be able to name each of them. */
const mostAtOnce = 1000

const stretches = new WeakMap<RowStack | Row, Stretch>()

/** What an item says, without case and signs, and when: two that agree in this are the same thing twice. */
function sayingOf({ draft, due }: Facts): string {
  const { text } = draft.words
  const lower = text.toLowerCase()
  const words = /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words === '' ? '' : `${draft.level} ${words} ${due?.kind === 'known' ? due.period.last : ''}`
}

const countedLevels: ReadonlySet<Level> = new Set<Level>(['goal', 'milestone', 'action'])

/** What an item says as a number, found once; 0 where it says nothing, is over, or may be said twice. */
function numberOf(facts: Facts): number {
  if (facts.saying === undefined) {
    const saying = facts.inside.isLive && countedLevels.has(facts.draft.level) ? sayingOf(facts) : ''
    facts.saying = saying === '' ? 0 : hashOf(saying) || 1
  }
  return facts.saying
}

/** A plan in which nothing is said twice, as it was compared. */
interface Compared {
  readonly parts: readonly Stretch[]
  readonly table: Uint32Array
}

/** Kept for as long as the plan is read: by what its items have above them, which is the same for all its readings. */
const withoutAny = new WeakMap<Above, Compared>()

const none: ReadonlyMap<Facts, Facts> = new Map()

/**
 * The live items that say the same as one further up, with that one. It is asked after every edit of a plan: so the texts
 * are kept as numbers, and where all is as it was but for one stretch, only that is compared with the others.
 */
export function duplicatesIn(plan: Node): ReadonlyMap<Facts, Facts> {
  const parts: Stretch[] = []
  collect(plan, parts)
  const { above } = plan.facts
  const before = withoutAny.get(above)
  if (before !== undefined && isStillWithoutAny(before, parts)) return none
  const { found, table } = compareAll(parts)
  if (found.size === 0) withoutAny.set(above, { parts, table })
  else withoutAny.delete(above)
  return found
}

/** Whether nothing is said twice, to be seen without comparing all; false also where it cannot be told. */
function isStillWithoutAny(before: Compared, parts: readonly Stretch[]): boolean {
  if (before.parts.length !== parts.length) return false
  let changed = -1
  for (let part = 0; part < parts.length; part++) {
    if (parts[part] === before.parts[part]) continue
    if (changed >= 0) return false
    changed = part
  }
  const { hashes } = parts[changed] ?? noStretch
  return new Set(hashes).size === hashes.length && hashes.every((hash) => !isInOther(before, hash, changed))
}

/** Whether a number stands in any part but this one. */
function isInOther({ parts, table }: Compared, hash: number, but: number): boolean {
  const last = table.length - 1
  let at = hash & last
  for (let taken = table[at] as number; taken !== 0; taken = table[at] as number) {
    const part = taken >>> indexBits
    if (part !== but && parts[part]?.hashes[(taken & mostIndex) - 1] === hash) return true
    at = (at + 1) & last
  }
  return false
}

/** Compares all with all. */
function compareAll(parts: readonly Stretch[]): {
  readonly found: ReadonlyMap<Facts, Facts>
  readonly table: Uint32Array
} {
  const count = parts.reduce((sum, { hashes }) => sum + hashes.length, 0)
  // Two places for each: so a place is found with few steps.
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(8, count) * 2)))
  const last = table.length - 1
  const found = new Map<Facts, Facts>()
  for (let part = 0; part < parts.length; part++) {
    const { hashes, facts } = parts[part] as Stretch
    for (let index = 0; index < hashes.length; index++) {
      const hash = hashes[index] as number
      let at = hash & last
      let isTwice = false
      for (let taken = table[at] as number; taken !== 0; taken = table[at] as number) {
        const other = parts[taken >>> indexBits] as Stretch
        const otherIndex = (taken & mostIndex) - 1
        isTwice =
          other.hashes[otherIndex] === hash &&
          sayingOf(other.facts[otherIndex] as Facts) === sayingOf(facts[index] as Facts)
        if (isTwice) {
          found.set(facts[index] as Facts, other.facts[otherIndex] as Facts)
          break
        }
        at = (at + 1) & last
      }
      if (!isTwice) table[at] = (part << indexBits) | (index + 1)
    }
  }
  return { found, table }
}

/** A place of the table holds a part and an index in it, one more than it is, so that 0 is free. */
const indexBits = 10
const mostIndex = (1 << indexBits) - 1

function collect(node: Node, parts: Stretch[]): void {
  for (const part of partsBelow(node)) collectPart(part, parts)
}

function collectPart(below: RowStack | Row, parts: Stretch[]): void {
  if (below.size <= mostAtOnce) {
    const part = stretchOf(below)
    if (part.hashes.length > 0) parts.push(part)
  } else if ('rows' in below) for (const row of below.rows) collectPart(row, parts)
  else {
    for (const child of below.nodes) {
      if (numberOf(child.facts) !== 0) parts.push(stretchOfOne(child.facts))
      collect(child, parts)
    }
  }
}

function stretchOf(below: RowStack | Row): Stretch {
  const before = stretches.get(below)
  if (before !== undefined) return before
  const facts: Facts[] = []
  const add = ({ nodes }: Row): void => {
    for (const node of nodes) {
      if (numberOf(node.facts) !== 0) facts.push(node.facts)
      node.rows.forEach(add)
    }
  }
  if ('rows' in below) below.rows.forEach(add)
  else add(below)
  const stretch = stretchOfFacts(facts)
  stretches.set(below, stretch)
  return stretch
}

/** An item for itself, whose row is too large to be looked at as one. */
function stretchOfOne(facts: Facts): Stretch {
  const before = ones.get(facts)
  if (before !== undefined) return before
  const stretch = stretchOfFacts([facts])
  ones.set(facts, stretch)
  return stretch
}

const ones = new WeakMap<Facts, Stretch>()
const noStretch: Stretch = { hashes: new Int32Array(), facts: [] }

const stretchOfFacts = (facts: readonly Facts[]): Stretch => ({ hashes: Int32Array.from(facts, numberOf), facts })

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
