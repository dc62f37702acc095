import { type Disposable, DocumentSymbol, l10n, languages, type Range, SymbolKind } from 'vscode'
import type { Level } from '../core/plan/model.ts'
import type { Span } from '../core/text/span.ts'
import { statusNames } from '../core/views/names.ts'
import { type PlanSymbol, symbols } from '../core/views/symbols.ts'
import { rangesIn } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'

/** The editor has no kinds of its own for plans: these have icons that are told apart by shape. */
export const symbolKinds: Readonly<Record<Level, SymbolKind>> = {
  plan: SymbolKind.File,
  vision: SymbolKind.Interface,
  area: SymbolKind.Package,
  goal: SymbolKind.Class,
  milestone: SymbolKind.Event,
  action: SymbolKind.Method,
  step: SymbolKind.Field,
}

export const symbolName = ({ title }: Pick<PlanSymbol, 'title'>): string =>
  title === '' ? l10n.t('(no words yet)') : title

/** Outline, breadcrumbs, sticky scroll and “Go to Symbol in Editor” show items, beside Markdown's own headings. */
export const registerSymbols = (plans: Plans): Disposable =>
  languages.registerDocumentSymbolProvider(
    { language: 'markdown' },
    {
      provideDocumentSymbols: async (document) => {
        const snapshot = await plans.planOnceRead(document)
        if (snapshot === undefined) return undefined
        const rangeOf = rangesIn(snapshot.text)
        return symbols(snapshot).map((symbol) => paint(symbol, rangeOf))
      },
    },
    { label: 'Altitude' },
  )

function paint(symbol: PlanSymbol, rangeOf: (span: Span) => Range): DocumentSymbol {
  const { level, span, name, children } = symbol
  const painted = new DocumentSymbol(
    symbolName(symbol),
    detailOf(symbol),
    symbolKinds[level],
    rangeOf(span),
    rangeOf(name),
  )
  painted.children = children.map((child) => paint(child, rangeOf))
  return painted
}

/** Short, as beside a row of the tree; nothing else says here that something is done. */
function detailOf({ status, due, progress }: PlanSymbol): string {
  const state = statusNames[status]
  return [state && say(state), due && say(due.label), progress && `${progress.done}/${progress.total}`]
    .filter(Boolean)
    .join(' · ')
}
