import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { checkIds } from '../../../src/core/checks/index.ts'
import { unheardOf } from '../../../src/core/checks/unheard.ts'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { inEnglish } from '../../../src/core/text/message.ts'

const today = '2026-01-10'
const off = Object.fromEntries(checkIds.map((id) => [id, 'off' as const]))
const read = (text: string, checks = {}) => open(text, { today, settings: { ...defaultSettings, checks } })

const plans = [...globSync('examples/**/*.md'), 'test/core/checks/good-plans/personal.md'].map((path) =>
  readFileSync(path, 'utf8'),
)

describe('what is kept quiet', () => {
  it('is just what is said where nothing is', () => {
    let said = 0
    for (const text of plans) {
      const loud = read(text)
      const silent = read(text, off)
      expect(silent.findings).toEqual([])
      const heard = new Set(loud.findings.map(({ check, itemId }) => `${check} ${itemId}`))
      const items = [silent.plan.root, ...silent.plan.items]
      const unheard = items.flatMap((item) => unheardOf(item, silent).map(({ check }) => `${check} ${item.id}`))
      expect(new Set(unheard)).toEqual(heard)
      said += heard.size
      for (const item of [loud.plan.root, ...loud.plan.items]) expect(unheardOf(item, loud)).toEqual([])
    }
    expect(said).toBeGreaterThan(20)
  })

  it('says what keeps it quiet, and what it would say', () => {
    const text = `# Vision: V

## Goal: Bake 300 loaves a day by 2027-12-31

### Milestone: Second oven installed by 2026-03-31

- [ ] Budget <!-- altitude-ignore action-verb -->
`
    const of = (snapshot: ReturnType<typeof read>) => {
      const item = snapshot.plan.items.find(({ title }) => title === 'Budget')
      return item === undefined ? [] : unheardOf(item, snapshot)
    }
    const [only, ...rest] = of(read(text))
    expect(rest).toEqual([])
    expect(only).toMatchObject({ check: 'action-verb', byComment: true, isOff: false })
    expect(inEnglish(only?.says ?? { template: '', args: [] })).toContain('begins with no verb')
    expect(of(read(text, off))).toMatchObject([{ check: 'action-verb', byComment: true, isOff: true }])
    const all = text.replace(' action-verb', '')
    expect(of(read(all))).toMatchObject([{ check: 'action-verb', byComment: true, isOff: false }])
    expect(of(read(text.replace('Budget', 'Call the dealer')))).toEqual([])
  })
})
