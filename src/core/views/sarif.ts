import type { Finding, Fix } from '../checks/check.ts'
import { documentedChecks } from '../checks/documentation.ts'
import type { Severity } from '../plan/settings.ts'
import { lineStarts, positionAt } from '../text/lines.ts'
import { inEnglish } from '../text/message.ts'
import type { Span } from '../text/span.ts'
import { checkHelp } from './check-help.ts'
import type { Reported } from './report.ts'

/**
 * Findings in the Static Analysis Results Interchange Format, which code scanning and other tools read. The names are
 * those of the standard, SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */

export interface CheckedFile {
  /** With forward slashes: below the folder that the others are told from, or absolute. */
  readonly path: string
  readonly reported: Reported
}

/** Something that could not be read, and why. */
export interface Unread {
  /** Left out where it is no file: a pattern that matches nothing, a folder that may not be entered. */
  readonly path?: string
  readonly why: string
}

/**
 * What a run found. The text of a file comes without a byte order mark, which the standard does not count either.
 *
 * @param version the version of Altitude
 */
export const sarifLog = (files: readonly CheckedFile[], unread: readonly Unread[], version: string) => ({
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Altitude', version, semanticVersion: version, rules } },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: unread.length === 0,
          toolExecutionNotifications: [...unread.map(unreadNotification), ...files.flatMap(otherNotification)],
        },
      ],
      artifacts: files.map(({ path }) => ({
        location: { uri: uriOf(path) },
        roles: ['analysisTarget'],
        mimeType: 'text/markdown',
        encoding: 'utf-8',
      })),
      results: files.flatMap(resultsOf),
    },
  ],
})

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}

const rules = documentedChecks.map((check) => ({
  id: check.id,
  name: pascalCase(check.id),
  shortDescription: { text: `${check.title}.` },
  fullDescription: { text: check.why },
  help: checkHelp(check),
  defaultConfiguration: { level: levels[check.severity] },
  properties: { severity: check.severity, tags: ['plan', ...check.levels.filter((level) => level !== 'plan')] },
}))

const ruleIndexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]))

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function resultsOf({ path, reported }: CheckedFile, index: number) {
  const starts = lineStarts(reported.text)
  const artifactLocation = { uri: uriOf(path), index }
  const physical = (span: Span) => ({ physicalLocation: { artifactLocation, region: regionOf(starts, span) } })
  const titles = new Map(reported.plan.items.map(({ id, title }) => [id, title.trim()]))
  const fingerprint = fingerprints()
  return reported.findings.map((finding) => {
    const { check, severity, level, message, span, related = [], itemId } = finding
    const fixes = finding.fixes().flatMap((fix) => fixOf(fix, starts, artifactLocation))
    const title = titles.get(itemId)
    return {
      ruleId: check,
      ruleIndex: ruleIndexes.get(check) ?? -1,
      level: levels[severity],
      message: { text: inEnglish(message) },
      locations: [{ ...physical(span), ...(title ? { logicalLocations: [{ name: title, kind: level }] } : {}) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, id) => ({
          id,
          ...physical(other.span),
          message: { text: inEnglish(other.message) },
        })),
      }),
      partialFingerprints: { 'altitude/v1': fingerprint(finding) },
      ...(fixes.length > 0 && { fixes }),
      properties: { severity },
    }
  })
}

/**
 * Tells a finding from all others of its file for as long as its item and those above bear the same titles, wherever in the
 * text they stand. A check that finds several in one item is told apart by a count.
 */
function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ check, itemId }) => {
    const key = `${check}:${itemId}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}:${count}`
  }
}

/** A fix that can be made without asking anybody; the others are the editor's. */
const fixOf = (fix: Fix, starts: readonly number[], artifactLocation: { readonly uri: string }) =>
  fix.kind === 'edit'
    ? [
        {
          description: { text: inEnglish(fix.title) },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map(({ span, text }) => ({
                deletedRegion: regionOf(starts, span),
                ...(text !== '' && { insertedContent: { text } }),
              })),
            },
          ],
        },
      ]
    : []

/** Lines and columns from 1; the end is the place behind the last character. */
function regionOf(starts: readonly number[], { start, end }: Span) {
  const first = positionAt(starts, start)
  const last = positionAt(starts, end)
  return {
    startLine: first.line + 1,
    startColumn: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  }
}

const unreadNotification = ({ path, why }: Unread) => notification('error', why, path)

/** A file that was named though it is no plan: nothing is wrong, but there is a reason to be told. */
const otherNotification = ({ path, reported: { recognition } }: CheckedFile) =>
  recognition.isPlan ? [] : [notification('note', `Not a plan: ${inEnglish(recognition.why)}`, path)]

const notification = (level: 'error' | 'note', text: string, path: string | undefined) => ({
  level,
  message: { text },
  ...(path !== undefined && { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] }),
})

/** A path as a URI: relative as it is, absolute as one of a file. */
export function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeSegment).join('/')
  if (path.startsWith('//')) return `file:${encoded}`
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded
}

/** Half of a sign that takes two cannot be encoded; no file system that we read has a name with one, but a text may. */
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
