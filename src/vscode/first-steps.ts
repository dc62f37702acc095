import { commands, type Disposable, type TextDocument } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { Plans } from './plans.ts'

/** What the walkthrough waits for: the context key of a step, and how the plan shows that somebody has taken it. */
const firstSteps: readonly { readonly key: string; readonly isTaken: (now: Standing, before: Standing) => boolean }[] =
  [
    { key: 'altitude.hasMarkedDone', isTaken: (now, before) => now.done > before.done },
    { key: 'altitude.hasMended', isTaken: (now, before) => now.vague < before.vague && now.size >= before.size },
  ]

interface Standing {
  readonly done: number
  readonly size: number
  /** How many findings there are about goals and milestones that are not SMART, but for words that are still missing. */
  readonly vague: number
}

/**
 * Ticks off the walkthrough's steps by what becomes of the plan, whichever way it came about: a lens, the tree, the light
 * bulb, or a key. Once each was taken, nothing is looked at any more.
 */
export function followFirstSteps(plans: Plans): Disposable {
  const before = new WeakMap<TextDocument, Standing>()
  let open = firstSteps
  const listener = plans.onDidChange((document) => {
    const snapshot = open.length === 0 ? undefined : plans.plan(document)
    if (snapshot === undefined) return
    const now = standingOf(snapshot)
    const was = before.get(document)
    before.set(document, now)
    const taken = open.filter(({ isTaken }) => was !== undefined && isTaken(now, was))
    for (const { key } of taken) void commands.executeCommand('setContext', key, true)
    open = open.filter((step) => !taken.includes(step))
    if (open.length === 0) listener.dispose()
  })
  return listener
}

function standingOf({ plan, findings, text }: Snapshot): Standing {
  const isVague = ({ check, span }: Snapshot['findings'][number]): boolean =>
    check.startsWith('smart-') && text.slice(span.start, span.end) !== '…'
  return { done: plan.root.progress.done, size: plan.size, vague: findings.filter(isVague).length }
}
