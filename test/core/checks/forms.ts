/** A plan without a form: what it says is the same however it is written. */
export interface Entry {
  readonly title: string
  /** Field names as a property list has them. */
  readonly fields?: Readonly<Record<string, string>>
  readonly box?: string
  readonly below?: readonly Entry[]
}

export type Convention = 'property' | 'emoji' | 'dataview' | 'taskpaper' | 'todotxt'

type Signs = Readonly<Record<string, (value: string) => string>>

/** What a convention has no sign for becomes a property. */
const signs: Readonly<Record<Convention, Signs>> = {
  property: {},
  emoji: {
    Due: (value) => `📅 ${value}`,
    Start: (value) => `🛫 ${value}`,
    Done: (value) => `✅ ${value}`,
    Id: (value) => `🆔 ${value}`,
    After: (value) => `⛔ ${value}`,
    Estimate: (value) => `~${value}`,
  },
  dataview: {
    Due: (value) => `[due:: ${value}]`,
    Start: (value) => `[start:: ${value}]`,
    Done: (value) => `[completion:: ${value}]`,
    Id: (value) => `[id:: ${value}]`,
    After: (value) => `[dependsOn:: ${value}]`,
    Owner: (value) => `[owner:: ${value}]`,
    Status: (value) => `[status:: ${value}]`,
    Estimate: (value) => `[estimate:: ${value}]`,
  },
  taskpaper: {
    Due: (value) => `@due(${value})`,
    Start: (value) => `@start(${value})`,
    Done: (value) => `@done(${value})`,
    Owner: (value) => `@owner(${value})`,
    Estimate: (value) => `@est(${value})`,
  },
  todotxt: { Due: (value) => `due:${value}`, Start: (value) => `t:${value}` },
}

function written({ title, fields = {}, box }: Entry, convention: Convention, label: string) {
  const all = Object.entries(fields).map(([name, value]) => ({ name, value, sign: signs[convention][name] }))
  const inline = all.flatMap(({ value, sign }) => (sign === undefined ? [] : [` ${sign(value)}`]))
  return {
    line: `${box === undefined ? '' : `[${box}] `}${label}${title}${inline.join('')}`,
    properties: all.flatMap(({ name, value, sign }) => (sign === undefined ? [`${name}: ${value}`] : [])),
  }
}

/** A list with everything below in lists of its own; `labels` by depth, an empty one for tasks. */
function list(
  entries: readonly Entry[],
  convention: Convention,
  { labels, marker, indent }: { labels: readonly string[]; marker: (i: number) => string; indent: string },
): string {
  const [label = '', ...lower] = labels
  return entries
    .map((entry, i) => {
      const box = entry.box ?? (labels.length <= 1 ? ' ' : undefined)
      const { line, properties } = written({ ...entry, ...(box !== undefined && { box }) }, convention, label)
      const inner = [
        ...properties.map((property) => `- ${property}\n`),
        list(entry.below ?? [], convention, {
          labels: lower.length === 0 ? [''] : lower,
          marker: (at) => marker(at).replace(/^\d+[.)]/, '-'),
          indent,
        }),
      ].join('')
      return `${marker(i)} ${line}\n${inner.replace(/^(?=.)/gm, indent)}`
    })
    .join('')
}

const block = (lines: readonly string[]): string => (lines.length === 0 ? '' : `${lines.join('\n')}\n\n`)
const tight = { marker: () => '-', indent: '  ' }

/** Goals and milestones as headings, with or without labels. */
const headed =
  (label: (word: string) => string, depth = 2) =>
  (goals: readonly Entry[], convention: Convention): string =>
    goals
      .map((goal) => {
        const head = written(goal, convention, label('Goal'))
        const milestones = (goal.below ?? []).map((entry) => {
          const { line, properties } = written(entry, convention, label('Milestone'))
          const actions = list(entry.below ?? [], convention, { labels: [''], ...tight })
          return `${'#'.repeat(depth + 1)} ${line}\n\n${block(properties.map((one) => `- ${one}`))}${actions}${actions && '\n'}`
        })
        return `${'#'.repeat(depth)} ${head.line}\n\n${block(head.properties.map((one) => `- ${one}`))}${milestones.join('')}`
      })
      .join('')

const listed =
  (label: (word: string) => string, indent: string) =>
  (goals: readonly Entry[], convention: Convention): string =>
    list(goals, convention, { labels: [label('Goal'), label('Milestone'), ''], marker: () => '-', indent })

/** Goals as headings, milestones as an ordered list, actions in it. */
const short =
  (delimiter: string) =>
  (goals: readonly Entry[], convention: Convention): string =>
    goals
      .map((goal) => {
        const { line, properties } = written(goal, convention, '')
        const marker = (i: number): string => `${i + 1}${delimiter}`
        const milestones = list(goal.below ?? [], convention, { labels: ['', ''], marker, indent: '   ' })
        return `## ${line}\n\n${block(properties.map((one) => `- ${one}`))}${milestones}\n`
      })
      .join('')

const vision = 'The bakery that our whole street talks about'
const labelled = (word: string): string => `${word}: `
const bold = (word: string): string => `**${word}:** `

/** Every form in which a plan of goals, milestones and actions is written. */
export const forms: Readonly<Record<string, (goals: readonly Entry[], convention: Convention) => string>> = {
  headings: (...plan) => `# Vision: ${vision}\n\n${headed(labelled)(...plan)}`,
  'bold labels': (...plan) => `# **Vision:** ${vision}\n\n${headed(bold)(...plan)}`,
  'an area': (...plan) => `# Vision: ${vision}\n\n## Operations\n\n${headed(labelled, 3)(...plan)}`,
  lists: (...plan) => `# Vision: ${vision}\n\n${listed(labelled, '  ')(...plan)}`,
  tabs: (...plan) => `# Vision: ${vision}\n\n${listed(bold, '\t')(...plan)}`,
  'short form': (...plan) => `# ${vision}\n\n${short('.')(...plan)}`,
  'short form with brackets': (...plan) => `# ${vision}\n\n${short(')')(...plan)}`,
}
