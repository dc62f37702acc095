import { assert } from 'chai'
import {
  CompletionItemKind,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  Position,
  Range,
  type SymbolInformation,
  SymbolKind,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode'
import { api, lineWith, openFile, placeOf, plan } from './api.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const named = plan
  .replace('### Goal', '### Goal')
  .replace('by 2099-12-31\n', 'by 2099-12-31\n\n- Owner: Ana\n')
  .replace('candidates 📅', 'candidates 🆔 compare 📅')
  .replace('Decide with Ana', 'Decide with Ana @owner(Ana) ⛔ compare')

/** Markdown's own language server starts with the first question, and answers all those of this file beside us. */
const slow = 30_000

const symbolsOf = async ({ uri }: TextDocument): Promise<readonly DocumentSymbol[]> =>
  (await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? []

const withBelow = (symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...withBelow(symbol.children)])

describe('symbols', () => {
  it(
    'show the items of a plan below each other, beside Markdown’s headings',
    async () => {
      const { document } = await openFile('symbols.plan.md', plan)
      const all = await eventually('symbols of both', async () => {
        const found = withBelow(await symbolsOf(document))
        return found.some(({ name }) => name === 'Decide with Ana') && found
      })
      const of = (name: string) => all.find((symbol) => symbol.name.startsWith(name))
      assert.equal(of('Have the software')?.kind, SymbolKind.Class)
      assert.match(of('Choose one of three')?.detail ?? '', / · 1\/3$/)
      assert.equal(of('Search the market')?.detail, 'done')
      assert.equal(of('Compare three')?.children[0]?.name, 'Write down the criteria')
      const goal = of('Have the software')
      assert.isTrue(goal?.range.contains(placeOf(document, 'Decide')))
      assert.equal(document.getText(goal?.selectionRange), goal?.name)
    },
    slow,
  )

  it(
    'are none of ours in a text that is no plan',
    async () => {
      const { document } = await openFile('notes.md', plan)
      const all = withBelow(await symbolsOf(document))
      assert.isFalse(all.some(({ name }) => name === 'Decide with Ana'))
    },
    slow,
  )

  it('are found in the whole workspace, in files that nobody has opened as well', async () => {
    await api()
    const uri = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.parse('none:'), 'closed.plan.md')
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('# Vision: V\n\n## Goal: Bake a zebra cake by 2099-06-30\n'),
    )
    onTestEnd(() => workspace.fs.delete(uri))
    const found = await eventually('the goal', async () => {
      const all = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'zebra')
      return all.find(({ name }) => name.startsWith('Bake a zebra cake'))
    })
    assert.equal(found.location.uri.toString(), uri.toString())
    assert.equal(found.location.range.start.line, 2)
    assert.isFalse(workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()))
  })
})

describe('folding', () => {
  it('folds items with all that is below them', async () => {
    const { document } = await openFile('folding.plan.md', `---\nstart: 2026-01-01\n---\n\n${plan}`)
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
    const lines = folds.map(({ start, end }) => `${start}-${end}`)
    const last = document.lineCount - 2
    const at = (text: string) => placeOf(document, text).line
    for (const expected of ['0-2', `${at('### Goal')}-${last}`, `${at('Compare')}-${at('Compare') + 1}`]) {
      assert.include(lines, expected)
    }
  })
})

const complete = async (document: TextDocument, at: Position, sign?: string): Promise<CompletionList> =>
  commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, sign)

const labelOf = (label: string | { readonly label: string }): string =>
  typeof label === 'string' ? label : label.label

/** Without the words of the text, which the editor itself offers where nobody else does. */
const ours = async (document: TextDocument, at: Position): Promise<readonly string[]> =>
  (await complete(document, at, ' ')).items
    .filter(({ kind }) => kind !== CompletionItemKind.Text)
    .map(({ label }) => labelOf(label))

describe('completions', () => {
  it('offer days behind a sign of two code units, and write them as days', async () => {
    const editor = await openFile('days.plan.md', plan)
    const { document } = editor
    const line = placeOf(document, 'Decide').line
    await editor.edit((edit) => edit.insert(document.lineAt(line).range.end, ' 📅 '))
    const { items } = await complete(document, document.lineAt(line).range.end, ' ')
    const tomorrow = items.find(({ label }) => labelOf(label) === 'tomorrow')
    assert.match(String(tomorrow?.insertText), /^\d{4}-\d\d-\d\d$/)
    const range = tomorrow?.range
    assert.instanceOf(range, Range)
    assert.equal((range as Range).start.character, document.lineAt(line).text.length)
  })

  it('offer the ids of other items with their titles', async () => {
    const editor = await openFile('ids.plan.md', named)
    const { document } = editor
    const line = placeOf(document, '- [x] Search').line
    await editor.edit((edit) => edit.insert(document.lineAt(line).range.end, ' ⛔ '))
    const { items } = await complete(document, document.lineAt(line).range.end, ' ')
    const id = items.find(({ label }) => labelOf(label) === 'compare')
    assert.equal(typeof id?.label === 'object' ? id.label.description : '', 'Compare three candidates')
  })

  it('stay away from plain words, and from files that are no plan', async () => {
    const editor = await openFile('prose.plan.md', plan)
    const { document } = editor
    const line = placeOf(document, 'Decide').line
    await editor.edit((edit) => edit.insert(document.lineAt(line).range.end, ' '))
    assert.isEmpty(await ours(document, document.lineAt(line).range.end))
    const other = await openFile('prose.md', '- [ ] Call 📅 ')
    assert.isEmpty(await ours(other.document, new Position(0, 14)))
  })
})

describe('names', () => {
  it(
    'lead from an id to its item, and to all that wait for it',
    async () => {
      const { document } = await openFile('names.plan.md', named)
      const at = placeOf(document, '⛔ compare').translate(0, 3)
      const links = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      )
      const [link] = links
      const target = link && ('targetRange' in link ? (link.targetSelectionRange ?? link.targetRange) : link.range)
      assert.equal(target?.start.line, placeOf(document, '🆔 compare').line)
      const places = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at)
      assert.deepEqual(
        places.map(({ range }) => document.getText(range)),
        ['compare', 'compare'],
      )
      const marks = await commands.executeCommand<DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        at,
      )
      assert.lengthOf(marks, 2)
    },
    slow,
  )

  const renameAt = (document: TextDocument, at: Position, name: string) =>
    commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, name)

  const failure = async (asked: PromiseLike<unknown>): Promise<string> => {
    try {
      await asked
      return ''
    } catch (error) {
      return String(error)
    }
  }

  it(
    'rename an id with all that wait for it',
    async () => {
      const { document } = await openFile('id.plan.md', named)
      const edit = await renameAt(document, placeOf(document, '⛔ compare').translate(0, 3), 'three')
      assert.isTrue(await workspace.applyEdit(edit))
      assert.include(lineWith(document, 'Compare'), '🆔 three 📅')
      assert.include(lineWith(document, 'Decide'), '⛔ three')
      assert.match(
        await failure(renameAt(document, placeOf(document, '🆔 three').translate(0, 4), 'a b')),
        /without blanks/,
      )
    },
    slow,
  )

  it(
    'rename an owner in every plan of the workspace',
    async () => {
      const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse('none:')
      const uri = Uri.joinPath(folder, 'other.plan.md')
      await workspace.fs.writeFile(uri, new TextEncoder().encode('# Vision: V\n\n## Goal: G\n\n- Owner: ana, Tom\n'))
      onTestEnd(() => workspace.fs.delete(uri))
      const { document } = await openFile('owner.plan.md', named)
      const edit = await renameAt(document, placeOf(document, 'Owner: Ana').translate(0, 8), 'Maria')
      const changed = edit.entries().map(([file, edits]) => `${file.path.split('/').at(-1)} ${edits.length}`)
      assert.sameMembers(changed, ['owner.plan.md 2', 'other.plan.md 1'])
    },
    slow,
  )

  it(
    'leave headings to Markdown’s own rename, and say what can be renamed elsewhere',
    async () => {
      const { document } = await openFile('heading.plan.md', named)
      const words = placeOf(document, 'Write down')
      assert.match(await failure(renameAt(document, words, 'x')), /owners and ids can be renamed/)
      const edit = await renameAt(document, placeOf(document, 'Operations'), 'Ops')
      assert.lengthOf(edit.entries(), 1)
    },
    slow,
  )
})
