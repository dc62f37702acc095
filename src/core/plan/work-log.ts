import type { Block } from '../markdown/blocks.ts'
import type { Words } from '../markdown/words.ts'
import {
  documentTitle,
  headings,
  isCodeLike,
  jargon,
  nonGoals,
  phaseHeading,
  statusLine,
  versionHeading,
} from './work-log-words.ts'

/** What the texts of some blocks count for, to be added up. */
export interface Tally {
  readonly signs: readonly string[]
  readonly statuses: number
  readonly phases: number
  /** Headings, list items and paragraphs, and how many of them speak of code or in words of programming. */
  readonly lines: number
  readonly coded: number
  readonly spoken: number
}

/** Every sign that an engineering log shows, named for the person who asks why; a strong one is named three times. */
export function workLogSigns({ signs, statuses, phases, lines, coded, spoken }: Tally): readonly string[] {
  const all = [...signs]
  // A goal may say its status as well: how often they say it tells nothing.
  all.push(...thrice('status lines').slice(0, Math.min(statuses, 2)))
  if (coded >= 2 && coded > lines / 5) all.push(...thrice('file names'))
  // Two words of it are chance in a long text; in a short one they are all that it speaks of.
  if (spoken >= 2 && spoken >= lines / (spoken > 2 ? 3 : 2)) all.push(...thrice('words of programming'))
  return [...all, ...thrice('numbered phases').slice(0, phases)]
}

type Sum = { -readonly [Key in keyof Tally]: Tally[Key] } & { signs: string[] }

export const newTally = (): Sum => ({ signs: [], statuses: 0, phases: 0, lines: 0, coded: 0, spoken: 0 })

export function addTally(sum: Sum, tally: Tally): void {
  if (tally.signs.length > 0) sum.signs.push(...tally.signs)
  sum.statuses += tally.statuses
  sum.phases += tally.phases
  sum.lines += tally.lines
  sum.coded += tally.coded
  sum.spoken += tally.spoken
}

/** What nearly every block comes to. */
const oneLine: Tally = { signs: [], statuses: 0, phases: 0, lines: 1, coded: 0, spoken: 0 }

const areEqual = (a: Tally, b: Tally): boolean =>
  a.signs.length === 0 &&
  a.statuses === b.statuses &&
  a.phases === b.phases &&
  a.coded === b.coded &&
  a.spoken === b.spoken

/** @param words the text of its passage */
export function tallyOfBlock(block: Block, words: string): Tally {
  const texts = textsOf(block, words)
  const lines = texts.filter(({ kind }) => kind !== 'code')
  const tally: Tally = {
    signs: texts.flatMap(signsOf),
    statuses: texts.filter(({ kind, text }) => kind !== 'heading' && statusLine.test(text)).length,
    phases: lines.filter(({ kind, text }) => kind === 'heading' && phaseHeading.test(undecorated(text))).length,
    lines: lines.length,
    coded: lines.filter(({ hasCode: has, text }) => has || isCodeLike(text.slice(0, 300))).length,
    spoken: lines.filter(({ text }) => jargon.test(text.slice(0, 300))).length,
  }
  return tally.lines === 1 && areEqual(tally, oneLine) ? oneLine : tally
}

const thrice = (sign: string): readonly string[] => [sign, sign, sign]

function signsOf({ kind, text, depth }: BlockText): readonly string[] {
  if (kind === 'code') return ['code']
  if (kind !== 'heading') return []
  const words = undecorated(text)
  const named = `“${text.trim()}”`
  if (nonGoals.test(withoutRemark(words))) return [...thrice(named), named]
  if (depth === 1 && documentTitle.test(words)) return thrice(named)
  return headings.test(withoutRemark(words)) ? [named] : []
}

/** Without the emoji and numbers that people put before a heading's words. */
const undecorated = (text: string): string =>
  text
    .slice(0, 120)
    .replace(/^[^\p{L}]{1,20}/u, '')
    .trim()
    .slice(0, 80)

/** "Features (MVP)", "Current status — May 2026": what follows the heading's words tells nothing. */
const withoutRemark = (words: string): string => (words.split(/\(| [-–—] |:$/u)[0] ?? '').trim()

/** A heading that belongs to the work, so that its date makes no goal of it: "Current status — May 2026", "v0.2 (by March)". */
export const isLogHeading = (text: string): boolean => {
  const words = undecorated(text)
  return headings.test(withoutRemark(words)) || versionHeading.test(words)
}

interface BlockText {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'code'
  readonly text: string
  readonly hasCode: boolean
  readonly depth: number
}

/** Who indents a list too far writes what Markdown takes for code. */
const isFenced = (source: string, start: number): boolean =>
  /^[ \t]{0,20}(?:```|~~~)/.test(source.slice(start, start + 30))

const hasCode = (words: Words): boolean => words.opaque.some(({ kind }) => kind === 'code')

function textsOf(block: Block, source: string): readonly BlockText[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => [
        { kind: 'item', text: item.words.text, hasCode: hasCode(item.words), depth: 0 },
        ...item.blocks.flatMap((inner) => textsOf(inner, source)),
      ])
    case 'heading':
      return [{ kind: 'heading', text: block.words.text, hasCode: hasCode(block.words), depth: block.depth }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.words.text, hasCode: hasCode(block.words), depth: 0 }]
    default:
      return block.kind === 'other' && block.type === 'code' && isFenced(source, block.span.start)
        ? [{ kind: 'code', text: '', hasCode: true, depth: 0 }]
        : []
  }
}
