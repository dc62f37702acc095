import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIds } from '../../../../src/core/checks/index.ts'
import { days } from '../../../../src/core/plan/cadence.ts'
import {
  configurationKeys,
  readConfiguration,
  withConfiguration,
} from '../../../../src/core/plan/configuration/configuration.ts'
import { defaultSettings } from '../../../../src/core/plan/settings.ts'
import { inEnglish } from '../../../../src/core/text/message.ts'

const read = (text: string) => readConfiguration(text, checkIds)

/** The words that are marked, and what is said of them. */
function said(text: string): readonly string[] {
  const { broken, problems } = read(text)
  return [...broken, ...problems].map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${inEnglish(message)}`,
  )
}

const whole = `// Ours
{
  "$schema": "./schemas/altituderc.schema.json",
  "files": ["plans/*.md", "**/PLAN.md"],
  "checks": { "action-verb": "off", "overdue": "error" /* late is late */ },
  "areas": { "Kitchen": ["Bakehouse"], "Sales": [] },
  "cadences": { "actions": "daily", "milestones": "2 weeks", "goals": 91 },
  "fiscalYearStart": 7,
  "weekStart": "sunday",
  "language": "es",
  "fieldStyle": { "actions": "taskpaper", "items": "dataview", },
  "linkDepth": 0,
}
`

describe('the file of a project', () => {
  it('says all that it may say', () => {
    const configuration = read(whole)
    expect(said(whole)).toEqual([])
    expect(
      withConfiguration({ ...defaultSettings, checks: { 'area-empty': 'off', overdue: 'off' } }, configuration),
    ).toEqual({
      areas: { Kitchen: ['Bakehouse'], Sales: [] },
      fiscalYearStart: 7,
      weekStart: 7,
      checks: { 'area-empty': 'off', 'action-verb': 'off', overdue: 'error' },
      actionFieldStyle: 'taskpaper',
      itemFieldStyle: 'dataview',
      language: 'es',
      cadences: { actions: days(1), milestones: days(14), goals: days(91) },
      linkDepth: 0,
    })
    expect(configuration.files).toEqual(['plans/*.md', '**/PLAN.md'])
    expect(
      Object.keys(JSON.parse(whole.replace(/\/\/.*|\/\*.*?\*\//g, '').replace(/,(?=\s*\})/g, ''))).slice(1),
    ).toEqual(expect.arrayContaining([...configurationKeys]))
  })

  it('changes nothing where it says nothing', () => {
    for (const text of ['', '{}', '\ufeff{ }\r\n', '// nothing yet\n', '{ "checks": {}, "cadences": {} }']) {
      expect(said(text)).toEqual([])
      expect(withConfiguration(defaultSettings, read(text))).toEqual(defaultSettings)
    }
  })

  it('keeps the other names of areas that are only listed', () => {
    expect(read('{"areas": ["Operations", "Kitchen"]}').settings.areas).toEqual({ Operations: ['Ops'], Kitchen: [] })
  })
})

const wrong: readonly (readonly [text: string, ...said: string[]])[] = [
  ['{"check": {}}', '"check": There is no “check” here, so it does nothing. Did you mean “checks”?'],
  [
    '{"altitude.weekstart": 1}',
    '"altitude.weekstart": There is no “altitude.weekstart” here, so it does nothing. Did you mean “weekStart”?',
  ],
  [
    '{"colour": "red"}',
    '"colour": There is no “colour” here, so it does nothing. Take it away, or write one of: files, checks, areas, cadences, fiscalYearStart, weekStart, language, fieldStyle, linkDepth.',
  ],
  [
    '{"checks": {"smart-mesaurable": "off"}}',
    '"smart-mesaurable": There is no check “smart-mesaurable”, so this does nothing. Did you mean “smart-measurable”?',
  ],
  [
    '{"checks": {"spelling": "off"}}',
    '"spelling": There is no check “spelling”, so this does nothing. Take it away, or correct its name.',
  ],
  [
    '{"checks": {"overdue": "warn"}}',
    '"warn": How loud a check is must be one of: error, warning, information, hint, off.',
  ],
  [
    '{"checks": {"overdue": false}}',
    'false: How loud a check is must be one of: error, warning, information, hint, off.',
  ],
  ['{"checks": ["overdue"]}', '["overdue"]: Checks must be “{ … }” with the name of each and how loud it is.'],
  ['{"areas": "Sales"}', '"Sales": Areas must be a list of names, or names with a list of other names for each.'],
  [
    '{"areas": {"Sales": "Shop"}}',
    '"Shop": Areas must be a list of names, or names with a list of other names for each.',
  ],
  ['{"areas": ["Sales", 4]}', '4: Areas must be a list of names, or names with a list of other names for each.'],
  ['{"cadences": {"goal": "monthly"}}', '"goal": There is no “goal” here, so it does nothing. Did you mean “goals”?'],
  [
    '{"cadences": {"goals": "often"}}',
    '"often": Write how often: daily, weekly, monthly, quarterly, yearly, “2 weeks”, or a number of days.',
  ],
  [
    '{"cadences": {"goals": 0}}',
    '0: Write how often: daily, weekly, monthly, quarterly, yearly, “2 weeks”, or a number of days.',
  ],
  ['{"fiscalYearStart": "July"}', '"July": The month that the fiscal year starts with must be a number from 1 to 12.'],
  [
    '{"weekStart": 1}',
    '1: The day that weeks start with must be one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
  ],
  ['{"language": ""}', '"": The language must be text, such as "auto", "en" or "es".'],
  [
    '{"fieldStyle": {"items": "emojis"}}',
    '"emojis": The style must be one of: property, emoji, dataview, taskpaper, todotxt.',
  ],
  ['{"fieldStyle": "emoji"}', '"emoji": Field styles must be “{ … }” with actions and items, and a style for each.'],
  ['{"linkDepth": 1.5}', '1.5: How far links are followed must be a number from 0 to 9.'],
  ['{"files": "PLAN.md"}', '"PLAN.md": Files must be a list of patterns in quotes, such as ["**/PLAN.md"].'],
  ['{"files": [""]}', '"": An empty pattern finds nothing. Write one such as “**/PLAN.md”.'],
  [
    '{"files": ["plans\\\\*.md"]}',
    '"plans\\\\*.md": Patterns have “/” between folders, on every system. Write it for “\\”.',
  ],
  [
    '{"files": ["../*.md"]}',
    '"../*.md": Patterns count from the folder of this file, and look below it. Begin with a folder in it, or “**/”.',
  ],
  [
    '{"files": ["!a.md"]}',
    '"!a.md": A pattern says which files are plans; none can take files out. Take the “!” away.',
  ],
  ['{"files": ["{a,b.md", "[{].md"]}', '"{a,b.md": Nothing closes the “{” in this pattern. Close it, or take it away.'],
  ['[]', '[]: The file must hold “{ … }” with settings in it.'],
]

const broken: readonly (readonly [text: string, ...said: string[]])[] = [
  ['{"linkDepth": 2 "language": "es"}', '": A comma is missing before this.'],
  [
    '{"language": "es}',
    '{: Nothing closes this bracket. Write “}” where it ends.',
    '"es}: Nothing closes this quote. Write “"” behind the text.',
  ],
  ['{"language": es}', 'es: Words need quotes in JSON. Write “"” before and behind.'],
  [
    "{'language': 'es'}",
    "'language': Words need quotes in JSON. Write “\"” before and behind.",
    "'es': Words need quotes in JSON. Write “\"” before and behind.",
  ],
  ['{"language"}', '"language": Nothing is said about “language”. Write “: ” and a value behind it.'],
  ['{"areas": ["Sales"}', '[: Nothing closes this bracket. Write “]” where it ends.'],
  [
    '{"language": "en", "language": "es"}',
    '"language": “language” stands here twice, and only the last counts. Keep one.',
  ],
  ['{"linkDepth": 2]}', ']: This sign does not belong here. Take it away.'],
  ['{,}', ',: There is nothing before this comma. Take it away.'],
  ['{} {}', '{}: Only one pair of braces may stand in this file. Take away what is behind it.'],
  ['{} /* x', '/*: Nothing closes this comment. Close it with “*/”.'],
]

describe('what is wrong in it', () => {
  it.each(wrong)('%s', (text, ...expected) => expect(said(text)).toEqual(expected))
  it.each(broken)('%s', (text, ...expected) => expect(said(text)).toEqual(expected))

  it('takes nothing else with it', () => {
    const text =
      '{"checks": {"overdue": "loud", "area-empty": "off"}, "nonsense": [{}], "linkDepth": 3 "language": "es"}'
    expect(said(text)).toHaveLength(3)
    const { checks, settings } = read(text)
    expect(checks).toEqual({ 'area-empty': 'off' })
    expect(settings).toEqual({ linkDepth: 3, language: 'es' })
  })

  it('keeps the patterns that everybody has where all of them are wrong', () => {
    expect(read('{"files": ["/a"]}').files).toBeUndefined()
    expect(read('{"files": ["/a", "b.md"]}').files).toEqual(['b.md'])
    expect(read('{"files": []}').files).toEqual([])
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'{}[],:"\'\\/*\n\t '.split(''),
      '"checks"',
      '"files"',
      '"overdue"',
      '"off"',
      '//',
      '/*',
      '*/',
      '1',
      'é',
      '__proto__',
    ),
    fc.string({ maxLength: 5 }),
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  it('is read, and what is marked lies in it', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.json(), fc.constantFrom('{"a":'.repeat(5000), '['.repeat(100_000))), (text) => {
        for (const { span } of [...read(text).problems, ...read(text).broken]) {
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
        }
      }),
    )
  })

  it('that is JSON is read as such', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text).broken.filter(({ message }) => !/twice|deeply/.test(message.template))).toEqual([])
      }),
    )
  })
})
