import type { CheckDocumentation, Example } from '../checks/check.ts'

type Documented = ReturnType<CheckDocumentation>

/** The example with a line of `^` below every line that has marked words. */
export function underlined(marked: string): string {
  return marked
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (!line.includes('«')) return [line]
      let carets = ''
      let on = false
      for (const sign of line) {
        if (sign === '«') on = true
        else if (sign === '»') on = false
        else carets += (on ? '^' : ' ').repeat(sign.length > 1 ? 2 : 1)
      }
      return [line.replace(/[«»]/g, ''), carets.trimEnd()]
    })
    .join('\n')
}

/** A plan in Markdown, shown as its text: four signs, since a plan may hold a fence of three. */
export const block = (text: string): string => `\`\`\`\`text\n${text.trimEnd()}\n\`\`\`\`\n`

/** What a check reports and how it is mended, as a program shows it beside a finding: in plain words and in Markdown. */
export const checkHelp = ({ why, fixes, examples: [first] }: Documented): { text: string; markdown: string } => ({
  text: `${why} How to mend it: ${fixes}`,
  markdown: [why, `**How to mend it:** ${fixes}`, ...(first === undefined ? [] : [shown(first)])].join('\n\n'),
})

const shown = ({ bad, good }: Example): string =>
  `Reported:\n\n${block(underlined(bad))}\nNot reported:\n\n${block(good)}`.trimEnd()
