import {
  type Disposable,
  InputBoxValidationSeverity,
  l10n,
  type QuickInput,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from 'vscode'

/** The steps of a prompt: one question at a time, with a way back, that can be left at any point with nothing changed. */

/** What one step gives: an answer, the wish to go back, or undefined where the prompt was left. */
export type Answer<Value> = { readonly value: Value } | 'back' | undefined

/** Where a step stands among the others; a prompt of one step shows no count. */
export interface Place {
  readonly title: string
  readonly step?: number
  readonly steps?: number
  readonly canGoBack?: boolean
}

export interface TextQuestion extends Place {
  readonly question: string
  readonly value?: string
  readonly placeholder?: string
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
  input.prompt = question.question
  input.value = question.value ?? ''
  if (question.placeholder !== undefined) input.placeholder = question.placeholder
  if (question.selection !== undefined) input.valueSelection = [...question.selection]
  // The editor shows either the question or a message about the answer, so the sentence is shown behind the question.
  const show = (): void => {
    const sentence = question.preview?.(input.value.trim()) ?? ''
    input.validationMessage =
      sentence === ''
        ? undefined
        : {
            message: l10n.t('{0} Will write: “{1}”', question.question, sentence),
            severity: InputBoxValidationSeverity.Info,
          }
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

export interface Choice<Value> extends QuickPickItem {
  readonly value: Value
}

export interface ChoiceQuestion<Value> extends Place {
  readonly placeholder: string
  readonly choices: readonly Choice<Value>[]
  /** Choices that come of what is typed; they stand before the others. */
  readonly typed?: (text: string) => readonly Choice<Value>[]
}

/** Asks to choose, or to type something that is a choice. */
export function askChoice<Value>(question: ChoiceQuestion<Value>): Promise<Answer<Value>> {
  const pick = window.createQuickPick<Choice<Value>>()
  pick.placeholder = question.placeholder
  pick.matchOnDescription = true
  pick.items = question.choices
  return ask(pick, question, (finish) => [
    pick.onDidChangeValue((text) => {
      const typed = text.trim() === '' ? [] : (question.typed?.(text.trim()) ?? [])
      pick.items = [...typed.map((choice) => ({ ...choice, alwaysShow: true })), ...question.choices]
    }),
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0]
      if (chosen !== undefined) finish({ value: chosen.value })
    }),
  ])
}

function ask<Value>(
  input: QuickInput & { buttons: readonly unknown[]; onDidTriggerButton: unknown },
  place: Place,
  listen: (finish: (answer: Answer<Value>) => void) => readonly Disposable[],
): Promise<Answer<Value>> {
  const box = input as ReturnType<typeof window.createInputBox>
  box.title = place.title
  // A click into the editor, to look something up, must not throw away what was answered.
  box.ignoreFocusOut = true
  if (place.steps !== undefined && place.steps > 1) {
    box.step = place.step
    box.totalSteps = place.steps
  }
  if (place.canGoBack === true) box.buttons = [QuickInputButtons.Back]
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
export type Step<Answers> = (answers: Answers, place: Place) => Promise<Answer<Partial<Answers>>>

/** Asks step by step. Going back returns to the question before, with its answer still there. */
export async function askSteps<Answers extends object>(
  title: string,
  steps: readonly Step<Answers>[],
  start: Answers,
): Promise<Answers | undefined> {
  let answers = start
  let i = 0
  for (let step = steps[i]; step !== undefined; step = steps[i]) {
    const answer = await step(answers, { title, step: i + 1, steps: steps.length, canGoBack: i > 0 })
    if (answer === undefined) return undefined
    if (answer === 'back') i--
    else {
      answers = { ...answers, ...answer.value }
      i++
    }
  }
  return answers
}

/** Gives an answer a name. */
export const named = <Value, Answers>(answer: Answer<Value>, name: (value: Value) => Answers): Answer<Answers> =>
  answer === undefined || answer === 'back' ? answer : { value: name(answer.value) }
