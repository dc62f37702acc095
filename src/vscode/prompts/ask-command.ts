import { commands, type Disposable, workspace } from 'vscode'
import type { Prompt } from '../../core/checks/check.ts'
import { findItem } from '../../core/plan/walk.ts'
import { applyToItem, applyToPlan, type ItemReference, sayGone } from '../apply.ts'
import { sayNoItem } from '../mark-commands.ts'
import type { Plans } from '../plans.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { targetOf } from '../target.ts'
import { prompts } from './prompts.ts'

/** Asks and then writes, as one undoable edit of the text as it is by then. Settles with whether the plan changed. */
export function registerPrompts(plans: Plans, shownPlan: ShownPlan): Disposable {
  const target = (argument: unknown): ItemReference | undefined => targetOf(plans, shownPlan.current()?.uri, argument)
  return commands.registerCommand(
    'altitude.makeSmart',
    async (argument: unknown, prompt: unknown = 'make-smart', area?: unknown) => {
      const reference = target(argument)
      if (reference === undefined || !isPrompt(prompt)) return sayNoItem()
      const snapshot = plans.snapshot(await workspace.openTextDocument(reference.uri))
      const { root } = snapshot.plan
      const isWhole = reference.itemId === root.id
      const item = isWhole ? root : findItem(snapshot.plan, reference.itemId)
      if (item === undefined) return sayGone()
      const decision = await prompts[prompt](snapshot, item, typeof area === 'string' ? area : undefined)
      if (decision === undefined) return false
      return isWhole
        ? applyToPlan(plans, reference.uri, (now) => decision(now, now.plan.root))
        : applyToItem(plans, reference, decision)
    },
  )
}

const isPrompt = (value: unknown): value is Prompt => typeof value === 'string' && Object.hasOwn(prompts, value)
