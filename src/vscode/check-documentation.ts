import { type Command, commands, type Disposable, Uri, workspace } from 'vscode'

const command = 'altitude.openCheckDocumentation'

/** The page of the checks, which comes with the extension: it opens without a network. */
export interface CheckPage {
  /** Where a diagnostic's code leads: the line of the page at which the check's section begins. */
  readonly place: (check: string) => Uri
  /** Settles when the lines are known. */
  readonly ready: Promise<void>
}

/**
 * A hover follows links to files, not to commands, and shows a file's source at a line: so the lines are looked up once,
 * when the extension starts. Until they are known a link leads to the top of the page.
 */
export function readCheckPage(extensionUri: Uri): CheckPage {
  const page = pageOf(extensionUri)
  const lines = new Map<string, number>()
  const read = async (): Promise<void> => {
    try {
      const text = new TextDecoder().decode(await workspace.fs.readFile(page))
      for (const [index, line] of text.split('\n').entries()) {
        const id = /^## ([a-z-]{1,60})\s*$/.exec(line)?.[1]
        if (id !== undefined) lines.set(id, index + 1)
      }
    } catch {
      // Without the page the links lead nowhere, and everything else still works.
    }
  }
  return {
    ready: read(),
    place: (check) => page.with({ fragment: lines.has(check) ? `L${lines.get(check)}` : '' }),
  }
}

/** For a light bulb, which may run commands: opens the section of a check in the editor's own Markdown preview. */
export const checkDocumentationCommand = (check: string, title: string): Command => ({
  command,
  title,
  arguments: [check],
})

export const registerCheckDocumentation = (extensionUri: Uri): Disposable =>
  commands.registerCommand(command, async (check: unknown) => {
    const fragment = typeof check === 'string' ? check : ''
    await commands.executeCommand('markdown.showPreview', pageOf(extensionUri).with({ fragment }))
  })

const pageOf = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'docs', 'checks.md')
