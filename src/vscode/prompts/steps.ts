import {
  type Disposable,
  type InputBox,
  InputBoxValidationSeverity,
  l10n,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode'

/** The steps of a prompt: one question at a time, with a way back, that can be left at any point with nothing changed. */

/** What one step gives: an answer, the wish to go back, or undefined where the prompt was left. */
export type Answer<Value> = { readonly value: Value } | 'back' | undefined

/** Where a step stands among the others; a prompt of one step shows no count. */
export interface Place {
  /** What the prompt is for, in a few words. The question stands behind it, since only a title stays in sight. */
  readonly title: string
  readonly step?: number
  readonly steps?: number
  readonly canGoBack?: boolean
}

interface Question extends Place {
  /** A short one. What helps to answer it goes into the hint or the placeholder. */
  readonly question: string
  readonly placeholder?: string
}

export interface TextQuestion extends Question {
  /** Shown below the field until there is a sentence to show. */
  readonly hint?: string
  readonly value?: string
  /** Words to select, so that typing replaces them. */
  readonly selection?: readonly [number, number]
  /** What is wrong with the answer, so that it cannot be given; undefined where nothing is. */
  readonly problem?: (value: string) => string | undefined
  /** The sentence that would be written for this answer, shown as it grows; undefined or empty where there is none yet. */
  readonly preview?: (value: string) => string | undefined
}

/** Asks for a line of text. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox()
  if (question.hint !== undefined) input.prompt = question.hint
  input.value = question.value ?? ''
  if (question.selection !== undefined) input.valueSelection = [...question.selection]
  const show = (): void => {
    const sentence = question.preview?.(input.value.trim()) ?? ''
    input.validationMessage =
      sentence === '' ? undefined : { message: willWrite(sentence), severity: InputBoxValidationSeverity.Info }
  }
  return ask(input, question, (finish) => {
    show()
    return [
      input.onDidChangeValue(show),
      input.onDidAccept(() => {
        const value = input.value.trim()
        const problem = question.problem?.(value)
        if (problem === undefined) finish({ value })
        else input.validationMessage = { message: problem, severity: InputBoxValidationSeverity.Error }
      }),
    ]
  })
}

export const willWrite = (sentence: string): string => l10n.t('Will write: “{0}”', sentence)

/** What a question says where it needs an answer and got none. */
export const notEmpty = (value: string): string | undefined =>
  value === '' ? l10n.t('Type an answer, or press Escape to change nothing.') : undefined

/** One entry; without a value it only says something, and choosing it does nothing. */
export interface Choice<Value> extends QuickPickItem {
  readonly value: Value | undefined
}

export interface ChoiceQuestion<Value> extends Question {
  readonly choices: readonly Choice<Value>[]
  /** What was chosen before, by somebody who has come back. */
  readonly chosen?: Value | undefined
  /** Choices that come of what is typed; they stand before the others. */
  readonly typed?: (text: string) => readonly Choice<Value>[]
}

/** Asks to choose, or to type something that is a choice. */
export function askChoice<Value>(question: ChoiceQuestion<Value>): Promise<Answer<Value>> {
  const pick = window.createQuickPick<Choice<Value>>()
  pick.matchOnDescription = true
  pick.items = question.choices
  if (question.chosen !== undefined) {
    pick.activeItems = question.choices.filter(({ value }) => value === question.chosen)
  }
  return ask(pick, question, (finish) => [
    pick.onDidChangeValue((text) => {
      const typed = text.trim() === '' ? [] : (question.typed?.(text.trim()) ?? [])
      pick.items = [...typed.map((choice) => ({ ...choice, alwaysShow: true })), ...question.choices]
    }),
    pick.onDidAccept(() => {
      const value = pick.selectedItems[0]?.value
      if (value !== undefined) finish({ value })
    }),
  ])
}

function ask<Value>(
  box: InputBox | QuickPick<Choice<Value>>,
  { title, question, placeholder, step, steps, canGoBack }: Question,
  listen: (finish: (answer: Answer<Value>) => void) => readonly Disposable[],
): Promise<Answer<Value>> {
  box.title = l10n.t('{0}: {1}', title, question)
  box.placeholder = placeholder
  // A click into the editor, to look something up, must not throw away what was answered.
  box.ignoreFocusOut = true
  if (steps !== undefined && steps > 1) {
    box.step = step
    box.totalSteps = steps
  }
  if (canGoBack === true) box.buttons = [QuickInputButtons.Back]
  return new Promise((resolve) => {
    let listeners: readonly Disposable[] = []
    const finish = (answer: Answer<Value>): void => {
      for (const listener of listeners) listener.dispose()
      resolve(answer)
      box.dispose()
    }
    listeners = [
      ...listen(finish),
      box.onDidTriggerButton(() => finish('back')),
      box.onDidHide(() => finish(undefined)),
    ]
    box.show()
  })
}

/** One step: it asks, knowing what was answered so far. */
export interface Step<Answers> {
  readonly ask: (answers: Answers, place: Place) => Promise<Answer<Partial<Answers>>>
  /** Whether the answers before it leave something to ask. */
  readonly applies?: (answers: Answers) => boolean
}

/** Asks step by step. Going back returns to the question before, with its answer still there. */
export async function askSteps<Answers extends object>(
  title: string,
  steps: readonly Step<Answers>[],
  start: Answers,
): Promise<Answers | undefined> {
  let answers = start
  let i = 0
  for (;;) {
    // Only answers of earlier steps decide what applies, so what is behind `i` never changes under it.
    const way = steps.filter(({ applies }) => applies?.(answers) ?? true)
    const step = way[i]
    if (step === undefined) return answers
    const answer = await step.ask(answers, { title, step: i + 1, steps: way.length, canGoBack: i > 0 })
    if (answer === undefined) return undefined
    if (answer === 'back') i--
    else {
      answers = { ...answers, ...answer.value }
      i++
    }
  }
}

/** Gives an answer a name. */
export const named = <Value, Answers>(answer: Answer<Value>, name: (value: Value) => Answers): Answer<Answers> =>
  answer === undefined || answer === 'back' ? answer : { value: name(answer.value) }
