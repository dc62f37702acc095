import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow } from './window.ts'

const company = `# Vision: Be the studio that growing companies call first

## Operations

How that is done stands in [its own plan](teams/ops.plan.md).

### Goal: Rent 12 desks by 2099-12-31

- [ ] Call the landlord
`
const ops = `# Vision: Work that runs without us

## Goal: Move 40 of 40 projects into the tool by 2099-12-31

- [ ] Compare three candidates
`
/** A choice, and not what stands below it. */
const isFile = (shown: string): boolean => shown.endsWith('.md')

const workLog = '# Implementation plan\n\n## Progress\n\n- [x] Edit `src/a.ts`\n\n## Decision Log\n\nNone yet.\n'

test('a plan is chosen among several, shown and opened, and is there again after a reload', async () => {
  const window = await openWindow({
    // No file at start: the window would open it again when it comes back.
    workspace: { 'company.plan.md': company, 'teams/ops.plan.md': ops, 'log/PLAN.md': workLog },
  })
  await window.showContainer('Altitude')
  await window.row('Rent 12 desks')
  // The editor shows the buttons of a view beside others when the mouse is on it.
  await window.page.locator('.part.sidebar .pane-header:visible').first().hover()
  await window.page.locator('.part.sidebar .action-label[aria-label^="Choose a Plan"]').first().waitFor()
  await window.run('Altitude: Choose a Plan')
  const { choices } = await window.quickInput('', ({ choices: shown }) => shown.filter(isFile).length === 3)
  const inFolder = (path: string) => `${basename(window.workspace)}/${path}`
  expect(choices.filter(isFile)).toEqual(['company.plan.md', 'teams/ops.plan.md', 'log/PLAN.md'].map(inFolder))
  expect(choices.join('\n')).toMatch(/growing companies call first · 0 of 1 done/)
  await window.screenshot('choose a plan')
  await window.pick('teams/ops.plan.md')
  await window.line('Work that runs')
  const alone = await window.row('Work that runs without us')
  expect(alone.depth).toBe(1)
  // The window comes back as it was, its editors closed: the plan is the one that was chosen.
  await window.run('View: Close All Editors')
  await window.reload()
  await window.row('Work that runs without us')
})

test('goals of a linked plan are ticked where they are shown, and written where they stand', async () => {
  const window = await openWindow({
    workspace: { 'company.plan.md': company, 'teams/ops.plan.md': ops },
    file: 'company.plan.md',
  })
  await window.showContainer('Altitude')
  const goal = await window.row('Move 40 of 40 projects')
  expect(goal).toMatchObject({ depth: 3 })
  expect(goal.description).toContain('teams/ops')
  await window.screenshot('a linked plan')
  await window.tick('Compare three candidates')
  await window.rowThat('Compare three candidates', ({ checked }) => checked === true)
  await window.clickRow('Compare three candidates')
  await window.line(/- \[x\] Compare three candidates ✅ \d{4}-\d\d-\d\d/)
  // The tree goes on to show the plan that both hang on.
  await window.row('Rent 12 desks')
  expect(await window.saved('teams/ops.plan.md')).toContain('[x] Compare')
  expect(window.read('company.plan.md')).toBe(company)
  await window.undo()
  await window.rowThat('Compare three candidates', ({ checked }) => checked === false)
})

test('plans of several folders are listed with the folder that they are in', async () => {
  const window = await openWindow({
    workspace: {
      'all.code-workspace': JSON.stringify({ folders: [{ path: 'app' }, { path: 'web' }, { path: 'web/inner' }] }),
      'app/PLAN.md': company,
      'web/PLAN.md': ops,
      'web/inner/PLAN.md': ops.replace('Work', 'Play'),
    },
    open: 'all.code-workspace',
  })
  await window.showContainer('Altitude')
  await window.row('Rent 12 desks')
  await window.run('Altitude: Choose a Plan')
  const { choices } = await window.quickInput('', ({ choices: shown }) => shown.filter(isFile).length === 3)
  expect(choices.filter(isFile)).toEqual(['app/PLAN.md', 'web/PLAN.md', 'inner/PLAN.md'])
  await window.pick('inner/PLAN.md')
  await window.row('Play that runs without us')
  await until('the title to name the folder', async () =>
    (await window.page.locator('.part.sidebar').innerText()).toLowerCase().includes('inner/plan'),
  )
})
