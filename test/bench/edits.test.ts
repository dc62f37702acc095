import { describe, expect, it } from 'vitest'
import { editsOf, kinds, places } from '../../bench/edits.ts'
import { planOf, shapes } from '../../bench/plans.ts'

describe.each(shapes)('the edits of the shape %s', (shape) => {
  const text = planOf(shape, 1000)
  const edits = [...editsOf(text)]

  it('are two hundred, a third at each place, of every kind', () => {
    expect(edits).toHaveLength(200)
    for (const place of places) {
      const own = edits.filter((edit) => edit.place === place)
      expect([66, 67]).toContain(own.length)
      expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(kinds))
    }
  })

  it('say what they change, one after the other', () => {
    let now = text
    for (const { from, to, insert, next } of edits) {
      expect(next === now.slice(0, from) + insert + now.slice(to)).toBe(true)
      expect(next === now).toBe(false)
      now = next
    }
  })

  it('stand where they say, and not always on the same line', () => {
    for (const place of places) {
      const own = edits.filter((edit) => edit.place === place)
      const lineOf = ({ next, from }: (typeof own)[number]): number => next.slice(0, from).split('\n').length
      const [near, far] = { start: [0, 0.1], middle: [0.45, 0.55], end: [0.9, 1] }[place] as [number, number]
      for (const { from, next } of own) {
        expect(from / next.length).toBeGreaterThanOrEqual(near)
        expect(from / next.length).toBeLessThanOrEqual(far)
      }
      expect(new Set(own.map(lineOf)).size).toBeGreaterThan(10)
      const [first, last] = [own[0], own[own.length - 1]]
      expect(first && lineOf(first)).not.toBe(last && lineOf(last))
    }
  })

  it('take back what they undo, and do the same every time', () => {
    for (const [index, { kind, next }] of edits.entries()) {
      if (kind === 'undo' || kind === 'retype the line') expect(next === edits[index - 2]?.next).toBe(true)
    }
    expect([...editsOf(text)].map(({ next }) => next.length)).toEqual(edits.map(({ next }) => next.length))
  })
})

describe('edits of a small plan', () => {
  it.each(shapes)('are possible in the shape %s', (shape) => {
    expect([...editsOf(planOf(shape, 50))]).toHaveLength(200)
    expect([...editsOf(planOf(shape, 100), 24)]).toHaveLength(24)
  })
})
