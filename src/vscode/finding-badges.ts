import { Disposable, EventEmitter, FileDecoration, ThemeColor, type Uri, window } from 'vscode'
import type { Severity } from '../core/plan/settings.ts'
import type { OutlineNode } from '../core/views/outline.ts'
import type { PlanTree } from './tree.ts'
import { badgeScheme, findingCount } from './tree-row.ts'

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
    tree.onDidChange(() => changed.fire(undefined)),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => {
        if (uri.scheme !== badgeScheme) return undefined
        const row = tree.rows().find(({ key }) => key === uri.path.slice(1))
        return row && badgeOf(row)
      },
    }),
  )
}

function badgeOf({ findings, worst }: OutlineNode): FileDecoration | undefined {
  if (worst === undefined) return undefined
  const color = colors[worst]
  const theme = color === undefined ? undefined : new ThemeColor(color)
  const count = findings.length
  return new FileDecoration(count > 9 ? '9+' : String(count), findingCount(count), theme)
}
