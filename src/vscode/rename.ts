import { type Disposable, l10n, languages, WorkspaceEdit } from 'vscode'
import { rename } from '../core/edits/rename.ts'
import { rangeOf, rangesIn, textEdit } from './places.ts'
import type { Plans } from './plans.ts'
import { mentionAtPosition, plansNaming } from './references.ts'
import { say } from './say.ts'
import type { WorkspacePlans } from './workspace-plans.ts'

/**
 * F2 on an id renames it with all that waits for it; on an owner, in every plan of the workspace. Elsewhere Markdown's own
 * rename of headings and links is asked; where that has nothing either, the editor shows what both say.
 */
export const registerRename = (plans: Plans, workspacePlans: WorkspacePlans): Disposable =>
  languages.registerRenameProvider(
    { language: 'markdown' },
    {
      prepareRename: (document, position) => {
        if (plans.plan(document) === undefined) return undefined
        const at = mentionAtPosition(plans, document, position)
        if (at === undefined)
          throw new Error(l10n.t('In a plan, owners and ids can be renamed: put the cursor on one.'))
        return { range: rangeOf(document, at.mention.span), placeholder: at.mention.name }
      },
      provideRenameEdits: async (document, position, newName) => {
        const at = mentionAtPosition(plans, document, position)
        if (at === undefined) return undefined
        const { mention, snapshot } = at
        const edit = new WorkspaceEdit()
        for (const plan of await plansNaming(mention, { uri: document.uri, snapshot }, workspacePlans)) {
          const result = rename(plan.snapshot.plan, mention, newName, plan.snapshot.context)
          // The editor shows it at the cursor, and nothing is changed in any plan.
          if ('refused' in result) throw new Error(say(result.refused))
          const rangeIn = rangesIn(plan.snapshot.text)
          if (result.edits.length > 0)
            edit.set(
              plan.uri,
              result.edits.map((one) => textEdit(one, rangeIn)),
            )
        }
        return edit
      },
    },
  )
