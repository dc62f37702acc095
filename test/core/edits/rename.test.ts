import { describe, expect, it } from 'vitest'
import { rename } from '../../../src/core/edits/rename.ts'
import { definitionOf, mentionAt, mentionsIn, placesOf } from '../../../src/core/plan/mentions.ts'
import { applyEdits } from '../../../src/core/text/edit.ts'
import { lineSpan } from '../../../src/core/text/lines.ts'
import { inEnglish } from '../../../src/core/text/message.ts'
import { read } from '../tree.ts'
import { context } from './edited.ts'

const plan = `---
owner: "Ana"
---

# Vision: Be first in town

## Goal: Sell 300 loaves a day by the end of 2027

- Owner: **Ana**, Tom and Kim
- Id: loaves

### Milestone: Supply three cafés by June 2027

- [ ] Ask the café @owner(ana) 🆔 ask
- [ ] Write a price list [owner:: Tom] 🆔 list ⛔ ask
- [ ] Send it 🆔 send ⛔ ask,list
- [ ] Count [dependsOn:: send, loaves] (owner:: @Ana)
- [ ] Celebrate with Ana
  - After: send
`

/** What is under \`words\`, the nth time that they stand in the text. */
function mention(text: string, words: string, nth = 1) {
  let at = -1
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  const { start, end } = lineSpan(text, at)
  return mentionAt(read(text).plan, at + words.length, text.slice(start, end))
}

function renamed(text: string, words: string, name: string, nth = 1): string {
  const found = mention(text, words, nth)
  if (found === undefined) return 'no name'
  const result = rename(read(text).plan, found, name, context)
  return 'refused' in result ? `refused: ${inEnglish(result.refused)}` : applyEdits(text, result.edits)
}

describe('mentions', () => {
  it('are found in every convention, and in the front matter', () => {
    expect(mentionsIn(read(plan).plan).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'owner Ana',
      'owner Ana',
      'owner Tom',
      'owner Kim',
      'id loaves',
      'owner ana',
      'id ask',
      'owner Tom',
      'id list',
      'after ask',
      'id send',
      'after ask',
      'after list',
      'after send',
      'after loaves',
      'owner Ana',
      'after send',
    ])
    for (const { name, span } of mentionsIn(read(plan).plan)) expect(plan.slice(span.start, span.end)).toBe(name)
  })

  it('lead from an id to the item that has it', () => {
    const after = mention(plan, '⛔ ask', 2)
    const found = after && definitionOf(read(plan).plan, after)
    expect(found?.span.start).toBe(plan.indexOf('🆔 ask') + '🆔 '.length)
    expect(found?.title).toBe('Ask the café')
  })

  it('are none in words that only look alike', () => {
    expect(mention(plan, 'Celebrate with Ana')).toBeUndefined()
    expect(mention(plan, 'Vision')).toBeUndefined()
  })
})

describe('rename', () => {
  it('gives an owner another name in all conventions, and leaves other words alone', () => {
    const after = renamed(plan, 'Ana', 'Anna Maria')
    expect(after.split('\n').filter((line, i) => line !== plan.split('\n')[i])).toEqual([
      'owner: "Anna Maria"',
      '- Owner: **Anna Maria**, Tom and Kim',
      '- [ ] Ask the café @owner(Anna Maria) 🆔 ask',
      '- [ ] Count [dependsOn:: send, loaves] (owner:: @Anna Maria)',
    ])
    expect(after).toContain('Celebrate with Ana\n')
  })

  it('gives an id another name with all that waits for it, from any of them', () => {
    const after = renamed(plan, '⛔ ask', 'cafe', 2)
    expect(after).toBe(renamed(plan, '🆔 ask', 'cafe'))
    expect(after).toContain('🆔 cafe\n')
    expect(after).toContain('⛔ cafe\n')
    expect(after).toContain('⛔ cafe,list\n')
    expect(after).toContain('Ask the café')
  })

  it('renames the second of two with the same id alone', () => {
    const twice = plan.replace('🆔 list', '🆔 ask')
    expect(renamed(twice, '🆔 ask', 'list', 2)).toBe(plan)
  })

  it.each([
    ['🆔 ask', 'list', 'refused: “list” is the id of “Write a price list” already.'],
    ['🆔 ask', 'two words', 'refused: An id is up to 60 letters'],
    ['🆔 ask', 'café', 'refused: An id is up to 60 letters'],
    ['Ana', 'Ana, Tom', 'refused: An owner’s name cannot hold “,”'],
    ['Ana', 'Ana and Bo', 'refused: An owner’s name cannot hold “and”'],
    ['Ana', '  ', 'refused: An owner needs a name.'],
  ])('of %s to %s: %s', (words, name, expected) => {
    expect(renamed(plan, words, name)).toContain(expected)
  })

  it('refuses what front matter could not hold', () => {
    const bare = '---\nowner: Ana\n---\n\n# Vision: V\n\n## Goal: G\n\n- Owner: Ana\n'
    expect(renamed(bare, 'Ana', 'Ana #2')).toContain('refused: With “Ana #2” in its place')
    expect(renamed(bare, 'Ana', 'Bo')).toBe(bare.replaceAll('Ana', 'Bo'))
  })

  it('changes nothing for the same name', () => {
    expect(renamed(plan, 'Tom', 'Tom')).toBe(plan)
  })

  it('finds all places once', () => {
    const found = mention(plan, '🆔 send')
    const starts = found && placesOf(read(plan).plan, found).map(({ span }) => span.start)
    expect(new Set(starts).size).toBe(3)
    expect(starts).toHaveLength(3)
  })
})
