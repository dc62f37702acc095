import type { Labelled } from './corpus.ts'
import { type Figures, figuresOf, judge, type Question, questions, type SpanScore } from './figures.ts'
import { ownCorpus } from './own-corpus.ts'
import { type Recorded, readRecords } from './records.ts'
import { figure } from './report.ts'
import { f1, precision, recall } from './score.ts'

/** The page docs/accuracy.md: figures of the corpus here, computed, and of statements elsewhere, as recorded. */
export function accuracyPage(): string {
  const { development, fresh } = readRecords()
  const english = judge(ownCorpus.english)
  return `# How well statements are judged

Made by \`npm run eval\`; do not edit. CI fails when this page is stale or a figure falls below \`eval/floor.json\`.

Altitude reads a goal, milestone or action and says whether it is specific, measurable and time-bound, whether an action begins
with something to be seen, and whether it has the size of its level. It does so with tables of words and rules over their classes:
no model, no network, the same answer every time, and every answer with the words that show it.

**P**recision is how often it is right when it says so, **r**ecall how many of the true ones it says, **F1** both in one figure.
Each letter is looked at from both ways, on goals and milestones: *present*, and *missing*, which is what gets reported. Wrong scope is
"too big" or "too small", without the statements of which people say that it cannot be told. A span is *the same* when it is the
labelled words, holds them or stands in them.

To measure statements of your own, one JSON object a line as in \`eval/corpus\`: \`npm run eval -- FILE…\`; \`--by-source\` tells them apart by
where they come from, \`--json\` gives the figures to a program.

## Statements in this repository

Invented for the purpose and labelled before they were judged, in every area and style, most of them with a trap: numbers that measure
nothing, years in names, a cadence that is no deadline, months that are verbs. They guard against regressions; the words of the
lexicon were not chosen without them, so they say little of statements that nobody has seen.

### English (${english.length})

${table(figuresOf(english))}

${(['goal', 'milestone', 'action'] as const)
  .map((level) => `#### ${level}\n\n${table(figuresOf(english.filter(({ label }) => label.level === level)))}`)
  .join('\n\n')}

### Spanish (${ownCorpus.spanish.length})

${table(figuresOf(judge(ownCorpus.spanish as readonly Labelled[])))}

## Statements of real repositories

They are other people's words and stay outside of this repository; these are the figures as last measured.

${development === undefined ? '' : recordedSection('Development', 'Statements that the rules were tuned on.', development)}

${fresh === undefined ? '' : recordedSection('At first sight', 'Statements from other repositories, labelled before any rule had met them, at their first run. This is what to expect of a plan that nobody has seen; the distance to the figures above is what tuning flatters.', fresh)}

## What is hard, and why

- **Whether an object is named.** "Launch paid services" and "Launch the paid plan" differ in what a reader of the company would know. The
  words tell only how broad a noun is, whether an article or a number makes it one thing, and whether a name stands by. Most
  statements that are wrongly called specific, or wrongly not, are of this kind, and people part over the same ones.
- **A direction without a number.** "Reduce build time" says what is read off a dial; "increase engagement" does not. The line is a list
  of dials and of broad words, and a word on neither list is taken for a name.
- **Things that are done by being there.** "Helm chart for the runtime" is a deliverable, "community outreach" a topic. In a bare noun phrase
  only the noun's kind and its number tell them apart.
- **A deliverable as a goal.** "Publish a book" can be ticked off and is still no measure of a goal; "complete the move" and "pass the exam" are
  states that one can see. Between them stand feats ("visit Japan"), for which there is a list.
- **Size.** How long something takes is rarely in its words. It is told where they do say it: superlatives, the whole world, everybody, for ever,
  a single sitting on something small, a project or a system in an action, spans of years. "Add forward secrecy" is weeks of work, and nothing
  in it says so: recall stays low, so that what is said is right.
- **Verbs that are nouns.** "Book club evening", "test plan", "patch notes": a list of such things, and the words behind, decide. A
  verb that no table knows is taken for one where its ending or what follows it can mean nothing else.
- **What the product does.** "Warn the player when the battery runs low" is an act of the software, told from one of the person's only by
  knowing that.
- **Time.** Nearly all of it is grammar and is read. What is left are events that only their writer knows ("during the demo").

Statements taken from a form ("[N] subscribers by [date]") count as what they would be with the gaps filled, but for the measure.
`
}

const table = (figures: Figures): string =>
  [
    '| | P | R | F1 | hit | false | missed |',
    '|---|---|---|---|---|---|---|',
    ...shown(figures).map((question) => {
      const score = figures.scores[question]
      const numbers = [
        figure(precision(score)),
        figure(recall(score)),
        figure(f1(score)),
        score.hit,
        score.false,
        score.missed,
      ]
      return `| ${question} | ${numbers.join(' | ')} |`
    }),
    '',
    spansOf(figures),
  ].join('\n')

const spansOf = ({ timeText, measureText }: Figures): string => {
  const lines = [spanLine('Words of time', timeText), spanLine('words of the measure', measureText)]
  return `${lines.filter((line) => line !== '').join('; ')}.`
}

const spanLine = (name: string, { exact, same, of }: SpanScore): string =>
  of === 0 ? '' : `${name}: ${same} of ${of} the same, ${exact} of them exactly`

const shown = ({ scores }: Figures): readonly Question[] =>
  questions.filter((question) => {
    const { hit, false: wrong, missed } = scores[question]
    return hit + wrong + missed > 0
  })

const recordedSection = (
  title: string,
  what: string,
  recorded: Recorded,
): string => `### ${title} (${recorded.statements}, from ${recorded.sources} repositories)

${what} *Without one source* is the lowest and the highest F1 when any one repository is left out: how much hangs on a single writer.

| | P | R | F1 | without one source | hit | false | missed |
|---|---|---|---|---|---|---|---|
${shown(recorded)
  .map((question) => {
    const score = recorded.scores[question]
    const [least, most] = recorded.withoutOne[question]
    const numbers = [
      figure(precision(score)),
      figure(recall(score)),
      figure(f1(score)),
      `${figure(least)} to ${figure(most)}`,
      score.hit,
      score.false,
      score.missed,
    ]
    return `| ${question} | ${numbers.join(' | ')} |`
  })
  .join('\n')}

${spansOf(recorded)}`
