import { startOf } from '../markdown/sections.ts'
import { type Span, shift } from '../text/span.ts'
import { visitNodes } from './extents.ts'
import type { Facts } from './facts.ts'
import type { Field, FieldForm, FieldName } from './model.ts'
import type { ReadPlan } from './read.ts'

/** A place where a plan names somebody, or an item by the id that it has. */
export interface Mention {
  /** `id`: the item has it. `after`: the item comes after the one that has it. */
  readonly kind: 'owner' | 'id' | 'after'
  /** As it is written, without an `@` before it. */
  readonly name: string
  readonly span: Span
  /** What holds it, which decides the signs that it may have. */
  readonly form: FieldForm | 'front-matter'
  /** The words of the item that says so; those of the plan for its front matter. */
  readonly title: string
}

/** Two owners are the same whatever their capitals; ids are told apart by them. */
const isSameName = (a: Pick<Mention, 'kind' | 'name'>, b: Pick<Mention, 'kind' | 'name'>): boolean =>
  isOwner(a) === isOwner(b) && (isOwner(a) ? a.name.toLowerCase() === b.name.toLowerCase() : a.name === b.name)

const isOwner = ({ kind }: Pick<Mention, 'kind'>): boolean => kind === 'owner'

const known = new WeakMap<ReadPlan, readonly Mention[]>()

/** Every owner and id that a plan names, those of a line in their order; found once per reading. */
export function mentionsIn(plan: ReadPlan): readonly Mention[] {
  const before = known.get(plan)
  if (before !== undefined) return before
  const found: Mention[] = []
  const { owner, ownerPlace, title = '' } = plan.frontMatter ?? {}
  if (owner !== undefined && ownerPlace !== undefined) {
    found.push(
      ...namesOf(plan.text, ownerPlace, 'owner').map((name) => ({ ...name, form: 'front-matter', title }) as const),
    )
  }
  visitNodes(plan.node, ({ facts }) => {
    for (const [i, field] of facts.fields.entries()) {
      const kind = kinds[field.name]
      if (kind === undefined || field.text === '') continue
      const by = Math.max(0, startOf(plan.sections, facts.passages[i] ?? facts.draft.passage))
      found.push(...mentionsOf(plan.text, kind, field, by, facts))
    }
  })
  known.set(plan, found)
  return found
}

const kinds: Readonly<Partial<Record<FieldName, Mention['kind']>>> = { owner: 'owner', id: 'id', after: 'after' }

const mentionsOf = (
  text: string,
  kind: Mention['kind'],
  { value, form }: Field,
  by: number,
  { draft }: Facts,
): readonly Mention[] =>
  namesOf(text, shift(value, by), kind).map((name) => ({ ...name, form, title: draft.words.text.trim() }))

/** What parts the names of several owners: "Ana, Tom & Kim", "Ana and Tom". */
const ownerName = /(?:(?![ \t](?:and|und|y)[ \t])[^,;/&+|()\n]){1,200}/giu
const ids = /[^,\s]+/gu
/** What may stand around a name and is none of it: an `@`, mark-up, quotes, blanks. */
const around = /^[@\s*_[\]"'`]{0,20}|[\s*_[\]"'`.]{0,20}$/g

function namesOf(
  text: string,
  { start, end }: Span,
  kind: Mention['kind'],
): readonly Pick<Mention, 'kind' | 'name' | 'span'>[] {
  const value = text.slice(start, end)
  const names: Pick<Mention, 'kind' | 'name' | 'span'>[] = []
  if (kind === 'id') {
    const name = value.trim()
    const at = start + value.indexOf(name)
    return name === '' ? names : [{ kind, name, span: { start: at, end: at + name.length } }]
  }
  for (const match of value.matchAll(kind === 'owner' ? ownerName : ids)) {
    const part = kind === 'owner' ? match[0].replace(around, '') : match[0]
    const joint = kind === 'owner' ? (/^(?:and|und|y)[ \t]+/i.exec(part)?.[0].length ?? 0) : 0
    const name = part.slice(joint)
    if (name === '') continue
    const at = start + match.index + match[0].indexOf(part) + joint
    names.push({ kind, name, span: { start: at, end: at + name.length } })
  }
  return names
}

/** A cheap look first: nearly no line names anybody. */
const mayMention =
  /owner|owned|responsable|responsible|accountable|verantwortlich|\bdri\b|lead|assign|🆔|⛔|\bid\b|after|depend|blocked|nach|despu/iu

/** What is named at an offset, `line` being the text of its line. */
export function mentionAt(plan: ReadPlan, offset: number, line: string): Mention | undefined {
  if (!mayMention.test(line)) return undefined
  return mentionsIn(plan).find(({ span: { start, end } }) => start <= offset && offset <= end)
}

/** Every place that goes with a name when it is changed. Of an id that two items have, the second stands alone. */
export function placesOf(plan: ReadPlan, mention: Mention): readonly Mention[] {
  const places = mentionsIn(plan).filter((other) => isSameName(other, mention))
  if (mention.kind === 'owner') return places
  const first = places.find(({ kind }) => kind === 'id')
  const isAnother = mention.kind === 'id' && first !== undefined && first.span.start !== mention.span.start
  if (isAnother) return places.filter(({ span }) => span.start === mention.span.start)
  return places.filter((place) => place.kind === 'after' || place === first)
}

/** Where the item that an id names says that it has it; none for an owner, whom nothing defines. */
export const definitionOf = (plan: ReadPlan, { kind, name, span }: Mention): Mention | undefined =>
  kind === 'owner'
    ? undefined
    : mentionsIn(plan).find(
        (other) => other.kind === 'id' && other.name === name && (kind === 'after' || other.span.start === span.start),
      )
