import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accuracyPage } from '../eval/accuracy-page.ts'
import { figuresOf, judge } from '../eval/figures.ts'
import { fallen, readFloors } from '../eval/floor.ts'
import { ownCorpus } from '../eval/own-corpus.ts'

describe('docs/accuracy.md', () => {
  it('says what the judgments are now: npm run eval', () => {
    expect(accuracyPage()).toBe(readFileSync('docs/accuracy.md', 'utf8'))
  })
})

describe('the corpus', () => {
  it.each(Object.entries(ownCorpus))('%s is judged no worse than its floor', (name, labels) => {
    const floors = readFloors()
    expect(floors[name]).toBeDefined()
    expect(fallen(name, figuresOf(judge(labels)), floors)).toEqual([])
  })

  const labels = Object.values(ownCorpus).flat()

  it('is large, and has every level, area and style', () => {
    expect(labels.length).toBeGreaterThanOrEqual(300)
    expect(new Set(labels.map(({ level }) => level)).size).toBe(4)
    expect(new Set(labels.map(({ area }) => area)).size).toBe(7)
    expect(new Set(labels.map(({ style }) => style)).size).toBe(8)
  })

  it('labels words that stand in the text, and none twice', () => {
    expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length)
    for (const { text, timeBound, timeText, measurable, measureText, level, actionable } of labels) {
      expect([timeText !== null, measureText !== null, actionable !== null], text).toEqual([
        timeBound,
        measurable,
        level === 'action',
      ])
      expect(text).toContain(timeText ?? '')
      expect(text).toContain(measureText ?? '')
    }
  })
})
