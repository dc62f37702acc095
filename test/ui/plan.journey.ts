import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow } from './window.ts'

const plan = `---
start: 2026-01-01
---

# Vision: Be the design studio that growing companies call first

## Operations

### Goal: Have project management software fully implemented by the end of 2099

#### Milestone: Identify the best software by March 2099

- [ ] Perform a Google search
- [ ] Compare three candidates on price and exports
`

test('open a plan: the tree shows every level, and says how far it is', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.row('Be the design studio')
  await window.row('Operations')
  await window.row('Have project management software')
  await window.rowThat('Identify the best software', ({ description }) => description.includes('0/2'))
  const action = await window.row('Perform a Google search')
  expect(action.checked).toBe(false)
  expect(action.spoken).toContain('action')
})

test('done by its lens: box, stamp and progress change, and one undo takes it back', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.row('Perform a Google search')
  // While extensions still start, VS Code paints lenses anew, and a click may fall between: then one clicks again.
  await until('the action to be done by its lens', async () => {
    await window.clickLens('Done', { above: 'Perform a Google search' })
    return until('its box', async () => (await window.lines()).some((text) => text.includes('[x] Perform')), 3_000)
  })
  await window.line(/- \[x\] Perform a Google search ✅ \d{4}-\d\d-\d\d/)
  await window.rowThat('Identify the best software', ({ description }) => description.includes('1/2'))
  await window.rowThat('Perform a Google search', ({ checked }) => checked === true)
  await window.cursorTo('Compare three')
  await window.undo()
  await window.line('- [ ] Perform a Google search')
  await window.rowThat('Identify the best software', ({ description }) => description.includes('0/2'))
  expect(await window.saved()).toBe(plan)
})

test('done by the tree’s checkbox, and open again', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.tick('Compare three candidates')
  await window.line(/- \[x\] Compare three candidates on price and exports ✅/)
  await window.rowThat('Identify the best software', ({ description }) => description.includes('1/2'))
  await window.rowThat('Compare three candidates', ({ checked }) => checked === true)
  await window.tick('Compare three candidates')
  await window.line(/- \[ \] Compare three candidates on price and exports$/)
  expect(await window.saved()).toBe(plan)
})

test('a vague goal: squiggle, “Make it SMART…”, the sentence grows and is written as one edit', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': '# Vision: Be first in town\n\n' }, file: 'PLAN.md' })
  await window.goTo(3)
  await window.type(
    '## Goal: Increase sales\n\n### Milestone: Supply three cafés by June 2099\n\n- [ ] Call the corner café',
  )
  await window.squiggle('Increase', 'information')
  await window.fix('Increase', 'Make it SMART')
  await window.quickInput('What exactly')
  await window.fillIn('Increase sales of bread')
  await window.quickInput('Will write: “Increase sales of bread”')
  await window.press('Enter')
  await window.quickInput('How will you know')
  await window.pick('By a number')
  await window.quickInput('What number')
  await window.answer('60')
  await window.quickInput('60 of what')
  await window.answer('loaves a day')
  await window.quickInput('today')
  await window.answer('40')
  await window.quickInput('By when')
  await window.fillIn('2099-12-31')
  await window.pick('2099')
  await window.line('## Goal: Increase sales of bread from 40 to 60 loaves a day by 2099-12-31')
  await window.noSquiggle('Increase sales of bread')
  await window.undo()
  await window.line(/## Goal: Increase sales$/)
})

test('“Make it SMART…” left half-way changes nothing', async () => {
  const text = '# Vision: Be first in town\n\n## Goal: Increase sales\n'
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.fix('Increase', 'Make it SMART')
  await window.quickInput('What exactly')
  await window.answer('Increase sales of bread')
  await window.quickInput('How will you know')
  await window.press('Escape')
  expect(await window.saved()).toBe(text)

  await window.showContainer('Altitude')
  await window.rowMenu('Increase sales', 'Make It SMART')
  await window.quickInput('What exactly')
  await window.press('Escape')
  expect(await window.saved()).toBe(text)
})

test('a work log that bears a plan’s name stays as it is: no lens, no squiggle, and the view says why', async () => {
  const log = `# Task Plan: dark mode

## Goal

Improve the dashboard.

## Phases

### Phase 1: Discovery

- [ ] Read \`src/theme.ts\`
- **Status:** in_progress

### Phase 2: Implementation

- [ ] Change \`src/app.ts\`

## Decision Log

## Errors Encountered
`
  const window = await openWindow({ workspace: { 'PLAN.md': log }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.emptyView(/work log/i)
  expect(await window.lenses()).toEqual([])
  await window.noSquiggle('Improve')
})
