import { l10n } from 'vscode'
import type { Message } from '../core/text/message.ts'

/** A message of the core in the user's language. */
export const say = ({ template, args }: Message): string => l10n.t(template, ...args)
