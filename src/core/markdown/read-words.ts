import type { PhrasingContent } from 'mdast'
import { toString as nodeToString } from 'mdast-util-to-string'
import type { Span } from '../text/span.ts'
import { hardBreak, type Opaque, placeOf, readable, type Words, withAddresses, wordsAt } from './words.ts'

/** A comment found among the words, `<!--` and `-->` included. */
export interface Comment {
  readonly span: Span
  readonly text: string
}

/** Reads inline Markdown into words. `source` is the text that the nodes' offsets count in. */
export function readWords(nodes: readonly PhrasingContent[], source: string): { words: Words; comments: Comment[] } {
  const units: string[] = []
  const at: number[] = []
  const wide = new Map<number, number>()
  const opaque: Opaque[] = []
  const comments: Comment[] = []
  let end = 0

  const put = (unit: string, offset: number, width: number): void => {
    if (width !== 1) wide.set(units.length, width)
    units.push(unit)
    at.push(offset)
    end = offset + width
  }
  /** A line separator that stands in the text is a blank to its reader, and no hard break. */
  const add = (unit: string, offset: number, width: number): void => put(unit === hardBreak ? ' ' : unit, offset, width)

  const visit = (node: PhrasingContent): void => {
    const start = node.position?.start.offset ?? 0
    const stop = node.position?.end.offset ?? start
    const before = units.length
    switch (node.type) {
      case 'text':
        addText(node.value, source, start, stop, add)
        return
      case 'break':
        put(hardBreak, start, Math.max(1, stop - start))
        return
      case 'html':
        if (node.value.startsWith('<!--')) comments.push({ span: { start, end: stop }, text: node.value })
        return
      case 'inlineCode': {
        const inside = source.indexOf(node.value, start)
        const from = inside >= 0 && inside + node.value.length <= stop ? inside : start
        for (let i = 0; i < node.value.length; i++) add(node.value[i] ?? '', Math.min(from + i, stop - 1), 1)
        break
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
        for (const child of node.children) visit(child)
        return
      case 'link':
      case 'linkReference':
        for (const child of node.children) visit(child)
        break
      default: {
        const alt = nodeToString(node)
        for (let i = 0; i < alt.length; i++) add(alt[i] ?? '', start, i === alt.length - 1 ? stop - start : 1)
      }
    }
    if (units.length > before) opaque.push({ kind: opaqueKind(node), start: before, end: units.length })
  }

  const first = nodes[0]?.position?.start.offset ?? 0
  end = first
  for (const node of nodes) visit(node)
  at.push(end)
  const words = wordsAt(units.join(''), at, wide, opaque)
  return { words: withoutStrikes(withAddresses(words)), comments }
}

/** GFM's `~~struck~~` is mark-up as `**bold**` is; its signs stand before and behind a word and come in pairs. */
function withoutStrikes(words: Words): Words {
  if (!words.text.includes('~~')) return words
  const text = readable(words)
  const cuts: Span[] = []
  let open: Span | undefined
  for (const { index } of text.matchAll(/(?<!~)~~(?!~)/g)) {
    const sign = { start: index, end: index + 2 }
    if (open !== undefined && /\S/.test(text.charAt(index - 1))) {
      cuts.push(open, sign)
      open = undefined
    } else if (/\S/.test(text.charAt(index + 2))) open = sign
  }
  return cuts.length === 0 ? words : dropWords(words, cuts)
}

/** The words without these spans, which are in order and apart; unlike `cutWords` this leaves every blank. */
function dropWords(words: Words, cuts: readonly Span[]): Words {
  const index: number[] = []
  const wide = new Map<number, number>()
  const at: number[] = []
  let text = ''
  let cut = 0
  for (let i = 0; i < words.text.length; i++) {
    while ((cuts[cut]?.end ?? Number.POSITIVE_INFINITY) <= i) cut++
    index.push(text.length)
    if (i >= (cuts[cut]?.start ?? Number.POSITIVE_INFINITY)) continue
    const width = words.wide.get(i)
    if (width !== undefined) wide.set(text.length, width)
    at.push(placeOf(words, i))
    text += words.text[i]
  }
  index.push(text.length)
  at.push(placeOf(words, words.text.length))
  const opaque = words.opaque.map((span) => ({ ...span, start: index[span.start] ?? 0, end: index[span.end] ?? 0 }))
  return wordsAt(text, at, wide, opaque)
}

const opaqueKind = ({ type }: PhrasingContent): Opaque['kind'] =>
  type === 'inlineCode' ? 'code' : type === 'link' || type === 'linkReference' ? 'link' : 'picture'

const entity = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/
const escapable = /[!-/:-@[-`{-~]/

/** Walks value and source side by side: they differ at escapes, entities, line ends and the blanks that start a line. */
function addText(
  value: string,
  source: string,
  start: number,
  stop: number,
  add: (unit: string, offset: number, width: number) => void,
): void {
  let from = start
  for (let i = 0; i < value.length; i++) {
    const unit = value.charAt(i)
    // A lone carriage return ends a line as well; the one of a pair is read with its other half.
    if (unit === '\n' || (unit === '\r' && value[i + 1] !== '\n')) {
      const lineEnd = from
      while (from < stop && (source[from] === ' ' || source[from] === '\t')) from++
      if (source[from] === '\r' && source[from + 1] === '\n') from++
      from++
      // The next line's indentation, and the `>` of a quote, belong to no word.
      const next = value[i + 1]
      while (from < stop && source[from] !== next && /[ \t>]/.test(source.charAt(from))) from++
      add('\n', lineEnd, Math.max(1, from - lineEnd))
      continue
    }
    if (source[from] === '\\' && source[from + 1] === unit && escapable.test(unit)) {
      add(unit, from, 2)
      from += 2
      continue
    }
    const reference = source[from] === '&' ? entity.exec(source.slice(from, Math.min(stop, from + 40))) : null
    if (reference !== null && !value.startsWith(reference[0], i)) {
      add(unit, from, reference[0].length)
      // An entity can stand for a pair of units (an emoji): the second one has no width of its own.
      if (unit >= '\ud800' && unit <= '\udbff') add(value.charAt(++i), from, reference[0].length)
      from += reference[0].length
      continue
    }
    add(unit, Math.min(from, stop), 1)
    from++
  }
}
