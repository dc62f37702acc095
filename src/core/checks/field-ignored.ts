import { lineTail } from '../edits/item-lines.ts'
import type { Field } from '../plan/model.ts'
import { message } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { replaced } from './fixes.ts'
import { quoted } from './place.ts'

/** A field with the blanks before it, or, at the start of its line's words, those behind it. */
function withBlank(text: string, { start, end }: Span): Span {
  const before = /[ \t]{1,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0
  return { start: start - before, end }
}

export const fieldIgnored = defineCheck({
  id: 'field-ignored',
  severity: 'information',
  title: 'A field that other tools pass over',
  why: 'Obsidian Tasks reads its signs only at the end of a line, and of two due days one. Altitude reads on, but your other tools do not.',
  fixes: 'Move the field to the end of the line; take a repeated one away.',
  levels: ['vision', 'goal', 'milestone', 'action', 'step'],
  examples: [
    {
      bad: `${milestone}- [ ] Call the oven dealer «📅 2026-01-12» about the price\n`,
      good: `${milestone}- [ ] Call the oven dealer about the price 📅 2026-01-12\n`,
      fixed: `${milestone}- [ ] Call the oven dealer about the price 📅 2026-01-12\n`,
    },
    {
      bad: `${milestone}- [ ] Call the oven dealer 📅 2026-01-12 «📅 2026-01-14»\n`,
      good: `${milestone}- [ ] Call the oven dealer 📅 2026-01-12\n`,
      fixed: `${milestone}- [ ] Call the oven dealer 📅 2026-01-12\n`,
    },
  ],
  find: (item, { plan: { text } }) => {
    const ignored = (why: Field['ignored']): readonly Field[] => item.fields.filter((field) => field.ignored === why)
    const hidden = ignored('text-after')
    const moved = hidden.map(({ span }) => ({ span: withBlank(text, span), text: '' }))
    const end = lineTail(text, item)
    const signs = hidden.map(({ span }) => ` ${text.slice(span.start, span.end)}`).join('')
    return [
      ...hidden.map(({ span, text: value }) => ({
        span,
        message: message(
          'Text after “{0}” hides it from Obsidian. Tasks reads fields at the end of a line only. Move it there.',
          quoted(value),
        ),
        fixes: () => [
          replaced(message('Move to the end of the line'), ...moved, { span: { start: end, end }, text: signs }),
        ],
      })),
      ...ignored('repeated').map(({ span, text: value }) => ({
        span,
        message: message(
          'A second “{0}” is not read. The first of its kind counts and this one misleads. Take it away.',
          quoted(value),
        ),
        fixes: () => [replaced(message('Take it away'), { span: withBlank(text, span), text: '' })],
      })),
    ]
  },
})
