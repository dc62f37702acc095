import { message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { withLink } from './example-plan.ts'
import { linkProblems, takenAway } from './finding/links.ts'
import { quoted } from './finding/place.ts'

export const linkMissing = defineCheck({
  id: 'link-missing',
  severity: 'warning',
  levels: ['plan', 'vision', 'area', 'goal', 'milestone'],
  among: (context) => linkProblems(context, 'missing').items,
  find: (item, context) =>
    linkProblems(context, 'missing')
      .of(item)
      .map(({ link }) => ({
        span: link.span,
        message: message(
          'There is no file “{0}”. The goals of that plan are missing from this one. Mend the path, or take the link away.',
          quoted(link.path),
        ),
        fixes: () => takenAway(context.plan, link),
      })),
})

export const linkMissingDocumentation: CheckDocumentation = () => ({
  title: 'A link to a plan that is not there',
  why: 'The goals that the plan should take in are missing from it, and nobody sees that they are. Only links to files that are named as plans are, `PLAN.md` or `….plan.md`, are looked at.',
  fixes: 'Take the link away and leave its words.',
  examples: [
    {
      bad: withLink('«[Operations](teams/ops.plan.md)»'),
      good: withLink('[Operations](teams/operations.plan.md)'),
      fixed: withLink('Operations'),
      destinations: { 'teams/ops.plan.md': { kind: 'missing' } },
    },
  ],
})
