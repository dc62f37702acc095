import { commands, Disposable, l10n, workspace } from 'vscode'
import { changeEach } from '../core/edits/each.ts'
import { setField } from '../core/edits/set-field.ts'
import type { Item } from '../core/plan/model.ts'
import { findItem } from '../core/plan/walk.ts'
import { applyToItems, type ItemReference, sayGone } from './apply.ts'
import { sayNoItem } from './mark-commands.ts'
import type { PlanTree } from './plan-tree.ts'
import type { Plans } from './plans.ts'
import { type Asked, fieldPrompts, presentValue, type SettableField, settableFields } from './prompts/ask-field.ts'
import { type Answer, askChoice } from './prompts/steps.ts'
import { targetsOf } from './targets.ts'

const commandsOf: Readonly<Record<SettableField, string>> = {
  due: 'altitude.setDue',
  start: 'altitude.setStart',
  owner: 'altitude.setOwner',
  estimate: 'altitude.setEstimate',
  metric: 'altitude.setMetric',
  why: 'altitude.setWhy',
}

/**
 * Sets or takes out a field of all items that are meant, as one edit: `altitude.setField` asks which one, the others know
 * theirs. Where they are called with a `value`, nothing is asked; an empty one takes the field out. Each settles with
 * whether a plan changed.
 */
export function registerFieldCommands(plans: Plans, tree: PlanTree): Disposable {
  const set = async (field: SettableField | undefined, argument: unknown, rows: unknown): Promise<boolean> => {
    const { references } = await tree.inTurn(() => targetsOf(plans, tree, argument, rows))
    const [first] = references
    if (first === undefined) return sayNoItem()
    const given = field === undefined ? undefined : valueIn(argument)
    if (field !== undefined && given !== undefined) return write(plans, references, field, given)
    const snapshot = plans.snapshot(await workspace.openTextDocument(first.uri))
    // Of several plans the first one says what there is to choose from.
    const items = references.flatMap(({ uri, itemId }) => {
      const item = uri.toString() === first.uri.toString() ? findItem(snapshot.plan, itemId) : undefined
      return item === undefined ? [] : [item]
    })
    if (items.length === 0) return sayGone()
    const answer = await askField(snapshot, items, field)
    return answer !== undefined && write(plans, references, answer.field, answer.value)
  }
  return Disposable.from(
    commands.registerCommand('altitude.setField', (argument: unknown, rows: unknown) => set(undefined, argument, rows)),
    ...settableFields.map((field) =>
      commands.registerCommand(commandsOf[field], (argument: unknown, rows: unknown) => set(field, argument, rows)),
    ),
  )
}

const write = (
  plans: Plans,
  references: readonly ItemReference[],
  field: SettableField,
  value: string,
): Promise<boolean> =>
  applyToItems(plans, references, ({ plan, context }, items) =>
    changeEach(
      plan,
      items.map(({ id }) => id),
      context,
      (now, item) => setField(now, item, field, value, context),
    ),
  )

/** Asks which field, where it is not said, and then for its value; going back leads to the list of fields. */
async function askField(
  snapshot: Asked['snapshot'],
  items: readonly Item[],
  wanted: SettableField | undefined,
): Promise<{ readonly field: SettableField; readonly value: string } | undefined> {
  const [only] = items
  const title = items.length === 1 && only !== undefined ? only.title.trim() : l10n.t('{0} items', items.length)
  for (;;) {
    const chosen = wanted === undefined ? await askWhich(title, items) : { value: wanted }
    if (chosen === undefined || chosen === 'back') return undefined
    const field = chosen.value
    const { ask, label } = fieldPrompts[field]
    const present = presentValue(items, field)
    const answer = await ask(
      { snapshot, items, present },
      { title: l10n.t('{0} of “{1}”', label(), title), canGoBack: wanted === undefined },
    )
    if (answer === 'back') continue
    // What it says already stays as it is written.
    return answer === undefined || answer.value === present ? undefined : { field, value: answer.value }
  }
}

const askWhich = (title: string, items: readonly Item[]): Promise<Answer<SettableField>> =>
  askChoice({
    title: l10n.t('Set a field'),
    question: title,
    placeholder: l10n.t('Which one?'),
    choices: settableFields.map((field) => ({
      label: fieldPrompts[field].label(),
      description: presentValue(items, field) ?? '',
      value: field,
    })),
  })

function valueIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('value' in argument)) return undefined
  return typeof argument.value === 'string' ? argument.value : undefined
}
