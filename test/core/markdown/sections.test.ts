import { describe, expect, it } from 'vitest'
import { cutPassages } from '../../../src/core/markdown/cut.ts'

/** The text from each heading to the next. */
function cut(text: string): readonly string[] {
  const starts = [...cutPassages(text, 0)]
    .filter(({ start, isHeading }) => isHeading || start === 0)
    .map(({ start }) => start)
  return starts.map((start, i) => text.slice(start, starts[i + 1]))
}

describe('cutPassages', () => {
  it('cuts at unindented ATX headings and covers the whole text', () => {
    expect(cut('intro\n# A\na\n## B\nb')).toEqual(['intro\n', '# A\na\n', '## B\nb'])
    expect(cut('')).toEqual([''])
    expect(cut('# A')).toEqual(['# A'])
  })

  it.each([
    ['a fence', '# A\n```md\n# not\n```\n# B', 2],
    ['a tilde fence that backticks do not close', '# A\n~~~\n```\n# not\n~~~\n# B', 2],
    ['a longer fence that a shorter one does not close', '# A\n````\n```\n# not\n````\n# B', 2],
    ['a fence never closed', '# A\n```\n# not\n# not', 1],
    ['inline code that looks like a fence', '# A\n``` a ``` b\n# B', 2],
    ['a comment over several lines', '# A\n<!--\n\n# not\n-->\n# B', 2],
    ['a comment closed on its line', '# A\n<!-- c -->\n# B', 2],
    ['an HTML block, which a blank line ends', '# A\n<details>\n# not\n\n# B', 2],
    ['a lone tag after a blank line', '# A\n\n<my-tag>\n# not\n\n# B', 2],
    ['a fence inside of a list item, which a heading ends', '- a\n  ```\n  code\n# B', 2],
    ['a fence right behind a bullet', '- ```\n# B', 2],
    ['a top-level fence after a list', '- a\n\n```\n# not\n```\n# B', 2],
    ['a fence in a list item, reached by a paragraph that goes on', '* a\nb\n  ```\n```\n# not', 1],
    ['a list that a fence ends', '* a\n```\n# not\n```\n# B', 2],
    ['a list item whose fence ends with it', '- ```\n  code\nb\n# B', 2],
    ['seven signs, a tag and an indented heading', '####### no\n#tag\n  # indented\n# B', 2],
    ['line ends of Windows', '# A\r\n```\r\n# not\r\n```\r\n# B', 2],
  ])('is not misled by %s', (_name, text, sections) => {
    expect(cut(text)).toHaveLength(sections)
    expect(cut(text).join('')).toBe(text)
  })
})
