import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow } from './window.ts'

test('what is missing is asked for and added: a first milestone, a next action, a vision, a why', async () => {
  const text = `## Goal: Bake 300 loaves a day by the end of 2098

## Goal: Serve 40 cafés in the valley by the end of 2098

### Milestone: Second oven installed by 2098-03-31
`
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.fix('Bake', 'Add the first milestone')
  await window.quickInput('What will be finished next', ({ message }) => message.includes('For “Bake 300 loaves a day'))
  await window.answer('Ovens compared by 2098-01-31')
  await window.line(/^### Milestone: Ovens compared by 2098-01-31$/)

  await window.fix('Second oven', 'Add the next action')
  await window.quickInput('very next thing')
  await window.press('Enter')
  await window.quickInput('Type an answer', ({ title }) => title.includes('What is the very next thing to do?'))
  await window.answer('Call the oven dealer')
  await window.line(/^- \[ \] Call the oven dealer$/)

  await window.fix('Bake', 'Write a vision')
  await window.quickInput('Where is this going')
  await window.answer('Be first in town, and the place where people meet')
  await window.line(/^# Vision: Be first in town, and the place where people meet$/)

  await window.goTo(2)
  await window.type('\n### Milestone: Sign painted by 2098-02-28\n')
  await window.goTo(1)
  await window.fix('Sign painted', 'Add a Why')
  const why = await window.quickInput('Why does it matter', ({ choices }) => choices.length > 1)
  expect(why.choices).toEqual([
    'Be first in town, and the place where people meet',
    'Be first in town',
    'the place where people meet',
  ])
  await window.press('ArrowDown')
  await window.press('ArrowDown')
  await window.press('Enter')
  await window.line('Why: the place where people meet')
})

test('a prompt can be left at every step, goes back with what was answered, and reads plain words', async () => {
  const text = `# Vision: Be first in town

## Goal: Redesign the order form by the end of 2099

### Milestone: Supply three cafés

- [ ] Call the corner café

## Goal: Improve sales

- Owner: Ana

### Milestone: Hand the bread to two shops by 2099-06-30

- [ ] Ask the shop on the corner
`
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.fix('Redesign', 'Say how to measure it')
  await window.quickInput('How will you know')
  await window.press('Escape')
  await window.fix('Redesign', 'Say how to measure it')
  await window.quickInput('How will you know')
  await window.pick('By a state')
  await window.quickInput('What can anyone see')
  await window.fillIn('every café orders with it')
  const written = 'Redesign the order form until every café orders with it, by the end of 2099'
  await window.quickInput('What can anyone see when it is reached?', ({ message }) => message.includes(written))
  await window.press('Escape')
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  expect(await window.saved()).toBe(text)

  await window.fix('Improve', 'Make it SMART')
  await window.quickInput('What exactly')
  await window.answer('Sell bread')
  await window.quickInput('How will you know')
  await window.pick('By a number')
  await window.quickInput('What number')
  await window.answer('60')
  await window.quickInput('60 of what')
  await window.back()
  await window.quickInput('What number', ({ value }) => value === '60')
  await window.back()
  await window.quickInput('How will you know')
  await window.back()
  await window.quickInput('What exactly', ({ value }) => value === 'Sell bread')
  await window.press('Escape')
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  expect(await window.saved()).toBe(text)

  await window.fix('Supply', 'Pick a date')
  await window.quickInput('By when?')
  await window.fillIn('xyzzy')
  await window.quickInput('By when?', ({ choices }) => choices[0]?.includes('no day') === true)
  await window.fillIn('end of June 2099')
  const list = window.page.locator('.quick-input-list .monaco-list-row')
  await until('the preview', async () =>
    (await list.first().innerText()).includes('Will write: “Supply three cafés by 2099-06-30”'),
  )
  expect((await window.quickInput()).title).toContain('By when?')
  await window.press('Enter')
  await window.line('### Milestone: Supply three cafés by 2099-06-30')
})

test('what the first answer says already is not asked for again, and counts once when it is changed', async () => {
  const text = `# Vision: Be first in town

## Goal: Improve sales

- Owner: Ana

### Milestone: Hand the bread to two shops by 2099-06-30

- [ ] Ask the shop on the corner
`
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.fix('Improve', 'Make it SMART')
  await window.quickInput('What exactly')
  await window.answer('Sell bread')
  await window.quickInput('How will you know')
  const choices = window.page.locator('.quick-input-list .monaco-list-row')
  await until('the gap in the sentence', async () =>
    (await choices.first().innerText()).includes('Will write: “Sell bread with …”'),
  )
  await window.pick('By a number')
  await window.quickInput('What number')
  await window.answer('60')
  await window.quickInput('60 of what')
  for (const question of ['What number', 'How will you know', 'What exactly']) {
    await window.back()
    await window.quickInput(question)
  }
  await window.answer('Sell 300 loaves a day')
  await window.quickInput('By when?', ({ title }) => title.includes('2/2'))
  await window.back()
  await window.quickInput('What exactly', ({ value }) => value === 'Sell 300 loaves a day')
  // Far enough for a goal, and not too far.
  const sentence = `Sell 300 loaves a day by the end of ${new Date().getFullYear() + 1}`
  await window.answer(sentence)
  await window.line(`## Goal: ${sentence}`)
  await window.noSquiggle('Sell 300')
  await window.undo()
  await window.line(/^## Goal: Improve sales$/)
})

test('a number can be kept beside the sentence, as a metric', async () => {
  const year = new Date().getFullYear() + 1
  const text = `# Vision: Be first in town

## Goal: Run the new web shop by the end of ${year}

- Owner: Ana

### Milestone: Hand the bread to two shops by ${year}-06-30

- [ ] Ask the shop on the corner
`
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.fix('Run the new', 'Say how to measure it')
  await window.quickInput('How will you know')
  await window.pick('By a number beside it')
  await window.quickInput('What number')
  await window.answer('60')
  await window.quickInput('60 of what')
  await window.fillIn('orders a month')
  await window.quickInput('Will write: “Metric: orders a month, to 60”')
  await window.press('Enter')
  await window.quickInput('today')
  await window.answer('40')
  await window.line(/^- Metric: orders a month, from 40 to 60$/)
  await window.noSquiggle('Run the new')
  await window.undo()
  await window.noLine('Metric')
})

test('what stands at the wrong level, is late or holds several steps is mended at once', async () => {
  const text = `# Vision: The bakery that our whole street talks about

## Goal: Bake 300 loaves a day by the end of 2098

### Milestone: Second oven installed by 2098-03-31

- [ ] Call the dealer, measure the wall and order the oven
- [ ] Pay the dealer 📅 2020-01-07
- [ ] Implement the order system

## Goal: Hire two bakers

- Start: 2098-02-02
- Due: 2098-05-29

- [ ] Write the job advert
`
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.fix('Call the dealer, measure', 'Split into 3 actions')
  await window.line(/^- \[ \] Call the dealer$/)
  await window.line(/^- \[ \] Measure the wall$/)
  await window.line(/^- \[ \] Order the oven$/)

  await window.fix('2020-01-07', 'Make it due tomorrow')
  const due = await window.line(/^- \[ \] Pay the dealer 📅 (?!2020)/)
  const days = (Date.parse(due.slice(-10)) - Date.now()) / 86_400_000
  expect(Math.abs(days - 0.5)).toBeLessThan(1.6)

  await window.fix('Implement', 'Make it a milestone…')
  await window.quickInput('By when?', ({ title }) => title.includes('Make it a milestone'))
  await window.fillIn('end of June 2098')
  await window.quickInput('By when?', ({ choices }) => choices.some((choice) => choice.includes('June 2098')))
  await window.press('Enter')
  await window.line(/^### Milestone: Implement the order system by 2098-06-30$/)
  await window.noLine('[ ] Implement')
  await window.undo()
  await window.line(/^- \[ \] Implement the order system$/)

  await window.fix('2098-05-29', 'Make it a milestone')
  await window.line(/^### Milestone: Hire two bakers$/)
  await window.line(/^- \[ \] Write the job advert$/)
  await window.noLine(/^## Goal: Hire/)
  await window.undo()
  await window.line(/^## Goal: Hire two bakers$/)
})
