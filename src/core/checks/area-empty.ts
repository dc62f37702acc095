import type { Plan } from '../plan/model.ts'
import { childrenOf, descendantsAt } from '../plan/walk.ts'
import { type Message, message } from '../text/message.ts'
import { type CheckDocumentation, defineCheck, type Problem } from './check.ts'
import { vision } from './example-plan.ts'
import { quoted, titlePlace } from './finding/place.ts'
import { asks } from './fixes/fixes.ts'

const noGoal = (name: string): Message =>
  message('“{0}” has no goal. An area without one is looked after by nobody. Add a goal, or take the area out.', name)

/** Whether most of the areas still wait for their first goal: such a plan is only begun, and need not be told. */
function isBegun({ root, frontMatter }: Plan): boolean {
  const areas = descendantsAt(root, 'area')
  const names = new Set([...areas.map(({ area }) => area), ...(frontMatter?.areaPlaces ?? []).map(({ name }) => name)])
  const looked = new Set(areas.filter((area) => childrenOf(area, 'goal').length > 0).map(({ area }) => area))
  return looked.size * 2 < names.size
}

/** Areas that the front matter lists and the plan has no heading for. */
const onTheList = ({ root, frontMatter }: Plan): readonly Problem[] =>
  (frontMatter?.areaPlaces ?? [])
    .filter(({ name }) => !descendantsAt(root, 'area').some(({ area }) => area === name))
    .map(({ name, span }) => ({
      span,
      message: noGoal(quoted(name)),
      fixes: () => [
        { kind: 'prompt', title: message('Add a goal here…'), prompt: 'add-goal', itemId: root.id, area: name },
      ],
    }))

export const areaEmpty = defineCheck({
  id: 'area-empty',
  severity: 'hint',
  levels: ['plan', 'area'],
  among: ({ plan: { root } }) => [root, ...descendantsAt(root, 'area')],
  find: (item, { plan }) => {
    if (isBegun(plan)) return []
    if (item.level === 'plan') return onTheList(plan)
    const sameArea = descendantsAt(plan.root, 'area').filter(({ area }) => area === item.area)
    if (sameArea[0] !== item || sameArea.some((area) => childrenOf(area, 'goal').length > 0)) return []
    return [
      {
        span: titlePlace(item),
        message: noGoal(quoted(item.title)),
        fixes: () => [asks(message('Add a goal here…'), 'add-goal', item)],
      },
    ]
  },
})

export const areaEmptyDocumentation: CheckDocumentation = () => ({
  title: 'An area with no goal',
  why: 'An area that the plan names and sets no goal for is one that nobody looks after. Plans without areas are never asked for any, and a plan of which most areas are empty is only begun.',
  fixes: 'Add a goal: asks for it and writes it below the area, with its heading where it has none yet.',
  examples: [
    {
      bad: `${vision}## Operations

### Goal: Bake 300 loaves a day by the end of 2026

## «Marketing»
`,
      good: `${vision}## Operations

### Goal: Bake 300 loaves a day by the end of 2026

## Marketing

### Goal: Win 40 weekly orders from cafés by the end of 2026
`,
    },
    {
      bad: `---
areas: [Operations, «Marketing»]
---

${vision}## Operations

### Goal: Bake 300 loaves a day by the end of 2026
`,
      good: `---
areas: [Operations]
---

${vision}## Operations

### Goal: Bake 300 loaves a day by the end of 2026
`,
    },
  ],
})
