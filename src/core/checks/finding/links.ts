import { type Destination, linksOf, type PlanLink } from '../../plan/links.ts'
import type { Item, Plan } from '../../plan/model.ts'
import { message } from '../../text/message.ts'
import { slice } from '../../text/span.ts'
import type { CheckContext, Fix } from '../check.ts'
import { replaced } from '../fixes/fixes.ts'

type Kind = Destination['kind']

/** A link, with what is wrong about where it leads. */
export interface LinkProblem<K extends Kind> {
  readonly link: PlanLink
  readonly destination: Extract<Destination, { readonly kind: K }>
}

/** The links that lead to a destination of a kind, by the items that they stand in. */
export function linkProblems<K extends Kind>(
  { plan, destinations }: CheckContext,
  kind: K,
): { readonly items: readonly Item[]; readonly of: (item: Item) => readonly LinkProblem<K>[] } {
  const problems = (destinations.size === 0 ? [] : linksOf(plan)).flatMap((link): readonly LinkProblem<K>[] => {
    const destination = destinations.get(link.path)
    return destination !== undefined && isOf(destination, kind) ? [{ link, destination }] : []
  })
  return {
    items: [...new Set(problems.map(({ link }) => link.item))],
    of: (item) => problems.filter(({ link }) => link.item === item),
  }
}

const isOf = <K extends Kind>(
  destination: Destination,
  kind: K,
): destination is Extract<Destination, { readonly kind: K }> => destination.kind === kind

/** Leaves the words of a link, and of one that stands on its own nothing that would be missed. */
export const takenAway = ({ text }: Plan, { span, words }: PlanLink): readonly Fix[] => [
  replaced(message('Take the link away and leave its words'), { span, text: slice(text, words) }),
]
