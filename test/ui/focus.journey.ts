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

/** A button of the view's title bar, by its name. */
const titleButton = (window: Window, name: string) =>
  window.page.locator(`.part.sidebar .title-actions .action-label[aria-label^="${name}"]`).first()
