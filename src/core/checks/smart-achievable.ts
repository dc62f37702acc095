import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck, type Problem } from './check.ts'
import { goal, vision } from './example-plan.ts'
import { quoted, titlePlace, wordsPlace } from './finding/place.ts'
import { lettersOf } from './finding/wording.ts'
import { asks } from './fixes/fixes.ts'
import { softened } from './fixes/rewordings.ts'

export const smartAchievable = defineCheck({
  id: 'smart-achievable',
  severity: 'hint',
  levels: ['goal', 'milestone'],
  looks: 'below',
  find: (item, context): readonly Problem[] => {
    const assessment = lettersOf(item, context)
    if (assessment === undefined) return []
    const [absolute] = assessment.absolutes
    if (absolute !== undefined) {
      return [
        {
          span: wordsPlace(item, absolute.span),
          message: message(
            'Can “{0}” be kept? One exception, and it is missed for good. Name what would be good enough.',
            quoted(absolute.text),
          ),
          fixes: () => [
            // Without any way to it the goal would only be asked for that instead.
            ...(item.level === 'goal' && !assessment.achievable.present
              ? []
              : softened(item, assessment, absolute, context)),
            asks(message('Say what exactly…'), 'specific', item),
          ],
        },
      ]
    }
    if (item.level !== 'goal' || assessment.achievable.present) return []
    return [
      {
        span: titlePlace(item),
        message: message(
          'Who will do this, and how? No owner, milestone or action shows that it can be done. Name one.',
        ),
        fixes: () => [
          asks(message('Name an owner…'), 'owner', item),
          asks(message('Plan the first milestone…'), 'add-milestone', item),
        ],
      },
    ]
  },
})

export const smartAchievableDocumentation: CheckDocumentation = () => ({
  title: 'Achievable: nothing shows that it can be',
  why:
    'Whether something can be done, words cannot tell. But “never”, “everyone” and “zero” promise what one exception breaks, ' +
    'and a goal with no milestone, no action and no owner shows no way to it.',
  fixes: 'Soften the absolute word, plan the first milestone, or name an owner.',
  examples: [
    {
      bad: `${vision}## Goal: Have «zero» late deliveries by the end of 2026

### Milestone: Second oven installed by 31 March 2026

- [ ] Call the oven dealer
`,
      good: `${vision}## Goal: Have at most 2 late deliveries a month by the end of 2026

### Milestone: Second oven installed by 31 March 2026

- [ ] Call the oven dealer
`,
      fixed: `${vision}## Goal: Have at most 2 late deliveries by the end of 2026

### Milestone: Second oven installed by 31 March 2026

- [ ] Call the oven dealer
`,
    },
    {
      bad: `${vision}## Goal: «Bake 300 loaves a day by the end of 2026»\n`,
      good: `${goal}- Owner: Ana\n`,
    },
  ],
})
