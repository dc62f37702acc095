import type { Block } from '../markdown/blocks.ts'
import type { Words } from '../markdown/words.ts'
import { type Message, message } from '../text/message.ts'
import type { Draft } from './draft/draft.ts'
import type { FrontMatter, Item } from './model.ts'

/** Whether a file is a plan, and in a person's words why or why not. */
export interface Recognition {
  readonly isPlan: boolean
  readonly reason:
    | 'declared'
    | 'declared-not'
    | 'levels'
    | 'area'
    | 'short-form'
    | 'empty'
    | 'no-levels'
    | 'work-log'
    | 'other-name'
  readonly why: Message
}

export interface RecogniseInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly frontMatter: FrontMatter | undefined
  /** Whether the file's name is one that `altitude.files` names. */
  readonly named: boolean
  readonly root: Draft
  readonly items: readonly Item[]
}

/**
 * format.md's "Which files are plans": front matter decides; else name and text must both speak for it. A coding
 * agent's work log bears the same name and the same headings, so what gives it away counts against.
 */
export function recognise({ text, blocks, frontMatter, named, root, items }: RecogniseInput): Recognition {
  if (frontMatter?.altitude === false) {
    return no('declared-not', message('Its front matter says `altitude: false`.'))
  }
  if (frontMatter?.altitude === true) return yes('declared', message('Its front matter says `altitude: true`.'))
  if (!named) {
    return no(
      'other-name',
      message('Its name is not one that plans have. Front matter with `altitude: true` makes it one.'),
    )
  }
  if (text.trim() === '') return no('empty', message('The file is empty.'))
  const drafts = all(root)
  const signs = workLogSigns(blocks)
  if (signs.length > 0 && signs.length >= 3 + planSigns(drafts, items)) {
    return no(
      'work-log',
      message(
        'It looks like a work log of phases and code ({0}), not a plan of goals.',
        [...new Set(signs)].slice(0, 3).join(', '),
      ),
    )
  }
  if (drafts.some(isNamedTop)) return yes('levels', message('It names a vision or a goal.'))
  if (drafts.some(({ level, children }) => level === 'area' && children.length > 0)) {
    return yes('area', message('It groups goals by area.'))
  }
  if (isShortForm(items)) return yes('short-form', message('It has a vision, goals, and steps with dates.'))
  return no('no-levels', message('It names no vision and no goal, and has no dated steps below its headings.'))
}

const yes = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: true, reason, why })
const no = (reason: Recognition['reason'], why: Message): Recognition => ({ isPlan: false, reason, why })

const isNamedTop = ({ level, foundBy }: Draft): boolean =>
  (level === 'vision' || level === 'goal') && (foundBy === 'label' || foundBy === 'group')

const hasDate = (item: Item): boolean => item.due !== undefined || item.start !== undefined

/** A vision from the only H1, a goal below it, and in the goal a list of steps; some of them or their headings have dates. */
function isShortForm(items: readonly Item[]): boolean {
  return items.some(
    (goal) =>
      goal.level === 'goal' &&
      goal.parent?.level === 'vision' &&
      goal.children.length > 0 &&
      (hasDate(goal) || goal.children.some((child) => hasDate(child) || child.children.some(hasDate))),
  )
}

/** Headings that coding agents and engineering documents use and plans of goals do not. */
const workLogHeading =
  /^(?:progress(?: (?:log|summary|tracker|notes))?|surprises (?:&|and) discoveries|decision log|decisions(?: made)?|outcomes (?:&|and) retrospective|context and orientation|plan of work|concrete steps|validation(?: and acceptance| plan)?|idempotence and recovery|purpose ?\/ ?big picture|artifacts and notes|interfaces and dependencies|key questions|errors encountered|current (?:phase|status|state)(?: overview)?|implementation(?: (?:plan|steps|order|notes|details|status|phases))?|files? (?:to|changed|modified|structure|created)\b.{0,40}|(?:project|directory|folder) structure|tech(?:nical|nology)? (?:stack|approach|design|details|decisions)|architecture(?: overview)?|test(?:ing)?(?: strategy| plan)?|verification(?: steps)?|non-?goals|acceptance criteria|next session|hand-?off|proposed (?:changes|solution)|solution|problem(?: statement)?|api(?: design| endpoints)?|data models?|database(?: schema)?|rollback(?: plan)?|root cause(?: analysis)?|requirements|deployment|components?|code changes|edge cases|commands?|build (?:&|and) test|completed(?: (?:work|phases|tasks|stages))?|status(?: overview)?|work log|what was done|blockers)$/i
const phaseHeading = /^(?:phase|step|task|stage|sprint|iteration|part) \d{1,3}(?:\.\d{1,3})?\b/iu
const statusLine = /^status: ?(?:in_progress|pending|complete|not started|in progress|done|✅|🚧|⏳)/i
/** File paths and names, identifiers, flags, version numbers: the words of code. */
const codeLike =
  /(?:^|[\s(])(?:[\w.-]{1,40}\/){1,8}[\w.-]{1,60}\.[a-z]{1,5}\b|\b[\w-]{1,60}\.(?:ts|tsx|js|jsx|py|go|rs|java|rb|php|cs|cpp|sql|ya?ml|json|toml|sh|css|html|md)\b|\b[a-z]{2,30}[A-Z][A-Za-z]{1,40}\b|\b[A-Za-z]\w{1,40}\(\)|\s--[a-z][a-z-]{1,30}\b|\bv\d{1,3}\.\d{1,3}\b/

/** Every sign that an engineering log shows, named; one of each kind is nothing, several of them are telling. */
function workLogSigns(blocks: readonly Block[]): readonly string[] {
  const texts = blocks.flatMap(textsOf)
  const signs = texts.flatMap(({ kind, text }) => {
    if (kind === 'code') return ['code']
    if (kind === 'heading' && workLogHeading.test(undecorated(text))) return [`“${text.trim()}”`]
    return statusLine.test(text) ? ['status lines'] : []
  })
  const lines = texts.filter(({ kind }) => kind !== 'code')
  const coded = lines.filter(({ hasCode, text }) => hasCode || codeLike.test(text.slice(0, 300)))
  if (coded.length > lines.length / 5) signs.push('file names', 'file names', 'file names')
  const phases = lines.filter(({ kind, text }) => kind === 'heading' && phaseHeading.test(undecorated(text))).length
  for (let i = 0; i < Math.min(phases, 3); i++) signs.push('numbered phases')
  return signs
}

/** Without the emoji and numbers that people put before a heading's words. */
const undecorated = (text: string): string =>
  text
    .slice(0, 120)
    .replace(/^[^\p{L}]{1,20}/u, '')
    .trim()
    .slice(0, 80)

interface BlockText {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'code'
  readonly text: string
  readonly hasCode: boolean
}

const hasCode = (words: Words): boolean => words.opaque.some(({ kind }) => kind === 'code')

function textsOf(block: Block): readonly BlockText[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => [
        { kind: 'item', text: item.words.text, hasCode: hasCode(item.words) },
        ...item.blocks.flatMap(textsOf),
      ])
    case 'heading':
    case 'paragraph':
      return [{ kind: block.kind, text: block.words.text, hasCode: hasCode(block.words) }]
    default:
      return block.kind === 'other' && block.type === 'code' ? [{ kind: 'code', text: '', hasCode: true }] : []
  }
}

/** What speaks for a plan of goals, in the same coin. */
function planSigns(drafts: readonly Draft[], items: readonly Item[]): number {
  const labelled = new Set(drafts.filter(({ foundBy }) => foundBy === 'label').map(({ level }) => level))
  const areas = drafts.filter(({ level, children }) => level === 'area' && children.length > 0).length
  const datedGoals = items.filter(
    (item) => (item.level === 'goal' || item.level === 'milestone') && hasDate(item),
  ).length
  const named = ['vision', 'goal', 'milestone'].filter((level) => labelled.has(level as Draft['level'])).length
  const hasVision = drafts.some((draft) => draft.level === 'vision' && draft.foundBy !== 'position')
  // A lone `Goal:` stands in many a work log; goals with milestones, or under a vision, stand in plans.
  const byLabel = [0, 1, 4, 6][named] ?? 0
  return byLabel + Math.min(areas, 3) + Math.min(datedGoals, 4) + (hasVision ? 2 : 0)
}

function all(root: Draft): readonly Draft[] {
  const drafts: Draft[] = []
  const queue = [...root.children]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    drafts.push(next)
    queue.push(...next.children)
  }
  return drafts
}
