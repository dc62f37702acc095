import { commands, Disposable, workspace } from 'vscode'
import { newcomer } from '../core/edits/successor.ts'
import type { Item, Plan } from '../core/plan/model.ts'
import { findItem } from '../core/plan/walk.ts'
import { applyToItem, applyToPlan, refuse, sayGone } from './apply.ts'
import { sayNoItem } from './mark-commands.ts'
import { planInSight } from './plan-in-sight.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { askNew, type NewLevel } from './prompts/ask-new.ts'
import { askParent } from './prompts/ask-parent.ts'
import { showItems } from './show-item.ts'
import type { ShownPlan } from './shown-plan.ts'
import { type Targets, targetsOf } from './targets.ts'

const levels: Readonly<Record<string, NewLevel>> = {
  'altitude.addGoal': 'goal',
  'altitude.addMilestone': 'milestone',
  'altitude.addAction': 'action',
}

/**
 * Adds a goal, milestone or action where it belongs, seen from the row or the cursor. What has been added is then shown
 * where it was asked for. Each settles with whether the plan changed.
 */
export function registerAddCommands(plans: Plans, shownPlan: ShownPlan, tree: PlanTree): Disposable {
  const add = async (level: NewLevel, argument: unknown, rows: unknown): Promise<boolean> => {
    const targets = await tree.inTurn(() => targetsOf(plans, tree, argument, rows))
    const uri = targets.references[0]?.uri ?? planInSight(plans, shownPlan)
    if (uri === undefined) return sayNoItem()
    const snapshot = plans.snapshot(await workspace.openTextDocument(uri))
    const from = itemOf(snapshot.plan, targets)
    if (from === undefined) return sayGone()
    const parent = await askParent(snapshot.plan, from, level)
    if (parent === undefined) return false
    if ('refused' in parent) return refuse(parent.refused)
    const decision = await askNew(snapshot, parent.item, level, parent.area)
    if (decision === undefined) return false
    let before: Plan | undefined
    const change: typeof decision = (now, found) => {
      before = now.plan
      return decision(now, found)
    }
    const isAdded =
      parent.item.level === 'plan'
        ? await applyToPlan(plans, uri, (now) => change(now, now.plan.root))
        : await applyToItem(plans, { uri, itemId: parent.item.id }, change)
    const then = before
    if (!isAdded || then === undefined) return isAdded
    await showItems(plans, tree, targets.from, uri, (now) => {
      const added = newcomer(then, now, level)
      return added === undefined ? [] : [added]
    })
    return true
  }
  return Disposable.from(
    ...Object.entries(levels).map(([command, level]) =>
      commands.registerCommand(command, (argument: unknown, rows: unknown) => add(level, argument, rows)),
    ),
  )
}

/** The item that is added from; the plan itself where neither a row nor the cursor says one. */
const itemOf = (plan: Plan, { references: [first] }: Targets): Item | undefined =>
  first === undefined ? plan.root : findItem(plan, first.itemId)
