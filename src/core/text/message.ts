/**
 * Something to tell a person: an English template and what goes into its `{0}`, `{1}` … gaps. Core never formats for a
 * language: the editor hands the template to its own localisation, the command line prints the English.
 */
export interface Message {
  readonly template: string
  readonly args: readonly (string | number)[]
}

/** The template must be a literal: that is how it is found and put into `l10n/bundle.l10n.json`. */
export const message = (template: string, ...args: readonly (string | number)[]): Message => ({ template, args })

/** The message in English. */
export const inEnglish = ({ template, args }: Message): string =>
  template.replace(/\{(\d)\}/g, (gap, index) => String(args[Number(index)] ?? gap))
