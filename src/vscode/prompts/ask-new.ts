import { l10n } from 'vscode'
import { addAreaGoal } from '../../core/edits/add-area-goal.ts'
import { addItem } from '../../core/edits/add-item.ts'
import { difference } from '../../core/edits/difference.ts'
import type { EditResult } from '../../core/edits/result.ts'
import { newcomer } from '../../core/edits/successor.ts'
import { open, type Snapshot } from '../../core/index.ts'
import type { Item } from '../../core/plan/model.ts'
import type { Letter } from '../../core/smart/assessment.ts'
import { applyEdits } from '../../core/text/edit.ts'
import { message } from '../../core/text/message.ts'
import type { Decision } from './decision.ts'
import { askSmart, missingLetters, writeSmart } from './make-smart.ts'
import type { SmartWishes } from './smart-wishes.ts'
import { type Answer, askChoice, askText, notEmpty, type TextQuestion, willWrite } from './steps.ts'

/** The levels of which one more can be asked for. */
export type NewLevel = 'goal' | 'milestone' | 'action'

/** Where something new goes: below an item, or to an area of the plan's list that may have no heading yet. */
interface NewPlace {
  readonly level: NewLevel
  readonly area: string | undefined
}

/** What a title's own words can leave open; who and why are never said in them. */
const saidInWords: readonly Letter[] = ['specific', 'measurable', 'timeBound']

/**
 * Asks for the words of something new below an item. Where those of a goal or milestone leave open what, how much or by
 * when, that can be answered right away; all of it is written as one edit, and nothing if it is left before.
 */
export async function askNew(
  snapshot: Snapshot,
  parent: Item,
  level: NewLevel,
  area?: string,
): Promise<Decision | undefined> {
  const question = questions[level](area ?? parent.title)
  const place: NewPlace = { level, area }
  let title = ''
  for (;;) {
    const answer = await askText({ ...question, value: title, problem: notEmpty })
    if (answer === undefined || answer === 'back') return undefined
    title = answer.value
    const added = withNew(snapshot, parent, place, title)
    const letters = 'refused' in added ? [] : openLetters(added)
    // What cannot be added says why when it is written.
    if ('refused' in added || letters.length === 0) return (now, found) => write(now, found, place, title, {})
    const wanted = await askHowMuch(question.title, added.item, letters)
    if (wanted === undefined) return undefined
    if (wanted === 'back') continue
    const wishes = wanted.value === 'ask' ? await askSmart(added.snapshot, added.item, letters, question.title) : {}
    return wishes && ((now, found) => write(now, found, place, title, wishes))
  }
}

const questions: Readonly<Record<NewLevel, (whom: string) => TextQuestion>> = {
  goal: (whom) => ({
    title: l10n.t('Add a goal'),
    question: l10n.t('What is to be true in one to three years?'),
    hint: whom === '' ? l10n.t('Name a number and an end.') : l10n.t('For “{0}”. Name a number and an end.', whom),
  }),
  milestone: (whom) => ({
    title: l10n.t('Add a milestone'),
    question: l10n.t('What will be finished next on the way?'),
    hint: l10n.t('For “{0}”. Name what will be there, and by when.', whom),
  }),
  action: (whom) => ({
    title: l10n.t('Add the next action'),
    question: l10n.t('What is the very next thing to do?'),
    hint: l10n.t('For “{0}”. Begin with a verb that one can see: call, write, book.', whom),
  }),
}

interface Added {
  readonly snapshot: Snapshot
  readonly item: Item
}

/** The plan as it would be with the new item, and that item. */
function withNew(
  { plan, context }: Snapshot,
  parent: Item,
  { level, area }: NewPlace,
  title: string,
): Added | Extract<EditResult, { refused: unknown }> {
  const result =
    area === undefined ? addItem(plan, parent, level, title, context) : addAreaGoal(plan, area, title, context)
  if ('refused' in result) return result
  const snapshot = open(applyEdits(plan.text, result.edits), context)
  const item = newcomer(plan, snapshot.plan, level)
  return item === undefined ? { refused: notRead } : { snapshot, item }
}

const notRead = message('What is new cannot be found again in the plan. Nothing was changed.')

function openLetters({ snapshot, item }: Added): readonly Letter[] {
  if (item.level === 'action' || snapshot.assess(item).language === undefined) return []
  return missingLetters(snapshot, item).filter((letter) => saidInWords.includes(letter))
}

const names: Readonly<Partial<Record<Letter, () => string>>> = {
  specific: () => l10n.t('what exactly'),
  measurable: () => l10n.t('how much'),
  timeBound: () => l10n.t('by when'),
}

const askHowMuch = (title: string, item: Item, letters: readonly Letter[]): Promise<Answer<'ask' | 'as-it-is'>> =>
  askChoice<'ask' | 'as-it-is'>({
    title,
    question: l10n.t('Say more right away?'),
    placeholder: l10n.t('These words leave open: {0}', letters.map((letter) => names[letter]?.() ?? '').join(', ')),
    canGoBack: true,
    choices: [
      { label: l10n.t('Make it SMART…'), detail: l10n.t('Asks only for what is open'), value: 'ask' },
      { label: l10n.t('Add it as it is'), detail: willWrite(item.title), value: 'as-it-is' },
    ],
  })

/** One edit that adds the item and says of it what was answered. */
function write(snapshot: Snapshot, parent: Item, place: NewPlace, title: string, wishes: SmartWishes): EditResult {
  const added = withNew(snapshot, parent, place, title)
  if ('refused' in added) return added
  const said = writeSmart(added.snapshot, added.item, wishes)
  if ('refused' in said) return said
  return { edits: difference(snapshot.text, applyEdits(added.snapshot.text, said.edits)) }
}
