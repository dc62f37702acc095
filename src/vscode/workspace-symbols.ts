import { type Disposable, Location, languages, SymbolInformation } from 'vscode'
import { type PlanSymbol, symbols } from '../core/views/symbols.ts'
import { rangesIn } from './places.ts'
import { symbolKinds, symbolName } from './symbols.ts'
import type { WorkspacePlan, WorkspacePlans } from './workspace-plans.ts'

/** Plenty for a list that nobody reads to its end; who looks for more types more. */
const most = 500

/** “Go to Symbol in Workspace” finds the items of every plan, open or not. */
export const registerWorkspaceSymbols = (workspacePlans: WorkspacePlans): Disposable =>
  languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const all = await workspacePlans.all(token)
      return token.isCancellationRequested ? undefined : found(all, query)
    },
  })

function found(plans: readonly WorkspacePlan[], query: string): SymbolInformation[] {
  const matches: SymbolInformation[] = []
  const letters = query.toLowerCase().replace(/\s+/g, '')
  for (const { uri, snapshot } of plans) {
    const rangeOf = rangesIn(snapshot.text)
    const add = (all: readonly PlanSymbol[], above: string): void => {
      for (const symbol of all) {
        if (matches.length >= most) return
        const name = symbolName(symbol)
        if (holdsInOrder(name.toLowerCase(), letters)) {
          matches.push(
            new SymbolInformation(name, symbolKinds[symbol.level], above, new Location(uri, rangeOf(symbol.name))),
          )
        }
        add(symbol.children, name)
      }
    }
    add(symbols(snapshot), '')
  }
  return matches
}

/** Whether the letters stand in a name one behind the other, as the editor itself then matches and sorts them. */
function holdsInOrder(name: string, letters: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}
