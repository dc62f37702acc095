import { test } from 'vitest'
import { until } from '../wait.ts'
import { openWindow, type Window } from './window.ts'

const text = `# Vision: The bakery that our whole street talks about

## Goal: Bake 300 loaves a day by the end of 2098

### Milestone: Second oven installed by 2098-03-31

- [ ] Budget
`

const ways: readonly (readonly [silence: string, back: string])[] = [
  ['Silence “action-verb” for this item', 'Let “action-verb” speak of this item again'],
  ['Silence every check for this item', 'Let every check speak of this item again'],
  ['Silence “action-verb” in this file', 'Let “action-verb” speak again in this file'],
  ['Silence “action-verb” in this workspace', 'Let “action-verb” speak again in this workspace'],
  ['Silence “action-verb” for me, in every plan', 'Let “action-verb” speak again for me, in every plan'],
]

/** Opens the light bulb at the cursor and chooses an entry with nothing but the keyboard. */
async function choose(window: Window, entry: string): Promise<void> {
  const rows = window.page.locator('.action-widget .monaco-list-row.action')
  const focused = window.page.locator('.action-widget .monaco-list-row.action.focused')
  await until(`the entry “${entry}”`, async () => {
    await window.press('Escape')
    await window.press('Control+.')
    await rows.first().waitFor({ timeout: 2_000 })
    const count = await rows.count()
    for (let i = 0; i <= count; i++) {
      if ((await focused.innerText().catch(() => '')).includes(entry)) {
        await window.press('Enter')
        await rows.first().waitFor({ state: 'hidden', timeout: 2_000 })
        return true
      }
      await window.press('ArrowDown')
    }
    return false
  })
}

test('a check is silenced and speaks again, for an item, a file, the workspace and me, by keyboard alone', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  await window.squiggle('Budget', 'hint')
  for (const [silence, back] of ways) {
    await window.press('Control+1')
    await window.press('Control+End')
    await window.press('ArrowUp')
    await window.press('End')
    await window.press('ArrowLeft')
    await choose(window, silence)
    await window.noSquiggle('Budget')
    await choose(window, back)
    await window.squiggle('Budget', 'hint')
    await window.noLine('altitude-ignore')
    await window.noLine('checks:')
  }
})

test('by mouse: a click on the light bulb, one on the entry, and back', async () => {
  const window = await openWindow({ workspace: { 'PLAN.md': text }, file: 'PLAN.md' })
  const bulb = window.page.locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible').first()
  const entries = window.page.locator('.action-widget .monaco-list-row.action')
  const click = (entry: string) =>
    until(`the entry “${entry}”`, async () => {
      await window.press('Escape')
      await window.cursorTo('Budget', 'after')
      await bulb.click({ timeout: 2_000 })
      await entries.filter({ hasText: entry }).first().click({ timeout: 2_000 })
      return true
    })
  await window.squiggle('Budget', 'hint')
  await click('Silence “action-verb” for this item')
  await window.noSquiggle('Budget')
  await window.line('altitude-ignore action-verb')
  await click('Let “action-verb” speak of this item again')
  await window.squiggle('Budget', 'hint')
  await window.noLine('altitude-ignore')
})
