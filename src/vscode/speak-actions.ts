import { type CodeAction, l10n, type Range, type TextDocument } from 'vscode'
import { type Unheard, unheardOf } from '../core/checks/unheard.ts'
import { speakOfItem } from '../core/edits/speak.ts'
import { speakInFile } from '../core/edits/speak-file.ts'
import type { Snapshot } from '../core/index.ts'
import type { Item } from '../core/plan/model.ts'
import { itemAt } from '../core/plan/walk.ts'
import { decidingFor } from './checks-setting.ts'
import { commandAction, editActions } from './code-action.ts'
import type { ConfigurationFile } from './configuration-files.ts'
import { rangeOf } from './places.ts'
import { say } from './say.ts'
import type { Voice } from './silence.ts'

/** Where a check is switched off. */
type Place = 'file' | 'project' | 'workspace' | 'mine'

/**
 * The way back from silence, in the place that silencing it was offered in: only for what would speak at the cursor, and
 * for each place that keeps something quiet one entry, which asks where several are meant.
 */
export function speakActions(
  document: TextDocument,
  snapshot: Snapshot,
  range: Range,
  configuration: ConfigurationFile | undefined,
): readonly CodeAction[] {
  const { plan } = snapshot
  const named = namedInFrontMatter(document, snapshot, range)
  const item = itemOnLine(document, snapshot, range)
  const own = item === undefined ? [] : unheardOf(item, snapshot)
  const isHere = ({ span }: Unheard): boolean => {
    const { start, end } = rangeOf(document, span)
    return start.line <= range.end.line && range.start.line <= end.line
  }
  const ofPlan = named.length > 0 ? [] : unheardOf(plan.root, snapshot).filter(isHere)
  const off = [...own, ...ofPlan].filter(({ isOff }) => isOff)
  const placed = off.map(({ check, says }) => ({
    place: placeOf(document, snapshot, check, configuration),
    voice: { check, says: say(says) },
  }))
  const at = (place: Place): readonly Voice[] => placed.flatMap((one) => (one.place === place ? [one.voice] : []))
  return [
    ...(item === undefined ? [] : ofItem(document, snapshot, item, own)),
    ...inFile(document, snapshot, [...named, ...at('file')]),
    ...beyond.flatMap(({ place, command, one, several }) => {
      const [only, ...others] = at(place)
      if (only === undefined) return []
      const title = others.length === 0 ? one(only.check) : several()
      return [commandAction(title, command, document.uri, at(place))]
    }),
  ]
}

const beyond = [
  {
    place: 'project',
    command: 'altitude.speakInProject',
    one: (check: string) => l10n.t('Let “{0}” speak again, in .altituderc.json', check),
    several: () => l10n.t('Let a check speak again, in .altituderc.json…'),
  },
  {
    place: 'workspace',
    command: 'altitude.speakInWorkspace',
    one: (check: string) => l10n.t('Let “{0}” speak again in this workspace', check),
    several: () => l10n.t('Let a check speak again in this workspace…'),
  },
  {
    place: 'mine',
    command: 'altitude.speakForMe',
    one: (check: string) => l10n.t('Let “{0}” speak again for me, in every plan', check),
    several: () => l10n.t('Let a check speak again for me, in every plan…'),
  },
] as const

function placeOf(
  { uri }: TextDocument,
  { plan }: Snapshot,
  check: string,
  configuration: ConfigurationFile | undefined,
): Place | undefined {
  if (plan.frontMatter?.checks?.[check] === 'off') return 'file'
  if (configuration?.configuration.checks[check] === 'off') return 'project'
  const deciding = decidingFor(uri, check)
  return deciding?.severity === 'off' ? deciding.whose : undefined
}

/** One entry for a comment that silences everything, else one for each check that it keeps quiet. */
function ofItem(
  document: TextDocument,
  { plan }: Snapshot,
  item: Item,
  unheard: readonly Unheard[],
): readonly CodeAction[] {
  const quiet = unheard.filter(({ byComment }) => byComment)
  if (item.silenced === 'all' && quiet.length > 0) {
    return editActions(document, l10n.t('Let every check speak of this item again'), speakOfItem(plan, item))
  }
  return quiet.flatMap(({ check }) =>
    editActions(document, l10n.t('Let “{0}” speak of this item again', check), speakOfItem(plan, item, check)),
  )
}

function inFile(document: TextDocument, { plan }: Snapshot, voices: readonly Voice[]): readonly CodeAction[] {
  const [only, ...others] = voices
  if (only === undefined) return []
  if (others.length === 0) {
    return editActions(
      document,
      l10n.t('Let “{0}” speak again in this file', only.check),
      speakInFile(plan, only.check),
    )
  }
  return [commandAction(l10n.t('Let a check speak again in this file…'), 'altitude.speakInFile', document.uri, voices)]
}

/** The checks that the front matter switches off on the line of the cursor: whoever stands there means just these. */
function namedInFrontMatter(document: TextDocument, { plan }: Snapshot, { start }: Range): readonly Voice[] {
  const { frontMatter } = plan
  if (frontMatter?.checks === undefined || start.line > rangeOf(document, frontMatter.span).end.line) return []
  const words = new Set(document.lineAt(start.line).text.split(/[^a-z0-9-]+/))
  return Object.entries(frontMatter.checks).flatMap(([check, severity]) =>
    severity === 'off' && words.has(check) ? [{ check, says: '' }] : [],
  )
}

/** The item on whose own lines the cursor stands, or right above it on a comment that silences it. */
function itemOnLine(document: TextDocument, { plan }: Snapshot, { start }: Range): Item | undefined {
  const { text } = document.lineAt(start.line)
  const isAbove = text.trimStart().startsWith('<!--') && start.line + 1 < document.lineCount
  const line = isAbove ? start.line + 1 : start.line
  const item = itemAt(plan, document.offsetAt(document.lineAt(line).range.end))
  const own = item && rangeOf(document, item.spans.own)
  return own !== undefined && own.start.line <= line && line <= own.end.line ? item : undefined
}
