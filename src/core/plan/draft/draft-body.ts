import type { ListBlock } from '../../markdown/blocks.ts'
import { readGroup } from '../levels.ts'
import { readSilences } from '../silence.ts'
import { type Branch, type DraftContext, type FieldsBelow, newDraft, type Run } from './draft.ts'
import { readFieldLines } from './draft-fields.ts'
import { type Entry, type Holder, type ListReading, newEntry, type Page, readTopList } from './draft-lists.ts'
import { readBox, readTitle } from './draft-title.ts'
import type { BodyBlock, Stretch } from './parts.ts'
import type { ListPlace, Passing } from './reader.ts'

/** All that decides what a block below a heading is, beside its own words. */
export interface BodyPlace extends Passing {
  readonly holder: Holder
  /** Whether that is a heading that stands open, not the last vision or the plan. */
  readonly isHeld: boolean
  /** Right below the heading of an item, not below another heading in it. */
  readonly isDirect: boolean
  /** What the heading above says of the lists below it, and that heading's depth. */
  readonly group: ListPlace['group']
  readonly depth: number
  /** In the archive, where nothing is read. */
  readonly isArchived: boolean
}

/** What is to be done with what was found. Kept with the block, so that the same is done again without looking. */
export type Step =
  | { readonly kind: 'fields'; readonly below: FieldsBelow }
  /** Items of one level without labels, in a row; `run` is what they were last put below as, with the headings above them. */
  | { readonly kind: 'items'; readonly branches: readonly Branch[]; run: Run | undefined }
  /** An item that others may yet be put below. */
  | { readonly kind: 'holder'; readonly branch: Branch; readonly of: 'list' | 'last' | 'plan' }
  /** A list begins; or one in an entry that is no item, so that none outside of it holds what is in it. */
  | { readonly kind: 'list' | 'opens' | 'closes' }

export interface BodyReading {
  readonly steps: readonly Step[]
  readonly passing: Passing
}

const nothingPassing: Passing = {
  awaitsVision: false,
  groupParagraph: undefined,
  list: undefined,
  silence: undefined,
}

/** Reads a block below a heading. `words` is the text of its passage. */
export function readBody(
  { passage, end }: Stretch,
  block: BodyBlock,
  words: string,
  place: BodyPlace,
  context: DraftContext,
): BodyReading {
  if (place.isArchived) return { steps: [], passing: nothingPassing }
  const silences = readSilences(block, words, end, place.silence)
  const page: Page = { passage, words, silences, context }
  const { awaitsVision } = place
  const passing: Passing = { awaitsVision, groupParagraph: undefined, list: undefined, silence: silences.behind }
  switch (block.kind) {
    case 'comment':
      return { steps: [], passing: { ...passing, groupParagraph: place.groupParagraph } }
    case 'paragraph': {
      const groupParagraph = /[:：]\s*$/.test(block.words.text) ? readGroup(block.words.text) : undefined
      return {
        steps: readParagraph(page, block, place),
        passing: { ...passing, awaitsVision: false, groupParagraph },
      }
    }
    case 'list': {
      const { steps, list } = readListBlock(page, block, place)
      return { steps, passing: { ...passing, awaitsVision: false, list } }
    }
    default:
      return { steps: [], passing }
  }
}

function readParagraph(
  { passage }: Page,
  { words, span: own }: Extract<BodyBlock, { readonly kind: 'paragraph' }>,
  { awaitsVision, isDirect, depth }: BodyPlace,
): readonly Step[] {
  if (awaitsVision) {
    const read = readTitle(readBox(words).rest, 0)
    const draft = newDraft({ level: 'vision', foundBy: 'group', form: 'paragraph', depth, passage, own, ...read })
    return [
      { kind: 'holder', branch: { draft, more: none, runs: none, stacks: undefined, node: undefined }, of: 'plan' },
    ]
  }
  const { fields } = isDirect ? readFieldLines(words) : { fields: [] }
  return fields.length === 0 ? [] : [{ kind: 'fields', below: { passage, fields } }]
}

function readListBlock(
  page: Page,
  block: ListBlock,
  place: BodyPlace,
): { readonly steps: readonly Step[]; readonly list: ListPlace } {
  const { ordered: isOrdered, sign, items } = block
  const first = items[0]
  if (place.list?.sign === sign) {
    const steps = place.list.isVision ? [] : stepsOf(page, block, place.holder, place.list)
    return { steps, list: place.list }
  }
  if (place.awaitsVision && first !== undefined) {
    const title = readTitle(readBox(first.words).rest, 0)
    const read = { level: 'vision', foundBy: 'group', depth: place.depth, ...title, marker: undefined } as const
    const { draft } = newEntry(page, first, place.holder, read, undefined)
    const list = { sign, isOrdered, group: undefined, isTop: false, isVision: true }
    return {
      steps: [
        { kind: 'holder', branch: { draft, more: none, runs: none, stacks: undefined, node: undefined }, of: 'plan' },
      ],
      list,
    }
  }
  const group = place.groupParagraph ?? place.group
  const list = { sign, isOrdered, group, isTop: place.isDirect && group === undefined, isVision: false }
  return { steps: [{ kind: 'list' }, ...stepsOf(page, block, place.holder, list)], list }
}

function stepsOf(page: Page, list: ListBlock, holder: Holder, place: ListPlace): readonly Step[] {
  const found: (() => Step)[] = []
  let row: Entry[] | undefined
  const add = (step: () => Step): void => {
    row = undefined
    found.push(step)
  }
  const to: ListReading = {
    entry: (entry, isLabelled) => {
      if (isLabelled) add(() => ({ kind: 'holder', branch: branchOf(entry), of: 'list' }))
      else if (row !== undefined && row[0]?.draft.level === entry.draft.level) row.push(entry)
      else {
        const entries = [entry]
        found.push(() => ({ kind: 'items', branches: entries.map(branchOf), run: undefined }))
        row = entries
      }
    },
    outsider: (entry) => add(() => ({ kind: 'holder', branch: branchOf(entry), of: 'last' })),
    fields: (fields) => add(() => ({ kind: 'fields', below: { passage: page.passage, fields } })),
    opens: () => add(() => ({ kind: 'opens' })),
    closes: () => add(() => ({ kind: 'closes' })),
  }
  readTopList(page, list, holder, place, to)
  // What is nested in an entry is known when all is read.
  return found.map((step) => step())
}

const none: readonly never[] = []

const branchOf = ({ draft, below }: Entry): Branch => ({
  draft,
  more: none,
  runs:
    below.length === 0 ? none : [{ branches: below.map(branchOf), under: undefined, row: undefined, stack: undefined }],
  stacks: undefined,
  node: undefined,
})
