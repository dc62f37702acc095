import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open, type Snapshot } from '../../src/core/index.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'
import { change, changed, largePlans, plans } from './changes.ts'

const options = { today: '2026-01-10', settings: defaultSettings }

/** Everything that somebody can see of a snapshot. */
function seen({ plan, recognition, findings }: Snapshot): unknown {
  return {
    recognition,
    root: [plan.root.spans, plan.root.title, plan.root.progress],
    items: plan.items.map((item) => ({
      id: item.id,
      level: item.level,
      title: item.title,
      words: [item.words.text, item.words.from, item.words.offsets],
      form: item.form,
      depth: item.depth,
      spans: item.spans,
      box: item.box,
      parent: item.parent?.id,
      children: item.children.map(({ id }) => id),
      area: item.area,
      status: item.status,
      fields: item.fields,
      dates: [item.start, item.due, item.doneOn, item.horizon],
      said: [item.metric, item.owner, item.why, item.estimateMinutes, item.key, item.after],
      progress: item.progress,
      silenced: item.silenced,
    })),
    findings: findings.map(({ check, severity, itemId, level, span, message, related }) => ({
      check,
      severity,
      itemId,
      level,
      span,
      message,
      related,
    })),
  }
}

function readAlike(plan: string, changes: readonly Parameters<typeof changed>[1][]): void {
  const texts = [plan]
  let before = open(plan, options)
  expect(before.findings.length).toBeGreaterThanOrEqual(0)
  for (const one of changes) {
    const text = changed(texts, one)
    texts.push(text)
    const now = open(text, options, before)
    expect(seen(now)).toEqual(seen(open(text, options)))
    before = now
  }
}

describe('reading an edited text', () => {
  it('is the same as reading it as a whole', () => {
    fc.assert(fc.property(fc.constantFrom(...plans), fc.array(change, { minLength: 1, maxLength: 8 }), readAlike), {
      numRuns: 150,
    })
  }, 120_000)

  it('is the same where parts of a large plan are put into place at once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...largePlans), fc.array(change, { minLength: 2, maxLength: 6 }), readAlike),
      { numRuns: 40 },
    )
  }, 120_000)

  it('is the same where headings that stand together come below something else', () => {
    const steps = Array.from(
      { length: 12 },
      (_, i) => `### ${i === 0 ? 'Milestone: ' : ''}Oven ${i} stands by May\n\n- [ ] Call ${i}\n`,
    )
    const plan = `## Goal: Bake 200 loaves by June 2027\n\n${steps.join('\n')}\n## Goal: Open a shop by 2028\n`
    const typed = [`${plan}\n`, `${plan}\n`.replace('Goal:', 'Vision:')]
    let before = open(plan, options)
    for (const text of typed) {
      const now = open(text, options, before)
      expect(seen(now)).toEqual(seen(open(text, options)))
      before = now
    }
  })
})
