import type { Evidence, EvidenceKind } from '../../smart/assessment.ts'
import type { Message } from '../../text/message.ts'
import { quoted } from './place.ts'

/** What to say of words of one kind; a check lists its own, the most useful first. */
export type Saying = readonly [EvidenceKind, (text: string) => Message]

/** The first thing to say of what was seen, with the words that it is about. */
export function sayOf(
  sayings: readonly Saying[],
  seen: readonly Evidence[],
): { readonly shown: Evidence; readonly said: Message } | undefined {
  for (const [kind, say] of sayings) {
    const shown = seen.find((evidence) => evidence.kind === kind)
    if (shown !== undefined) return { shown, said: say(quoted(shown.text)) }
  }
  return undefined
}
