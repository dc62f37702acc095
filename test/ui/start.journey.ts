import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow } from './window.ts'

const year = new Date().getFullYear() + 1

test('a new plan by mouse: three questions, with a way back, and the file is there', async () => {
  const window = await openWindow({ workspace: { 'notes.txt': 'notes' }, own: true })
  await window.showContainer('Altitude')
  await window.emptyView(/no plan yet/)
  await window.screenshot('welcome-no-file')
  await window.page.locator('.welcome-view-content .monaco-button').filter({ hasText: 'New Plan' }).click()
  const kinds = await window.quickInput('What does it begin with?')
  expect(kinds.title).toContain('1/3')
  expect(kinds.choices).toEqual(expect.arrayContaining(['Blank, with areas', 'A worked example', 'Personal']))
  await window.screenshot('new-plan-kind')
  await window.pick('Blank')
  await window.quickInput('Where is this going?', ({ title }) => title.includes('2/3'))
  await window.answer('Be the bakery that our street talks about')
  await window.quickInput('one to three years', ({ title }) => title.includes('3/3'))
  await window.back()
  await window.quickInput('Where is this going?', ({ value }) => value === 'Be the bakery that our street talks about')
  await window.press('Enter')
  await window.quickInput('one to three years')
  await window.fillIn('Bake 300 loaves a day')
  await window.quickInput('', ({ message }) => message.includes(`Will write: “Bake 300 loaves a day by ${year}-12-31”`))
  await window.screenshot('new-plan-goal')
  await window.press('Enter')
  await window.line(`## Goal: Bake 300 loaves a day by ${year}-12-31`)
  await window.row('Bake 300 loaves a day')
  await window.screenshot('new-plan-written')
  expect(await until('the file on the disk', () => window.read('PLAN.md'))).toMatch(
    /^# Vision: Be the bakery that our street talks about\n\n## Goal: /,
  )
  // The end is to be written over, then what is missing below it.
  await window.type('2099-06-30')
  await window.line('## Goal: Bake 300 loaves a day by 2099-06-30')
  await window.press('Tab')
  await window.type('Install the oven')
  await window.press('Tab')
  await window.press('Tab')
  await window.type('Call the oven dealer')
  await window.line(/^### Milestone: Install the oven by \d{4}-\d\d-\d\d$/)
  await window.line(/^- \[ \] Call the oven dealer$/)
  await window.row('Call the oven dealer')
  expect(await window.notifications()).toEqual([])
})
