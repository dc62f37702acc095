import { cutSections } from '../markdown/cut-sections.ts'
import type { Sections } from '../markdown/sections.ts'
import { draftPlan } from './draft/draft-plan.ts'
import { duplicatesIn } from './duplicates.ts'
import { type Environment, environmentOf } from './environment.ts'
import { type Above, type Facts, topOf } from './facts.ts'
import { readFrontMatter } from './front-matter.ts'
import { PlanItem } from './item.ts'
import type { FrontMatter, Plan } from './model.ts'
import { type Node, nodeOf } from './node.ts'
import { type Recognition, recognise } from './recognise.ts'
import type { ReadingContext } from './settings.ts'
import { descendants } from './walk.ts'

export interface Reading {
  readonly plan: ReadPlan
  readonly recognition: Recognition
  /** What the next reading takes over from this one. */
  readonly kept: Kept
}

/** A plan that was read from a text, with the tree that its items are made of. */
export interface ReadPlan extends Plan {
  readonly root: PlanItem
  readonly node: Node
  readonly sections: Sections
  /** The root anew, with items of its own below it. */
  readonly freshRoot: () => PlanItem
  /** The item that these facts are of. */
  readonly itemOf: (facts: Facts) => PlanItem | undefined
}

export interface Kept {
  readonly sections: Sections
  readonly environment: Environment
  readonly top: Above
  readonly frontMatter: FrontMatter | undefined
}

/**
 * Reads any text as a plan. Never throws, and never drops anything: what is not understood is a note.
 *
 * @param named whether the file's name is one that plans have
 * @param previous what an earlier reading kept: of an edited text only what has changed is read again, and the result is
 *   the same as without it
 */
export function readPlan(text: string, context: ReadingContext, named: boolean, previous?: Kept): Reading {
  const from = text.startsWith('\ufeff') ? 1 : 0
  const frontMatter = previous && hasSameStart(text, previous) ? previous.frontMatter : readFrontMatter(text, from)
  const environment = environmentOf(context, frontMatter, previous?.environment)
  const top = environment === previous?.environment ? previous.top : topOf(environment)
  const sections = cutSections(text, frontMatter?.span.end ?? from, previous?.sections)
  const { root, pieces } = draftPlan(sections, environment)
  const node = nodeOf(root, noHeadings, top)
  const recognition = recognise({ sections, pieces, frontMatter, named, node })
  const read = recognition.isPlan
    ? node
    : { ...node, rows: [], stacks: undefined, size: 1, holds: 0, progress: { done: 0, total: 0 } }
  return {
    plan: planOf(sections, environment, read, frontMatter),
    recognition,
    kept: { sections, environment, top, frontMatter },
  }
}

/** Whether the front matter of the text before is that of this one as well. */
function hasSameStart(text: string, { frontMatter, sections }: Kept): boolean {
  if (frontMatter === undefined) return false
  const end = frontMatter.span.end + 1
  return text.slice(0, end) === sections.text.slice(0, end)
}

const noHeadings: readonly string[] = []

function planOf(
  sections: Sections,
  environment: Environment,
  node: Node,
  frontMatter: FrontMatter | undefined,
): ReadPlan {
  const layout = { sections, context: environment, title: frontMatter?.title ?? '' }
  const root = new PlanItem(layout, node)
  let items: readonly PlanItem[] | undefined
  let byFacts: ReadonlyMap<Facts, PlanItem> | undefined
  let keyed: readonly PlanItem[] | undefined
  let duplicates: Plan['duplicates'] | undefined
  const itemOf = (facts: Facts): PlanItem | undefined => {
    byFacts ??= new Map([root, ...all()].map((item) => [item.node.facts, item]))
    return byFacts.get(facts)
  }
  const all = (): readonly PlanItem[] => {
    items ??= inOrder(root)
    return items
  }
  return {
    itemOf,
    freshRoot: () => new PlanItem(layout, node),
    text: sections.text,
    root,
    node,
    sections,
    size: node.size - 1,
    ...(frontMatter && { frontMatter }),
    get items() {
      return all()
    },
    get keyed() {
      keyed ??= root.keyedBelow()
      return keyed
    },
    get duplicates() {
      duplicates ??= [...duplicatesIn(node)].flatMap(([facts, other]) => {
        const item = itemOf(facts)
        const first = itemOf(other)
        return item && first ? [{ item, first }] : []
      })
      return duplicates
    },
  }
}

/** Everything below the root in the order of the text, which is that of the tree but for what belongs further up. */
function inOrder(root: PlanItem): readonly PlanItem[] {
  const items = [...descendants(root)] as PlanItem[]
  const starts = items.map(({ spans }) => spans.own.start)
  return starts.every((start, i) => i === 0 || (starts[i - 1] ?? 0) < start)
    ? items
    : items.sort((a, b) => a.spans.own.start - b.spans.own.start || b.spans.subtree.end - a.spans.subtree.end)
}
