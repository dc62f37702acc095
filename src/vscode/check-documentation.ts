import { type Command, commands, type Disposable, Uri } from 'vscode'

const command = 'altitude.openCheckDocumentation'

/** Where a diagnostic's code leads: a command, so that the page comes from the extension itself, without a network. */
export const checkDocumentation = (check: string): Uri =>
  Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([check]))}`)

/** The same for a light bulb. */
export const checkDocumentationCommand = (check: string, title: string): Command => ({
  command,
  title,
  arguments: [check],
})

/** Opens the section of a check in the editor's own Markdown preview. */
export const registerCheckDocumentation = (extensionUri: Uri): Disposable =>
  commands.registerCommand(command, async (check: unknown) => {
    const page = Uri.joinPath(extensionUri, 'docs', 'checks.md')
    await commands.executeCommand(
      'markdown.showPreview',
      page.with({ fragment: typeof check === 'string' ? check : '' }),
    )
  })
