import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow, type Window } from './window.ts'

const plan = `# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by 2099-12-31

### Milestone: Supply three cafés by 2099-06-30

- [ ] Call the corner café
- [ ] Write a price list

### Milestone: Open the Saturday stall by 2099-09-30

- [ ] Ask the market for a place
- [ ] Paint the sign
`

const open = async (): Promise<Window> => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await window.row('Paint the sign')
  return window
}

const linesOf = async (window: Window): Promise<readonly string[]> =>
  (await window.lines()).filter((line) => line.trim() !== '')

test('by mouse: add, move and drag, each taken back by one undo; what makes no sense is refused in the view', async () => {
  const window = await open()
  await window.rowMenu('Supply three', 'Add Action')
  await window.quickInput('very next thing', ({ message }) => message.includes('For “Supply three'))
  await window.answer('Bake a sample box')
  await window.line('- [ ] Bake a sample box')
  await window.selectedRows('Bake a sample box')

  await window.rowMenu('Bake a sample box', 'Move Up', 'Move')
  await until('its row above the other', async () => {
    const titles = (await window.rows()).map(({ label }) => label)
    return titles.indexOf('Bake a sample box') === titles.indexOf('Write a price list') - 1
  })
  await window.selectedRows('Bake a sample box')

  await window.dragRow('Bake a sample box', 'Open the Saturday stall')
  await until('it to be the last line', async () => (await linesOf(window)).at(-1) === '- [ ] Bake a sample box')
  await window.selectedRows('Bake a sample box')

  await window.dragRow('Sell 300 loaves', 'Paint the sign')
  await window.emptyView(/cannot stand below itself/)
  await window.cursorTo('Call the corner')
  for (let i = 0; i < 3; i++) await window.undo()
  await window.noLine('Bake a sample box')
  expect(await window.saved()).toBe(plan)
})

test('several rows are done at once; then the milestone asks in its row and above its line, and nothing pops up', async () => {
  const window = await open()
  await window.clickRow('Call the corner')
  await window.alsoClick('Write a price list')
  await window.selectedRows('Call the corner', 'Write a price list')
  await window.rowMenu('Write a price list', 'Mark Done')
  await window.line(/- \[x\] Call the corner café ✅/)
  await window.line(/- \[x\] Write a price list ✅/)
  const asking = await window.rowThat('Supply three', ({ description }) => description.includes('all done?'))
  expect(asking.spoken).toContain('is it done too?')
  await until('the line above to ask', async () => (await window.lenses()).join().includes('Mark the milestone done?'))
  await window.rowButton('Supply three', 'Mark Done')
  await window.line(/^### Milestone: Supply three cafés by 2099-06-30 ✅ \d{4}-\d\d-\d\d$/)
  expect(await window.notifications()).toEqual([])
  await window.cursorTo('Paint the sign')
  await window.undo()
  await window.undo()
  expect(await window.saved()).toBe(plan)
})

test('by keyboard alone: move, demote, promote, tick, and open the menu in the tree', async () => {
  const window = await open()
  await window.runByKeys('Altitude: Show Plan')
  await window.hasKeyboard()
  await window.press('End')
  await window.focusedRow('Paint the sign')
  await window.press('Alt+ArrowUp')
  await window.selectedRows('Paint the sign')
  await window.focusedRow('Paint the sign')
  await window.press('Alt+ArrowDown')
  await until('it to be the last line', async () => (await linesOf(window)).at(-1) === '- [ ] Paint the sign')
  await window.focusedRow('Paint the sign')
  await window.press('Shift+Alt+ArrowRight')
  await window.line('  - [ ] Paint the sign')
  await window.focusedRow('Paint the sign')
  await window.press('Shift+Alt+ArrowLeft')
  await window.line(/^- \[ \] Paint the sign/)
  await window.focusedRow('Paint the sign')
  await window.press('Space')
  await window.line(/^- \[x\] Paint the sign ✅/)
  await window.press('Space')
  await window.line(/^- \[ \] Paint the sign$/)
  await window.press('ArrowUp')
  await window.focusedRow('Ask the market')
  await window.press('Shift+F10')
  const entries = window.page.locator('.monaco-menu .action-label')
  await entries.first().waitFor()
  const offered = await entries.allInnerTexts()
  expect(offered).toEqual(expect.arrayContaining(['Add Action…', 'Mark Done', 'Reschedule…', 'Set', 'Move']))
  await window.press('Escape')
  expect(await window.saved()).toBe(plan)
})

test('a new goal that says little is asked for more in the same prompt, and nothing is written before the last answer', async () => {
  const window = await open()
  await window.run('Altitude: Add Goal…')
  await window.quickInput('one to three years')
  await window.answer('Increase sales')
  const offer = await window.quickInput('Say more right away?')
  expect(offer.placeholder).toContain('by when')
  await window.pick('Make it SMART')
  await window.quickInput('What exactly')
  await window.press('Escape')
  await window.noLine('Increase sales')

  await window.run('Altitude: Add Goal…')
  await window.quickInput('one to three years')
  await window.answer('Increase sales')
  await window.quickInput('Say more right away?')
  await window.pick('Add it as it is')
  await window.line('## Goal: Increase sales')
  await window.undo()
  expect(await window.saved()).toBe(plan)
})

test('a field is set from the palette: the list shows what there is, the owners are proposed, and one entry takes it out', async () => {
  const window = await openWindow({
    workspace: { 'PLAN.md': plan.replace('café\n', 'café [owner:: Ana]\n') },
    file: 'PLAN.md',
  })
  await window.lenses()
  await window.cursorTo('Paint the sign')
  await window.run('Altitude: Set a Field…')
  await window.quickInput('Paint the sign', ({ choices }) => choices.join().startsWith('Due,Start,Owner'))
  await window.pick('Owner')
  await window.quickInput('Who sees to it?', ({ choices }) => choices.join() === 'Ana')
  await window.back()
  await window.pick('Owner')
  await window.quickInput('Who sees to it?')
  await window.pick('Ana')
  await window.line('Paint the sign [owner:: Ana]')
  await window.run('Altitude: Set a Field…')
  await window.pick('Owner')
  await window.quickInput('Who sees to it?')
  await window.pick('Take it out')
  await window.line(/Paint the sign$/)
})
