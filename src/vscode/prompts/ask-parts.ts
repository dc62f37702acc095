import { l10n } from 'vscode'
import { joinedParts } from '../../core/checks/finding/wording.ts'
import type { Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'
import { type Span, span } from '../../core/text/span.ts'
import { askText } from './steps.ts'

/** What parts one action from the next in the answer; "and/or" is one word. */
const divider = /(?:^|\s)\/(?=\s|$)/

/**
 * Asks into which actions one is to be split: its words with a stroke wherever a new one begins. Where the steps that it
 * joins can be told, the strokes are there already.
 *
 * @returns the parts as spans of the title
 */
export async function askParts(snapshot: Snapshot, item: Item): Promise<readonly Span[] | undefined> {
  const title = item.title.trim()
  const known = joinedParts(snapshot.assess(item)).map((part) => item.title.slice(part.start, part.end).trim())
  const value = known.length < 2 ? title : known.join(' / ')
  const end = title.length
  const answer = await askText({
    title: l10n.t('Split “{0}”', title),
    question: l10n.t('Where does each action end?'),
    hint: l10n.t('Put a “/” between the actions. What joins them, such as “and”, can go.'),
    value,
    // Without anything told, the cursor stands behind the words.
    ...(known.length < 2 && { selection: [end, end] as const }),
    problem: (text) => problemOf(item.title, text),
    preview: (text) => (problemOf(item.title, text) === undefined ? wordsOf(text).join('” · “') : undefined),
  })
  return answer === undefined || answer === 'back' ? undefined : partsIn(item.title, answer.value)
}

function problemOf(title: string, text: string): string | undefined {
  if (wordsOf(text).length < 2)
    return l10n.t('Put a “/” where the next action begins, or press Escape to change nothing.')
  return partsIn(title, text) === undefined
    ? l10n.t('Only leave words out here: the parts must stand in the action as they are, in the same order.')
    : undefined
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Where the parts stand in the title, one behind the other; undefined where one is not there. */
function partsIn(title: string, text: string): readonly Span[] | undefined {
  const parts: Span[] = []
  for (const words of wordsOf(text)) {
    const start = title.indexOf(words, parts.at(-1)?.end ?? 0)
    if (start < 0) return undefined
    parts.push(span(start, start + words.length))
  }
  return parts
}
