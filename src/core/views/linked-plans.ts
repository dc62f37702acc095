import type { Snapshot } from '../checks/snapshot.ts'
import { type Destination, type Destinations, linksOf, noDestinations, type PlanLink } from '../plan/links.ts'

/** What was found where a link leads: a plan, something else, or nothing. */
export type Visit = Snapshot | 'other' | 'missing'

/** The files around a plan. A file is named by a text that no other file has: a uri, or a whole path. */
export interface Surroundings {
  /** The file that a path leads to from another one; undefined where it can lead nowhere. */
  readonly resolve: (from: string, path: string) => string | undefined
  /** What is there; undefined as long as nobody has looked. */
  readonly visit: (file: string) => Visit | undefined
  /** What a file is called in front of a person. */
  readonly nameOf: (file: string) => string
}

/** A plan of which an item of another plan takes the goals in. */
export interface TakenIn {
  readonly file: string
  readonly snapshot: Snapshot
  /** The plan that the link stands in, and the link. */
  readonly from: string
  readonly link: PlanLink
}

export interface LinkedPlans {
  /** Each plan once, at the first of the links that are nearest to the plan that all begins with. */
  readonly taken: readonly TakenIn[]
  /** Files that have to be looked at before this is the whole answer. */
  readonly wanted: readonly string[]
  /** What is to be told of the links of the plan that all begins with. */
  readonly destinations: Destinations
}

/** Plenty for the plans of a person or a team; a web of links that goes on and on ends here. */
export const mostLinkedFiles = 50

/**
 * Which plans a plan takes in, over so many links from one to the next. Links are followed in breadth, and the plan itself
 * and what is already there is never taken in again; so no circle of links is followed round.
 */
export function linkedPlans(file: string, snapshot: Snapshot, depth: number, around: Surroundings): LinkedPlans {
  const taken: TakenIn[] = []
  const wanted: string[] = []
  const seen = new Set([file])
  const leads = new Map<string, readonly Lead[]>()
  let ring: readonly Pick<TakenIn, 'file' | 'snapshot'>[] = [{ file, snapshot }]
  for (let far = 0; ring.length > 0; far++) {
    const next: TakenIn[] = []
    for (const from of ring) {
      const own = leadsOf(from, around)
      leads.set(from.file, own)
      // Of the last ones it is known where they lead, and nobody goes there.
      for (const { link, to } of far < depth ? own : []) {
        if (seen.has(to) || seen.size > mostLinkedFiles) continue
        seen.add(to)
        const there = around.visit(to)
        if (there === undefined) wanted.push(to)
        else if (typeof there !== 'string') next.push({ file: to, snapshot: there, from: from.file, link })
      }
    }
    taken.push(...next)
    ring = next
  }
  return { taken, wanted, destinations: depth > 0 ? destinationsOf(file, leads, around) : noDestinations }
}

/** A link that may lead to another plan, with the file that it leads to. */
interface Lead {
  readonly link: PlanLink
  readonly to: string
}

/** A plan that links to itself links to a place in it, as a table of contents does. */
const leadsOf = ({ file, snapshot }: Pick<TakenIn, 'file' | 'snapshot'>, { resolve }: Surroundings): readonly Lead[] =>
  linksOf(snapshot.plan).flatMap((link) => {
    const to = resolve(file, link.path)
    return to === undefined || to === file ? [] : [{ link, to }]
  })

function destinationsOf(
  file: string,
  leads: ReadonlyMap<string, readonly Lead[]>,
  { visit, nameOf }: Surroundings,
): Destinations {
  const told = new Map<string, Destination>()
  for (const { link, to } of leads.get(file) ?? []) {
    const way = wayTo(file, to, leads)
    if (way !== undefined) told.set(link.path, { kind: 'back', over: [file, ...way].map(nameOf) })
    else if (isNamedAsPlan(link.path) && visit(to) === 'missing') told.set(link.path, { kind: 'missing' })
  }
  return told
}

/** As plans are named unless a person's settings say otherwise. Other files may come and go, and are just linked to. */
const isNamedAsPlan = (path: string): boolean => /(?:^|\/)plan\.md$|\.plan\.md$/i.test(path)

/** The shortest way over links from one file to another, both included. */
function wayTo(end: string, start: string, leads: ReadonlyMap<string, readonly Lead[]>): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[start, undefined]])
  for (const at of before.keys()) {
    if (at === end) {
      const way: string[] = []
      for (let back: string | undefined = at; back !== undefined; back = before.get(back)) way.unshift(back)
      return way
    }
    for (const { to } of leads.get(at) ?? []) if (!before.has(to)) before.set(to, at)
  }
  return undefined
}

/** Whether two answers tell the same of a plan's links. */
export const areSameDestinations = (a: Destinations, b: Destinations): boolean =>
  a.size === b.size && JSON.stringify([...a]) === JSON.stringify([...b])
