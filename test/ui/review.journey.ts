import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow } from './window.ts'

const plan = `---
reviewed:
  milestones: 2026-01-05
---

# Vision: The bakery that the whole quarter walks to

## Goal: Sell 300 loaves a day by the end of 2098

### Milestone: Supply three cafés by 2098-03-31

- [ ] Ask the café on the corner what they pay

### Milestone: Open the Saturday stall by 2098-06-30

- [ ] Call the market office

### Milestone: Deliver to five offices by 2098-09-30

- [ ] Write to the first office

### Milestone: Teach two apprentices by 2098-12-31

- [ ] Ask Ida about her exam
`

/** Says of an item that it was looked at in a review that is not over. */
const mark = /^milestone \w{6}-\w{4} \d{4}-\d\d-\d\d$/gm
const day = /\d{4}-\d\d-\d\d/.source

test('a whole weekly review by keyboard: left half-way, the window loaded again, resumed; one decision undone', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': plan }, file: 'PLAN.md' })
  const { page } = window
  const asked = (count: string, title: string) =>
    window.quickInput(`Review of milestones ${count}`, (shown) => shown.title.endsWith(title))
  /** Enter, once the keyboard is where it means this. */
  const accept = async (choice: string) => {
    await until(`“${choice}” to be the choice`, async () =>
      (await page.locator('.quick-input-widget .monaco-list-row.focused').innerText()).includes(choice),
    )
    await window.press('Enter')
  }
  const choose = async (decision: string) => {
    await page.keyboard.type(decision)
    await accept(decision)
  }
  const leave = async () => {
    await window.press('Escape')
    await page.locator('.part.editor .monaco-editor.focused').waitFor()
  }
  const start = async () => {
    await window.runByKeys('Altitude: Start Review')
    await window.quickInput('Which level?')
    await accept('Milestones')
  }
  await window.statusBar('Review due: Milestones')
  await start()
  const first = await asked('1/4', 'Supply three cafés by 2098-03-31')
  expect(first.choices).toEqual(
    expect.arrayContaining(['On track', 'At risk', 'Done', 'Reschedule…', 'Add next action…', 'Drop', 'Skip']),
  )
  expect(first.choices.join('\n')).toMatch(/0 of 1 done.*For the goal: Sell 300 loaves/)
  await window.screenshot('review-first')
  await accept('On track')
  await asked('2/4', 'Open the Saturday stall by 2098-06-30')
  await choose('At risk')
  await asked('3/4', 'Deliver to five offices by 2098-09-30')
  await choose('Drop')
  await asked('4/4', 'Teach two apprentices by 2098-12-31')
  // Half-way: one undo takes the last decision back, with the mark that it was looked at.
  await leave()
  await window.line('- Status: dropped')
  await window.undo()
  await until('the decision to be undone', async () => !(await window.saved()).includes('dropped'))
  const half = window.read()
  expect(half).toContain('- Status: at risk')
  expect(half.match(mark)).toHaveLength(2)
  expect(half).toContain('milestones: 2026-01-05')
  await window.showContainer('Altitude')
  await window.openPane('Agenda')
  await window.row('Later')
  await window.rowThat('Call the market office', ({ description }) => description.includes('Sell 300 loaves'))
  await window.openPane('Reviews')
  await window.rowThat('Milestones', ({ description }) => description.startsWith('2 of 4 left'))
  await window.screenshot('reviews')

  await window.reload()
  await window.statusBar('Review due: Milestones')
  await start()
  await asked('1/2', 'Deliver to five offices by 2098-09-30')
  await choose('Reschedule')
  await window.quickInput('Reschedule: Deliver')
  await window.press('Escape')
  // Who leaves the question for the day is asked about the same item again.
  await asked('1/2', 'Deliver to five offices by 2098-09-30')
  await choose('Skip')
  await asked('2/2', 'Teach two apprentices by 2098-12-31')
  await choose('Add next action')
  await window.quickInput('very next thing')
  await window.answer('Call the school')
  await window.quickInput('1 was skipped, and stays due')
  await window.screenshot('review-over')
  await leave()
  await window.line('- [ ] Call the school')
  // What was skipped was not reviewed.
  expect((await window.saved()).match(mark)).toHaveLength(3)

  await start()
  await asked('1/1', 'Deliver to five offices by 2098-09-30')
  await accept('On track')
  await window.quickInput('All was looked at')
  await leave()
  expect(await window.saved()).toMatch(new RegExp(`^---\\nreviewed:\\n {2}milestones: ${day}\\n---\\n`))
  expect(window.read()).not.toContain('2026-01-05')
  expect(window.read().match(/^milestone \w{6}-\w{4}$/gm)).toHaveLength(4)
  await window.rowThat('Milestones', ({ description }) => description === 'reviewed today · due in 7 d')
  for (const pane of ['Agenda', 'Reviews']) {
    await page.locator('.part.sidebar .pane-header:visible').filter({ hasText: pane }).first().click()
  }
  await window.run('Altitude: Show Review Report')
  await window.line(new RegExp(`^# Review, ${day}$`))
  await window.screenshot('review-report')
  expect(await window.notifications()).toEqual([])
})
