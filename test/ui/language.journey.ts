import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow, type Window } from './window.ts'

const plan = `# Vision: Be first in town

## Goal: Sell 300 loaves a day by 2099-12-31

- Owner: Ana

### Milestone: Supply three cafés by 2099-06-30

- [ ] Ask the café on the corner @owner(Ana)
- [ ] Write a price list
`

/** F2 with the cursor in the owner's name, once the extension is there to be asked. */
async function renameOwner(window: Window, name: string): Promise<void> {
  // Keys go to the editor until the field has the focus.
  const field = window.page.locator('.rename-box input:focus')
  await until('the field for another name', async () => {
    await window.cursorTo('Ana', 'before')
    await window.press('ArrowRight')
    await window.press('F2')
    return until('it', () => field.first().isVisible(), 5_000)
  })
  await field.first().fill(name)
  await window.press('Enter')
}

test('write a day in plain words, rename an owner, and take that back at once', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.row('Sell 300 loaves')
  const list = window.page.locator('.suggest-widget.visible .monaco-list-row')
  const offers = async (text: string) => (await list.allInnerTexts()).some((row) => row.includes(text))

  await window.goTo(plan.split('\n').indexOf('- [ ] Write a price list') + 1, 100)
  await window.type(' 📅 ')
  await until('days behind the sign', () => offers('tomorrow'))
  await window.type('end of the q')
  await until('the day that the words mean', () => offers('end of the quarter'))
  await window.screenshot('language-days')
  await window.press('Tab')
  const dated = await window.line(/^- \[ \] Write a price list 📅 \d{4}-(03-31|06-30|09-30|12-31)$/)
  const before = await window.saved()
  expect(before).toBe(plan.replace('- [ ] Write a price list', dated))

  await renameOwner(window, 'Maria')
  await window.line('- Owner: Maria')
  await window.line('- [ ] Ask the café on the corner @owner(Maria)')
  await window.cursorTo('Supply three')
  await window.undo()
  await window.line('- Owner: Ana')
  await window.line('@owner(Ana)')
  expect(await window.saved()).toBe(before)
})

test('rename an owner: the plans that nobody has opened say the new name, too', async () => {
  const other = '# Vision: Be second in town\n\n## Goal: Open a second shop by 2099-12-31\n\n- Owner: Ana\n'
  const window = await openWindow({ workspace: { 'PLAN.md': plan, 'other.plan.md': other }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.row('Sell 300 loaves')
  await renameOwner(window, 'Maria')
  await window.line('- Owner: Maria')
  await until('the other file', () => window.read('other.plan.md') === other.replace('Ana', 'Maria'))
})
