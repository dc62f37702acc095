import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { check, type Diagnostics } from 'recheck'
import ts from 'typescript'
import { place, type Source, walk } from '../../scripts/sources.ts'

export interface Pattern {
  readonly source: string
  readonly flags: string
  /** `path:line` */
  readonly at: string
}

export interface Patterns {
  readonly literal: readonly Pattern[]
  /** Places of `new RegExp(…)` whose pattern is put together at run time. */
  readonly composed: readonly string[]
}

/** The regular expressions of a source: literals, and what is handed to `RegExp`. */
export function patternsOf(source: Source): Patterns {
  const literal: Pattern[] = []
  const composed: string[] = []
  for (const node of walk(source.tree)) {
    const at = place(source, node)
    if (ts.isRegularExpressionLiteral(node)) literal.push({ ...ofLiteral(node.text), at })
    if (!isRegExpCall(node)) continue
    const [pattern, flags] = node.arguments ?? []
    if (pattern && isText(pattern) && (!flags || isText(flags))) {
      literal.push({ source: pattern.text, flags: flags?.text ?? '', at })
    } else if (!(pattern && ts.isRegularExpressionLiteral(pattern))) composed.push(at)
  }
  return { literal, composed }
}

const isRegExpCall = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp'

const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node)

function ofLiteral(text: string): { source: string; flags: string } {
  const end = text.lastIndexOf('/')
  return { source: text.slice(1, end), flags: text.slice(end + 1) }
}

const verdicts = new Map<string, Promise<string | undefined>>()

/** What is wrong with a pattern: that some text makes it too slow, or that this cannot be told. Undefined: all is well. */
export function complaintOf({ source, flags }: Pattern): Promise<string | undefined> {
  const key = `/${source}/${flags}`
  const known = verdicts.get(key)
  if (known) return known
  const verdict = judge(source, flags).then((complaint) => complaint && `${key} ${complaint}`)
  verdicts.set(key, verdict)
  return verdict
}

/**
 * Two questions, because the checker's automaton cannot count: a bounded repeat (`{0,200}`) makes it guess, and guesses
 * cry wolf.
 *
 * 1. With the bounds shrunk the pattern must take linear time: bounds change no order of growth. The outermost
 *    alternatives are asked about one by one; they are tried one after the other, so their times add up. An alternative
 *    without an unbounded repeat has nothing that could grow.
 * 2. With the bounds taken away no repeat may be exponential: that is what makes `(?:x{1,30}){1,30}` slow. A repeat of a
 *    single character cannot be. What is merely polynomial without bounds is a constant factor with them.
 */
async function judge(source: string, flags: string): Promise<string | undefined> {
  const growing = parsed(source, flags).alternatives.filter((one) => repeatsIn(one).some(isUnbounded))
  for (const { raw } of growing) {
    const found = await ask(withRepeats(raw, flags, shrink), flags)
    if (found.status !== 'safe') return tell(found)
  }
  for (const { raw } of outermostNested(parsed(source, flags))) {
    const found = await ask(`^(?:${withRepeats(raw, flags, widen)})$`, flags)
    const exponential = found.status === 'vulnerable' && found.complexity.type === 'exponential'
    if (exponential || found.status === 'unknown') return `with the bounds of ${raw} taken away ${tell(found)}`
  }
  return undefined
}

const isUnbounded = ({ max }: AST.Quantifier): boolean => max === Number.POSITIVE_INFINITY

function repeatsIn(part: AST.Pattern | AST.Alternative | AST.Quantifier): AST.Quantifier[] {
  const repeats: AST.Quantifier[] = []
  visitRegExpAST(part, { onQuantifierEnter: (quantifier) => repeats.push(quantifier) })
  return repeats
}

/** Repeats of more than a few times whose element is more than one character, and that lie in no other such repeat. */
function outermostNested(pattern: AST.Pattern): readonly AST.Quantifier[] {
  const nested = repeatsIn(pattern).filter(
    ({ max, element }) => max > fewTimes && (element.type === 'Group' || element.type === 'CapturingGroup'),
  )
  return nested.filter(
    (one) => !nested.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
  )
}

/** So many turns are no danger, whatever is in them. */
const fewTimes = 4

const parsed = (source: string, flags: string): AST.Pattern =>
  new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })

// The checker does not know the flag `d`, which tells where groups are and changes no matching.
const ask = (source: string, flags: string) => check(source, flags.replace('d', ''), { timeout: 20_000 })

function tell(found: Diagnostics): string {
  if (found.status === 'unknown') return `cannot be judged: ${found.error.kind}`
  if (found.status === 'safe') return 'is safe'
  return `is ${found.complexity.summary}, for example on ${found.attack.pattern}`
}

const shrink = ({ min, max }: AST.Quantifier): string => {
  const most = max === Number.POSITIVE_INFINITY ? '' : Math.min(max, 2)
  return `{${Math.min(min, 2)},${most}}`
}

const widen = ({ min, max, raw, element }: AST.Quantifier): string => {
  if (max <= fewTimes || max === Number.POSITIVE_INFINITY) return raw.slice(element.raw.length)
  return min === 0 ? '*' : '+'
}

/** The pattern with another text for every repeat. */
function withRepeats(source: string, flags: string, repeat: (quantifier: AST.Quantifier) => string): string {
  return repeatsIn(parsed(source, flags))
    .sort((a, b) => b.end - a.end)
    .reduce((text, one) => {
      const written = repeat(one)
      const lazy = one.greedy || written.endsWith('?') ? '' : '?'
      return text.slice(0, one.element.end) + written + lazy + text.slice(one.end)
    }, source)
}
