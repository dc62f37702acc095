import { commands, Disposable, workspace } from 'vscode'
import { archive } from '../core/edits/archive.ts'
import { inTurn } from '../core/edits/in-turn.ts'
import { moveBeside } from '../core/edits/move-beside.ts'
import { demote, promote } from '../core/edits/promote.ts'
import type { EditResult } from '../core/edits/result.ts'
import { splitAction } from '../core/edits/split-action.ts'
import { successor } from '../core/edits/successor.ts'
import type { Snapshot } from '../core/index.ts'
import type { Item, Plan } from '../core/plan/model.ts'
import { findItem } from '../core/plan/walk.ts'
import { applyToItem, applyToItems, sayGone } from './apply.ts'
import { sayNoItem } from './mark-commands.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { askParts } from './prompts/ask-parts.ts'
import { showItems } from './show-item.ts'
import { targetsOf } from './targets.ts'

interface Move {
  /** What it makes of the items of one plan that it is about. */
  readonly change: (snapshot: Snapshot, items: readonly Item[]) => EditResult
  /** What is put away is not followed to where it lies then. */
  readonly staysPut?: true
}

/** A new command is a line here. */
const moves: Readonly<Record<string, Move>> = {
  'altitude.moveUp': {
    change: ({ plan, context }, items) =>
      inTurn(plan, items, context, 'first-first', (now, item) => moveBeside(now, item, 'up')),
  },
  'altitude.moveDown': {
    change: ({ plan, context }, items) =>
      inTurn(plan, items, context, 'last-first', (now, item) => moveBeside(now, item, 'down')),
  },
  // Each goes right behind the item that it was below: the last one first, so that they keep their order.
  'altitude.promote': {
    change: ({ plan, context }, items) =>
      inTurn(plan, items, context, 'last-first', (now, item) => promote(now, item, context)),
  },
  'altitude.demote': {
    change: ({ plan, context }, items) =>
      inTurn(plan, items, context, 'first-first', (now, item) => demote(now, item, context)),
  },
  'altitude.archive': { change: ({ plan, context }, items) => archive(plan, items, context), staysPut: true },
}

/**
 * What moves items as they are: up and down, to another level, into the archive; and what makes several of one. Each is one
 * edit, and where the items are then is shown where it was asked for. Each settles with whether a plan changed.
 */
export function registerEditCommands(plans: Plans, tree: PlanTree): Disposable {
  return Disposable.from(
    ...Object.entries(moves).map(([command, { change, staysPut }]) =>
      commands.registerCommand(command, (argument: unknown, rows: unknown) =>
        tree.inTurn(async () => {
          const { references, from } = await targetsOf(plans, tree, argument, rows)
          const [first] = references
          if (first === undefined) return sayNoItem()
          let before: { readonly plan: Plan; readonly items: readonly Item[] } | undefined
          const isMoved = await applyToItems(plans, references, (snapshot, items) => {
            before ??= { plan: snapshot.plan, items }
            return change(snapshot, items)
          })
          const then = before
          if (!isMoved || then === undefined || staysPut) return isMoved
          await showItems(plans, tree, from, first.uri, (now) =>
            then.items.flatMap((item) => successor(then.plan, item, now) ?? []),
          )
          return true
        }),
      ),
    ),
    commands.registerCommand('altitude.split', async (argument: unknown, rows: unknown) => {
      const { references, from } = await tree.inTurn(() => targetsOf(plans, tree, argument, rows))
      const [reference] = references
      if (reference === undefined) return sayNoItem()
      const snapshot = plans.snapshot(await workspace.openTextDocument(reference.uri))
      const item = findItem(snapshot.plan, reference.itemId)
      if (item === undefined) return sayGone()
      const parts = await askParts(snapshot, item)
      if (parts === undefined) return false
      const isSplit = await applyToItem(plans, reference, ({ plan }, found) => splitAction(plan, found, parts))
      if (!isSplit) return false
      const [firstPart] = parts
      const words = item.title.slice(firstPart?.start, firstPart?.end).trim().toLowerCase()
      await showItems(plans, tree, from, reference.uri, (now) =>
        now.items.filter(({ level, title }) => level === item.level && title.toLowerCase() === words).slice(0, 1),
      )
      return true
    }),
  )
}
