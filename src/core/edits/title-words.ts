import { readBlocks } from '../markdown/parse.ts'
import { sourceSpan, type Words } from '../markdown/words.ts'
import type { Item, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { type Span, span } from '../text/span.ts'
import { isInline, lineTail, wordsStart } from './item-lines.ts'
import { phraseInTitle } from './natural-date.ts'

/** Old words and the new ones that take their place; counts of words from the title's start. */
interface Hunk {
  readonly old: Span
  readonly new: Span
}

/** More pairs than this to compare, and a title counts as rewritten from its first changed word to its last. */
const mostPairs = 40_000

/**
 * The edits that turn the title's words into others, word by word, so that mark-up around a word that stays or is
 * replaced by one other word stays too.
 *
 * @param wanted the new title's words, to compare
 * @param written the same words as they are to be written
 */
export function wordEdits(
  { text }: Plan,
  item: Item,
  wanted: readonly string[],
  written: readonly string[],
): readonly TextEdit[] {
  const places = placesOf(item)
  const old = places.map(({ start, end }) => item.title.slice(start, end))
  const sources = places.map((at) => sourceSpan(item.words, at))
  const edits: TextEdit[] = []
  for (const hunk of hunks(old, wanted)) {
    const words = written.slice(hunk.new.start, hunk.new.end)
    const replaced = Math.min(words.length, hunk.old.end - hunk.old.start)
    const isStart = hunk.old.start === 0 && replaced === 0
    if (replaced === 0 && words.length > 0) {
      edits.push(insertion(text, item, sources, hunk.old.start, words.join(' ')))
      continue
    }
    for (let i = hunk.old.start; i < hunk.old.end; i++) {
      const source = sources[i]
      if (source === undefined) continue
      const at = i - hunk.old.start
      if (at < replaced) {
        edits.push({ span: source, text: at === replaced - 1 ? words.slice(at).join(' ') : (words[at] ?? '') })
      } else {
        edits.push({ span: withBlank(text, source, isStart ? undefined : sources[i - 1], sources[i + 1]), text: '' })
      }
    }
  }
  return edits
}

/** The title's words written anew, without mark-up; fields and comments of the line stand behind them. */
export function writeAnew({ text }: Plan, item: Item, written: readonly string[]): readonly TextEdit[] {
  const at = span(wordsStart(text, item), Math.max(wordsStart(text, item), lineTail(text, item)))
  const fields = item.fields.filter((field) => isInline(text, item, field) && !phraseInTitle(item, field))
  const kept = [
    ...fields.map(({ span: place, form, name }) => ({ ...place, first: form === 'todotxt' && name === 'done' })),
    ...[...text.slice(at.start, at.end).matchAll(/<!--[\s\S]{0,2000}?-->/g)].map(({ index, 0: comment }) => ({
      start: at.start + index,
      end: at.start + index + comment.length,
      first: false,
    })),
  ].sort((a, b) => a.start - b.start)
  const take = (first: boolean): readonly string[] =>
    kept.filter((place) => place.first === first).map(({ start, end }) => text.slice(start, end))
  const before = /\s/.test(text.charAt(at.start - 1)) ? '' : ' '
  return [{ span: at, text: before + [...take(true), ...written, ...take(false)].join(' ') }]
}

/** The word with every sign escaped that could be mark-up. */
export const escapeWord = (word: string, index: number): string => {
  const escaped = word
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/^#+$/, '\\$&')
  return index > 0 ? escaped : escaped.replace(/^[-+>=]/, '\\$&').replace(/^(\d{1,9})([.)])$/, '$1\\$2')
}

/** The words that a source shows which is one block: a heading, a paragraph, a list of one item. */
export function wordsOf(own: string): Words | undefined {
  const blocks = readBlocks(own, 0)
  const [block] = blocks
  if (blocks.length !== 1 || block === undefined) return undefined
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.words
  return block.kind === 'list' && block.items.length === 1 && block.items[0]?.blocks.length === 0
    ? block.items[0].words
    : undefined
}

/** Where each word of the title stands in it. */
function placesOf({ title }: Item): readonly Span[] {
  return [...title.matchAll(/[^ ]+/g)].map(({ index, 0: word }) => span(index, index + word.length))
}

function insertion(text: string, item: Item, sources: readonly Span[], before: number, words: string): TextEdit {
  const previous = sources[before - 1]
  if (previous === undefined) {
    const start = wordsStart(text, item)
    const isBehindBlank = /\s/.test(text.charAt(start - 1))
    if (sources.length > 0) return { span: span(start, start), text: `${isBehindBlank ? '' : ' '}${words} ` }
    // No title yet: the blank behind a box or label may be there, and fields may follow.
    const at = !isBehindBlank && /[ \t]/.test(text.charAt(start)) ? start + 1 : start
    const isBare = isBehindBlank || at > start
    const isLast = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(at, at + 200))
    return { span: span(at, at), text: `${isBare ? '' : ' '}${words}${isLast || !isBare ? '' : ' '}` }
  }
  // Behind closing mark-up, so that bold words do not grow.
  const gapEnd = Math.max(previous.end, sources[before]?.start ?? lineTail(text, item))
  const blank = /\s/.exec(text.slice(previous.end, gapEnd))
  const at = blank === null ? gapEnd : previous.end + blank.index
  return { span: span(at, at), text: ` ${words}` }
}

/** A word that goes, with the blank before it; at the title's start with the one behind, at its end with all before. */
function withBlank(text: string, word: Span, previous: Span | undefined, next: Span | undefined): Span {
  if (previous === undefined) {
    const isBlank = /[ \t]/.test(text.charAt(word.end)) && (next?.start ?? 0) > word.end
    return span(word.start, isBlank ? word.end + 1 : word.end)
  }
  const gap = text.slice(previous.end, word.start)
  if (next === undefined && gap.trim() === '') return span(previous.end, word.end)
  return span(/\s$/.test(gap) ? word.start - 1 : word.start, word.end)
}

/** What has changed between two lists of words, by their longest common subsequence. */
function hunks(old: readonly string[], wanted: readonly string[]): readonly Hunk[] {
  let head = 0
  while (head < old.length && head < wanted.length && old[head] === wanted[head]) head++
  let tail = 0
  const most = Math.min(old.length, wanted.length) - head
  while (tail < most && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++
  const [oldEnd, newEnd] = [old.length - tail, wanted.length - tail]
  if ((oldEnd - head) * (newEnd - head) > mostPairs) return [{ old: span(head, oldEnd), new: span(head, newEnd) }]
  const length = commonLengths(old.slice(head, oldEnd), wanted.slice(head, newEnd))
  const found: Hunk[] = []
  let [i, j] = [head, head]
  while (i < oldEnd || j < newEnd) {
    const [fromOld, fromNew] = [i, j]
    while ((i < oldEnd || j < newEnd) && !(i < oldEnd && j < newEnd && old[i] === wanted[j])) {
      const skipOld = length(i + 1 - head, j - head)
      const skipNew = length(i - head, j + 1 - head)
      if (j >= newEnd || (i < oldEnd && skipOld >= skipNew)) i++
      else j++
    }
    if (i > fromOld || j > fromNew) found.push({ old: span(fromOld, i), new: span(fromNew, j) })
    while (i < oldEnd && j < newEnd && old[i] === wanted[j]) {
      i++
      j++
    }
  }
  return found
}

/** For every pair of places, how many words are common behind them. */
function commonLengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return (i, j) => table[i * width + j] ?? 0
}
