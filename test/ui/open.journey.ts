import { expect, test } from 'vitest'
import { openWindow } from './window.ts'

const plan = `# Vision: A shop that runs without me

## Goal: Run 3 workshops by 2026-06-30

- [ ] Action: Call the community hall for a quote
`

test('a folder with a plan opens', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  expect(await window.line('Goal:')).toBe('## Goal: Run 3 workshops by 2026-06-30')
})

test('what is typed is saved, and undone with one step', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.cursorTo('workshops', 'after')
  await window.type('!')
  await window.line('3 workshops! by')
  expect(await window.saved()).toContain('Run 3 workshops! by 2026-06-30')
  await window.undo()
  await window.line('3 workshops by')
})

test('in Restricted Mode nothing is missing', async () => {
  const text = plan.replace('Run 3 workshops', 'Improve the workshops')
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md', restricted: true })
  await window.statusBar('Restricted Mode')
  await window.squiggle('Improve', 'warning')
  await window.fix('Improve', 'Silence “smart-specific” for this item')
  await window.line('<!-- altitude-ignore smart-specific -->')
  await window.undo()
  await window.clickLens('Done')
  await window.line(/- \[x\] Action: Call the community hall for a quote ✅ \d{4}-\d\d-\d\d/)
  await window.undo()
  await window.line('- [ ] Action: Call')
  await window.showContainer('Altitude')
  await window.rowThat('Call the community hall', ({ checked }) => checked === false)
  await window.tick('Call the community hall')
  await window.line(/- \[x\] Action: Call the community hall for a quote ✅ \d{4}-\d\d-\d\d/)
})
