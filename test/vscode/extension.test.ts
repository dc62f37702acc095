import { assert } from 'chai'
import { extensions } from 'vscode'
import { describe, it } from './suite.ts'

describe('the extension', () => {
  it('is present under its id', () => {
    assert.isDefined(extensions.getExtension('altitude.altitude'))
  })

  it('is the installed one where the suite runs against what is packed', () => {
    if (extensions.getExtension('altitude.test-holder') === undefined) return
    const { extensionUri, packageJSON } = extensions.getExtension('altitude.altitude') ?? {}
    assert.match(extensionUri?.path ?? '', /\/extensions\/altitude\.altitude-\d+\.\d+\.\d+(?:-\w+)?$/)
    assert.isTrue(extensionUri?.path.endsWith(packageJSON.version))
  })

  it('activates', async () => {
    const extension = extensions.getExtension('altitude.altitude')
    await extension?.activate()
    assert.isTrue(extension?.isActive)
  })
})
