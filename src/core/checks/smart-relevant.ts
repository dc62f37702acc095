import type { Item } from '../plan/model.ts'
import { visionPhrases } from '../plan/vision-phrases.ts'
import { descendantsAt } from '../plan/walk.ts'
import { planLanguage } from '../smart/plan-language.ts'
import { goalsApart } from '../smart/shared-words.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { goal, vision } from './example-plan.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { lettersOf } from './finding/wording.ts'
import { asks } from './fixes/fixes.ts'

function milestonesOfNoGoal(item: Item): readonly Item[] {
  // Hardly any plan has one: where every milestone is below a goal, no goal is looked at for it.
  if (!item.holdsLoose) return []
  return [...item.childrenHolding('milestone')].flatMap((child) =>
    child.level === 'goal' ? [] : [...(child.level === 'milestone' ? [child] : []), ...milestonesOfNoGoal(child)],
  )
}

export const smartRelevant = defineCheck({
  id: 'smart-relevant',
  severity: 'hint',
  levels: ['goal', 'milestone'],
  among: ({ plan, settings }) => {
    const { root } = plan
    const language = planLanguage(plan, settings.language)
    const goals = root.holds('vision') ? language && goalsApart(plan, language) : descendantsAt(root, 'goal')
    return [...(goals ?? []), ...milestonesOfNoGoal(root)]
  },
  find: (item, context) => {
    const assessment = lettersOf(item, context)
    if (assessment === undefined) return []
    const { present, against } = assessment.relevant
    const unrelated = against.find(({ kind }) => kind === 'unrelated')
    if (present && unrelated === undefined) return []
    return [
      {
        span: titlePlace(item),
        message: present
          ? message(
              'What does this do for “{0}”? No word here speaks of it, so it is easily given up. Say why it matters.',
              quoted(visionPhrases(unrelated?.text ?? '').at(-1) ?? ''),
            )
          : item.level === 'milestone'
            ? message(
                'Which goal does this serve? A step on the way to none is easily given up. Say why it matters, or name the goal.',
              )
            : message(
                'What is this good for? No vision or reason stands behind it, so it is easily given up. Say why it matters.',
              ),
        fixes: () => [asks(message('Add a Why…'), 'why', item)],
      },
    ]
  },
})

export const smartRelevantDocumentation: CheckDocumentation = () => ({
  title: 'Relevant: nothing ties it to anything above',
  why:
    'A goal that serves no vision and gives no reason is the first to be doubted, and nobody can say what speaks for it. ' +
    'Where a goal and all that stands below it share no word with the vision, it is asked what it does for it.',
  fixes: 'Asks why it matters, with the phrases of the vision to choose from, and writes it as its Why.',
  examples: [
    {
      bad: `## Operations

### Goal: «Bake 300 loaves a day by the end of 2026»
`,
      good: `## Operations

### Goal: Bake 300 loaves a day by the end of 2026

- Why: the cafés on our street buy elsewhere what we cannot bake
`,
    },
    {
      bad: `${goal}## Goal: «Repair 90 bicycles a week by the end of 2026»\n`,
      good: `${goal}## Goal: Repair 90 bicycles a week by the end of 2026\n\n- Why: who comes for a bicycle buys a loaf\n`,
    },
    {
      bad: `${vision}## Milestone: «Second oven installed by 31 March 2026»\n`,
      good: `${goal}### Milestone: Second oven installed by 31 March 2026\n`,
    },
  ],
})
