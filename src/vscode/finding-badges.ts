import { Disposable, EventEmitter, FileDecoration, ThemeColor, type Uri, window } from 'vscode'
import type { Severity } from '../core/plan/settings.ts'
import type { OutlineNode } from '../core/views/outline.ts'
import type { PlanTree } from './tree.ts'
import { badgeScheme, badgeUri, findingCount } from './tree-row.ts'

/** Advice has no colour: a plan full of it should not look broken. */
const colors: Readonly<Partial<Record<Severity, string>>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
}

/** The number of findings at a row's right end, as the Explorer has it for problems in a file. */
export function registerFindingBadges(tree: PlanTree): Disposable {
  const changed = new EventEmitter<Uri | Uri[] | undefined>()
  return Disposable.from(
    changed,
    tree.onDidChange((rows) => changed.fire(rows === 'all' ? undefined : rows.map(badgeUri))),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => {
        if (uri.scheme !== badgeScheme) return undefined
        const row = tree.rowWith(uri.query, uri.path.slice(1))
        return row && badgeOf(row)
      },
    }),
  )
}

function badgeOf({ findings, worst }: OutlineNode): FileDecoration | undefined {
  if (worst === undefined) return undefined
  const color = colors[worst]
  const theme = color === undefined ? undefined : new ThemeColor(color)
  return new FileDecoration(findings > 9 ? '9+' : String(findings), findingCount(findings), theme)
}
