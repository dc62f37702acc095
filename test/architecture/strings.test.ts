/** Every string that a person sees can be translated: in the code through a template, in package.json through a key. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleOf, manifestStrings, productStrings, stringsOf } from '../../scripts/l10n-strings.ts'
import { parse, root } from '../../scripts/sources.ts'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const plant = (text: string) => stringsOf([parse('src/vscode/planted.ts', text)])

describe('the finder', () => {
  test('finds templates', () => {
    const planted = "message('a {0}', 1); l10n.t('b'); vscode.l10n.t(`c`); say(template); l10n.t(template, ...args)"
    expect(plant(planted)).toEqual({ templates: ['a {0}', 'b', 'c'], complaints: [] })
  })

  test.each([
    'message(`late by ${days}`)',
    "l10n.t(late ? 'late' : 'on time')",
    "window.showWarningMessage('It did not work')",
    "const item = { label: 'Mark done' }",
    'view.description = `${count} findings`',
  ])('complains of %s', (planted) => {
    expect(plant(planted).complaints).toHaveLength(1)
  })

  test.each([
    "const item = { label: l10n.t('Mark done') }",
    "const item = { label: '$(check)', title: 'Altitude' }",
    'view.description = `${done}/${total}`',
  ])('has nothing against %s', (planted) => {
    expect(plant(planted).complaints).toEqual([])
  })

  test('complains of bare text in the manifest', () => {
    const planted = {
      displayName: 'Altitude',
      description: 'Plans',
      contributes: {
        commands: [{ command: 'a.b', title: 'Do it', category: 'Altitude', icon: '$(check)' }],
        views: { a: [{ id: 'a', name: 'Plan' }] },
        configuration: { properties: { x: { enum: ['y'], markdownEnumDescriptions: ['%y%', 'bare'] } } },
        grammars: [{ scopeName: 'a', path: './a' }],
      },
    }
    expect(manifestStrings(planted)).toEqual({
      keys: ['y'],
      complaints: [
        'description: "Plans" must be a %key%',
        'contributes.commands[0].title: "Do it" must be a %key%',
        'contributes.views.a[0].name: "Plan" must be a %key%',
        'contributes.configuration.properties.x.markdownEnumDescriptions[1]: "bare" must be a %key%',
      ],
    })
  })
})

describe('the product', () => {
  const strings = productStrings()
  const manifest = manifestStrings(JSON.parse(read('package.json')))
  const translated = Object.keys(JSON.parse(read('package.nls.json')))

  test('shows no string of the code past the translators', () => {
    expect(strings.complaints).toEqual([])
  })

  test('has a bundle with every template (npm run l10n writes it)', () => {
    expect(JSON.parse(read('l10n/bundle.l10n.json'))).toEqual(JSON.parse(bundleOf(strings.templates)))
  })

  test('shows no string of package.json past the translators', () => {
    expect(manifest.complaints).toEqual([])
  })

  test('has every key of package.json in package.nls.json, and no other', () => {
    expect([...translated].sort()).toEqual([...manifest.keys].sort())
  })
})
