import { describe, expect, it } from 'vitest'
import { addAreaGoal } from '../../../src/core/edits/add-area-goal.ts'
import { tree } from '../tree.ts'
import { change, context } from './edited.ts'

const added = (text: string, area: string): string =>
  change(text, '', (plan) => addAreaGoal(plan, area, 'Win 40 cafés by the end of 2026', context))

const listed = (body: string): string => `---\nareas: [Operations, Marketing]\n---\n\n${body}`

describe('adding a goal to an area of the list', () => {
  const plan = listed('# Vision: V\n\n## Operations\n\n### Goal: Bake bread\n\n- [ ] Call\n')

  it('writes its heading behind the other areas, and the goal as goals are written', () => {
    expect(added(plan, 'Marketing')).toBe(`${plan}\n## Marketing\n\n### Goal: Win 40 cafés by the end of 2026\n`)
    expect(tree(added(plan, 'Marketing'))).toContain('area: Marketing (0/1)\n    goal: Win 40 cafés')
    expect(added(plan.replaceAll('\n', '\r\n'), 'Marketing')).toBe(added(plan, 'Marketing').replaceAll('\n', '\r\n'))
  })

  it('uses the heading that is there', () => {
    const both = plan.replace('## Operations', '## Marketing\n\n## Operations')
    expect(added(both, 'Marketing')).toBe(
      both.replace('## Marketing\n', '## Marketing\n\n### Goal: Win 40 cafés by the end of 2026\n'),
    )
  })

  it('writes the first area below the vision, or into a plan that has none', () => {
    const goals = listed('# Vision: V\n\n## Goal: Bake bread\n')
    expect(added(goals, 'Marketing')).toBe(`${goals}\n## Marketing\n\n### Goal: Win 40 cafés by the end of 2026\n`)
    const bare = listed('## Goal: Bake bread\n')
    expect(added(bare, 'Marketing')).toBe(`${bare}\n## Marketing\n\n### Goal: Win 40 cafés by the end of 2026\n`)
  })

  it('is refused for what is no area', () => {
    expect(added(plan, 'Goals')).toMatch(/^refused: “Goals” would not be read as an area there/)
  })
})
