import { assert } from 'chai'
import { type Extension, extensions, FileType, Uri, workspace } from 'vscode'
import { describe, it } from './suite.ts'

/** Whoever installs the packed extension for the suite loads an empty one beside it, to be let in. */
const isInstalled = (): boolean => extensions.getExtension('altitude.test-holder') !== undefined

function itself(): Extension<unknown> {
  const extension = extensions.getExtension('altitude.altitude')
  if (extension === undefined) throw new Error('The extension is not there.')
  return extension
}

/** The paths of all files in a folder, relative to it. */
async function filesBelow(folder: Uri, before = ''): Promise<readonly string[]> {
  const entries = await workspace.fs.readDirectory(folder)
  const files = entries.map(([name, type]) =>
    (type & FileType.Directory) !== 0
      ? filesBelow(Uri.joinPath(folder, name), `${before}${name}/`)
      : [`${before}${name}`],
  )
  return (await Promise.all(files)).flat()
}

describe('the extension', () => {
  it('is present under its id', () => {
    assert.isDefined(extensions.getExtension('altitude.altitude'))
  })

  it('is the installed one where the suite runs against what is packed', () => {
    if (!isInstalled()) return
    const { extensionUri, packageJSON } = itself()
    assert.match(extensionUri.path, /\/extensions\/altitude\.altitude-\d+\.\d+\.\d+(?:-\w+)?$/)
    assert.include(extensionUri.path, packageJSON.version)
  })

  it('holds what it needs and nothing else, once it is packed', async () => {
    if (!isInstalled()) return
    const { extensionUri, packageJSON } = itself()
    const files = await filesBelow(extensionUri)
    const needed = [
      packageJSON.main,
      packageJSON.icon,
      'l10n/bundle.l10n.json',
      'package.nls.json',
      'docs/checks.md',
      'schemas/altituderc.schema.json',
    ]
    const names = files.map((file) => file.toLowerCase())
    for (const one of [...needed, 'readme.md', 'changelog.md', 'license.txt']) {
      assert.include(names, Uri.joinPath(Uri.file('/'), one.toLowerCase()).path.slice(1))
    }
    const known =
      /^(?:dist\/[\w-]+\.js|(?:l10n|media|syntaxes)\/[^.].*|docs\/checks\.md|schemas\/[\w.]+\.json|package(?:\.nls.*)?\.json|\.vsixmanifest|readme\.md|changelog\.md|license\.txt)$/
    assert.deepEqual(
      names.filter((name) => !known.test(name)),
      [],
    )
  })

  it('activates', async () => {
    const extension = extensions.getExtension('altitude.altitude')
    await extension?.activate()
    assert.isTrue(extension?.isActive)
  })
})
