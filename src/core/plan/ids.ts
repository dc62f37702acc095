import type { Level } from './model.ts'

const letter: Readonly<Record<Level, string>> = {
  plan: 'p',
  vision: 'v',
  area: 'r',
  goal: 'g',
  milestone: 'm',
  action: 'a',
  step: 's',
}

/** The id of a child by its level and title, below a parent of this id. */
export const childId = (parent: string, level: Level, title: string): string =>
  `${letter[level]}${hash(`${parent}/${level}/${title}`)}`

/** FNV-1a over two lanes: 64 bits in base 36, enough that two items of one plan never meet. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (i & 0xff), 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
