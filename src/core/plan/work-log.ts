import type { Block } from '../markdown/blocks.ts'
import type { Words } from '../markdown/words.ts'

/*
 * What gives away a work log or an engineering document. Both bear the name and many of the headings of a plan of goals;
 * every table here is one kind of sign, and one of a kind is nothing. `recognise.ts` weighs them.
 */

/** Headings that coding agents and engineering documents use and plans of goals do not. */
const headings = new RegExp(
  `^(?:${[
    // A log of work
    'progress(?: (?:log|summary|tracker|notes))?',
    'surprises (?:&|and) discoveries',
    'decision log|(?:key )?decisions(?: made)?',
    'outcomes (?:&|and) retrospective',
    'artifacts and notes',
    '(?:key|open|unresolved) questions',
    'errors encountered|error log',
    'phases',
    'current (?:phase|status|state|implementation)(?: (?:overview|summary))?',
    'completed(?: (?:work|phases|tasks|stages))?',
    'status(?: overview)?',
    'work log',
    'what (?:was|i|we)(?: have)? did|what was done',
    'summary of changes|code changes|changes made',
    'next session|hand-?off',
    'blockers|known issues',
    // What is to be built
    'context and orientation',
    'purpose ?/ ?big picture',
    '(?:detailed |system |proposed )?design(?: (?:decisions|details|notes))?',
    'proposed (?:changes|solution)|solution|problem(?: statement)?',
    'alternatives(?: considered)?',
    '(?:functional |non-functional |technical |user )?requirements',
    'user stories',
    '(?:(?:core|key|main|mvp|initial|planned|new|proposed) )?features(?: to implement)?',
    'future (?:ideas|work|features|improvements|enhancements)',
    'acceptance criteria|definition of done|akzeptanzkriterien|criterios de aceptación|critérios de aceitação',
    'in scope|out of scope|guardrails|approach',
    'target (?:platforms?|users?)|ui(?:/ux)?|ux|user flows?|wireframes',
    // A game to be made
    '(?:core )?(?:game(?:play)? )?loop',
    'game ?play(?: (?:mechanics|features|systems))?|(?:game |core )?mechanics',
    '(?:art|audio|sound|visual) (?:direction|style|design)',
    // The inside of a program
    '(?:system |technical )?architecture(?: overview)?|arquitectura|arquitetura|architektur',
    '(?:the )?stack|tech(?:nical|nology)? (?:stack|approach|design|details|decisions|direction|notes|debt|overview)|tech',
    'api(?: design| endpoints)?|endpoints|components?|modules',
    'data models?|database(?: schema)?',
    '(?:project|directory|folder|repo(?:sitory)?|code) structure',
    'files? (?:to|changed|modified|structure|created)\\b.{0,40}|(?:key|critical|relevant|affected|reference) files',
    'interfaces and dependencies',
    // How it is built
    'plan of work|concrete steps',
    'implementation(?: (?:plan|steps|order|notes|details|status|phases))?',
    '(?:development|build|project) (?:phases|order)|(?:.{0,60} )?(?:development|build) plan',
    'validation(?: and acceptance| plan)?|verification(?: steps)?',
    'test(?:ing|s)?(?: strategy| plan)?|(?:unit|integration) tests',
    'idempotence and recovery|rollback(?: plan)?|roll-?out(?: plan)?|migration(?: (?:plan|steps))?|deployment',
    'root cause(?: analysis)?|edge cases|error handling',
    'commands?|build (?:&|and) test|installation|usage|configuration|environment variables',
  ].join('|')})$`,
  'i',
)

/** A heading that counts for several: who writes down what is out of scope writes a specification. */
const nonGoals = /^(?:goals (?:and|&|\/) )?non-?goals?(?: for (?:now|v\d{1,2}))?$/i

/** "Implementation plan: …", "Acme — migration plan": the title of an engineering document. */
const kinds = `(?:${[
  '(?:implementation|refactor(?:ing)?|migration|technical|engineering|coding|test(?:ing)?|task) plan|exec ?plan',
  'implementierungsplan|plano? de implementa(?:ción|ção)',
  '(?:technical|engineering|development|release) roadmap',
  '(?:(?:game|technical|system|software|product) )?design (?:document|doc)|product requirements(?: document)?|prd|rfc',
  '(?:(?:technical|functional|feature|product) )?spec(?:ification)?',
].join('|')})`
const documentTitle = new RegExp(`^${kinds}(?![\\w-])|(?<![\\w-])${kinds}$`, 'i')

const phaseHeading =
  /^(?:(?:phase|fase|step|task|stage|sprint|iteration|part|week|day|release|version) |v(?=\d{1,3}\.))(?:\d{1,3}(?:\.\d{1,3}){0,2}|[ivx]{1,4})(?![\p{L}\p{N}])/iu
const versionHeading = /^(?:v|version |release )\d{1,3}\.\d{1,3}/iu
const statusLine = /^status: ?(?:in_progress|pending|complete|not started|in progress|done|✅|🚧|⏳)/i

/** File paths and names, identifiers, flags, version numbers: the words of code. */
const codeLike =
  /(?:^|[\s(])(?:[\w.-]{1,40}\/){1,8}[\w.-]{1,60}\.[a-z]{1,5}\b|\b[\w-]{1,60}\.(?:ts|tsx|js|jsx|py|go|rs|java|rb|php|cs|cpp|sql|ya?ml|json|toml|sh|css|html|md)\b|\b[a-z]{2,30}[A-Z][A-Za-z]{1,40}\b|\b[A-Za-z]\w{1,40}\(\)|\s--[a-z][a-z-]{1,30}\b|\bv\d{1,3}\.\d{1,3}\b/

/** What programmers speak of. Whoever plans a business says "app", "website" and "software", so these are not here. */
const jargon = new RegExp(
  `(?<![\\w-])(?:${[
    'apis?|endpoints?|back-?end|front-?end|middleware|web-?hooks?|web-?sockets?|https?|graphql|grpc|crud|sdk|cli|gui|ui|dom|llms?|gpus?',
    'repos?|repository|codebase|commits?|prs?|pull requests?|ci|ci/cd|bugs?|unit tests?|tests?|test suite|flaky|lint(?:er|ing)?|stack trace',
    'refactor(?:ing)?|deploy|parser|compiler|runtime|async|threads?|race condition|cache|caching|render(?:er|ing)?|latency|idempotent|regex',
    'schemas?|sql|postgres(?:ql)?|mysql|sqlite|redis|mongodb|migrations?|quer(?:y|ies)|json|yaml|csv|oauth|jwt|auth(?:entication)?',
    'docker|kubernetes|k8s|terraform|aws|react|vue|angular|svelte|node|next\\.js|node\\.js|typescript|javascript|python|rust|golang|django|flask|fastapi|rails|tailwind|npm|pip',
    'modules?|functions?|components?|service layer|data layer|scaffold(?:ing)?|stubs?|boilerplate|config|dependencies|deps',
    'databases?|(?:primary|foreign) keys?|plug-?ins?|toolchain|memory management|serverless|webrtc|embeddings?|fine-?tuning',
    'sprites?|shaders?|textures?|collisions?|path-?finding|scene graph|netcode|multiplayer|tile ?maps?|opengl|vulkan|webgl|godot',
    'ros|arduino|esp32|firmware|kernel|gpio|uart',
  ].join('|')})(?![\\w-])`,
  'i',
)

/** Every sign that an engineering log shows, named for the person who asks why; a strong one is named three times. */
export function workLogSigns(blocks: readonly Block[], source: string): readonly string[] {
  const texts = blocks.flatMap((block) => textsOf(block, source))
  const lines = texts.filter(({ kind }) => kind !== 'code')
  const signs = texts.flatMap(signsOf)
  // A goal may say its status as well: how often they say it tells nothing.
  const statuses = texts.filter(({ kind, text }) => kind !== 'heading' && statusLine.test(text)).length
  signs.push(...thrice('status lines').slice(0, Math.min(statuses, 2)))
  const coded = lines.filter(({ hasCode, text }) => hasCode || codeLike.test(text.slice(0, 300)))
  if (coded.length > lines.length / 5) signs.push(...thrice('file names'))
  const spoken = lines.filter(({ text }) => jargon.test(text.slice(0, 300)))
  if (spoken.length >= 2 && spoken.length >= lines.length / (spoken.length > 3 ? 3 : 2)) {
    signs.push(...thrice('words of programming'))
  }
  const phases = lines.filter(({ kind, text }) => kind === 'heading' && phaseHeading.test(undecorated(text))).length
  return [...signs, ...thrice('numbered phases').slice(0, phases)]
}

const thrice = (sign: string): readonly string[] => [sign, sign, sign]

function signsOf({ kind, text, depth }: BlockText): readonly string[] {
  if (kind === 'code') return ['code']
  if (kind !== 'heading') return []
  const words = undecorated(text)
  const named = `“${text.trim()}”`
  if (nonGoals.test(withoutRemark(words)) || (depth === 1 && documentTitle.test(words))) return thrice(named)
  return headings.test(withoutRemark(words)) ? [named] : []
}

/** Without the emoji and numbers that people put before a heading's words. */
const undecorated = (text: string): string =>
  text
    .slice(0, 120)
    .replace(/^[^\p{L}]{1,20}/u, '')
    .trim()
    .slice(0, 80)

/** "Features (MVP)", "Current status — May 2026": what follows the heading's words tells nothing. */
const withoutRemark = (words: string): string => words.replace(/[ \t]*(?:\(| [-–—] |:$).*$/u, '').trim()

/** A heading that belongs to the work, so that its date makes no goal of it: "Current status — May 2026", "v0.2 (by March)". */
export const isLogHeading = (text: string): boolean => {
  const words = undecorated(text)
  return headings.test(withoutRemark(words)) || versionHeading.test(words)
}

interface BlockText {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'code'
  readonly text: string
  readonly hasCode: boolean
  readonly depth: number
}

/** Who indents a list too far writes what Markdown takes for code. */
const isFenced = (source: string, start: number): boolean => /^[ \t]{0,20}(?:```|~~~)/.test(source.slice(start, start + 30))

const hasCode = (words: Words): boolean => words.opaque.some(({ kind }) => kind === 'code')

function textsOf(block: Block, source: string): readonly BlockText[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => [
        { kind: 'item', text: item.words.text, hasCode: hasCode(item.words), depth: 0 },
        ...item.blocks.flatMap((inner) => textsOf(inner, source)),
      ])
    case 'heading':
      return [{ kind: 'heading', text: block.words.text, hasCode: hasCode(block.words), depth: block.depth }]
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.words.text, hasCode: hasCode(block.words), depth: 0 }]
    default:
      return block.kind === 'other' && block.type === 'code' && isFenced(source, block.span.start)
        ? [{ kind: 'code', text: '', hasCode: true, depth: 0 }]
        : []
  }
}
