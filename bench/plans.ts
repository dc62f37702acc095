/**
 * This folder measures speed: plans that are generated, edits as a person types them, and beside Altitude the parsers
 * that everybody knows. Nothing in it ships.
 */

import { randomFrom } from './random.ts'
import { type Sentences, sentences } from './sentences.ts'
import { visions } from './words.ts'

/**
 * `headings`: a heading for each goal and milestone. `short`: long lists under ten headings, as people write by hand.
 * `flat`: one enormous list of actions.
 */
export const shapes = ['headings', 'short', 'flat'] as const
export type Shape = (typeof shapes)[number]

/** The same text for the same shape and count, on every machine. */
export function planOf(shape: Shape, items: number): string {
  const lines: string[] = []
  writers[shape](lines, items, sentences(randomFrom(shapes.indexOf(shape) + 1)))
  return `${lines.join('\n')}\n`
}

/** Writes a plan of so many items. */
type Writer = (lines: string[], items: number, say: Sentences) => void

const lastMonth = 35

const writers: Readonly<Record<Shape, Writer>> = {
  headings: (lines, items, say) => {
    let left = items - 1
    lines.push('# Vision', '', visions[0])
    while (left > 0) {
      const end = 11 + 12 * (left % 3)
      const [title, ...properties] = say.goal(end)
      lines.push('', `## Goal: ${title}`, '', ...properties)
      left--
      for (let step = 0; step < 4 && left > 0; step++) {
        const due = 2 + step * 3 + (end > 11 ? step * 2 : 0)
        lines.push('', `### Milestone: ${say.milestone(due)}`, '')
        left--
        for (let act = 0; act < 6 && left > 0; act++, left--) lines.push(...say.action(due))
      }
    }
  },

  short: (lines, items, say) => {
    const goals = Math.min(10, Math.ceil(items / 10))
    lines.push(`# ${visions[1]}`)
    for (let goal = 0; goal < goals; goal++) {
      const [title, ...properties] = say.goal(lastMonth)
      const own = share(items - 1, goals, goal) - 1
      const milestones = Math.ceil(own / 7)
      lines.push('', `## ${title}`, '', ...properties, '')
      for (let step = 0; step < milestones; step++) {
        const due = 2 + Math.floor((step * (lastMonth - 2)) / milestones)
        const marker = `${step + 1}. `
        lines.push(marker + say.milestone(due))
        const indent = ' '.repeat(marker.length)
        for (let act = 1; act < share(own, milestones, step); act++) {
          lines.push(...say.action(due).map((line) => indent + line))
        }
      }
    }
  },

  flat: (lines, items, say) => {
    const [title, ...properties] = say.goal(11)
    lines.push('# Vision', '', visions[2], '', `## Goal: ${title}`, '', ...properties, '')
    lines.push(`### Milestone: ${say.milestone(9)}`, '')
    for (let act = 3; act < items; act++) lines.push(...say.action(9))
  },
}

/** How many of `all` the part at `index` of `parts` has, where each gets as many as any other or one more. */
const share = (all: number, parts: number, index: number): number =>
  Math.floor((all * (index + 1)) / parts) - Math.floor((all * index) / parts)
