import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { withLink } from './example-plan.ts'
import { linkProblems, takenAway } from './finding/links.ts'

export const linkCycle = defineCheck({
  id: 'link-cycle',
  severity: 'information',
  levels: ['plan', 'vision', 'area', 'goal', 'milestone'],
  among: (context) => linkProblems(context, 'back').items,
  find: (item, context) =>
    linkProblems(context, 'back')
      .of(item)
      .map(({ link, destination }) => ({
        span: link.span,
        message: message(
          'This link leads back to this plan: {0}. Each plan shows the goals of the other once. Take one of the links away, or move it into an action.',
          destination.over.join(' → '),
        ),
        fixes: () => takenAway(context.plan, link),
      })),
})

export const linkCycleDocumentation: CheckDocumentation = () => ({
  title: 'Plans that link to each other',
  why: 'A plan takes in the goals of a plan that an item of it links to. Two plans that take each other in have no top: which of them serves the other cannot be told, so a plan never shows its own goals a second time.',
  fixes: 'Take the link away and leave its words.',
  examples: [
    {
      bad: withLink('«[Operations](ops.plan.md)»'),
      good: withLink('Operations'),
      fixed: withLink('Operations'),
      destinations: { 'ops.plan.md': { kind: 'back', over: ['PLAN.md', 'ops.plan.md', 'PLAN.md'] } },
    },
  ],
})
