import { addMonths, quarterAround } from '../../plan/dates/calendar.ts'
import type { DateContext } from '../../plan/dates/dates.ts'
import type { NewPlan } from '../../plan/settings.ts'
import { escapeWord } from '../title-words.ts'
import { fitsLine, gap, wrapped } from './gaps.ts'
import { endOfGoal, goalWithEnd } from './goal-end.ts'
import type { PlanWords } from './plan-words.ts'

/** All that the blocks of one plan have in common. */
export interface Writing extends NewPlan {
  readonly language: 'en' | 'es'
  readonly words: PlanWords
  readonly dates: DateContext
  /** Whether what a person typed is escaped where it could be mark-up. */
  readonly isEscaped: boolean
}

export const titleIn = ({ isEscaped }: Writing, title: string): string =>
  isEscaped ? title.split(' ').map(escapeWord).join(' ') : title

/** A title in a heading; in the short form its place alone says what it is. */
export const headingOf = ({ form, words }: Writing, level: keyof PlanWords['labels'], depth: number, title: string) =>
  `${'#'.repeat(depth)} ${form === 'long' ? words.labels[level] : ''}${title}`

/** The vision as the first heading, or, where it is too long for one, as a paragraph below it. */
export function visionBlock(writing: Writing, title: string): string {
  const heading = headingOf(writing, 'vision', 1, title)
  if (fitsLine(heading)) return heading
  return `# ${writing.words.labels.vision.replace(': ', '')}\n\n${wrapped(title, '')}`
}

/**
 * The first goal below the vision, with the first milestone and the next action still to be written. A goal that is too
 * long for a heading is a list item, which may take several lines.
 */
export function goalBlocks(writing: Writing, goal: string): readonly string[] {
  const { form, bullet, words, dates } = writing
  const { labels, gaps, by } = words
  const title = goal === '' ? `${gap(gaps.goal)} ${by} ${gap(endOfGoal(dates))}` : withEnd(writing, goal)
  const step = `${gap(gaps.milestone)} ${by} ${gap(endOfMilestone(dates))}`
  const action = `[ ] ${gap(gaps.action)}`
  const heading = headingOf(writing, 'goal', 2, title)
  if (!fitsLine(heading)) {
    const item = wrapped(`${bullet} ${labels.goal}${title}`, '  ')
    return [`${item}\n  ${bullet} ${labels.milestone}${step}\n    ${bullet} ${action}`]
  }
  return form === 'long'
    ? [heading, headingOf(writing, 'milestone', 3, step), `${bullet} ${action}`]
    : [heading, `1. ${step}\n   ${bullet} ${action}`]
}

const endOfMilestone = ({ today, fiscalYearStart }: DateContext): string =>
  quarterAround(addMonths(today, 3), fiscalYearStart).last

/** The goal as it was typed; with an end, to be written over, where it names none. */
function withEnd(writing: Writing, goal: string): string {
  const title = goalWithEnd(goal, writing.language, writing.dates)
  const end = endOfGoal(writing.dates)
  return title === goal ? titleIn(writing, goal) : titleIn(writing, title).replace(end, gap(end))
}

/** The areas that wait for their goals. */
export const areaBlocks = (names: readonly string[]): readonly string[] =>
  names.map((name) => `## ${name.split(' ').map(escapeWord).join(' ')}`)
