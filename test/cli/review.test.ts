import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { altitudeHere, folderOf, type Ran } from './altitude.ts'

const today = ['--today', '2026-01-12'] as const
const goal = '# Goal: Open the second shop in Lyon by 2027-06-30\n'

const bakery = `---
start: 2026-01-01
reviewed:
  milestones: 2026-11-16
---

# Vision: Be the bakery that the whole valley talks about

## Goal: Sell 300 loaves a day by 2026-12-15

### Milestone: Supply three cafés by 2026-11-20

- [x] Ask the café on the corner what they pay ✅ 2026-11-17
- [x] Agree on a price with them ✅ 2026-11-29
- [ ] Bring samples to the three cafés 📅 2026-12-02

### Milestone: Open the stand by 2026-12-05

## Goal: Hire two bakers

### Milestone: Write the advertisement
`

const shop = `# Goal: Open the second shop in Lyon by 2027-06-30

## Milestone: Sign the lease

- Start: 2026-10-01

- [ ] Call the landlord 📅 2026-11-10

## Archive

### From Open the second shop in Lyon by 2027-06-30 › Sign the lease

- [x] Find the landlord’s number ✅ 2026-09-30
`

// A Monday.
describe('review', () => {
  let plans: Awaited<ReturnType<typeof folderOf>>
  const day = ['--today', '2026-11-30'] as const
  const inFolder = (...args: readonly string[]): Promise<Ran> => altitudeHere(args, { cwd: plans.path })
  const reviewed = (...args: readonly string[]): Promise<Ran> => inFolder('review', ...args, ...day)

  beforeAll(async () => {
    plans = await folderOf({
      'bakery/PLAN.md': bakery,
      'shop/PLAN.md': shop.replaceAll('\n', '\r\n'),
      'broken/PLAN.md': `---\naltitude: true\nowner: [Ana\n---\n\n${goal}`,
      'wrong/PLAN.md': `---\nreviewed:\n  goals: last week\n---\n\n${goal}`,
      'notes.md': '# A library\n',
      'none/README.md': '# A library\n',
      'screen.md': '# Goal: Clear the \u001b[2Jscreen by 2027\n',
    })
  })
  afterAll(() => plans.remove())

  test.each([
    ['review of two plans', ['bakery', 'shop']],
    ['review of two plans by milestones', ['bakery', 'shop', '--level', 'milestones']],
    ['review of one plan', ['bakery']],
    ['review of two plans as md', ['bakery', 'shop', '--format', 'md']],
    ['review of two plans as json', ['bakery', 'shop', '--format', 'json']],
  ])('%s prints what it printed before', async (name, args) => {
    const { exit, out, err } = await reviewed(...args)
    expect([exit, err]).toEqual([0, ''])
    await expect(out).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`)
  })

  test('one that cannot be read says on which line, and the others are reported all the same', async () => {
    const { exit, out, err } = await reviewed()
    expect(exit).toBe(2)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^altitude: broken\/PLAN\.md:3:\d+ The front matter is no valid YAML\./) as string,
      expect.stringMatching(/^altitude: wrong\/PLAN\.md:3:\d+ reviewed must be days/) as string,
      '',
    ])
    expect(out).toBe((await reviewed('bakery', 'shop')).out)
  })

  test('a program finds in the answer what cannot be read', async () => {
    const { exit, out } = await reviewed('broken', 'notes.md', 'shop', '--format', 'json')
    const { files } = JSON.parse(out) as { readonly files: readonly Readonly<Record<string, unknown>>[] }
    expect(exit).toBe(2)
    const none = { reviews: [], done: [], slipped: [], stuck: [], comingUp: [], health: [] }
    expect(files.map((file) => file.path)).toEqual(['broken/PLAN.md', 'notes.md', 'shop/PLAN.md'])
    expect(files[0]).toMatchObject({
      isPlan: true,
      problem: { line: 3, message: expect.stringContaining('no valid YAML') as string },
      ...none,
    })
    expect(files[1]).toMatchObject({ isPlan: false, ...none })
    expect(files[1]).not.toHaveProperty('problem')
  })

  test('done is what was done since a day', async () => {
    const done = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { out } = await reviewed('bakery', 'shop', '--level', 'actions', ...args)
      return out.split('\n').filter((line) => /^ {2}20/.test(line))
    }
    expect(await done()).toEqual(['  2026-11-29  Agree on a price with them'])
    expect(await done('--since', '2026-09-30')).toEqual([
      '  2026-09-30  Find the landlord’s number',
      '  2026-11-17  Ask the café on the corner what they pay',
      '  2026-11-29  Agree on a price with them',
    ])
  })

  test('a file that is no plan says so, beside a document that is kept', async () => {
    const why = 'notes.md is not a plan: It names no vision and no goal, and has no dated steps below its headings.'
    expect((await reviewed('notes.md')).out).toBe(`${why}\n`)
    const { exit, out, err } = await reviewed('notes.md', 'bakery', '--format', 'md')
    expect([exit, err]).toEqual([0, `altitude: ${why}\n`])
    expect(out).toMatch(/^# Review, 2026-11-30\n/)
  })

  test('says so where nothing is to be told', async () => {
    expect((await inFolder('review', 'none')).out).toMatch(/^No plan found in none: /)
    const { out } = await inFolder('review', 'screen.md', '--level', 'actions', ...today)
    expect(out).toBe(
      'To review\n  0 of 0 actions due, never reviewed\n\n' +
        'Nothing was done, nothing is late or stuck, and nothing ends soon.\n\n' +
        'What is done counts here where it says on which day: “Mark Done” writes it.\n',
    )
  })

  test('prints no colours into a pipe, and nothing that moves the cursor', async () => {
    expect((await inFolder('review', 'screen.md', '--today', '2028-01-01')).out).not.toContain('\u001b')
  })
})
