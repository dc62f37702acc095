import type { Evidence, EvidenceKind, JudgedLevel } from '../../smart/assessment.ts'
import { type Message, message } from '../../text/message.ts'
import { quoted } from './place.ts'
import { isInWords } from './sizes.ts'

/** What is said of one kind of evidence: of its words, or of the days or minutes that a field says. */
interface Say {
  readonly words?: (words: string) => Message
  readonly field?: (first: string, last: string) => Message
}

type Sayings = Readonly<Partial<Record<EvidenceKind, Say>>>

/** What makes an item of any level read as a vision. */
const wishes: Sayings = {
  superlative: {
    words: (words) =>
      message(
        '“{0}” makes this read as a vision. No day comes on which all can see it. Say what will be true by when.',
        words,
      ),
  },
  world: {
    words: (words) =>
      message(
        '“{0}” makes this read as a vision. No one team moves it, so nobody can tell your part. Name what you will move.',
        words,
      ),
  },
  'for-ever': {
    words: (words) =>
      message(
        '“{0}” makes this read as a vision. What never ends is never reached. Say what will be true by when.',
        words,
      ),
  },
  absolute: {
    words: (words) =>
      message(
        '“{0}” makes this read as a vision. One exception, and it is missed. Say what would be good enough by when.',
        words,
      ),
  },
}

const wish = (words: string): Message =>
  message(
    '“{0}” makes this read as a vision. Nobody can see such a wish come true. Say what one would see by when.',
    words,
  )

const project: Say = {
  words: (words) =>
    message(
      '“{0}” begins a project: reads as a milestone. No sitting finishes it, so it is put off. Make it one.',
      words,
    ),
}

const large: Say = {
  words: (words) =>
    message('“{0}” takes days: reads as a milestone. It would be put off. Make it one, or name its first step.', words),
}

const result: Say = {
  words: (words) =>
    message(
      '“{0}” names a result, not a step to take. No sitting brings it about. Make it a milestone, or name the first step.',
      words,
    ),
}

const byLevel: Readonly<Partial<Record<JudgedLevel, Sayings>>> = {
  goal: {
    ...wishes,
    'long-span': {
      words: (words) =>
        message(
          '“{0}” is over three years: reads as a vision. Nobody can plan so far. Make it one, or set a nearer goal.',
          words,
        ),
      field: (first, last) =>
        message(
          'From {0} to {1} is over three years: reads as a vision. Nobody can plan so far. Make it one, or set a nearer goal.',
          first,
          last,
        ),
    },
    'short-span': {
      field: (first, last) =>
        message(
          'From {0} to {1} is under half a year: reads as a milestone. A goal takes longer. Make it one, or aim further.',
          first,
          last,
        ),
    },
    'small-act': {
      words: (words) =>
        message('“{0}” begins one step: reads as an action. A goal takes a year or more. Say what it leads to.', words),
    },
  },
  milestone: {
    ...wishes,
    'long-span': {
      words: (words) =>
        message(
          '“{0}” is over a year ahead: reads as a goal. A weekly look at it tells nothing. Make it one, or set a nearer step.',
          words,
        ),
      field: (first, last) =>
        message(
          'From {0} to {1} is over a year: reads as a goal. A weekly look at it tells nothing. Make it one, or set a nearer step.',
          first,
          last,
        ),
    },
    'short-span': {
      field: (first, last) =>
        message(
          'From {0} to {1} is under a week: reads as an action. A weekly look at it tells nothing. Give it more to reach.',
          first,
          last,
        ),
    },
    'small-act': {
      words: (words) =>
        message('“{0}” begins one step: reads as an action. It is done in hours. Say what it leads to.', words),
    },
  },
  action: {
    ...wishes,
    'project-verb': project,
    system: large,
    'vague-object': large,
    'direction-verb': result,
    comparative: result,
    'long-span': {
      words: (words) =>
        message(
          '“{0}” is over a day: reads as a milestone. What does not fit in one is put off. Make it one, or split it.',
          words,
        ),
      field: (first, last) =>
        message(
          'From {0} to {1} is over a day: reads as a milestone. What does not fit in one is put off. Make it one, or split it.',
          first,
          last,
        ),
    },
    'long-estimate': {
      field: (minutes) =>
        message(
          '{0} hours of work read as a milestone. What does not fit in a day is put off. Make it one, or split it.',
          Math.round(Number(minutes) / 60),
        ),
    },
  },
}

const anyOther: Readonly<Record<JudgedLevel, (words: string) => Message>> = {
  vision: wish,
  goal: (words) =>
    message(
      '“{0}” makes this read as a goal. It takes longer than its place here allows. Name the next step towards it.',
      words,
    ),
  milestone: (words) =>
    message(
      '“{0}” makes this read as a milestone. It takes longer or shorter than its place here says. Move it, or reword it.',
      words,
    ),
  action: (words) =>
    message('“{0}” makes this read as an action. It is over in a sitting. Say what it leads to.', words),
}

/**
 * Why an item reads as another level than its own: what was seen, what it reads as, and what to do.
 *
 * @param words the item's words that were seen, where the evidence stands in them
 * @param readsAs the level that it reads as
 */
export function sizeSaying(level: JudgedLevel, shown: Evidence, readsAs: JudgedLevel | undefined): Message {
  const say = byLevel[level]?.[shown.kind]
  const [first = '', last = ''] = shown.text.split('/')
  if (!isInWords(shown) && say?.field !== undefined) return say.field(first, last)
  const words = quoted(shown.text)
  return say?.words !== undefined ? say.words(words) : anyOther[readsAs ?? level](words)
}
