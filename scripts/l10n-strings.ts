/**
 * Every string that a person sees, found in the code: the templates of `message('…')` and `l10n.t('…')`, and the keys of
 * package.json's `%key%`.
 */
import ts from 'typescript'
import { place, type Source, sources, walk } from './sources.ts'

export interface Strings {
  /** Templates, sorted, each once. */
  readonly templates: readonly string[]
  /** `path:line: …` of what a translator could not reach. */
  readonly complaints: readonly string[]
}

export const productStrings = (): Strings => stringsOf(sources('src/**/*.ts'))

export function stringsOf(all: readonly Source[]): Strings {
  const templates = new Set<string>()
  const complaints: string[] = []
  for (const source of all) {
    for (const node of walk(source.tree)) {
      const template = templateOf(node)
      if (template && ts.isStringLiteralLike(template)) templates.add(template.text)
      else if (template && !isMessage(template)) {
        complaints.push(`${place(source, template)}: the template must be a literal, to be found and translated`)
      }
      const bare = source.path.startsWith('src/vscode/') ? bareTextOf(node) : undefined
      if (bare) complaints.push(`${place(source, bare)}: ${bare.getText()} must go through l10n.t`)
    }
  }
  return { templates: [...templates].sort(), complaints }
}

/** The bundle as VS Code's localisation reads it: in English the template is its own text. */
export const bundleOf = (templates: readonly string[]): string =>
  `${JSON.stringify(Object.fromEntries(templates.map((template) => [template, template])), undefined, 2)}\n`

/** What stands where a template should, in a call of `message` or `l10n.t`. */
function templateOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const called = node.expression.getText()
  return called === 'message' || called === 'l10n.t' || called === 'vscode.l10n.t' ? node.arguments[0] : undefined
}

/** A message from the core brings its template along; it was found where it was made. */
const isMessage = (template: ts.Expression): boolean => /^(?:\w+\.)?template$/.test(template.getText())

const shown: ReadonlySet<string> = new Set([
  'description',
  'detail',
  'label',
  'placeHolder',
  'placeholder',
  'prompt',
  'question',
  'title',
  'tooltip',
])

/** A literal with words in it, where VS Code shows it as it is. */
function bareTextOf(node: ts.Node): ts.Expression | undefined {
  const value = shownValueOf(node)
  if (!value) return undefined
  const literal = ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)
  return literal && /\p{L}{2}/u.test(wordsOf(value)) ? value : undefined
}

function shownValueOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node) && shown.has(node.name.getText())) return node.initializer
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return ts.isPropertyAccessExpression(node.left) && shown.has(node.left.name.text) ? node.right : undefined
  }
  const shows =
    ts.isCallExpression(node) && /\.show(?:Information|Warning|Error)Message$/.test(node.expression.getText())
  return shows ? node.arguments[0] : undefined
}

/** The text of a literal without its gaps, theme icons and the product's name, which is the same in every language. */
function wordsOf(literal: ts.Expression): string {
  const text = ts.isTemplateExpression(literal)
    ? [literal.head.text, ...literal.templateSpans.map(({ literal: part }) => part.text)].join(' ')
    : literal.getText()
  return text.replace(/\$\([a-z~-]{1,40}\)/g, '').replaceAll('Altitude', '')
}

/** The parts of package.json that VS Code shows, by name. */
const shownInManifest: ReadonlySet<string> = new Set([
  'category',
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'displayName',
  'enumDescriptions',
  'enumItemLabels',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'patternErrorMessage',
  'shortTitle',
  'title',
])

/** Views, walkthroughs and their like are shown by their `name`; grammars and languages are not. */
const namedWhereShown = /^contributes\.(?:views|walkthroughs|submenus)\b/

export interface ManifestStrings {
  readonly keys: readonly string[]
  readonly complaints: readonly string[]
}

export function manifestStrings(manifest: unknown): ManifestStrings {
  const keys = new Set<string>()
  const complaints: string[] = []
  visit(manifest, '', '')
  return { keys: [...keys], complaints }

  function visit(value: unknown, path: string, name: string): void {
    if (typeof value === 'string') text(value, path, name)
    else if (Array.isArray(value)) for (const [at, one] of value.entries()) visit(one, `${path}[${at}]`, name)
    else if (value && typeof value === 'object') {
      for (const [key, one] of Object.entries(value)) visit(one, path ? `${path}.${key}` : key, key)
    }
  }

  function text(value: string, path: string, name: string): void {
    const key = /^%([^%]{1,200})%$/.exec(value)?.[1]
    if (key) keys.add(key)
    else if (isShown(path, name) && value !== 'Altitude') complaints.push(`${path}: "${value}" must be a %key%`)
  }
}

const isShown = (path: string, name: string): boolean =>
  path === 'displayName' ||
  path === 'description' ||
  (path.startsWith('contributes.') && (shownInManifest.has(name) || (name === 'name' && namedWhereShown.test(path))))
