import { type Uri, workspace } from 'vscode'

/** The file without its ending: the editor capitalises every word of a view's title, and "PLAN.Md" reads like a slip. */
export const planName = (uri: Uri): string => workspace.asRelativePath(uri).replace(/(?:\.plan)?\.md$/i, '')
