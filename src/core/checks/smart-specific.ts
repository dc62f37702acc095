import type { Evidence, EvidenceKind, ItemAssessment } from '../smart/assessment.ts'
import type { Message } from '../text/message.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { vision } from './example-plan.ts'
import { wordsPlace } from './finding/place.ts'
import { type Saying, sayOf } from './finding/sayings.ts'
import { joinedParts, lettersOf } from './finding/wording.ts'
import { asks } from './fixes/fixes.ts'
import { proposals } from './fixes/proposals.ts'
import { rewordings } from './fixes/rewordings.ts'

const openVerb = (text: string): Message =>
  message('“{0}” says no end. Two people would aim at different things. Say what will be different, and in what.', text)

const emptyWord = (text: string): Message =>
  message('“{0}” means something else to everybody. Nobody can tell when it is so. Say what one would see.', text)

const topic = (text: string): Message =>
  message('“{0}” names a topic, not an outcome. Two people would aim at different things. Say what will be so.', text)

const unnamed = (): Message =>
  message('This names a topic, not an outcome. Two people would aim at different things. Say what will be so.')

const bare = (text: string): Message =>
  message('“{0}” does not say to what. Two people would aim at different things. Name the thing it is done to.', text)

/** What is said of the words that leave the outcome open, the most useful first. */
const sayings: readonly Saying[] = [
  [
    'placeholder',
    (text) => message('“{0}” stands where the real word is missing. Nobody can aim at it. Put in what is meant.', text),
  ],
  ['vague-verb', openVerb],
  ['ongoing-verb', openVerb],
  ['direction-verb', openVerb],
  ['thinking-verb', openVerb],
  [
    'open-list',
    (text) =>
      message('“{0}” leaves the list open. What else belongs to it, each reader guesses. Name all, or one.', text),
  ],
  [
    'comparative',
    (text) => message('“{0}” than what? Without a comparison anything will do. Say from what to what.', text),
  ],
  [
    'vague-object',
    (text) => message('“{0}” can be many things. Two people would aim at different ones. Say which.', text),
  ],
  ['superlative', emptyWord],
  ['vague-quality', emptyWord],
  [
    'anaphor',
    (text) => message('“{0}” points at something outside this line. Read alone, it names nothing. Name it.', text),
  ],
  [
    'state-verb',
    (text) =>
      message(
        '“{0}” says how it is, not what changes. Two people would aim at different things. Say what will be so.',
        text,
      ),
  ],
  ['no-object', bare],
  ['no-verb', topic],
  ['verb', bare],
  [
    'vague-amount',
    (text) => message('“{0}” can be any number. Two people would aim at different ones. Say how many.', text),
  ],
]

/** What leaves an outcome open even where another part of it is clear. */
const holes: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['placeholder', 'open-list'])

/** What is not specific. Several outcomes in one are a matter of their own, even where each is clear. */
function trouble(assessment: ItemAssessment): { readonly shown?: Evidence; readonly said: Message } | undefined {
  const { specific, verb } = assessment
  if (!specific.present) {
    // What is missing has no words of its own; the verb is what it is missing from.
    const seen = specific.against.map((one) =>
      one.text === '' && verb !== undefined ? { ...one, text: verb.text } : one,
    )
    return (
      sayOf(
        sayings,
        seen.filter(({ text }) => text !== ''),
      ) ?? { said: unnamed() }
    )
  }
  const hole = sayOf(
    sayings,
    specific.against.filter(({ kind }) => holes.has(kind)),
  )
  if (hole !== undefined) return hole
  const parts = joinedParts(assessment)
  if (parts.length < 2) return undefined
  return {
    said: message(
      'This holds {0} outcomes in one. When one is reached and one is not, it is neither. Give each its own line.',
      parts.length,
    ),
  }
}

export const smartSpecific = defineCheck({
  id: 'smart-specific',
  severity: 'information',
  levels: ['goal', 'milestone'],
  find: (item, context) => {
    const assessment = lettersOf(item, context)
    const found = assessment && trouble(assessment)
    if (assessment === undefined || found === undefined) return []
    return [
      {
        span: wordsPlace(item, found.shown?.span ?? { start: 0, end: 0 }),
        message: found.said,
        fixes: () => [
          ...proposals(item, 'specific', context),
          asks(message('Say what exactly…'), 'specific', item),
          asks(message('Make it SMART…'), 'make-smart', item),
          ...rewordings(item, assessment, found.shown, context),
        ],
      },
    ]
  },
})

export const smartSpecificDocumentation: CheckDocumentation = () => ({
  title: 'Specific: no concrete outcome',
  why:
    'Two strangers who are told to pursue a goal should end up at the same place. Words such as “improve”, “better” or ' +
    '“etc.” let each of them go somewhere else.',
  fixes:
    'Writes the sentence with gaps for what only you know; asks what exactly will be different; or puts a word that says ' +
    'more in place of a vague one.',
  examples: [
    {
      bad: `${vision}## Goal: «Improve» the order form\n`,
      good: `${vision}## Goal: Take 50 orders a week with the order form by the end of 2026\n`,
      fixed: `${vision}## Goal: Redesign the order form\n`,
    },
    {
      bad: `${vision}## Goal: Sell bread, cakes, «etc». to 40 cafés by the end of 2026\n`,
      good: `${vision}## Goal: Sell bread to 40 cafés by the end of 2026\n`,
    },
    {
      bad: `${vision}## Goal: «Open a second shop and hire 12 bakers by the end of 2026»\n`,
      good: `${vision}## Goal: Open a second shop with 12 bakers by the end of 2026\n`,
    },
  ],
})
