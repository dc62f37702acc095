import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow, type Window } from './window.ts'

const plan = `# Vision: Be the bakery that the street wakes up for

## Operations

### Goal: Bake 300 loaves a day by 2099-12-31

#### Milestone: Second oven installed by 2099-03-31

- [x] Call the dealer ✅ 2026-01-05
- [ ] Measure the wall
- [ ] Order the oven

## Sales

### Goal: Supply 12 cafés by 2099-12-31

#### Milestone: 3 cafés won by 2099-04-30

- [ ] Visit the Café Ñandú
`

const headings = plan.split('\n').filter((line) => line.startsWith('#'))

const titles = async (window: Window): Promise<readonly string[]> =>
  (await window.rows()).map(({ label }) => label.split(' ').slice(0, 2).join(' '))

const shows = (window: Window, wanted: readonly string[]): Promise<boolean> =>
  until(`the rows ${wanted}`, async () => (await titles(window)).join() === wanted.join())

const all = [
  ...['Be the', 'Operations', 'Bake 300', 'Second oven', 'Call the', 'Measure the', 'Order the'],
  ...['Sales', 'Supply 12', '3 cafés', 'Visit the'],
]
const without = (...gone: readonly string[]): readonly string[] => all.filter((title) => !gone.includes(title))

/** What the view says above its rows. */
const said = (window: Window): Promise<string> =>
  window.page.locator('.part.sidebar .pane-body .message:visible').first().innerText({ timeout: 2_000 })

/** Clicks a button of the plan's view, which the editor shows while the mouse is on it. */
async function clickTitle({ page }: Window, name: string): Promise<void> {
  const header = page.locator('.part.sidebar .pane-header:visible').first()
  await header.hover()
  await header.locator(`.action-label[aria-label*="${name}"]`).click()
}

/** The row that the keyboard stands on. */
const focusedRow = (window: Window): Promise<string> =>
  window.page.locator('.part.sidebar .pane-body .monaco-list-row.focused .label-name').innerText({ timeout: 2_000 })

test('by mouse: fly at goals, and find them so when the window is loaded again', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await shows(window, all)

  await clickTitle(window, 'Fly at')
  await window.quickInput('How far down', ({ choices }) => choices.length === 4)
  await window.screenshot('focus-fly-at')
  await window.pick('35,000 feet')
  const goals = ['Be the', 'Operations', 'Bake 300', 'Sales', 'Supply 12']
  await shows(window, goals)
  expect(await said(window)).toBe('5 of 11 shown · down to goals')
  const folded = headings.filter((line) => !line.startsWith('####'))
  await until(
    'the goals in the editor',
    async () => (await window.lines()).filter((line) => line.startsWith('#')).join() === folded.join(),
  )
  await window.screenshot('focus-goals')

  await window.reload()
  await window.showContainer('Altitude')
  await shows(window, goals)
  await clickTitle(window, 'Clear Filters')
  await shows(window, all)
})

test('by mouse: filter, and hide what is done', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.showContainer('Altitude')
  await shows(window, all)

  await clickTitle(window, 'Filter')
  await window.quickInput('', ({ title }) => title.includes('11 of 11 shown'))
  await window.fillIn('CAFE')
  await shows(window, ['Be the', 'Sales', 'Supply 12', '3 cafés', 'Visit the'])
  await window.quickInput('', ({ title }) => title.includes('5 of 11 shown'))
  await window.screenshot('focus-filter')
  await window.pick('Operations')
  await window.emptyView(/Nothing in this plan matches/)
  await window.screenshot('focus-nothing')
  await window.press('Escape')
  await shows(window, all)

  await clickTitle(window, 'Filter')
  await window.fillIn('visit')
  await window.press('Enter')
  await shows(window, ['Be the', 'Sales', 'Supply 12', '3 cafés', 'Visit the'])
  await clickTitle(window, 'Change the Filter')
  await window.quickInput('', ({ value }) => value === 'visit')
  await window.fillIn('nothing says this')
  await window.press('Enter')
  await window.emptyView(/Nothing in this plan matches/)
  await window.page
    .locator('.part.sidebar .welcome-view-content .monaco-button')
    .filter({ hasText: 'Clear Filters' })
    .click()
  await shows(window, all)

  await clickTitle(window, 'More Actions')
  const entry = window.page.locator('.monaco-menu .action-item').filter({ hasText: 'Hide Done Items' }).first()
  await entry.hover()
  await window.press('Enter')
  await shows(window, without('Call the'))
  await window.tick('Measure the wall')
  await shows(window, without('Call the', 'Measure the'))
  await window.screenshot('focus-hide-done')
  expect(await said(window)).toBe('9 of 11 shown · done hidden')
  await until('the next row to be selected', async () => (await focusedRow(window)) === 'Order the oven')
})

test('by keyboard: the same', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  await window.runByKeys('Altitude: Show Plan')
  await shows(window, all)

  await window.runByKeys('Altitude: Fly at')
  await window.quickInput('How far down', ({ choices }) => choices.length === 4)
  await window.press('ArrowUp')
  await shows(window, without('Call the', 'Measure the', 'Order the', 'Visit the'))
  await window.press('Escape')
  await shows(window, all)
  await window.runByKeys('Altitude: Fly at')
  await window.quickInput('How far down', ({ choices }) => choices.length === 4)
  await window.type('vision')
  await shows(window, ['Be the'])
  await window.press('Enter')
  await until('the vision in the editor', async () => (await window.lines()).filter(Boolean).join() === headings[0])
  await window.runByKeys('Altitude: Clear Filters')
  await shows(window, all)

  await window.runByKeys('Altitude: Filter')
  await window.quickInput('tick areas')
  await window.type('LOAVES')
  await shows(window, ['Be the', 'Operations', 'Bake 300'])
  await window.fillIn('the')
  await shows(window, all)
  await window.press('ArrowDown')
  await window.press('Space')
  await shows(window, all.slice(0, 7))
  await window.screenshot('focus-area')
  await window.press('Enter')
  await until('what is shown in words', async () =>
    (await said(window)).includes('7 of 11 shown · area: Operations · “the”'),
  )

  await window.runByKeys('Altitude: Hide Done Items')
  await shows(
    window,
    all.slice(0, 7).filter((title) => title !== 'Call the'),
  )
  await window.runByKeys('Altitude: Show Plan')
  await window.hasKeyboard()
  // The first key of its kind waits for the extensions: the next one may come before it.
  await window.press('End')
  await window.focusedRow('Order the oven')
  await window.press('Home')
  await window.focusedRow('Be the bakery')
  for (const title of ['Operations', 'Bake 300', 'Second oven', 'Measure the wall']) {
    await window.press('ArrowDown')
    await window.focusedRow(title)
  }
  await window.press('Space')
  await shows(window, [...all.slice(0, 4), 'Order the'])
  await until('the next row to be selected', async () => (await focusedRow(window)) === 'Order the oven')
  await window.line(/- \[x\] Measure the wall ✅/)
})
