import { itemsByKey, waitsFor } from '../../checks/finding/keys.ts'
import { mentionsIn } from '../../plan/mentions.ts'
import type { Status } from '../../plan/model.ts'
import type { Node } from '../../plan/node.ts'
import type { ReadPlan } from '../../plan/read.ts'
import { isOver, readStatus } from '../../plan/values.ts'
import { type Message, message } from '../../text/message.ts'
import type { Completion } from './completion.ts'

/** Everybody whom this plan, or another of the workspace, names as an owner; those with most items first. */
export function ownerCompletions(plan: ReadPlan, others: readonly string[]): readonly Completion[] {
  const counts = new Map<string, { readonly name: string; count: number }>()
  for (const { kind, name } of mentionsIn(plan)) {
    if (kind !== 'owner') continue
    const key = name.toLowerCase()
    const known = counts.get(key) ?? { name, count: 0 }
    known.count++
    counts.set(key, known)
  }
  for (const name of others) if (!counts.has(name.toLowerCase())) counts.set(name.toLowerCase(), { name, count: 0 })
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count }) => ({
      kind: 'owner',
      label: name,
      detail: timesNamed(count),
      says: [],
      insert: name,
    }))
}

function timesNamed(count: number): Message {
  if (count === 0) return message('in another plan')
  return count === 1 ? message('once in this plan') : message('{0} times in this plan', count)
}

/** The names of a plan's owners, for the other plans of the workspace. */
export const ownersOf = (plan: ReadPlan): readonly string[] => [
  ...new Set(mentionsIn(plan).flatMap(({ kind, name }) => (kind === 'owner' ? [name] : []))),
]

/** The ids of other items that this one could wait for: none that waits for it. Those still to be done come first. */
export function idCompletions(plan: ReadPlan, node: Node | undefined, typed: string): readonly Completion[] {
  const own = node && plan.itemOf(node.facts)
  const taken = new Set(typed.split(/[,\s]+/))
  const found = [...itemsByKey(plan)].filter(
    ([key, item]) => !taken.has(key) && item !== own && (own === undefined || !waitsFor(plan, item, own)),
  )
  return found
    .sort(([, a], [, b]) => Number(isOver(a.status)) - Number(isOver(b.status)))
    .map(([key, item]) => ({
      kind: 'id',
      label: key,
      detail: item.title,
      says: [message('To come after: {0}', item.title)],
      insert: key,
      matches: `${key} ${item.title}`,
    }))
}

/** Words that name nothing. */
const small = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'our',
  'the',
  'to',
  'with',
  'el',
  'la',
  'los',
  'las',
  'de',
  'del',
  'y',
  'en',
  'un',
  'una',
])

/** An id that no item has yet, made of the first words of the item's title. */
export function newIdCompletions(plan: ReadPlan, node: Node | undefined): readonly Completion[] {
  const words = (node?.facts.draft.words.text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]{1,30}/g)
  const stem =
    words
      ?.filter((word) => !small.has(word))
      .slice(0, 2)
      .join('-')
      .slice(0, 40) || 'item'
  const known = itemsByKey(plan)
  let key = stem
  for (let count = 2; known.has(key); count++) key = `${stem}-${count}`
  return [
    {
      kind: 'id',
      label: key,
      detail: message('a new id'),
      says: [message('Other items can say that they come after it.')],
      insert: key,
    },
  ]
}

/** What a status is called in the languages that are read, and what it tells. */
const statuses: readonly (readonly [status: Status, words: Readonly<Record<string, string>>, says: Message])[] = [
  ['in-progress', { en: 'on track', es: 'en curso' }, message('Under way, and nothing speaks against the day.')],
  ['at-risk', { en: 'at risk', es: 'en riesgo' }, message('The day may not be kept, if nothing changes.')],
  ['off-track', { en: 'off track' }, message('The day will not be kept, if nothing changes.')],
  ['on-hold', { en: 'on hold', es: 'en pausa' }, message('Waits. No check speaks of it, nor of what is below it.')],
  ['done', { en: 'done', es: 'hecho' }, message('Reached.')],
  ['dropped', { en: 'dropped', es: 'cancelado' }, message('Given up. No check speaks of it.')],
  ['open', { en: 'not started', es: 'pendiente' }, message('Still to be begun.')],
]

export const statusCompletions = (language: string, isAsked: boolean, typed: string): readonly Completion[] =>
  statuses.map(([, words, says]) => {
    const label = words[language] ?? words.en ?? ''
    // A status that stands there already gives way.
    const isOther = isAsked && readStatus(typed) !== undefined
    return { kind: 'status', label, says: [says], insert: label, ...(isOther && { matches: typed }) }
  })
