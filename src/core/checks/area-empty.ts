import { childrenOf } from '../plan/walk.ts'
import { message } from '../text/message.ts'
import { defineCheck } from './check.ts'
import { vision } from './example-plan.ts'
import { asks } from './fixes.ts'
import { quoted, titlePlace } from './place.ts'

export const areaEmpty = defineCheck({
  id: 'area-empty',
  severity: 'hint',
  title: 'An area with no goal',
  why: 'An area that the plan names and sets no goal for is one that nobody looks after. Plans without areas are never asked for any.',
  fixes: 'Add a goal: asks for it and writes it below the area.',
  levels: ['area'],
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
  ],
  find: (item, { plan }) => {
    const sameArea = plan.items.filter(({ level, area }) => level === 'area' && area === item.area)
    if (sameArea[0] !== item || sameArea.some((area) => childrenOf(area, 'goal').length > 0)) return []
    return [
      {
        span: titlePlace(item),
        message: message(
          '“{0}” has no goal. An area without one is looked after by nobody. Add a goal, or take the area out.',
          quoted(item.title),
        ),
        fixes: () => [asks(message('Add a goal here…'), 'add-goal', item)],
      },
    ]
  },
})
