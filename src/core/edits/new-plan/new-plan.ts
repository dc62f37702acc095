import { readLabel } from '../../plan/levels.ts'
import type { Level } from '../../plan/model.ts'
import { readPlan } from '../../plan/read.ts'
import type { NewPlan, ReadingContext } from '../../plan/settings.ts'
import { areaBlocks, goalBlocks, titleIn, visionBlock, type Writing } from './blocks.ts'
import { asItStands, exampleBlocks, startOfExample } from './example.ts'
import { type Draft, draftOf, gap, typed } from './gaps.ts'
import { areasLine, areasOf, type NewPlanKind, withMetadata } from './metadata.ts'
import { planWords } from './words.ts'

/** What a person said of the plan to be. Empty answers leave the words of the template. */
export interface NewPlanAnswers {
  readonly kind: NewPlanKind
  readonly vision: string
  readonly goal: string
}

export interface NewPlanStyle extends NewPlan {
  readonly language: 'en' | 'es'
  /** Whether its front matter says that it is a plan, where its name does not. */
  readonly isDeclared?: boolean
}

/**
 * A plan to begin with, and the words in it that are still to be written, from the top. It reads as what it means, whatever
 * was answered, and none of its lines is longer than 80 columns but where one word is.
 *
 * @param given what the file holds already, without any item: it stays, and stands above
 */
export function newPlan(answers: NewPlanAnswers, style: NewPlanStyle, context: ReadingContext, given = ''): Draft {
  const asked: NewPlanAnswers = {
    ...answers,
    vision: titleOf(answers.vision, 'vision'),
    goal: titleOf(answers.goal, 'goal'),
  }
  // A title may hold mark-up; and one without a label may read as something else than it is, where a label says it.
  const ways = (style.form === 'long' ? (['long'] as const) : (['short', 'long'] as const)).flatMap((form) =>
    [false, true].map((isEscaped) => () => write(asked, { ...style, form }, isEscaped, context, given)),
  )
  let last: Draft | undefined
  for (const way of ways) {
    last = way()
    if (says(last.text, asked, context)) break
  }
  return last ?? { text: '', gaps: [] }
}

function write(
  { kind, vision, goal }: NewPlanAnswers,
  style: NewPlanStyle,
  isEscaped: boolean,
  context: ReadingContext,
  given: string,
): Draft {
  const { today, settings } = context
  const words = planWords[style.language]
  const { fiscalYearStart, weekStart } = settings
  const writing: Writing = { ...style, words, isEscaped, dates: { today, fiscalYearStart, weekStart } }
  const areas = areasOf(kind, style.language, settings)
  const isExample = kind === 'example'
  const unsaid = isExample
    ? words.example.vision
    : gap(kind === 'personal' ? words.gaps.personalVision : words.gaps.vision)
  const metadata = [
    style.isDeclared === true ? 'altitude: true' : '',
    isExample ? `start: ${startOfExample(today)}` : '',
    areasLine(areas, settings),
  ]
  const blocks = [
    ...withMetadata(given, metadata),
    visionBlock(writing, vision === '' ? unsaid : titleIn(writing, vision)),
    ...(isExample && goal === '' ? [] : goalBlocks(writing, goal)),
    ...(isExample ? exampleBlocks(writing, today) : areaBlocks(areas)),
  ]
  const marked = `${blocks.filter((block) => block !== '').join('\n\n')}\n`
  return draftOf(isExample ? asItStands(marked, words.example, context) : marked)
}

/** What was typed, without a label that the plan writes itself, and without the sign at the end that no title has. */
function titleOf(answer: string, level: 'vision' | 'goal'): string {
  const words = typed(answer)
  const label = readLabel(words, () => true)
  const own = label?.level === level ? words.slice(label.length) : words
  return own.replace(/[\s.,;:!。，；：！]{1,40}$/u, '')
}

/** Whether the plan reads as what was said. */
function says(text: string, { vision, goal }: NewPlanAnswers, context: ReadingContext): boolean {
  const { items } = readPlan(text, context, true).plan
  const has = (level: Level, title: string): boolean =>
    title === '' || items.some((item) => item.level === level && item.title.startsWith(title))
  return has('vision', vision) && has('goal', goal)
}
