import type { Check, Example } from '../src/core/checks/check.ts'
import { documentedChecks } from '../src/core/checks/documentation.ts'
import { block, underlined } from '../src/core/views/check-help.ts'

/** The day on which every example is read: what is overdue on it stays overdue. */
export const examplesToday = '2026-01-10'

/** What a check's `levels` are called on the page. */
const levelNames: Readonly<Record<Check['levels'][number], string>> = {
  plan: 'the whole file',
  vision: 'visions',
  area: 'areas',
  goal: 'goals',
  milestone: 'milestones',
  action: 'actions',
  step: 'steps',
}

const example = ({ bad, good, fixed }: Example): string =>
  [
    `Reported:\n\n${block(underlined(bad))}`,
    `Not reported:\n\n${block(good)}`,
    ...(fixed === undefined || fixed === good ? [] : [`What the first fix makes of it:\n\n${block(fixed)}`]),
  ].join('\n')

const section = ({ id, title, severity, why, fixes, levels, examples }: (typeof documentedChecks)[number]): string =>
  [
    `## ${id}\n`,
    `**${title}.** ${why}\n`,
    `- Severity: ${severity}`,
    `- Looks at: ${levels.map((level) => levelNames[level]).join(', ')}`,
    `- Fixes: ${fixes}\n`,
    examples.map(example).join('\n'),
  ].join('\n')

/** docs/checks.md, all of it written from the checks. */
export const checksPage = (): string =>
  `${[
    '# The checks\n',
    '<!-- Written by `npm run docs` from src/core/checks. Change it there. -->\n',
    'Every finding names its check. Its severity can be set to error, warning, information, hint or off: in the setting',
    '`altitude.checks`, for a team in its `.altituderc.json`, for one plan in its front matter (`checks:`). A comment on the line above',
    'an item, or at the end of its line, silences it: `<!-- altitude-ignore smart-measurable -->` one check, `<!-- altitude-ignore -->` all of them. What is',
    'done, dropped or on hold, or stands below such an item, gets no remark about its wording.\n',
    `The examples are read on ${examplesToday}; they are the tests of the checks as well.\n`,
    '| check | reports | severity |',
    '| --- | --- | --- |',
    ...documentedChecks.map(({ id, title, severity }) => `| [${id}](#${id}) | ${title} | ${severity} |`),
    '',
    documentedChecks.map(section).join('\n'),
  ].join('\n')}`
