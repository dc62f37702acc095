import { type Random, randomFrom } from './random.ts'

/** One change of a text, as an editor reports it: `insert` stands where `[from, to)` of the text before stood. */
export interface Edit {
  readonly place: Place
  readonly kind: Kind
  readonly from: number
  readonly to: number
  readonly insert: string
  /** The text with the change in it. */
  readonly next: string
}

/** Where in the text somebody types. */
export const places = ['start', 'middle', 'end'] as const
export type Place = (typeof places)[number]

/** What somebody does, over and over in this order. */
export const kinds = [
  'insert a character',
  'delete a character',
  'tick a box',
  'add a line',
  'change a date',
  'undo',
  'delete a line',
  'retype the line',
] as const
export type Kind = (typeof kinds)[number]

type Change = Pick<Edit, 'from' | 'to' | 'insert'>

/** How much of a text somebody works on without going elsewhere, in characters: about a window of it. */
const windowSize = 4000

/** A third of the edits at each place, one after the other, each of them on the text that the one before has left. */
export function* editsOf(text: string, count = 200): Generator<Edit, void> {
  const random = randomFrom(text.length)
  let now = text
  for (const [index, place] of places.entries()) {
    const own = Math.floor((count * (index + 1)) / places.length) - Math.floor((count * index) / places.length)
    let undo: Change | undefined
    for (let turn = 0; turn < own; turn++) {
      const kind = kinds[turn % kinds.length] ?? kinds[0]
      const isUndo = kind === 'undo' || kind === 'retype the line'
      const change = isUndo && undo !== undefined ? undo : changeOf(kind, linesAt(now, place), turn, random)
      undo = { from: change.from, to: change.from + change.insert.length, insert: now.slice(change.from, change.to) }
      // Joined, so that it is one piece in memory, as the text of an editor's document is.
      now = [now.slice(0, change.from), change.insert, now.slice(change.to)].join('')
      yield { place, kind, ...change, next: now }
    }
  }
}

interface Line {
  readonly start: number
  readonly text: string
}

/** The lines of items in the window at a place. */
function linesAt(text: string, place: Place): readonly Line[] {
  const last = Math.max(0, text.length - windowSize)
  const near = { start: 0, middle: last / 2, end: last }[place]
  const from = near === 0 ? 0 : text.indexOf('\n', Math.floor(near)) + 1
  let start = from
  const lines = text
    .slice(from, from + windowSize)
    .split('\n')
    .map((line) => {
      const at = start
      start += line.length + 1
      return { start: at, text: line }
    })
  // The last one may be cut.
  const items = lines.slice(0, -1).filter(({ text: line }) => item.test(line))
  if (items.length === 0) throw new Error(`There is no item at the ${place} of the text.`)
  return items
}

const item = /^ *(?:#+ .{9}|- \[[ x]\] |\d+\. )/
const box = /\[[ x]\] /
const day = /\d{4}-\d\d-\d\d/

/** What a line must hold for it to be done there. */
const needs: Readonly<Partial<Record<Kind, RegExp>>> = {
  'tick a box': box,
  'add a line': box,
  'change a date': day,
  'delete a line': box,
}

/** Another line at every turn: the fourth part of the window further down. */
function changeOf(kind: Kind, lines: readonly Line[], turn: number, random: Random): Change {
  const stride = Math.max(1, Math.floor(lines.length / 4)) | 1
  const fitting = lines.filter(({ text }) => needs[kind]?.test(text) ?? true)
  const line = fitting[(turn * stride) % fitting.length]
  if (line === undefined) throw new Error(`There is no line here to ${kind}.`)
  const { start, text } = line
  // In the middle of the words, where neither a label nor a field stands.
  const inWords = start + text.indexOf(' ', Math.floor(text.length / 3))
  switch (kind) {
    case 'delete a character':
      return { from: inWords - 1, to: inWords, insert: '' }
    case 'tick a box': {
      const at = start + text.search(box) + 1
      return { from: at, to: at + 1, insert: text.includes('[x]') ? ' ' : 'x' }
    }
    case 'change a date': {
      const at = start + text.search(day) + 9
      return { from: at, to: at + 1, insert: String((Number(text[at - start]) + 1) % 8) }
    }
    case 'add a line': {
      const at = start + text.length + 1
      const indent = text.slice(0, text.length - text.trimStart().length)
      return {
        from: at,
        to: at,
        insert: `${indent}- [ ] Ring bell number ${turn} of ${random.below(900)} 📅 2026-03-09\n`,
      }
    }
    case 'delete a line':
      return { from: start, to: start + text.length + 1, insert: '' }
    default:
      return { from: inWords, to: inWords, insert: 'r' }
  }
}
