import { descendantsAt, isOpen } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { vision } from './example-plan.ts'
import { titlePlace } from './finding/place.ts'
import { asks } from './fixes/fixes.ts'

export const visionMissing = defineCheck({
  id: 'vision-missing',
  severity: 'hint',
  levels: ['goal'],
  // Said once, where the first open goal stands.
  among: ({ plan: { root } }) => {
    if (descendantsAt(root, 'vision').some(({ title }) => title !== '')) return []
    return descendantsAt(root, 'goal').filter(isOpen).slice(0, 1)
  },
  find: (item) => {
    return [
      {
        span: titlePlace(item),
        message: message(
          'This plan has no vision. Goals without one are hard to choose between. Write where they lead, in one sentence.',
        ),
        fixes: () => [asks(message('Write a vision…'), 'write-vision', item)],
      },
    ]
  },
})

export const visionMissingDocumentation: CheckDocumentation = () => ({
  title: 'Goals without a vision',
  why: 'A vision says where all of it is going. Goals that serve none are hard to choose between when time gets short.',
  fixes: 'Write the vision: asks for one sentence and puts it above the goals.',
  examples: [
    {
      bad: `## Goal: «Bake 300 loaves a day by the end of 2026»
`,
      good: `${vision}## Goal: Bake 300 loaves a day by the end of 2026\n`,
    },
  ],
})
