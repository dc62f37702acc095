import { lineTail } from '../edits/item-lines.ts'
import { removal } from '../edits/set-field.ts'
import type { Field, Item, Plan } from '../plan/model.ts'
import type { TextEdit } from '../text/edit.ts'
import { lineSpan } from '../text/lines.ts'
import { message } from '../text/message.ts'
import { contains } from '../text/span.ts'
import { type CheckDocumentation, defineCheck } from './check.ts'
import { milestone } from './example-plan.ts'
import { quoted } from './finding/place.ts'
import { replaced } from './fixes/fixes.ts'

/** All the fields of a line that stand before words, taken to where fields are read, in their order. */
function toTheEnd(plan: Plan, item: Item, hidden: readonly Field[], { span }: Field): readonly TextEdit[] {
  const line = lineSpan(plan.text, span.start)
  const fields = hidden.filter((field) => contains(line, field.span))
  const end = lineTail(plan.text, item, line.end)
  const signs = fields.map(({ span }) => ` ${plan.text.slice(span.start, span.end)}`).join('')
  return [...removal(plan, item, ...fields), { span: { start: end, end }, text: signs }]
}

export const fieldIgnored = defineCheck({
  id: 'field-ignored',
  severity: 'information',
  levels: ['vision', 'goal', 'milestone', 'action', 'step'],
  find: (item, { plan }) => {
    const ignored = (why: Field['ignored']): readonly Field[] => item.fields.filter((field) => field.ignored === why)
    const hidden = ignored('text-after')
    return [
      ...hidden.map((field) => ({
        span: field.span,
        message: message(
          'Text after “{0}” hides it from Obsidian. Tasks reads fields at the end of a line only. Move it there.',
          quoted(field.text),
        ),
        fixes: () => [replaced(message('Move to the end of the line'), ...toTheEnd(plan, item, hidden, field))],
      })),
      ...ignored('repeated').map((field) => ({
        span: field.span,
        message: message(
          'A second “{0}” is not read. The first of its kind counts and this one misleads. Take it away.',
          quoted(plan.text.slice(field.span.start, field.span.end)),
        ),
        fixes: () => [replaced(message('Take it away'), ...removal(plan, item, field))],
      })),
    ]
  },
})

export const fieldIgnoredDocumentation: CheckDocumentation = () => ({
  title: 'A field that other tools pass over',
  why: 'Obsidian Tasks reads its signs only at the end of a line, and of two due days one. Altitude reads on, but your other tools do not.',
  fixes: 'Move the field to the end of the line; take a repeated one away.',
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
})
