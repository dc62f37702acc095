import type { Snapshot } from '../../checks/snapshot.ts'
import { propertyLabels, signsOf } from '../../edits/field-styles.ts'
import { nextLabel } from '../../edits/item-forms.ts'
import { startOf } from '../../markdown/sections.ts'
import { visitNodes } from '../../plan/extents.ts'
import { levelLabelsIn, type NamedLevel } from '../../plan/levels.ts'
import type { FieldName, Level } from '../../plan/model.ts'
import type { Node } from '../../plan/node.ts'
import type { FieldStyle, Settings } from '../../plan/settings.ts'
import { type Message, message } from '../../text/message.ts'
import { span } from '../../text/span.ts'
import { levelNames } from '../names.ts'
import type { Completion } from './completion.ts'

/** What a plan's text shows of the forms that its author uses. */
export interface Usage {
  /** How often each style of marked fields stands on the lines of tasks, and of other items. */
  readonly styles: { readonly task: ReadonlyMap<FieldStyle, number>; readonly other: ReadonlyMap<FieldStyle, number> }
  /** The key of each property as it is spelled first. */
  readonly keys: ReadonlyMap<FieldName, string>
  /** The last label of each level above the cursor, as it is written. */
  readonly labels: ReadonlyMap<Level, string>
  /** The levels of the headings of each depth, those with labels, and the areas that are there. */
  readonly depths: ReadonlyMap<number, ReadonlyMap<Level, number>>
  readonly hasHeadingLabels: boolean
  readonly areas: ReadonlySet<string>
}

const tasks: ReadonlySet<Level> = new Set<Level>(['action', 'step'])

/** Looks through the plan once; `offset` is where the cursor stands. */
export function usageOf({ plan }: Snapshot, offset: number): Usage {
  const styles = { task: new Map<FieldStyle, number>(), other: new Map<FieldStyle, number>() }
  const keys = new Map<FieldName, string>()
  const labels = new Map<Level, string>()
  const depths = new Map<number, Map<Level, number>>()
  const areas = new Set<string>()
  let hasHeadingLabels = false
  visitNodes(plan.node, ({ facts }) => {
    const { draft, fields, passages } = facts
    const from = Math.max(0, startOf(plan.sections, draft.passage))
    const counts = tasks.has(draft.level) ? styles.task : styles.other
    for (const [i, { name, form, span: at, value }] of fields.entries()) {
      if (form === 'natural' || untelling.has(name)) continue
      counts.set(form, (counts.get(form) ?? 0) + 1)
      if (form !== 'property' || keys.has(name)) continue
      const by = Math.max(0, startOf(plan.sections, passages[i] ?? draft.passage))
      keys.set(
        name,
        plan.text
          .slice(by + at.start, by + value.start)
          .replace(/^[ \t]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]+|[*_]/g, '')
          .trim(),
      )
    }
    if (draft.level === 'area' && draft.area !== undefined) areas.add(draft.area)
    if (draft.label !== undefined && (from < offset || !labels.has(draft.level))) {
      const { start, end } = span(from + draft.label.start, from + draft.label.end)
      labels.set(draft.level, plan.text.slice(start, end))
    }
    if (draft.form !== 'heading') return
    hasHeadingLabels ||= draft.label !== undefined
    const levels = depths.get(draft.depth) ?? new Map<Level, number>()
    levels.set(draft.level, (levels.get(draft.level) ?? 0) + 1)
    depths.set(draft.depth, levels)
  })
  return { styles, keys, labels, depths, hasHeadingLabels, areas }
}

/** Fields by which no style shows. */
const untelling: ReadonlySet<FieldName> = new Set<FieldName>(['estimate', 'owner', 'priority'])

/** What each field tells, in the order in which people need them. */
const meanings: readonly (readonly [FieldName, Message])[] = [
  ['due', message('The last day: a day, or a period such as 2026-Q4')],
  ['start', message('The first day')],
  ['scheduled', message('The day on which somebody means to do it')],
  ['metric', message('How anyone can see that it is reached: what is counted, from where to where')],
  ['owner', message('Who answers for it')],
  ['why', message('What it does for the level above')],
  ['status', message('On track, at risk, on hold …')],
  ['estimate', message('How long it takes: 2h, 30 min')],
  ['after', message('The ids of what must be done before it')],
  ['id', message('A name of its own, so that others can come after it')],
]

const meaningOf = (name: FieldName): Message => meanings.find(([field]) => field === name)?.[1] ?? message('{0}', name)

/** Fields whose values can be offered in turn. */
const offered: ReadonlySet<FieldName> = new Set<FieldName>([
  'due',
  'start',
  'scheduled',
  'owner',
  'status',
  'after',
  'id',
])

const mostUsed = (counts: ReadonlyMap<FieldStyle, number>): readonly FieldStyle[] =>
  [...counts].sort((a, b) => b[1] - a[1]).map(([style]) => style)

/** Whether the plan marks fields in this style at all. */
export const uses = ({ styles: { task, other } }: Usage, style: FieldStyle): boolean =>
  task.has(style) || other.has(style)

/**
 * Fields for the line of an item, in the style that the plan uses.
 *
 * @param sign what was typed to be asked; it gives way, and is matched with what is typed behind it
 */
export function fieldCompletions(
  node: Node,
  usage: Usage,
  sign: '@' | '[' | '',
  settings: Settings,
): readonly Completion[] {
  const isTask = tasks.has(node.facts.draft.level)
  const own = node.facts.fields.flatMap(({ form }) => (form === 'natural' || form === 'property' ? [] : [form]))
  const styles: readonly FieldStyle[] = [
    ...own,
    ...mostUsed(isTask ? usage.styles.task : usage.styles.other),
    ...mostUsed(isTask ? usage.styles.other : usage.styles.task),
    settings.actionFieldStyle,
    'emoji',
  ]
  const present = new Set(node.facts.fields.filter(({ form }) => form !== 'natural').map(({ name }) => name))
  return meanings.flatMap(([name, meaning]): readonly Completion[] => {
    // An owner is an @ in most files, whatever marks their days.
    const signs = [...styles, ...(name === 'owner' ? (['taskpaper'] as const) : [])]
      .map((style) => signsOf(style, name))
      .find((found) => found !== undefined)
    if (signs === undefined || (present.has(name) && name !== 'after')) return []
    const { open, close } = signs
    return [
      {
        kind: 'field',
        label: fieldLabel(open, close, name),
        detail: meaning,
        says: [meaning, message('Writes {0}', `${open}…${close}`)],
        insert: open,
        ...(close !== '' && { behind: close }),
        matches: `${sign}${propertyLabels[name].toLowerCase()}`,
        ...(offered.has(name) && { goesOn: true }),
      },
    ]
  })
}

/** "📅 due", "[due:: …]", "@due(…)", "due:…" */
const fieldLabel = (open: string, close: string, name: FieldName): string =>
  close !== '' || /\w/.test(open) ? `${open}…${close}` : `${open.trim()} ${propertyLabels[name].toLowerCase()}`

const spanishKeys: Readonly<Partial<Record<FieldName, string>>> = {
  due: 'Vence',
  start: 'Inicio',
  metric: 'Métrica',
  owner: 'Responsable',
  why: 'Motivo',
  status: 'Estado',
  estimate: 'Estimación',
  after: 'Después de',
}

/** Properties for a line of their own below an item: those that it does not have yet, with the keys that the plan uses. */
export function propertyCompletions(node: Node, usage: Usage, language: string): readonly Completion[] {
  const present = new Set(node.facts.fields.filter(({ form }) => form === 'property').map(({ name }) => name))
  return meanings.flatMap(([name, meaning]): readonly Completion[] => {
    if (present.has(name) || name === 'scheduled') return []
    const usual = `${(language === 'es' ? spanishKeys[name] : undefined) ?? propertyLabels[name]}:`
    const key = usage.keys.get(name) ?? usual
    return [
      {
        kind: 'property',
        label: key,
        detail: meaning,
        says: [meaningOf(name), message('Writes {0}', `${key} …`)],
        insert: `${key} `,
        ...(offered.has(name) && { goesOn: true }),
      },
    ]
  })
}

/** What an item of each level is, beside its label. */
const levelSays: Readonly<Record<NamedLevel, Message>> = {
  vision: message('Where this is going: no details, no deadline'),
  goal: message('A SMART outcome that takes one to three years'),
  milestone: message('A SMART step towards one goal, months away'),
  action: message('One thing that you can see yourself doing, in hours'),
}

const labelled: readonly NamedLevel[] = ['vision', 'goal', 'milestone', 'action']

/** Labels for a heading or list item, those that stand at its depth first, and the areas that the plan has not yet. */
export function labelCompletions(
  { kept }: Snapshot,
  usage: Usage,
  depth: number | undefined,
  language: string,
): readonly Completion[] {
  const here = depth === undefined ? undefined : usage.depths.get(depth)
  const hasVision = [...usage.depths.values()].some((levels) => levels.has('vision'))
  const levels = labelled.filter((level) =>
    level === 'vision' ? depth !== undefined && depth <= 2 && !hasVision : level !== 'action' || depth === undefined,
  )
  const labels = [...levels]
    .sort((a, b) => (here?.get(b) ?? 0) - (here?.get(a) ?? 0))
    .map((level): Completion => {
      const written = usage.labels.get(level)
      const label = written === undefined ? levelLabelsIn(language)[level] : nextLabel(written)
      const insert = /\s$/.test(label) ? label : `${label} `
      return {
        kind: 'level',
        label: insert.trim(),
        detail: levelNames[level],
        says: [levelSays[level]],
        insert,
        matches: insert.replace(/[*_]/g, '').trim(),
      }
    })
  const areaDepths = [...usage.depths].filter(([, found]) => found.has('area')).map(([at]) => at)
  const isForArea = depth !== undefined && (areaDepths.length === 0 ? depth === 2 : areaDepths.includes(depth))
  const areas = isForArea ? [...new Set(kept.environment.areas.values())].filter((name) => !usage.areas.has(name)) : []
  const named = areas.map(
    (name): Completion => ({
      kind: 'area',
      label: name,
      detail: levelNames.area,
      says: [message('The goals below it belong to this area.')],
      insert: name,
    }),
  )
  return (here?.get('area') ?? 0) > 0 ? [...named, ...labels] : [...labels, ...named]
}
