import { hardBreak, placeOf, sliceWords, type Words } from '../../markdown/words.ts'
import { isAllFields, readFieldsBelow } from '../fields.ts'
import type { Field, FieldName } from '../model.ts'
import { readProperties } from '../properties.ts'

/** What the lines of a paragraph or list item below an item say of it. */
export interface FieldLines {
  readonly fields: readonly Field[]
  /** Whether there is nothing else in them: a list item of fields is no item itself. */
  readonly isAll: boolean
}

/** Fields that are told in words, which may take more than a line. */
const wordy: ReadonlySet<FieldName> = new Set<FieldName>(['why', 'metric', 'status'])

/** Reads properties and signs line by line. Behind a soft line end a line that is none goes on with the words above it. */
export function readFieldLines(words: Words): FieldLines {
  const fields: Field[] = []
  let isAll = true
  for (let start = 0, i = 0; i <= words.text.length; i++) {
    if (i < words.text.length && words.text[i] !== '\n' && words.text[i] !== hardBreak) continue
    const line = sliceWords(words, start, i)
    const properties = readProperties(line)
    const last = fields.at(-1)
    if (properties.length > 0) fields.push(...properties)
    else if (last !== undefined && wordy.has(last.name) && words.text[start - 1] === '\n' && !isAllFields(line)) {
      fields[fields.length - 1] = goingOn(last, line)
    } else {
      fields.push(...readFieldsBelow(line))
      isAll &&= isAllFields(line)
    }
    start = i + 1
  }
  return { fields, isAll }
}

function goingOn(field: Field, line: Words): Field {
  const end = placeOf(line, line.text.length)
  return {
    ...field,
    span: { start: field.span.start, end },
    value: { start: field.value.start, end },
    text: `${field.text} ${line.text}`.trim(),
  }
}
