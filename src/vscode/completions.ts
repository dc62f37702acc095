import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  type Disposable,
  languages,
  type Range,
  SnippetString,
  type TextDocument,
  workspace,
} from 'vscode'
import type { Message } from '../core/text/message.ts'
import type { Completion } from '../core/views/completion/completion.ts'
import { ownersOf } from '../core/views/completion/names.ts'
import { placeIn } from '../core/views/completion/place.ts'
import { type Asked, completionsAt } from '../core/views/completions.ts'
import { markdownOf } from './markdown.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'
import { say } from './say.ts'
import type { WorkspacePlans } from './workspace-plans.ts'

/** Signs behind which something may be meant. Nearly always nothing is, which the line alone tells. */
const signs = [' ', '@', '[', '(', ':', ',', '📅', '🛫', '⏳', '✅', '❌', '🆔', '⛔']

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  date: CompletionItemKind.Event,
  status: CompletionItemKind.EnumMember,
  owner: CompletionItemKind.User,
  id: CompletionItemKind.Reference,
  field: CompletionItemKind.Field,
  property: CompletionItemKind.Property,
  level: CompletionItemKind.Keyword,
  area: CompletionItemKind.Module,
}

/** Offers what could be written where a plan means more than words: days, owners, ids, statuses, fields and labels. */
export const registerCompletions = (plans: Plans, workspacePlans: WorkspacePlans): Disposable =>
  languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      provideCompletionItems: async (document, position, token, { triggerKind }) => {
        const before = document.lineAt(position).text.slice(0, position.character)
        const place = placeIn(before)
        if (place === undefined || plans.plan(document) === undefined) return undefined
        const isOwner = place.kind === 'value' && place.field === 'owner'
        const owners = isOwner ? await ownersElsewhere(document, workspacePlans) : []
        const snapshot = token.isCancellationRequested ? undefined : plans.plan(document)
        const asked = askedBy(document, triggerKind, before)
        const found = snapshot && completionsAt(snapshot, document.offsetAt(position), asked, owners)
        if (found === undefined) return undefined
        const range = rangeOf(document, found.span)
        const items = found.entries.map((entry, i) => paint(entry, i, range))
        return new CompletionList(items, found.areMore)
      },
    },
    ...signs,
  )

/** Who has suggestions while typing switched on for Markdown asks with every letter: that is no key either. */
function askedBy(document: TextDocument, triggerKind: CompletionTriggerKind, before: string): Asked {
  if (triggerKind !== CompletionTriggerKind.Invoke) return 'by-typing'
  const quick = workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions')
  const other = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick
  const isQuick = other !== false && other !== 'off'
  return isQuick && /\p{L}$/u.test(before) ? 'by-typing' : 'by-key'
}

async function ownersElsewhere({ uri }: TextDocument, workspacePlans: WorkspacePlans): Promise<readonly string[]> {
  const all = await workspacePlans.all()
  return all
    .filter((other) => other.uri.toString() !== uri.toString())
    .flatMap(({ snapshot }) => ownersOf(snapshot.plan))
}

const words = (text: Message | string): string => (typeof text === 'string' ? text : say(text))

function paint(
  { kind, label, detail, says, insert, behind, matches, goesOn }: Completion,
  index: number,
  range: Range,
): CompletionItem {
  const name = words(label)
  const item = new CompletionItem(
    { label: name, ...(detail !== undefined && { description: words(detail) }) },
    kinds[kind],
  )
  item.range = range
  item.insertText = kind === 'field' ? fieldText(insert, behind) : insert + (behind ?? '')
  item.filterText = matches ?? name
  // As they come: the nearest day first, and what people need most.
  item.sortText = String(index).padStart(4, '0')
  if (says.length > 0) item.documentation = markdownOf(says.map((one) => [one]))
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' }
  return item
}

/** A field with the cursor where its value goes. */
const fieldText = (open: string, close = ''): SnippetString =>
  new SnippetString().appendText(open).appendTabstop(0).appendText(close)
