import type { Day } from '../plan/dates/period.ts'
import { inEnglish, type Message, message } from '../text/message.ts'
import { bullet, plainParagraph } from './markdown-text.ts'
import type { ReportedItem, ReviewReport, SlippedItem } from './review-report.ts'
import {
  doneHeading,
  levelIn,
  nothingToTell,
  reviewHeadings,
  reviewTitle,
  serves,
  standing,
  timesMoved,
  titleOf,
} from './review-words.ts'

/** A heading and what stands below it as points of a list. */
type Section = readonly [heading: Message, points: readonly (readonly Message[])[]]

/**
 * A report as a Markdown document that can be kept: it links nowhere, and nothing that a plan says is mark-up in it. Points
 * begin with why they are there and not with a title, which could be taken for a plan's own ("Goal: …").
 *
 * @param say makes a message words of the person's language
 */
export function reviewMarkdown(
  report: ReviewReport,
  today: Day,
  say: (message: Message) => string = inEnglish,
): string {
  const { reviews, done, slipped, stuck, comingUp, health } = report
  const point = (lead: Message, item: ReportedItem, details: readonly Message[] = []): readonly Message[] => [
    message('{0}: {1}', say(lead), say(titleOf(item))),
    ...details,
    ...levelIn(report, item),
    ...serves(item),
    ...planOf(item, report),
  ]
  const day = (on: Day): Message => message('{0}', on)
  const sections: readonly Section[] = [
    [
      reviewHeadings.reviews,
      reviews.filter(({ due }) => due > 0).map((one) => [...standing(one), ...planOf(one, report)]),
    ],
    [doneHeading(report), done.map((one) => point(day(one.on), one))],
    [
      reviewHeadings.slipped,
      slipped.map((one) => point(daysLate(one.days), one, [...dueDay(one), ...timesMoved(one)])),
    ],
    [reviewHeadings.stuck, stuck.map((one) => point(one.why, one))],
    [reviewHeadings.comingUp, comingUp.map((one) => point(day(one.due), one))],
    [
      reviewHeadings.health,
      health.map((one) => [message('“{0}”: {1}', say(titleOf(one)), say(one.health.says)), ...planOf(one, report)]),
    ],
  ]
  const blocks = [
    `# ${say(reviewTitle(report, today))}`,
    ...nothingToTell(report).map((one) => plainParagraph(say(one))),
    ...sections
      .filter(([, points]) => points.length > 0)
      .flatMap(([heading, points]) => [
        `## ${say(heading)}`,
        points.map(([first, ...details]) => bullet(inBrackets(first, details, say))).join('\n'),
      ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Where several plans are reported: which one it is. */
const planOf = ({ plan }: { readonly plan: string }, { plans }: ReviewReport): readonly Message[] =>
  plans.length > 1 ? [message('{0}', plan)] : []

const daysLate = (days: number): Message => (days === 1 ? message('1 day late') : message('{0} days late', days))

/** Where its own words do not say it already. */
const dueDay = ({ title, due }: SlippedItem): readonly Message[] =>
  title.includes(due) ? [] : [message('due {0}', due)]

function inBrackets(
  first: Message | undefined,
  details: readonly Message[],
  say: (message: Message) => string,
): string {
  const words = first === undefined ? '' : say(first)
  return details.length === 0 ? words : `${words} (${details.map(say).join('; ')})`
}
