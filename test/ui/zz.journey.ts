import { test } from 'vitest'
import { openWindow } from './window.ts'
const plan = `# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by the end of 2026

- [ ] Write a price list for cafés ~1h 📅 2026-11-25
- [ ] Call the café at the station 📅 2026-12-02
`
test('agenda', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  const t0 = Date.now(); await window.showContainer('Altitude'); await window.row('Sell 300'); console.log('TT plan', Date.now() - t0)
  for (const [pane, row] of [['Agenda', 'Overdue'], ['Reviews', 'Milestones']] as const) {
    const t = Date.now()
    console.log('TT start', pane, t)
    await window.openPane(pane)
    const opened = Date.now() - t
    const seen = await window.row(row).then(() => Date.now() - t, () => 'never')
    console.log('TT', pane, opened, seen)
  }
  await window.reload()
  await window.showContainer('Altitude')
  await window.row('Overdue').then(() => console.log('TT agenda after reload'), () => console.log('TT agenda never after reload'))
  await window.row('Milestones').then(() => console.log('TT reviews after reload'), () => console.log('TT reviews never after reload'))
}, 200_000)
