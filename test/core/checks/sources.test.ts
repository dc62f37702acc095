import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checksPage } from '../../../scripts/checks-page.ts'
import { configurationSchema } from '../../../scripts/configuration-schema.ts'
import { documentedChecks } from '../../../src/core/checks/documentation.ts'
import { checkIds, checks } from '../../../src/core/checks/index.ts'
import { configurationKeys } from '../../../src/core/plan/configuration/configuration.ts'

const folder = 'src/core/checks'
const sources = readdirSync(folder, { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

describe('the checks’ files', () => {
  it('are named after the check in them, and none is left out of the list', () => {
    const defined = sources
      .filter(({ name, text }) => name !== 'check.ts' && text.includes('defineCheck({'))
      .map(({ name, text }) => ({ name, id: /\n {2}id: '([^']+)'/.exec(text)?.[1] }))
    for (const { name, id } of defined) expect(name).toBe(`${id}.ts`)
    expect(defined.map(({ id }) => id).sort()).toEqual(checks.map(({ id }) => id).sort())
  })

  it('each have their documentation, in the same order', () => {
    expect(documentedChecks.map(({ id }) => id)).toEqual(checks.map(({ id }) => id))
  })

  it.each(sources.map(({ name, text }) => [name, text]))('%s makes messages of literal templates', (_, text) => {
    // What is no literal cannot be found by whoever collects the sentences for translation.
    const calls = [...text.matchAll(/\bmessage\(\s*(\S)/g)].map((match) => match[1])
    for (const sign of calls) expect(sign).toBe("'")
    expect(text).not.toMatch(/\bmessage\(\s*'[^'\n]*'\s*\+/)
    expect(text).not.toMatch(/template:/)
  })

  it('schemas/altituderc.schema.json is what `npm run docs` writes, and knows all that a file may say', () => {
    expect(readFileSync('schemas/altituderc.schema.json', 'utf8')).toBe(configurationSchema())
    const { properties } = JSON.parse(configurationSchema())
    expect(Object.keys(properties)).toEqual(configurationKeys)
    expect(Object.keys(properties.checks.properties)).toEqual(checkIds)
    for (const [key, { description }] of Object.entries<{ description: string }>(properties)) {
      expect(description, key).toMatch(/\.$/)
    }
  })

  it('docs/checks.md is what `npm run docs` writes', () => {
    expect(readFileSync('docs/checks.md', 'utf8')).toBe(checksPage())
  })
})
