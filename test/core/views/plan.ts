import { open, type Snapshot } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'

/** A plan as it stands on 2026-01-10. */
export const read = (text: string, previous?: Snapshot): Snapshot =>
  open(text, { today: '2026-01-10', settings: defaultSettings }, previous)

export const studio = `---
start: 2026-01-01
---

# Vision: Be the design studio that growing companies call first

## Operations

### Goal: Have project management software in use by 40 of 40 projects by 2026-12-31

- Why: nobody can see the load whole

#### Milestone: Identify the best software by 2026-01-31

- [x] Search the market ✅ 2026-01-05
- [ ] Compare three candidates 📅 2026-01-16
  - [ ] Write down the criteria
  - [x] Ask for prices
- [ ] Decide 📅 2026-01-08

#### Milestone: Roll out by Q2 2026

- [ ] Train the team
`
