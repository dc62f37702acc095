import type { Sections } from '../markdown/sections.ts'
import { type Message, message } from '../text/message.ts'
import { type Piece, tallyOf } from './draft/pieces.ts'
import type { Facts } from './facts.ts'
import type { FrontMatter, Level } from './model.ts'
import { type Node, summing } from './node.ts'
import { isLogHeading, workLogSigns } from './work-log.ts'

/** Whether a file is a plan, and in a person's words why or why not. */
export interface Recognition {
  readonly isPlan: boolean
  readonly reason:
    | 'declared'
    | 'declared-not'
    | 'levels'
    | 'area'
    | 'short-form'
    | 'empty'
    | 'no-levels'
    | 'work-log'
    | 'other-name'
  readonly why: Message
}

export interface RecogniseInput {
  readonly sections: Sections
  readonly pieces: readonly Piece[]
  readonly frontMatter: FrontMatter | undefined
  /** Whether the file's name is one that `altitude.files` names. */
  readonly named: boolean
  readonly node: Node
}

/**
 * format.md's "Which files are plans": front matter decides; else name and text must both speak for it. A coding
 * agent's work log bears the same name and the same headings, so what gives it away counts against.
 */
export function recognise({ sections, pieces, frontMatter, named, node }: RecogniseInput): Recognition {
  if (frontMatter?.altitude === false) {
    return no('declared-not', message('Its front matter says `altitude: false`.'))
  }
  if (frontMatter?.altitude === true) return yes('declared', message('Its front matter says `altitude: true`.'))
  if (!named) {
    return no(
      'other-name',
      message('Its name is not one that plans have. Front matter with `altitude: true` makes it one.'),
    )
  }
  if (sections.text.trim() === '') return no('empty', message('The file is empty.'))
  const signs = workLogSigns(tallyOf(pieces, sections))
  const own = signsOf(node) ?? noSigns
  if (signs.length > 0 && signs.length >= 3 + planSigns(own)) {
    return no(
      'work-log',
      message(
        'It looks like a work log of phases and code ({0}), not a plan of goals.',
        [...new Set(signs)].slice(0, 3).join(', '),
      ),
    )
  }
  if (own.tops > 0) return yes('levels', message('It names a vision or a goal.'))
  if (own.areas > 0) {
    return yes('area', message('It groups goals by area.'))
  }
  if (own.isShortForm) return yes('short-form', message('It has a vision, goals, and steps with dates.'))
  return no('no-levels', message('It names no vision and no goal, and has no dated steps below its headings.'))
}

const yes = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: true, reason, why })
const no = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: false, reason, why })

/** What speaks for a plan of goals, to be added up over all items. */
interface PlanSigns {
  /** Visions and goals that say what they are. */
  readonly tops: number
  readonly topVisions: number
  readonly topGoals: number
  /** Goals of a period. */
  readonly forPeriod: number
  /** Areas with something in them. */
  readonly areas: number
  /** Items above actions whose label says what they are, which levels, and whether the first is a heading. */
  readonly labelled: number
  readonly levels: readonly Level[]
  readonly isHeadingFirst: boolean
  /** Goals and milestones with a day that is known. */
  readonly dated: number
  readonly isShortForm: boolean
}

const noSigns: PlanSigns = {
  tops: 0,
  topVisions: 0,
  topGoals: 0,
  forPeriod: 0,
  areas: 0,
  labelled: 0,
  levels: [],
  isHeadingFirst: false,
  dated: 0,
  isShortForm: false,
}

/** Found once for every part of the plan that stays the same. */
const signsOf = summing<PlanSigns>(
  (node) => {
    const { facts, rows } = node
    const { draft, due, start } = facts
    const { level, foundBy } = draft
    const isTop = isNamedTop(facts)
    const isLabelled = foundBy === 'label' && level !== 'action'
    const isGoal = level === 'goal'
    // "Week 3" of no start is how phases are named; a day that is known is what goals have.
    const isDated =
      (isGoal || level === 'milestone') &&
      (due?.kind === 'known' || start?.kind === 'known') &&
      !isLogHeading(draft.words.text)
    const signs = {
      ...noSigns,
      tops: Number(isTop),
      topVisions: Number(isTop && level === 'vision'),
      topGoals: Number(isTop && isGoal),
      forPeriod: Number(isTop && isForPeriod(facts)),
      areas: Number(level === 'area' && rows.length > 0),
      labelled: Number(isLabelled),
      levels: isLabelled ? [level] : [],
      isHeadingFirst: isLabelled && draft.form === 'heading',
      dated: Number(isDated),
      isShortForm: isGoal && isShortGoal(node),
    }
    return isTop || isLabelled || isDated || signs.areas > 0 || signs.isShortForm ? signs : undefined
  },
  (a, b) => ({
    tops: a.tops + b.tops,
    topVisions: a.topVisions + b.topVisions,
    topGoals: a.topGoals + b.topGoals,
    forPeriod: a.forPeriod + b.forPeriod,
    areas: a.areas + b.areas,
    labelled: a.labelled + b.labelled,
    levels: b.levels.every((level) => a.levels.includes(level)) ? a.levels : [...new Set([...a.levels, ...b.levels])],
    isHeadingFirst: a.labelled > 0 ? a.isHeadingFirst : b.isHeadingFirst,
    dated: a.dated + b.dated,
    isShortForm: a.isShortForm || b.isShortForm,
  }),
)

/** Every specification has a "Purpose": below other goals it says their vision, but it makes no plan of a file. */
function isNamedTop({ draft: { level, foundBy, label, labelText }, under }: Facts): boolean {
  if (foundBy !== 'label' && foundBy !== 'group') return false
  const name = label === undefined ? (under[under.length - 1] ?? '') : labelText
  return level === 'goal' || (level === 'vision' && !/^\P{L}*(?:(?:our|the) )?purpose/iu.test(name))
}

const hasDate = ({ facts: { due, start } }: Node): boolean => due !== undefined || start !== undefined

/** A title, a goal below it, and in the goal a list of steps; some of them or their headings have dates. */
function isShortGoal(goal: Node): boolean {
  const { above } = goal.facts
  if (above.level !== 'vision' && above.level !== 'plan') return false
  if (goal.rows.length === 0) return false
  const below = goal.rows.flatMap(({ nodes }) => nodes)
  return hasDate(goal) || below.some((child) => hasDate(child) || child.rows.some(({ nodes }) => nodes.some(hasDate)))
}

/** What speaks for a plan of goals, in the same coin as what speaks for a work log. */
function planSigns({
  labelled,
  levels,
  isHeadingFirst,
  areas,
  dated,
  topVisions,
  topGoals,
  forPeriod,
}: PlanSigns): number {
  // A lone `- Goal:` stands in many a work log; goals with milestones, or under a vision, stand in plans.
  const byLabel = [0, labelled > 1 || isHeadingFirst ? 1 : 0, 4, 6][levels.length] ?? 0
  return (
    byLabel +
    Math.min(areas, 3) +
    Math.min(dated, 4) +
    // A product has a vision too; a plan's vision has goals.
    (topVisions > 0 && topGoals > 0 ? 2 : 0) +
    (forPeriod > 0 ? 2 : 0)
  )
}

/** "Goals 2027", "Q3 objectives": whoever sets goals for a time plans, be they ever so technical. */
const isForPeriod = ({ draft: { level, foundBy }, under }: Facts): boolean =>
  level === 'goal' &&
  foundBy === 'group' &&
  /(?<![\w.])(?:20\d\d|FY ?\d\d|[QH][1-4])(?!\w)/i.test(under[under.length - 1] ?? '')
