import { commands, l10n, type TextDocument, type Uri, window, workspace } from 'vscode'
import type { Snapshot } from '../core/index.ts'
import type { Recognition } from '../core/plan/recognise.ts'
import { rangeOf } from './places.ts'
import { isReadable, type Plans } from './plans.ts'
import { say } from './say.ts'

/** What is said of a file, and what can be done about it. */
interface Answer {
  readonly text: string
  readonly offers: readonly Offer[]
}

interface Offer {
  readonly label: string
  readonly command: string
  readonly args?: readonly unknown[]
}

/**
 * "Why Is Nothing Shown Here?": says of any file whether it is read as a plan, and why or why not, with what to do about it
 * as buttons. @returns what the chosen command gave; false where none was chosen
 */
export async function sayWhySilent(plans: Plans, uri: Uri | undefined): Promise<unknown> {
  const { text, offers } = uri === undefined ? nothingOpen(plans) : await answerFor(plans, uri)
  const chosen = await window.showInformationMessage(text, ...offers.map(({ label }) => label))
  const offer = offers.find(({ label }) => label === chosen)
  return offer === undefined ? false : commands.executeCommand(offer.command, ...(offer.args ?? []))
}

const newPlan = (): Offer => ({ label: l10n.t('New Plan…'), command: 'altitude.newPlan' })
const getStarted = (): Offer => ({ label: l10n.t('Get Started'), command: 'altitude.openWalkthrough' })
const useAsPlan = (uri: Uri): Offer => ({
  label: l10n.t('Use It as a Plan'),
  command: 'altitude.treatAsPlan',
  args: [uri],
})
const openSetting = (): Offer => ({
  label: l10n.t('Open Setting'),
  command: 'workbench.action.openSettings',
  args: ['altitude.files'],
})

function nothingOpen(plans: Plans): Answer {
  const folder = workspace.workspaceFolders?.[0]
  if (folder === undefined) {
    return {
      text: l10n.t(
        'No folder and no Markdown file is open. A plan is a Markdown file with a vision, goals and actions.',
      ),
      offers: [newPlan(), getStarted()],
    }
  }
  return {
    text: l10n.t('No file here has a name that plans have ({0}), and none is open.', globs(plans, folder.uri)),
    offers: [newPlan(), openSetting()],
  }
}

const globs = (plans: Plans, uri: Uri): string => plans.settings(uri).files.join(', ')

async function answerFor(plans: Plans, uri: Uri): Promise<Answer> {
  const name = workspace.asRelativePath(uri)
  const document = await open(uri)
  if (document === undefined) {
    return { text: l10n.t('{0} cannot be opened as text.', name), offers: [] }
  }
  if (document.languageId !== 'markdown') {
    const change = { label: l10n.t('Change Language Mode'), command: 'workbench.action.editor.changeLanguageMode' }
    const isActive = window.activeTextEditor?.document === document
    return {
      text: l10n.t('Altitude reads Markdown alone, and {0} is open as “{1}”.', name, document.languageId),
      offers: isActive ? [change] : [],
    }
  }
  if (!isReadable(document)) return readOnly(name, uri)
  if (plans.isOpening(document)) {
    return { text: l10n.t('{0} is large, and still being read. It appears by itself.', name), offers: [] }
  }
  const snapshot = plans.snapshot(document)
  if (snapshot.recognition.isPlan) return isPlan(name, snapshot)
  return broken(name, document, snapshot) ?? notPlan(name, plans, uri, snapshot.recognition)
}

async function open(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri)
  } catch {
    return undefined
  }
}

/** The old side of a comparison bears the name and path of the file that can be edited. */
function readOnly(name: string, uri: Uri): Answer {
  const folder = workspace.workspaceFolders?.find((one) => uri.path.startsWith(`${one.uri.path.replace(/\/$/, '')}/`))
  const file = folder?.uri.with({ path: uri.path })
  const openFile = { label: l10n.t('Open the File'), command: 'vscode.open', args: [file] }
  return {
    text: l10n.t('This is a copy of {0} that cannot be edited ({1}), so Altitude stays out of it.', name, uri.scheme),
    offers: file === undefined ? [] : [openFile],
  }
}

function isPlan(name: string, { plan, recognition }: Snapshot): Answer {
  const why = say(recognition.why)
  return plan.items.length === 0
    ? {
        text: l10n.t('Altitude reads {0} as a plan, but finds no item in it. {1}', name, why),
        offers: [newPlan(), getStarted()],
      }
    : {
        text: l10n.t('Altitude reads {0} as a plan. {1}', name, why),
        offers: [{ label: l10n.t('Show Plan'), command: 'altitude.showPlan' }],
      }
}

/** Front matter that cannot be read may have said that this is a plan. */
function broken(name: string, document: TextDocument, { plan, recognition }: Snapshot): Answer | undefined {
  const problem = plan.frontMatter?.problems[0]
  if (problem === undefined || recognition.reason === 'declared-not') return undefined
  const range = rangeOf(document, problem.span)
  return {
    text: l10n.t('Altitude does not read {0} as a plan. {1} {2}', name, say(recognition.why), say(problem.message)),
    offers: [
      {
        label: l10n.t('Go to the Mistake'),
        command: 'vscode.open',
        args: [document.uri, { selection: range }],
      },
    ],
  }
}

function notPlan(name: string, plans: Plans, uri: Uri, { reason, why }: Recognition): Answer {
  switch (reason) {
    case 'other-name':
      return {
        text: l10n.t(
          'Altitude does not read {0} as a plan: it is not named like one ({1}). Use it as one all the same, or add its name to the setting altitude.files.',
          name,
          globs(plans, uri),
        ),
        offers: [useAsPlan(uri), openSetting()],
      }
    case 'empty':
      return { text: l10n.t('{0} is empty. Begin with where it all leads: “# Vision: …”.', name), offers: [newPlan()] }
    case 'no-levels':
      return {
        text: l10n.t('Altitude does not read {0} as a plan. {1}', name, say(why)),
        offers: [useAsPlan(uri), getStarted()],
      }
    default:
      return { text: l10n.t('Altitude does not read {0} as a plan. {1}', name, say(why)), offers: [useAsPlan(uri)] }
  }
}
