import { type Message, message } from '../../text/message.ts'

/** What is wrong with a pattern that is to find files below a folder; undefined where nothing is. */
export function globProblem(glob: string): Message | undefined {
  if (glob.trim() === '') return message('An empty pattern finds nothing. Write one such as “**/PLAN.md”.')
  if (glob.includes('\\')) return message('Patterns have “/” between folders, on every system. Write it for “\\”.')
  if (/^(?:\/|[A-Za-z]:)/.test(glob) || glob.split('/').includes('..')) {
    return message(
      'Patterns count from the folder of this file, and look below it. Begin with a folder in it, or “**/”.',
    )
  }
  if (glob.startsWith('!'))
    return message('A pattern says which files are plans; none can take files out. Take the “!” away.')
  const open = unclosed(glob)
  return open === undefined
    ? undefined
    : message('Nothing closes the “{0}” in this pattern. Close it, or take it away.', open)
}

const closings: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

function unclosed(glob: string): string | undefined {
  const open: string[] = []
  for (const sign of glob) {
    const last = open[open.length - 1]
    // Between square brackets every sign stands for itself.
    if (last !== undefined && sign === closings[last]) open.pop()
    else if (last !== '[' && closings[sign] !== undefined) open.push(sign)
  }
  return open[0]
}
