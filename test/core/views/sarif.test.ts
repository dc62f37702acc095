import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
import Ajv from 'ajv'
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { documentedChecks } from '../../../src/core/checks/documentation.ts'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { lineStarts } from '../../../src/core/text/lines.ts'
import { sarifLog, uriOf } from '../../../src/core/views/sarif.ts'
import { read } from './plan.ts'

const root = process.cwd()
const ajv = new Ajv({ schemaId: 'auto', allErrors: true })
ajv.addMetaSchema(draft4)
const validate = ajv.compile(schema)

/** What the schema has against a log, as it is after it was written. */
function complaints(log: unknown): unknown {
  validate(JSON.parse(JSON.stringify(log)))
  return validate.errors ?? []
}

const logOf = (text: string) => sarifLog([{ path: 'PLAN.md', reported: read(text) }], [], '1.2.3')

const resultsOf = (text: string) => logOf(text).runs[0]?.results ?? []

const late = `# Goal: Open the second shop in Lyon by 2027-06-30

## Milestone: Sign the lease by 2026-06-30

- [ ] Call the landlord 📅 2026-01-05
`

type Region = Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>

function textOf(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const starts = lineStarts(text)
  return text.slice((starts[startLine - 1] ?? 0) + startColumn - 1, (starts[endLine - 1] ?? 0) + endColumn - 1)
}

describe('a SARIF log', () => {
  it.each(globSync('examples/*/PLAN.md', { cwd: root }))('of %s is valid', (path) => {
    const reported = read(readFileSync(join(root, path), 'utf8'))
    const log = sarifLog([{ path, reported }], [{ path: 'a b.md', why: 'no such file' }, { why: 'no match' }], '1.2.3')
    expect(complaints(log)).toEqual([])
  })

  it('of every example of every check is valid', () => {
    const files = documentedChecks.flatMap(({ id, examples }) =>
      examples.map(({ bad, destinations }, i) => ({
        path: `${id}/${i}.plan.md`,
        reported: open(bad.replace(/[«»]/g, ''), {
          today: '2026-01-10',
          settings: defaultSettings,
          destinations: new Map(Object.entries(destinations ?? {})),
        }),
      })),
    )
    const log = sarifLog(files, [], '1.2.3')
    expect(complaints(log)).toEqual([])
    const found = new Set(log.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)))
    expect(documentedChecks.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('of nothing is valid', () => {
    expect(complaints(sarifLog([], [], '1.2.3'))).toEqual([])
  })

  it('that is not valid would be seen', () => {
    const log = logOf(late)
    expect(complaints({ ...log, version: '2.0.0' })).not.toEqual([])
    expect(complaints({ ...log, runs: [{ results: [] }] })).not.toEqual([])
  })

  it('describes every check as a rule, and results point at theirs', () => {
    const { tool, results } = resultsAndTool(late)
    expect(tool.rules.map(({ id }) => id)).toEqual(documentedChecks.map(({ id }) => id))
    expect(results.length).toBeGreaterThan(0)
    for (const { ruleId, ruleIndex } of results) expect(tool.rules[ruleIndex]?.id).toBe(ruleId)
    expect(tool.rules.find(({ id }) => id === 'overdue')?.help.markdown).toContain('How to mend it')
  })

  it('is as loud as the finding, which the plan may have set', () => {
    const quiet = `---\nchecks:\n  overdue: hint\n---\n\n${late}`
    expect(resultsOf(late).find(({ ruleId }) => ruleId === 'overdue')?.level).toBe('warning')
    expect(resultsOf(quiet).find(({ ruleId }) => ruleId === 'overdue')).toMatchObject({
      level: 'note',
      properties: { severity: 'hint' },
    })
  })

  it.each(['\n', '\r\n'])('marks the words, and mends them where lines end with %j', (end) => {
    const text = late.replaceAll('\n', end)
    const overdue = resultsOf(text).find(({ ruleId }) => ruleId === 'overdue')
    const place = overdue?.locations[0]
    expect(textOf(text, place?.physicalLocation.region as Region)).toBe('2026-01-05')
    expect(place?.logicalLocations).toEqual([{ name: 'Call the landlord', kind: 'action' }])
    const fix = overdue?.fixes?.find(({ description }) => description.text === 'Make it due today')
    const [replacement] = fix?.artifactChanges[0]?.replacements ?? []
    expect(textOf(text, replacement?.deletedRegion as Region)).toBe('2026-01-05')
    expect(replacement?.insertedContent?.text).toBe('2026-01-10')
  })

  it('knows a finding again after edits elsewhere, and tells two apart', () => {
    const prints = (text: string) =>
      resultsOf(text).map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints['altitude/v1']}`)
    const before = prints(late)
    expect(new Set(before).size).toBe(before.length)
    const edited = late.replace('\n## Milestone', '\nSome words about it.\n\n## Milestone')
    expect(prints(edited)).toEqual(before)
    const twice = `${late}- [ ] Call the landlord 📅 2026-01-05\n`
    expect(new Set(prints(twice)).size).toBe(prints(twice).length)
  })

  it('names the other places of a finding', () => {
    const related = resultsOf(`${late}- [ ] Call the landlord 📅 2026-01-05\n`).flatMap(
      ({ relatedLocations = [] }) => relatedLocations,
    )
    expect(related[0]?.physicalLocation.region.startLine).toBe(5)
    expect(related[0]?.message.text).not.toBe('')
  })

  it('tells what could not be read, and what is no plan', () => {
    const notes = read('# A library\n')
    const why = 'a b.md: no such file or folder.'
    const log = sarifLog([{ path: 'notes.md', reported: notes }], [{ path: 'a b.md', why }], '1.2.3')
    expect(log.runs[0]?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: why },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.md' } } }],
        },
        { level: 'note' },
      ],
    })
    expect(log.runs[0]?.results).toEqual([])
    expect(logOf(late).runs[0]?.invocations[0]?.executionSuccessful).toBe(true)
  })
})

function resultsAndTool(text: string) {
  const run = logOf(text).runs[0]
  if (run === undefined) throw new Error('A log has one run.')
  return { results: run.results, tool: run.tool.driver }
}

describe('a path as a URI', () => {
  it.each([
    ['plans/PLAN.md', 'plans/PLAN.md'],
    ['a b/100%/ñ #1?.md', 'a%20b/100%25/%C3%B1%20%231%3F.md'],
    ["it's (2026)!*.md", 'it%27s%20%282026%29%21%2A.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['/home/ana/PLAN.md', 'file:///home/ana/PLAN.md'],
    ['C:/plans/PLAN.md', 'file:///C:/plans/PLAN.md'],
    ['//server/share/PLAN.md', 'file://server/share/PLAN.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ])('%j becomes %s', (path, uri) => {
    expect(uriOf(path)).toBe(uri)
  })
})
