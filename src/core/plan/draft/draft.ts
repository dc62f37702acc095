import type { HeadingBlock } from '../../markdown/blocks.ts'
import { type Comment, sourceSpan, type Words } from '../../markdown/words.ts'
import type { Span } from '../../text/span.ts'
import type { AreaNames } from '../areas.ts'
import { type NamedLevel, ranks } from '../levels.ts'
import type { Box, Field, ItemForm, Level } from '../model.ts'

/** How an item's level was found; what counts when a file is asked whether it is a plan at all. */
export type FoundBy = 'label' | 'group' | 'area' | 'position' | 'box' | 'root'

/** An item while its surroundings are still being read. */
export interface Draft {
  readonly level: Level
  readonly foundBy: FoundBy
  readonly form: ItemForm
  readonly depth: number
  readonly words: Words
  readonly own: Span
  readonly title: Span
  readonly label: Span | undefined
  readonly marker: Span | undefined
  readonly box: Box | undefined
  readonly parent: Draft | undefined
  readonly children: Draft[]
  readonly fields: Field[]
  readonly comments: readonly Comment[]
  readonly area: string | undefined
  /** The headings above it that are no items; a period may stand in them. */
  readonly under: readonly string[]
  end: number
}

/** What stands open while reading down the page: a heading, and what it makes of the headings and lists below it. */
export interface Open {
  readonly depth: number
  readonly holds:
    | { readonly kind: 'item'; readonly draft: Draft }
    /** Items of one level: as headings where it has any below it, else as list items. */
    | { readonly kind: 'group'; readonly level: NamedLevel; readonly asHeadings: boolean; readonly text: string }
    /** The name of the document: goals may stand below it, as below a vision. */
    | { readonly kind: 'title'; readonly text: string }
    | { readonly kind: 'note'; readonly text: string }
}

export interface DraftContext {
  readonly areas: AreaNames
  /** Whether a text names an end; a phase counts as a milestone if it has one. */
  readonly namesTime: (text: string) => boolean
  /** Whether a text is a period and nothing else: "Q1 2026". */
  readonly isPeriod: (text: string) => boolean
}

export interface Reader {
  readonly context: DraftContext
  readonly root: Draft
  readonly open: Open[]
  readonly comments: Comment[]
  /** The last vision met: goals serve it even where its own section is over. */
  vision: Draft | undefined
  /** Below a `Vision` heading, until its first paragraph. */
  awaitsVision: boolean
  /** A paragraph that is only a level's word ("Milestones:") speaks for the list right after it. */
  groupParagraph: NamedLevel | undefined
  readonly visionByTitle: HeadingBlock | undefined
  /** Where some headings say that they are goals, one below the vision that does not is a note ("## Team"). */
  readonly namesItsGoals: boolean
}

export function nearestItem(reader: Reader): Draft {
  for (let i = reader.open.length - 1; i >= 0; i--) {
    const holds = reader.open[i]?.holds
    if (holds?.kind === 'item') return holds.draft
  }
  return reader.vision ?? reader.root
}

/** Not the nearest item but the nearest that stands above `level`: a goal below a milestone belongs to neither of them. */
function parentFor(reader: Reader, level: Level, from: Draft): Draft {
  let parent: Draft | undefined = from
  while (parent !== undefined && ranks[parent.level] >= ranks[level]) parent = parent.parent
  if ((parent === undefined || parent.level === 'plan') && level !== 'vision') return reader.vision ?? reader.root
  return parent ?? reader.root
}

export function attach(reader: Reader, from: Draft, draft: NewDraft): Draft {
  const parent = parentFor(reader, draft.level, from)
  const under = reader.open.flatMap(({ holds }) =>
    holds.kind === 'item' ? (holds.draft.level === 'area' ? [holds.draft.words.text] : []) : [holds.text],
  )
  const added = newDraft({ area: parent.area, ...draft, parent, under })
  parent.children.push(added)
  return added
}

type NewDraft = Pick<Draft, 'level' | 'foundBy' | 'form' | 'depth' | 'words' | 'own'> & Partial<Draft>

export const newDraft = (draft: NewDraft): Draft => ({
  title: sourceSpan(draft.words, { start: 0, end: draft.words.text.length }),
  label: undefined,
  marker: undefined,
  box: undefined,
  parent: undefined,
  children: [],
  fields: [],
  comments: [],
  area: undefined,
  under: [],
  end: draft.own.end,
  ...draft,
})
