import { assert } from 'chai'
import { extensions } from 'vscode'
import { describe, it } from './suite.ts'

describe('the extension', () => {
  it('is present under its id', () => {
    assert.isDefined(extensions.getExtension('altitude.altitude'))
  })

  it('activates', async () => {
    const extension = extensions.getExtension('altitude.altitude')
    await extension?.activate()
    assert.isTrue(extension?.isActive)
  })
})
