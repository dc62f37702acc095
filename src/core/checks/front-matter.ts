import { readFrontMatter } from '../plan/front-matter.ts'
import type { FrontMatter } from '../plan/model.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { type CheckDocumentation, defineCheck, type Fix } from './check.ts'
import { goes, replaced } from './fixes/fixes.ts'

/** The lines of the entry that a problem stands in: from its key to before the next key. */
function entryLines(text: string, within: Span, at: Span): Span {
  let first = lineSpan(text, at.start).start
  const isKey = (line: number): boolean => /^[^\s#-]/.test(text.slice(line, line + 1))
  while (first > within.start && !isKey(first)) first = lineSpan(text, first - 1).start
  let next = lineSpan(text, Math.max(at.start, at.end - 1)).end
  const step = (): number => next + (text.startsWith('\r\n', next) ? 2 : 1)
  while (step() < within.end && !isKey(step()) && !text.startsWith('---', step())) next = lineSpan(text, step()).end
  return { start: first, end: Math.min(step(), within.end) }
}

/** As far above the place where YAML breaks off as its cause is looked for. */
const reach = 8

/** Takes the entry away that has to go for the rest to be read: the one at the problem, or one above that it follows from. */
function removal(text: string, matter: FrontMatter, at: Span): readonly Fix[] {
  let entry = entryLines(text, matter.span, at)
  for (let tries = 0; tries < reach && entry.start > matter.span.start; tries++) {
    const edit: TextEdit = { span: entry, text: '' }
    const left = readFrontMatter(applyEdits(text, [edit]), matter.span.start)
    if (left !== undefined && left.problems.length < matter.problems.length) {
      return [replaced(message('Take the entry away'), edit)]
    }
    entry = entryLines(text, matter.span, { start: entry.start - 1, end: entry.start - 1 })
  }
  return []
}

export const frontMatter = defineCheck({
  id: 'front-matter',
  severity: 'error',
  levels: ['plan'],
  among: ({ plan: { root } }) => [root],
  find: (_, { plan: { text, frontMatter: matter } }) =>
    (matter?.problems ?? []).map((problem) => ({
      ...problem,
      fixes: () => [
        ...(matter === undefined ? [] : removal(text, matter, problem.span)),
        goes(message('Go to the entry'), problem.span),
      ],
    })),
})

export const frontMatterDocumentation: CheckDocumentation = () => ({
  title: 'Front matter that cannot be used',
  why: 'What stands between the `---` lines sets up the plan. A value of the wrong kind is passed over, as if it were not there.',
  fixes: 'Take the entry away, where that makes the rest readable; or go to it.',
  examples: [
    {
      bad: `---
start: «sometime in spring»
owner: Ana
---

# Vision: The bakery that our whole street talks about
`,
      good: `---
start: 2026-03-01
owner: Ana
---

# Vision: The bakery that our whole street talks about
`,
      fixed: `---
owner: Ana
---

# Vision: The bakery that our whole street talks about
`,
    },
  ],
})
