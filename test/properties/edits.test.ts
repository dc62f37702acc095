import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addItem } from '../../src/core/edits/add-item.ts'
import { offsetBehind } from '../../src/core/edits/join-edits.ts'
import { markDone, markOpen, setStatus } from '../../src/core/edits/mark-done.ts'
import { moveItem } from '../../src/core/edits/move-item.ts'
import { relevel } from '../../src/core/edits/relevel.ts'
import { nextOccurrence } from '../../src/core/edits/repeat.ts'
import type { EditResult } from '../../src/core/edits/result.ts'
import { rewriteTitle } from '../../src/core/edits/rewrite.ts'
import { setField } from '../../src/core/edits/set-field.ts'
import { silenceItem } from '../../src/core/edits/silence.ts'
import { silenceInFile } from '../../src/core/edits/silence-file.ts'
import { sortMilestones } from '../../src/core/edits/sort-milestones.ts'
import { speakOfItem } from '../../src/core/edits/speak.ts'
import { speakInFile } from '../../src/core/edits/speak-file.ts'
import { splitAction } from '../../src/core/edits/split-action.ts'
import { open } from '../../src/core/index.ts'
import type { Item, Level, Plan } from '../../src/core/plan/model.ts'
import { readPlan } from '../../src/core/plan/read.ts'
import { defaultSettings, type FieldStyle } from '../../src/core/plan/settings.ts'
import { findItem } from '../../src/core/plan/walk.ts'
import { applyEdits } from '../../src/core/text/edit.ts'
import { contains } from '../../src/core/text/span.ts'
import { goodPlan, pick, text, title, wordsOf } from './plans.ts'

const context = { today: '2026-01-10', settings: defaultSettings }
const contextFor = (style: FieldStyle) => ({
  ...context,
  settings: { ...defaultSettings, actionFieldStyle: style, itemFieldStyle: style },
})

const read = (text: string): Plan => readPlan(text, context, true).plan

const levels: readonly Level[] = ['vision', 'goal', 'milestone', 'action', 'step']

describe('any edit of any text', () => {
  it('can be applied, and reads as a plan', () => {
    const changes: readonly ((plan: Plan, item: Item, at: number) => EditResult)[] = [
      (plan, item) => markDone(plan, item, context),
      (plan, item) => markOpen(plan, item, context),
      (plan, item) => setStatus(plan, item, 'on-hold', context),
      (plan, item) => setField(plan, item, 'due', '2026-07-31', context),
      (plan, item) => setField(plan, item, 'due', undefined, context),
      (plan, item) => setField(plan, item, 'owner', 'Ana (sales)', context),
      (plan, item) => rewriteTitle(plan, item, 'call *Bo* now'),
      (plan, item) => silenceItem(plan, item, 'x-y'),
      (plan) => silenceInFile(plan, 'x-y'),
      (plan, item) => speakOfItem(plan, item, 'x'),
      (plan, item) => speakOfItem(plan, item),
      (plan, item, at) => addItem(plan, item, pick(levels, at) === 'vision' ? 'goal' : 'action', 'new one', context),
      (plan, item, at) => moveItem(plan, item, pick(plan.items, at) ?? item),
      (plan, item) => sortMilestones(plan, item),
      (plan, item, at) => relevel(plan, item, pick(levels, at) ?? 'goal', context),
      (plan, item) =>
        splitAction(plan, item, [
          { start: 0, end: 1 },
          { start: 2, end: item.title.length },
        ]),
    ]
    fc.assert(
      fc.property(text, fc.nat(1000), fc.nat(changes.length - 1), (source, at, which) => {
        const plan = read(source)
        const item = pick(plan.items, at)
        if (item === undefined) return
        const result = changes[which]?.(plan, item, Math.floor(at / 7))
        if (result === undefined || 'refused' in result) return
        expect(() => read(applyEdits(source, result.edits))).not.toThrow()
      }),
      { numRuns: 400 },
    )
  })
})

describe('any fix of any finding', () => {
  it('can be applied, and changes something', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const finding of open(source, context).findings) {
          for (const fix of finding.fixes()) {
            if (fix.kind === 'edit') expect(applyEdits(source, fix.edits)).not.toBe(source)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('done and open again', () => {
  const styles = fc.constantFrom<FieldStyle>('emoji', 'dataview', 'taskpaper', 'todotxt', 'property')
  const isBare = ({ status, fields, box }: Item): boolean =>
    status === 'open' &&
    !fields.some(({ name }) => name === 'done' || name === 'cancelled' || name === 'status') &&
    (box === undefined || box.mark === ' ')

  /** Marks an item done and opens it again. True where it has left a next one: that stays, and nothing else does. */
  const isRepeated = (source: string, item: Item, style: FieldStyle): boolean => {
    const plan = read(source)
    const done = markDone(plan, item, contextFor(style))
    if ('refused' in done) return false
    const next = nextOccurrence(plan, item, context.today)
    const after = applyEdits(source, done.edits)
    const now = read(after)
    const start = offsetBehind(next, item.spans.own.start)
    const found = next.length === 0 ? findItem(now, item.id) : now.items.find(({ spans }) => spans.own.start === start)
    expect(found?.status).toBe('done')
    if (found === undefined) return false
    const opened = markOpen(now, found, contextFor(style))
    expect('edits' in opened && applyEdits(after, opened.edits)).toBe(applyEdits(source, next))
    if (next.length === 0) return false
    const above = now.items[now.items.indexOf(found) - 1]
    expect([above?.level, above?.status]).toEqual([item.level, 'open'])
    expect(now.items).toHaveLength(plan.items.length + 1)
    return true
  }

  it('gives the text that there was, and the next line of what repeats', () => {
    fc.assert(
      fc.property(text, fc.nat(1000), styles, (source, at, style) => {
        const item = pick(read(source).items.filter(isBare), at)
        if (item !== undefined) isRepeated(source, item, style)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves the next line of what repeats, wherever it stands', () => {
    const rules = fc.constantFrom(
      '🔁 every week 📅 2026-03-01 ^w1',
      '⏳ 2026-01-12 🆔 a1 🔁 every weekday when done',
      'rec:+1m t:2026-01-31',
      '[repeat:: every month on the last] [id:: a]',
    )
    const marks = fc.constantFrom('- [ ] ', '\t* [ ] ', '  1. [ ] ', '- - [ ] ', '- Action: ')
    let repeated = 0
    fc.assert(
      fc.property(text, fc.nat(1000), marks, rules, styles, (around, at, mark, rule, style) => {
        const end = /\r\n|\r|\n/.exec(around)?.[0] ?? '\n'
        const lines = around.split(end)
        const place = 5 + (at % Math.max(1, lines.length - 4))
        const source = [...lines.slice(0, place), `${mark}water ${rule}`, ...lines.slice(place)].join(end)
        const item = read(source).items.find(({ title: words }) => words.startsWith('water'))
        if (item !== undefined && isBare(item) && isRepeated(source, item, style)) repeated++
      }),
      { numRuns: 200 },
    )
    expect(repeated).toBeGreaterThan(40)
  })
})

describe('silenced and spoken of again', () => {
  const back = (source: string, silence: (plan: Plan) => EditResult, speak: (plan: Plan) => EditResult): void => {
    const silenced = silence(read(source))
    if ('refused' in silenced) return
    const after = applyEdits(source, silenced.edits)
    expect(after).not.toBe(source)
    const spoken = speak(read(after))
    expect('edits' in spoken && applyEdits(after, spoken.edits)).toBe(source)
  }

  it('gives the text that there was, for an item', () => {
    fc.assert(
      fc.property(fc.oneof(text, goodPlan), fc.nat(1000), fc.constantFrom('x-y', undefined), (source, at, check) => {
        const isQuiet = ({ silenced, title: words }: Item) =>
          words.trim() !== '' && silenced !== 'all' && (check !== undefined || silenced.length === 0)
        const index = at % Math.max(1, read(source).items.length)
        const item = read(source).items[index]
        if (item === undefined || !isQuiet(item)) return
        back(
          source,
          (plan) => silenceItem(plan, plan.items[index] as Item, check),
          (plan) => speakOfItem(plan, plan.items[index] as Item, check),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('gives the text that there was, for a file', () => {
    const matter = fc.constantFrom(
      '',
      '\ufeff',
      '---\nowner: Ana # us\n---\n',
      '---\nowner: Ana\n...\n\n',
      '---\nchecks:\n    a: hint # why\nowner: Ana\n---\n',
      '---\n# ours\nchecks:\n  a: off\n\n---\n',
      '---\nchecks: {}\nowner: Ana\n---\n',
      '---\nchecks: {a: hint}\n---\n',
      '---\nchecks: { a: hint, b: off } # both\n---\n',
    )
    fc.assert(
      fc.property(matter, goodPlan, (start, plan) => {
        const body = plan.replace(/^---\s+altitude: true\s+---\s+/, '')
        const source = (start + body).replace(/\r?\n/g, plan.includes('\r') ? '\r\n' : '\n')
        back(
          source,
          (one) => silenceInFile(one, 'x-y'),
          (one) => speakInFile(one, 'x-y'),
        )
      }),
    )
  })
})

describe('edits of plans as people write them', () => {
  it('relevel: the item is read at its new level, all else that is outside at its own, and no word is lost', () => {
    let made = 0
    fc.assert(
      fc.property(
        goodPlan,
        fc.nat(1000),
        fc.constantFrom<Level>('vision', 'goal', 'milestone', 'action'),
        (source, at, level) => {
          const plan = read(source)
          const item = pick(plan.items, at)
          if (item === undefined || item.level === level) return
          const result = relevel(plan, item, level, context)
          if ('refused' in result) {
            expect([item.level, level]).toContain('vision')
            return
          }
          made++
          const after = applyEdits(source, result.edits)
          const isMeant = (other: Item): boolean => other.level === level && other.title === item.title
          const outside = plan.items.filter(({ spans }) => !contains(item.spans.subtree, spans.own))
          expect(read(after).items.filter(isMeant).length).toBeGreaterThan(outside.filter(isMeant).length)
          expect(wordsOf(after)).toBe(wordsOf(source))
          expect(after.replaceAll('\r\n', '\n').includes('\r')).toBe(false)
          if (source.includes('\r')) expect(/[^\r]\n/.test(after)).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
    expect(made).toBeGreaterThan(10)
  })

  it('move: the item and all that is below it keep their levels, and no word is lost', () => {
    fc.assert(
      fc.property(goodPlan, fc.nat(1000), fc.nat(1000), (source, at, target) => {
        const plan = read(source)
        const item = pick(
          plan.items.filter(({ level }) => level === 'action' || level === 'milestone'),
          at,
        )
        const above = item?.level === 'action' ? 'milestone' : 'goal'
        const to = pick(
          plan.items.filter(({ level }) => level === above),
          target,
        )
        if (item === undefined || to === undefined) return
        const result = moveItem(plan, item, to)
        if ('refused' in result) return
        const after = applyEdits(source, result.edits)
        expect(wordsOf(after)).toBe(wordsOf(source))
        const shown = (where: Plan): readonly string[] =>
          where.items.map(({ level, title: words }) => `${level} ${words}`).sort()
        expect(shown(read(after))).toEqual(shown(plan))
        const place = findItem(read(after), to.id)
        expect(place?.children.some((child) => child.title === item.title && child.level === item.level)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('add: the item is there, behind its siblings, and nothing else has changed', () => {
    fc.assert(
      fc.property(
        goodPlan,
        fc.nat(1000),
        fc.constantFrom('new', 'a *b* <c>', '1. one', '[x] y'),
        (source, at, words) => {
          const plan = read(source)
          const parent = pick(
            plan.items.filter(({ level }) => level !== 'step'),
            at,
          )
          if (parent === undefined) return
          const below: Readonly<Record<string, Exclude<Level, 'plan'>>> = {
            vision: 'goal',
            goal: 'milestone',
            milestone: 'action',
          }
          const level = below[parent.level] ?? 'step'
          const result = addItem(plan, parent, level, words, context)
          if ('refused' in result) throw new Error(`refused ${level} ${words}`)
          expect(result.edits).toHaveLength(1)
          expect(result.edits.every(({ span }) => span.start === span.end)).toBe(true)
          const now = read(applyEdits(source, result.edits))
          expect(now.items).toHaveLength(plan.items.length + 1)
          for (const { id } of plan.items) expect(findItem(now, id)).toBeDefined()
          const added = now.items.find(({ id }) => findItem(plan, id) === undefined)
          expect(added?.level).toBe(level)
          expect(added?.parent?.id).toBe(parent.id)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('rewrite: the title is what was asked for, and fields, level and place are what they were', () => {
    fc.assert(
      fc.property(
        goodPlan,
        fc.nat(1000),
        fc.oneof(title, fc.string({ minLength: 1, maxLength: 20 })),
        (source, at, words) => {
          const plan = read(source)
          const item = pick(plan.items, at)
          const wanted = words.replace(/\s+/g, ' ').trim()
          // Signs of fields and labels in the new title are meant as such.
          if (item === undefined || wanted === '' || /[@:~^📅[(]|\b(?:by|in|on)\b/u.test(wanted)) return
          const result = rewriteTitle(plan, item, wanted)
          if ('refused' in result) throw new Error('refused')
          const after = read(applyEdits(source, result.edits))
          const now = after.items[plan.items.indexOf(item)]
          expect(after.items).toHaveLength(plan.items.length)
          expect([now?.level, now?.title]).toEqual([item.level, wanted])
          const marked = ({ fields: all }: Item): readonly string[] =>
            all.filter(({ form }) => form !== 'natural').map(({ name, text: value }) => `${name} ${value}`)
          expect(now && marked(now)).toEqual(marked(item))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('reschedule: the item is due on the day, and every other word is where it was', () => {
    const days = fc.constantFrom('2026-07-31', '2027-01-01')
    fc.assert(
      fc.property(goodPlan, fc.nat(1000), days, (source, at, day) => {
        const plan = read(source)
        const item = pick(
          plan.items.filter(({ level }) => level !== 'vision' && level !== 'area'),
          at,
        )
        if (item === undefined) return
        const result = setField(plan, item, 'due', day, context)
        if ('refused' in result) throw new Error('refused')
        const now = findItem(read(applyEdits(source, result.edits)), item.id)
        expect(now?.due).toMatchObject({ kind: 'known', period: { last: day } })
      }),
      { numRuns: 60 },
    )
  })
})
