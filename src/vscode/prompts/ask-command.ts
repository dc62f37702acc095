import { commands, Disposable, workspace } from 'vscode'
import type { Prompt } from '../../core/checks/check.ts'
import { findItem } from '../../core/plan/walk.ts'
import { applyToItem, applyToPlan, sayGone } from '../apply.ts'
import { sayNoItem } from '../mark-commands.ts'
import type { Plans } from '../plans.ts'
import { targetOf } from '../target.ts'
import { prompts } from './prompts.ts'

/**
 * Asks and then writes, as one undoable edit of the text as it is by then. `altitude.ask` is for the light bulb, which
 * names the prompt; people have `altitude.makeSmart`. Both settle with whether the plan changed.
 */
export function registerPrompts(plans: Plans): Disposable {
  const ask = async (argument: unknown, prompt: Prompt, area?: string): Promise<boolean> => {
    const reference = targetOf(plans, argument)
    if (reference === undefined) return sayNoItem()
    const snapshot = plans.snapshot(await workspace.openTextDocument(reference.uri))
    const { root } = snapshot.plan
    const isWhole = reference.itemId === root.id
    const item = isWhole ? root : findItem(snapshot.plan, reference.itemId)
    if (item === undefined) return sayGone()
    const decision = await prompts[prompt](snapshot, item, area)
    if (decision === undefined) return false
    return isWhole
      ? applyToPlan(plans, reference.uri, (now) => decision(now, now.plan.root))
      : applyToItem(plans, reference, decision)
  }
  return Disposable.from(
    commands.registerCommand('altitude.makeSmart', (argument: unknown) => ask(argument, 'make-smart')),
    commands.registerCommand('altitude.ask', (argument: unknown, prompt: unknown, area: unknown) =>
      isPrompt(prompt) ? ask(argument, prompt, typeof area === 'string' ? area : undefined) : false,
    ),
  )
}

const isPrompt = (value: unknown): value is Prompt => typeof value === 'string' && Object.hasOwn(prompts, value)
