import { describe, expect, it } from 'vitest'
import { contentWords } from '../../../src/core/smart/content-words.ts'
import { english } from '../../../src/core/smart/lexicon/en/english.ts'
import { found } from '../checks/plan.ts'

const vision = '# Vision: The bakery that our whole street talks about\n\n'
const asked = (text: string): readonly string[] =>
  found(text)
    .filter((line) => line.startsWith('smart-relevant: '))
    .map((line) => line.slice('smart-relevant: '.length))

const goals = (...titles: readonly string[]): string =>
  vision + titles.map((title) => `## Goal: ${title} by the end of 2026\n\n- Owner: Ana\n\n`).join('')

describe('the words that a text is about', () => {
  it.each([
    ['bakery bakers baking baked bakes', 1],
    ['plans planning planned planner', 1],
    ['café CAFÉS cafe', 1],
    ['story stories', 1],
    ['the and of with our we will be many more', 0],
    ['2026 40', 0],
  ])('%s: %d', (text, count) => {
    expect([...contentWords(text, english)]).toHaveLength(count)
  })

  it('are told apart by their first letters where nothing is known of their forms', () => {
    const { stem: _, ...unknown } = english
    expect([...contentWords('panadería panaderos', unknown)]).toEqual(['panad'])
  })
})

describe('a goal beside its vision', () => {
  const apart = 'Repair 90 bicycles a week'
  it('is asked what it does for it where nothing in it speaks of it', () => {
    expect(asked(goals('Bake 300 loaves', apart))).toEqual([`${apart} by the end of 2026`])
  })

  it('is not where its Why, its milestones, its area or its notes do', () => {
    const mill = goals('Bake 300 loaves', apart)
    expect(asked(`${mill}- Why: the street sleeps better\n`)).toEqual([])
    expect(asked(`${mill}### Milestone: Old bakery cleared by 2026-03-31\n`)).toEqual([])
    expect(asked(`${mill}It blocks the street every morning.\n`)).toEqual([])
  })

  it('is asked alone where most goals are worded otherwise', () => {
    expect(asked(goals(apart, 'Teach 200 children to swim', 'Bake 300 loaves'))).toEqual([
      `${apart} by the end of 2026`,
    ])
    expect(asked(goals(apart, 'Bake 300 loaves', 'Open a second bakery'))).toEqual([`${apart} by the end of 2026`])
    expect(asked(goals(apart, 'Teach 200 children to swim', 'Bake 300 loaves', 'Open a second bakery'))).toHaveLength(2)
  })

  it('is not where it stands alone, or the vision says too little', () => {
    expect(asked(goals(apart))).toEqual([])
    expect(asked(goals('Bake 300 loaves', apart).replace(' that our whole street talks about', ''))).toEqual([])
  })
})
