import type { ExtensionContext } from 'vscode'

/** Called by VS Code once, when a Markdown file or an Altitude view is opened. */
export function activate(_context: ExtensionContext): void {}
