import { type Cut, cutPassages } from './cut.ts'
import { type Passage, type Place, type Section, type Sections, sectionOf } from './sections.ts'

/** A long list goes on in a further section, so that an edit costs a part of it. */
const mostPassages = 32

/**
 * Cuts a text into sections. With the sections of an earlier text only what differs is looked at again; the blocks that
 * come of it are the same.
 */
export function cutSections(text: string, from: number, previous?: Sections): Sections {
  const made = previous === undefined ? cutAnew(text, from) : cutAgain(text, from, previous)
  made.numbered.latest = made
  return made
}

const cutAnew = (text: string, from: number): Sections =>
  layOut(text, from, regroup(cutAll(text, from)), noStarts, 0, { latest: undefined })

function cutAgain(text: string, from: number, previous: Sections): Sections {
  const { numbered } = previous
  const { head, middle, tail } = recut(text, from, previous)
  const old = previous.sections
  const sections = old.slice(0, head).concat(middle, old.slice(old.length - tail))
  const hasDefinitions = previous.definitions !== '' || middle.some(({ definitions }) => definitions !== '')
  const isAtSamePlace = sections.length === old.length && !hasDefinitions
  // Where all that follows keeps its number, nothing need be asked of it to know where it stands.
  const isNumbered = numbered.latest === previous
  if (!isAtSamePlace || !isNumbered)
    return layOut(text, from, sections, previous.starts, hasDefinitions || !isNumbered ? 0 : head, numbered)
  const starts = previous.starts.slice()
  let start = head === 0 ? from : (starts[head] ?? from)
  for (let i = 0; i < middle.length; i++) {
    const section = middle[i] as Section
    section.index = head + i
    starts[head + i] = start
    start += section.length
  }
  const moved = text.length - previous.text.length
  if (moved !== 0) for (let i = head + middle.length; i < starts.length; i++) starts[i] = (starts[i] as number) + moved
  return { text, from, sections, starts, definitions: '', numbered }
}

const noStarts: readonly number[] = []

/** Numbers sections, as many of them as are not where they were before. */
function layOut(
  text: string,
  from: number,
  sections: readonly Section[],
  known: readonly number[],
  knownCount: number,
  numbered: Sections['numbered'],
): Sections {
  const starts = known.slice(0, knownCount)
  const last = sections[starts.length - 1]
  let start = last === undefined ? from : (starts[starts.length - 1] ?? from) + last.length
  let definitions = ''
  for (let index = starts.length; index < sections.length; index++) {
    const section = sections[index] as Section
    if (section.index !== index) section.index = index
    starts.push(start)
    start += section.length
    if (section.definitions !== '') definitions += section.definitions
  }
  return { text, from, sections, starts, definitions, numbered }
}

function cutAll(text: string, from: number): readonly Passage[] {
  const passages: Passage[] = []
  let last: Cut | undefined
  for (const cut of cutPassages(text, from)) {
    if (last !== undefined) passages.push(newPassage(last, cut.start))
    last = cut
  }
  if (last !== undefined) passages.push(newPassage(last, text.length))
  return passages
}

const newPassage = ({ start, isHeading, definitions }: Cut, end: number): Passage => ({
  length: end - start,
  isHeading,
  definitions,
  made: undefined,
  by: undefined,
  section: undefined,
  within: 0,
})

/** What is left of the sections before: the first of them, the last, and what is now in between. */
interface Recut {
  readonly head: number
  readonly middle: readonly Section[]
  readonly tail: number
}

function recut(text: string, from: number, previous: Sections): Recut {
  const same = from === previous.from ? commonStart(text, previous.text) : 0
  if (same === text.length && same === previous.text.length)
    return { head: previous.sections.length, middle: [], tail: 0 }
  const most = Math.min(text.length - Math.max(same, from), previous.text.length - Math.max(same, previous.from))
  const sameEnd = commonEnd(text, previous.text, most)
  const moved = text.length - previous.text.length
  // The passage before the one that was changed may now go on where it ended.
  const first = placeBefore(previous, same)
  const old: Passage[] = []
  const unread = passagesFrom(previous, first)
  let next = unread.next()
  let oldStart = first.start
  const fresh: Cut[] = []
  let isBack = false
  for (const cut of cutPassages(text, first.start === previous.from ? from : first.start)) {
    while (next.done !== true && oldStart + moved < cut.start) {
      old.push(next.value)
      oldStart += next.value.length
      next = unread.next()
    }
    fresh.push(cut)
    // From here on the texts are the same, and both are cut here: so they are in all places that follow.
    isBack = next.done !== true && oldStart + moved === cut.start && cut.start >= text.length - sameEnd
    if (isBack) break
  }
  while (!isBack && next.done !== true) {
    old.push(next.value)
    next = unread.next()
  }
  const ends = fresh.slice(1).map(({ start }) => start)
  if (!isBack) ends.push(text.length)
  const known = byText(previous.text, first.start, old)
  const middle = ends.map((end, i) => {
    const cut = fresh[i] as Cut
    const words = text.slice(cut.start, end)
    const found = known.get(words)
    known.delete(words)
    return found?.isHeading === cut.isHeading ? found : newPassage(cut, end)
  })
  const head = first.section
  const before = previous.sections[first.section]?.passages.slice(0, first.passage) ?? []
  if (!isBack) return { head, middle: regroup([...before, ...middle]), tail: 0 }
  const resumed = sectionOf(previous, oldStart)
  const after = previous.sections[resumed.section]?.passages.slice(resumed.passage) ?? []
  const tail = previous.sections.length - resumed.section - 1
  return { head, middle: regroup([...before, ...middle, ...after]), tail }
}

/** Passages in a row as sections; one that is made of the same passages as before is the same. */
function regroup(passages: readonly Passage[]): readonly Section[] {
  const sections: Section[] = []
  for (let start = 0; start < passages.length; ) {
    let end = start + 1
    while (end < passages.length && end - start < mostPassages && passages[end]?.isHeading !== true) end++
    const own = passages.slice(start, end)
    sections.push(known(own) ?? newSection(own))
    start = end
  }
  return sections
}

function known(passages: readonly Passage[]): Section | undefined {
  const section = passages[0]?.section
  const isSame = section?.passages.length === passages.length && passages.every((one, i) => one === section.passages[i])
  return isSame ? section : undefined
}

function newSection(passages: readonly Passage[]): Section {
  const length = passages.reduce((sum, passage) => sum + passage.length, 0)
  const definitions = passages.map((passage) => passage.definitions).join('')
  const section: Section = {
    length,
    passages,
    definitions,
    index: 0,
    made: undefined,
    chapter: undefined,
    batch: undefined,
  }
  let within = 0
  for (const passage of passages) {
    passage.section = section
    passage.within = within
    within += passage.length
  }
  return section
}

/** The passage before the one that holds the offset. */
function placeBefore(sections: Sections, offset: number): Place {
  const at = sectionOf(sections, offset)
  if (at.passage > 0) {
    const before = sections.sections[at.section]?.passages[at.passage - 1]
    return { section: at.section, passage: at.passage - 1, start: at.start - (before?.length ?? 0) }
  }
  const section = sections.sections[at.section - 1]
  if (section === undefined) return at
  const before = section.passages[section.passages.length - 1]
  return { section: at.section - 1, passage: section.passages.length - 1, start: at.start - (before?.length ?? 0) }
}

function* passagesFrom({ sections }: Sections, { section, passage }: Place): Generator<Passage, void> {
  for (let i = section; i < sections.length; i++) {
    const { passages } = sections[i] as Section
    for (let j = i === section ? passage : 0; j < passages.length; j++) yield passages[j] as Passage
  }
}

function byText(text: string, from: number, passages: readonly Passage[]): Map<string, Passage> {
  const known = new Map<string, Passage>()
  let start = from
  for (const passage of passages) {
    known.set(text.slice(start, start + passage.length), passage)
    start += passage.length
  }
  return known
}

/** Strings are compared in pieces, which the machine does at once; in smaller ones where they differ, at last unit by unit. */
const pieces = [65_536, 2048, 64]

/** How many units two texts begin with alike. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  for (const piece of pieces) {
    while (at + piece <= most && a.slice(at, at + piece) === b.slice(at, at + piece)) at += piece
  }
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** How many units two texts end with alike, `most` at most. */
function commonEnd(a: string, b: string, most: number): number {
  let count = 0
  const isSame = (from: number, to: number): boolean =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from)
  for (const piece of pieces) while (count + piece <= most && isSame(count, count + piece)) count += piece
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++
  return count
}
