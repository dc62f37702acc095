import {
  commands,
  Disposable,
  l10n,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode'
import { mostPlanFiles } from './plan-files.ts'
import type { ListedFile, PlanList } from './plan-list.ts'
import { say } from './say.ts'
import type { ShownPlan } from './shown-plan.ts'
import { findingCount } from './tree-row.ts'

/** Every plan of the workspace to choose from: the one that is chosen is shown in the tree and opened. */
export const registerChoosePlan = (planList: PlanList, shownPlan: ShownPlan): Disposable =>
  commands.registerCommand('altitude.choosePlan', async () => {
    const chosen = await pickPlan(planList, shownPlan.current()?.uri)
    if (chosen === undefined) return false
    await shownPlan.choose(chosen.uri)
    await window.showTextDocument(chosen.uri, {
      viewColumn: chosen.isBeside ? ViewColumn.Beside : ViewColumn.Active,
      preview: true,
    })
    return true
  })

interface PlanChoice extends QuickPickItem {
  readonly file: ListedFile
}

interface Chosen {
  readonly uri: Uri
  readonly isBeside: boolean
}

/** Files come into the list as they have been read; what is chosen before all have is chosen. */
async function pickPlan(planList: PlanList, shown: Uri | undefined): Promise<Chosen | undefined> {
  const beside: QuickInputButton = { iconPath: new ThemeIcon('split-horizontal'), tooltip: l10n.t('Open to the Side') }
  const pick = window.createQuickPick<PlanChoice | (QuickPickItem & { readonly file?: undefined })>()
  pick.title = l10n.t('Choose a Plan')
  pick.placeholder = l10n.t('A plan to show in the sidebar and open')
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  pick.busy = true
  const choices: PlanChoice[] = []
  let isOpen = true
  const fill = async (): Promise<void> => {
    for await (const file of planList.files()) {
      if (!isOpen) return
      choices.push(choiceOf(file, file.uri.toString() === shown?.toString(), beside))
      const others = choices.filter((choice) => choice.file.summary === undefined)
      const active = pick.activeItems
      pick.items = [
        ...choices.filter((choice) => choice.file.summary !== undefined),
        ...(others.length === 0 ? [] : [separator(l10n.t('Not read as plans'))]),
        ...others,
      ]
      // Whoever has gone down the list already stays where they are.
      if (active.length > 0) pick.activeItems = active
    }
    if (!isOpen) return
    pick.busy = false
    if (planList.isCut()) {
      pick.placeholder = l10n.t('There are more than {0} files: the ones nearest to the top are listed', mostPlanFiles)
    } else if (choices.length === 0) pick.placeholder = l10n.t('No plan found in this workspace')
  }
  return await new Promise<Chosen | undefined>((resolve) => {
    const settle = (file: ListedFile | undefined, isBeside: boolean): void => {
      resolve(file && { uri: file.uri, isBeside })
      pick.hide()
    }
    const listeners = Disposable.from(
      pick,
      pick.onDidAccept(() => settle(pick.activeItems[0]?.file, false)),
      pick.onDidTriggerItemButton(({ item }) => settle(item.file, true)),
      pick.onDidHide(() => {
        isOpen = false
        resolve(undefined)
        listeners.dispose()
      }),
    )
    pick.show()
    void fill()
  })
}

const separator = (label: string): QuickPickItem & { readonly file?: undefined } => ({
  label,
  kind: QuickPickItemKind.Separator,
})

/** "teams/ops/PLAN.md", with what the plan is for, how far it is, and what it has to be mended. */
function choiceOf(file: ListedFile, isShown: boolean, beside: QuickInputButton): PlanChoice {
  const { uri, summary, why } = file
  return {
    file,
    label: workspace.asRelativePath(uri),
    iconPath: new ThemeIcon(isShown ? 'check' : summary === undefined ? 'markdown' : 'book'),
    ...(isShown && { description: l10n.t('shown now') }),
    detail: summary === undefined ? say(why) : detailOf(summary),
    buttons: [beside],
  }
}

function detailOf({ title, progress, findings }: NonNullable<ListedFile['summary']>): string {
  const sofar = progress.total > 0 ? l10n.t('{0} of {1} done', progress.done, progress.total) : undefined
  return [title, sofar, findings === 0 ? undefined : findingCount(findings)].filter(Boolean).join(' · ')
}
