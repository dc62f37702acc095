import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow } from './window.ts'

const plan = `# Vision: Be first in town

## Goal: Sell 300 loaves a day by 2099-12-31

- Owner: Ana

### Milestone: Supply three cafés by 2099-06-30

- [ ] Ask the café on the corner @owner(Ana)
- [ ] Write a price list
`

const other = '# Vision: Be second in town\n\n## Goal: Open a second shop by 2099-12-31\n\n- Owner: Ana\n'

test('write a day in plain words, rename an owner everywhere, and take it back at once', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan, 'other.plan.md': other }, file: 'PLAN.md' })
  const { page } = window
  await window.showContainer('Altitude')
  await window.row('Sell 300 loaves')
  const list = page.locator('.suggest-widget.visible .monaco-list-row')
  const shown = (text: string) =>
    until(`“${text}” among what is offered`, async () => (await list.allInnerTexts()).find((row) => row.includes(text)))

  await until('days behind the sign of a date', async () => {
    await window.cursorTo('Write a price list', 'after')
    await window.press('End')
    const line = await window.line('Write a price list')
    if (!line.includes('📅')) await window.type(' 📅')
    await window.type(' ')
    return until('the list', async () => (await list.allInnerTexts()).some((row) => row.includes('tomorrow')), 4_000)
  })
  await window.type('end of the q')
  await shown('end of the quarter')
  await window.press('Tab')
  const written = await window.line(/Write a price list 📅\s+\d{4}-(03-31|06-30|09-30|12-31)$/)
  expect(written).not.toContain('end of')

  await window.cursorTo('Ana', 'before')
  await window.press('ArrowRight')
  await until('the field for another name', async () => {
    await window.press('F2')
    return until('it', () => page.locator('.rename-box.preview, .rename-box').first().isVisible(), 3_000)
  })
  await page.keyboard.press('Control+a')
  await window.type('Maria')
  await window.press('Enter')
  await window.line('- Owner: Maria')
  await window.line('- [ ] Ask the café on the corner @owner(Maria)')
  await until('the other plan to be renamed, too', async () => window.read('other.plan.md').includes('- Owner: Maria'))
})
