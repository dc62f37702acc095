import { assert } from 'chai'
import {
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  languages,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  workspace,
} from 'vscode'
import { quickFixProvider } from '../../src/vscode/quick-fixes.ts'
import { api, openFile, placeOf } from './api.ts'
import { actionsAt, choose, idOf, isFound, painted, titled } from './light-bulb.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const vision = '# Vision: The bakery that our whole street talks about\n\n'
const goal = `${vision}## Goal: Bake 300 loaves a day by the end of 2098\n\n`
const milestone = `${goal}### Milestone: Second oven installed by 2098-03-31\n\n`

/** No place in the text hides in what a command is given: it would be wrong after the next keystroke. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null && !(value instanceof Uri)
      ? Object.values(value).flatMap(numbersIn)
      : []

/** A check, a plan on which it speaks, an edit that mends it, and how a line begins then. */
const edits: readonly (readonly [check: string, plan: string, title: string, now: string])[] = [
  [
    'overdue',
    `${milestone}- [ ] Call the oven dealer 📅 2020-01-07\n- [ ] Clear the wall\n`,
    'Drop it',
    '- [-] Call the oven dealer 📅 2020-01-07 ❌ 2',
  ],
  [
    'date-invalid',
    `${milestone}- [ ] Call the oven dealer 📅 2098-02-30\n`,
    'Change to 2098-02-28',
    '- [ ] Call the oven dealer 📅 2098-02-28',
  ],
  [
    'date-ambiguous',
    `${milestone}- [ ] Call the oven dealer 📅 03/02/2098\n`,
    'It is 2098-02-03',
    '- [ ] Call the oven dealer 📅 2098-02-03',
  ],
  [
    'date-order',
    `${milestone}- [ ] Call the oven dealer 🛫 2098-02-20 📅 2098-02-10\n`,
    'Swap start and due',
    '- [ ] Call the oven dealer 🛫 2098-02-10 📅 2098-02-20',
  ],
  [
    'id-unknown',
    `${milestone}- [ ] Call the oven dealer 🆔 dealer\n- [ ] Sign the contract ⛔ deeler\n`,
    'Change to “dealer”',
    '- [ ] Sign the contract ⛔ dealer',
  ],
  [
    'id-duplicate',
    `${milestone}- [ ] Call the oven dealer 🆔 oven\n- [ ] Clear the wall 🆔 oven\n`,
    'Rename to “oven-2”',
    '- [ ] Clear the wall 🆔 oven-2',
  ],
  [
    'scope-action',
    `${milestone}- [ ] Call the dealer, measure the wall and order the oven\n`,
    'Split into 3 actions',
    '- [ ] Measure the wall',
  ],
  [
    'action-verb',
    `${milestone}- [ ] Call the oven dealer\n- [ ] Budget\n`,
    'Begin with “Draft the budget”',
    '- [ ] Draft the budget',
  ],
  [
    'ready-to-close',
    `${goal}- [ ] Milestone: Second oven installed by 2098-03-31\n  - [x] Call the oven dealer\n- [ ] Milestone: Night shift hired by 2098-06-30\n`,
    'Mark done',
    '- [x] Milestone: Second oven installed by 2098-03-31 ✅ 2',
  ],
  [
    'done-with-open',
    `${goal}- [x] Milestone: Second oven installed by 2098-03-31\n  - [ ] Sign the contract\n`,
    'Open it again',
    '- [ ] Milestone: Second oven installed by 2098-03-31',
  ],
]

const prompts: readonly (readonly [check: string, plan: string, words: string, titles: readonly string[]])[] = [
  ['smart-specific', `${milestone}## Goal: Improve sales\n`, 'Improve', ['Make it SMART…', 'Say what exactly…']],
  ['goal-without-milestone', goal, 'Bake', ['Add the first milestone…']],
  ['milestone-without-action', milestone, 'Second oven', ['Add the next action…']],
  ['vision-missing', milestone.replace(vision, ''), 'Bake', ['Write a vision…']],
  ['overdue', `${milestone}- [ ] Call the dealer 📅 2020-01-07\n`, '2020', ['Pick a date…']],
]

describe('the light bulb', () => {
  for (const [check, text, title, now] of edits) {
    it(`mends ${check}: ${title}`, async () => {
      const { document } = await openFile(`${check}.plan.md`, text)
      const { range } = await painted(document, check)
      const action = titled(await actionsAt(document, range.start), title)
      assert.isTrue(action.kind?.contains(CodeActionKind.QuickFix))
      await choose(action)
      assert.include(document.getText(), `\n${now}`)
      await eventually('the finding to go', () => !isFound(document, check))
      await commands.executeCommand('undo')
      assert.equal(document.getText(), text)
    })
  }

  for (const [check, text, words, titles] of prompts) {
    it(`asks for ${check}, of an item and not of a place`, async () => {
      const { document } = await openFile(`ask-${check}.plan.md`, text)
      await painted(document, check)
      const actions = await actionsAt(document, words)
      for (const title of titles) {
        const { command, edit } = titled(actions, title)
        assert.isUndefined(edit)
        const [reference] = command?.arguments ?? []
        assert.hasAllKeys(reference, ['uri', 'itemId'])
        assert.deepEqual(numbersIn(command?.arguments), [])
      }
    })
  }

  it('leads to the other of two that say the same', async () => {
    const editor = await openFile('two.plan.md', `${milestone}- [ ] Call the dealer\n- [ ] call the dealer!\n`)
    const { document } = editor
    await painted(document, 'duplicate-item')
    const action = titled(await actionsAt(document, 'call the dealer!'), 'Go to the other one')
    assert.deepEqual(numbersIn(action.command?.arguments), [])
    await choose(action)
    assert.isTrue(editor.selection.active.isEqual(placeOf(document, 'Call the dealer')))
  })

  it('offers what answers most findings first, everything once, and silence last', async () => {
    const { document } = await openFile('order.plan.md', `${milestone}## Goal: Improve sales soon\n\n- Owner: Ana\n`)
    await painted(document, 'smart-specific')
    const actions = await actionsAt(document, 'Improve', CodeActionKind.QuickFix)
    const titles = actions.map(({ title }) => title)
    assert.match(titles[0] ?? '', /^Write “Improve sales from … to … by \d{4}-\d\d-\d\d”$/)
    assert.equal(titles[1], 'Make it SMART…')
    assert.equal(new Set(titles).size, titles.length)
    const silences = titles.filter((title) => title.startsWith('Silence'))
    assert.deepEqual(titles.slice(-silences.length), silences)
    assert.deepEqual(silences.slice(-4), [
      'Silence every check for this item',
      'Silence a check in this file…',
      'Silence a check in this workspace…',
      'Silence a check for me, in every plan…',
    ])
    assert.isAtMost(titles.length, 17)
  })
})

describe('a sentence that is proposed', () => {
  const proposed = async (name: string, text: string) => {
    const editor = await openFile(name, text)
    const { range } = await painted(editor.document, 'smart-measurable')
    const action = (await actionsAt(editor.document, range.start, CodeActionKind.QuickFix)).find(({ title }) =>
      title.startsWith('Write “'),
    )
    if (action === undefined) throw new Error('Nothing is proposed.')
    return { editor, action }
  }
  const selected = ({ document, selection }: TextEditor): string => document.getText(selection)
  const type = (text: string) => commands.executeCommand('type', { text })
  const line = ({ document }: TextEditor): string => document.lineAt(document.lineCount - 2).text

  it('puts the cursor on its first gap and goes to the next with Tab, and one undo takes it back', async () => {
    const text = `${milestone}## Goal: Increase sales\n`
    const { editor, action } = await proposed('draft.plan.md', text)
    await choose(action)
    assert.match(line(editor), /^## Goal: Increase sales from … to … by \d{4}-12-31$/)
    await eventually('the first gap to be chosen', () => selected(editor) === '…')
    const [first] = [editor.selection.start.character]
    await commands.executeCommand('jumpToNextSnippetPlaceholder')
    await eventually('the next gap', () => selected(editor) === '…' && editor.selection.start.character > first)
    await commands.executeCommand('undo')
    assert.equal(editor.document.getText(), text)
  })

  it('is filled in by typing', async () => {
    const { editor, action } = await proposed('typed.plan.md', `${milestone}## Goal: Increase sales\n`)
    await choose(action)
    await eventually('the first gap to be chosen', () => selected(editor) === '…')
    await type('40')
    await commands.executeCommand('jumpToNextSnippetPlaceholder')
    await eventually('the next gap', () => selected(editor) === '…')
    await type('60 a week')
    assert.match(line(editor), /^## Goal: Increase sales from 40 to 60 a week by \d{4}-12-31$/)
    await eventually('the findings to go', () => !isFound(editor.document, 'smart-measurable'))
  })

  it('keeps signs that mean something to a snippet', async () => {
    const goal = ['## Goal: Improve the $', '{1:order} form} of C:\\\\shop $TM_FILENAME'].join('')
    const { editor, action } = await proposed('signs.plan.md', `${milestone}${goal}\n`)
    await choose(action)
    assert.isTrue(line(editor).startsWith(`${goal} so that …, by `), line(editor))
  })

  it('is one entry of the light bulb, and applied from there', async () => {
    const { editor } = await proposed('bulb.plan.md', `${milestone}## Goal: Increase sales\n`)
    const at = placeOf(editor.document, 'Increase')
    editor.selection = new Selection(at, at)
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' })
    await eventually('the sentence', () => line(editor).includes('from … to …') && selected(editor) === '…')
  })
})

describe('every entry of the light bulb', () => {
  it('is tied to the diagnostics that it answers', async () => {
    const { document } = await openFile('tied.plan.md', `${milestone}## Goal: Improve sales\n\n- Owner: Ana\n`)
    await painted(document, 'smart-specific')
    const at = placeOf(document, 'Improve')
    const diagnostics = languages.getDiagnostics(document.uri).filter(({ range }) => range.contains(at))
    const { plans } = await api()
    const actions = quickFixProvider(plans).provideCodeActions(document, new Range(at, at), {
      diagnostics,
      only: CodeActionKind.QuickFix,
      triggerKind: CodeActionTriggerKind.Invoke,
    })
    const tied = (title: string) => titled(actions, title).diagnostics?.map(idOf).sort()
    assert.deepEqual(tied('Say what exactly…'), ['smart-specific'])
    assert.deepEqual(tied('Add the first milestone…'), ['goal-without-milestone'])
    assert.deepEqual(tied('Make it SMART…'), ['smart-measurable', 'smart-specific', 'smart-time-bound'])
    assert.deepEqual(tied('Silence “smart-specific” for this item'), ['smart-specific'])
    assert.deepEqual(tied('Silence every check for this item'), diagnostics.map(idOf).sort())
  })
})

describe('silence', () => {
  const loud = `${milestone}- [ ] Budget\n- [ ] Budget the oven\n`
  const quiet = async (name: string, title: string, expected: string) => {
    const { document } = await openFile(name, loud)
    await painted(document, 'action-verb')
    const action = titled(await actionsAt(document, 'Budget'), title)
    await choose(action)
    const at = placeOf(document, 'Budget')
    const isOn = () => languages.getDiagnostics(document.uri).some(({ range }) => range.contains(at))
    assert.include(document.getText(), expected)
    await eventually('the finding to go', () => !isOn())
    await commands.executeCommand('undo')
    assert.equal(document.getText(), loud)
    await eventually('the finding to come back', () => isFound(document, 'action-verb'))
  }

  it('of one check for this item', () =>
    quiet('item.plan.md', 'Silence “action-verb” for this item', '- [ ] Budget <!-- altitude-ignore action-verb -->\n'))

  it('of every check for this item', () =>
    quiet('every.plan.md', 'Silence every check for this item', '- [ ] Budget <!-- altitude-ignore -->\n'))

  it('of one check in this file', () =>
    quiet('file.plan.md', 'Silence “action-verb” in this file', '---\nchecks:\n  action-verb: off\n---\n'))

  it('of one check in this workspace, with what was set there before', async () => {
    const { document } = await openFile('workspace.plan.md', loud)
    const settings = () => workspace.getConfiguration('altitude')
    const before = settings().inspect('checks')?.workspaceValue
    onTestEnd(() => settings().update('checks', before))
    await settings().update('checks', { 'area-empty': 'off' })
    await painted(document, 'action-verb')
    await choose(titled(await actionsAt(document, 'Budget'), 'Silence “action-verb” in this workspace'))
    assert.deepEqual(settings().inspect('checks')?.workspaceValue, { 'area-empty': 'off', 'action-verb': 'off' })
    await eventually('the finding to go', () => !isFound(document, 'action-verb'))
    assert.equal(document.getText(), loud)
    await settings().update('checks', before)
    await eventually('the finding to come back', () => isFound(document, 'action-verb'))
  })

  it('is not offered for the workspace where the plan itself sets how loud the check is', async () => {
    const { document } = await openFile('set.plan.md', `---\nchecks:\n  action-verb: warning\n---\n\n${loud}`)
    await painted(document, 'action-verb')
    const titles = (await actionsAt(document, 'Budget')).map(({ title }) => title)
    assert.include(titles, 'Silence “action-verb” in this file')
    assert.notInclude(titles, 'Silence “action-verb” in this workspace')
  })
})

describe('done, from the light bulb', () => {
  const text = `${milestone}- [ ] Call the oven dealer\n\n  She is in from nine.\n- [x] Clear the wall ✅ 2026-01-02\n`
  const refactorings = async (document: TextDocument, words: string) =>
    (await actionsAt(document, words, CodeActionKind.Refactor)).map(({ title }) => title)

  it('is offered on an item’s own line only', async () => {
    const { document } = await openFile('own.plan.md', text)
    assert.include(await refactorings(document, 'Call'), 'Mark done')
    assert.include(await refactorings(document, 'Clear'), 'Mark not done')
    assert.include(await refactorings(document, 'Second oven'), 'Mark done')
    assert.deepEqual(await refactorings(document, 'She is in'), [])
    assert.deepEqual(await refactorings(document, 'The bakery'), [])
  })

  it('marks and unmarks, and one undo takes it back', async () => {
    const { document } = await openFile('marks.plan.md', text)
    await choose(titled(await actionsAt(document, 'Call', CodeActionKind.Refactor), 'Mark done'))
    assert.match(document.getText(), /- \[x\] Call the oven dealer ✅ \d{4}-\d\d-\d\d\n/)
    await commands.executeCommand('undo')
    assert.equal(document.getText(), text)
    await choose(titled(await actionsAt(document, 'Clear', CodeActionKind.Refactor), 'Mark not done'))
    assert.include(document.getText(), '- [ ] Clear the wall\n')
  })

  it('is no quick fix, unless a finding asks for it, and then it stands there once', async () => {
    const { document } = await openFile('kinds.plan.md', `${text}- [ ] Pay the dealer 📅 2020-01-07\n`)
    assert.deepEqual(await actionsAt(document, 'Call', CodeActionKind.QuickFix), [])
    await painted(document, 'overdue')
    const all = (await actionsAt(document, '2020-01-07')).filter(({ title }) => title === 'Mark done')
    assert.equal(all.length, 1)
    assert.isTrue(all[0]?.kind?.contains(CodeActionKind.QuickFix))
  })

  it('is not offered in a file that is no plan, and nothing else is', async () => {
    const { document } = await openFile('no-plan.md', text)
    const ours = (await actionsAt(document, 'Call')).filter(({ title }) => /mark|silence/i.test(title))
    assert.deepEqual(ours, [])
  })
})
