import { assert } from 'chai'
import { commands, type Hover, languages, type TextDocument, Uri, window, workspace } from 'vscode'
import { findFilesIn } from '../../src/vscode/plan-files.ts'
import { api, itemId, lineWith, placeOf, plan, rowsOf } from './api.ts'
import { registerMemoryFiles } from './memory-files.ts'
import { describe, eventually, it, onTestEnd } from './suite.ts'

const path = '/plans/PLAN.md'

/**
 * A file system with one plan in it. It stays: VS Code goes on to ask for files that it knows of. So no two tests share a
 * scheme.
 */
function fileSystem(scheme: string, options?: { readonly isReadonly: boolean }, text = plan) {
  const files = new Map([[path, text]])
  registerMemoryFiles(scheme, files, options)
  return { files, uri: Uri.from({ scheme, path }) }
}

async function open(uri: Uri): Promise<TextDocument> {
  await api()
  const { document } = await window.showTextDocument(uri)
  onTestEnd(async () => {
    await window.showTextDocument(document)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
  return document
}

const late = plan.replace('2099-01-16', '2020-01-16')

describe('a file system that an extension brings', () => {
  it('holds a plan like any other: a tick is one edit, is saved, and one undo takes it back', async () => {
    const { files, uri } = fileSystem('altitude-memory')
    const document = await open(uri)
    const { shownPlan } = await api()
    await eventually('the sidebar to show it', () => shownPlan.current()?.uri.toString() === uri.toString())
    assert.isTrue(await commands.executeCommand('altitude.markDone', { uri, itemId: await itemId(document, 'Decide') }))
    assert.match(lineWith(document, 'Decide'), /^- \[x\] Decide with Ana ✅ \d{4}-\d\d-\d\d$/)
    // In a browser VS Code saves by itself as well, and then this says that there was nothing to save.
    await document.save()
    await eventually('it to be saved', () => !document.isDirty && files.get(path) === document.getText())
    await commands.executeCommand('undo')
    assert.equal(document.getText(), plan)
    // Whoever saves waits for all that may take part in it.
  }, 60_000)

  it('is looked through near the top, for there is nobody who searches it', async () => {
    const { files, uri } = fileSystem('altitude-unsearched')
    const others = [
      '/a.plan.md',
      '/deep/er/b.plan.md',
      '/README.md',
      '/plan.md',
      '/node_modules/x/PLAN.md',
      '/.git/PLAN.md',
    ]
    for (const other of others) files.set(other, plan)
    const find = (patience: number) =>
      findFilesIn(uri.with({ path: '/' }), ['**/PLAN.md', '**/*.plan.md'], patience).then((found) =>
        found.map((one) => one.path).sort(),
      )
    const wanted = ['/a.plan.md', '/deep/er/b.plan.md', path]
    assert.deepEqual(await find(200), wanted)
    // It is known by now, so that nobody waits again.
    assert.deepEqual(await find(1_000_000), wanted)
  })
})

describe('a file system that can only be read', () => {
  it('shows its plan in the sidebar, the hover and the problems', async () => {
    const { uri } = fileSystem('altitude-readonly', { isReadonly: true }, late)
    const document = await open(uri)
    const its = await api()
    await eventually('the sidebar to show it', () => its.shownPlan.current()?.uri.toString() === uri.toString())
    assert.include(
      rowsOf(its).map(({ title }) => title),
      'Compare three candidates',
    )
    await eventually('the problem', () => languages.getDiagnostics(uri).some(({ source }) => source === 'altitude'))
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      placeOf(document, 'Compare'),
    )
    assert.isNotEmpty(hovers)
  })

  it('lets nothing be changed', async () => {
    const { files, uri } = fileSystem('altitude-readonly-2', { isReadonly: true })
    const document = await open(uri)
    const reference = { uri, itemId: await itemId(document, 'Decide') }
    assert.isFalse(await commands.executeCommand('altitude.markDone', reference))
    assert.isFalse(await commands.executeCommand('altitude.reschedule', { ...reference, due: '2099-03-01' }))
    assert.equal(document.getText(), plan)
    assert.isFalse(document.isDirty)
    assert.equal(files.get(path), plan)
  })

  it('is silent as the old side of a comparison', async () => {
    const old = fileSystem('altitude-old', { isReadonly: true }, late)
    const now = fileSystem('altitude-now')
    await commands.executeCommand('vscode.diff', old.uri, now.uri, 'Then and now')
    onTestEnd(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'))
    const document = await eventually('the old side', () =>
      workspace.textDocuments.find(({ uri }) => uri.toString() === old.uri.toString()),
    )
    const { plans } = await api()
    assert.isUndefined(plans.plan(document))
    assert.isDefined(plans.plan(await workspace.openTextDocument(now.uri)))
    assert.isEmpty(languages.getDiagnostics(old.uri))
  })

  it('is silent again once its own tab is closed', async () => {
    const { uri } = fileSystem('altitude-readonly-3', { isReadonly: true }, late)
    const document = await open(uri)
    const { plans } = await api()
    assert.isDefined(plans.plan(document))
    await commands.executeCommand('workbench.action.closeActiveEditor')
    await eventually('no plan', () => plans.plan(document) === undefined)
    await eventually('no problem', () => languages.getDiagnostics(uri).length === 0)
  })
})
