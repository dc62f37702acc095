/*
 * The words that give away a work log or an engineering document. Both bear the name and many of the headings of a plan of
 * goals; every table here is one kind of sign, and a synonym is a row. `work-log.ts` counts them, `recognise.ts` weighs them.
 */

/** Headings that coding agents and engineering documents use and plans of goals do not. */
export const headings = new RegExp(
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
    'guardrails',
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
export const nonGoals = /^(?:goals (?:and|&|\/) )?non-?goals?(?: for (?:now|v\d{1,2}))?$/i

/** "Implementation plan: …", "Acme — migration plan": the title of an engineering document. */
const kinds = `(?:${[
  '(?:implementation|refactor(?:ing)?|migration|technical|engineering|coding|test(?:ing)?|task) plan|exec ?plan',
  'implementierungsplan|plano? de implementa(?:ción|ção)',
  '(?:technical|engineering|development|release) roadmap',
  '(?:(?:game|technical|system|software|product) )?design (?:document|doc)|product requirements(?: document)?|prd|rfc',
  '(?:(?:technical|functional|feature|product) )?spec(?:ification)?',
].join('|')})`
export const documentTitle = new RegExp(`^${kinds}(?![\\w-])|(?<![\\w-])${kinds}$`, 'i')

export const phaseHeading =
  /^(?:(?:phase|fase|step|task|stage|sprint|iteration|part|week|day|release|version) |v(?=\d{1,3}\.))(?:\d{1,3}(?:\.\d{1,3}){0,2}|[ivx]{1,4})(?![\p{L}\p{N}])/iu
export const versionHeading = /^(?:v|version |release )\d{1,3}\.\d{1,3}/iu
export const statusLine = /^status: ?(?:in_progress|pending|complete|not started|in progress|done|✅|🚧|⏳)/i

/** File paths and names, identifiers, flags, version numbers: the words of code. */
const codeLike =
  /(?:^|[\s(])(?:[\w.-]{1,40}\/){1,8}[\w.-]{1,60}\.[a-z]{1,5}\b|\b[\w-]{1,60}\.(?:ts|tsx|js|jsx|py|go|rs|java|rb|php|cs|cpp|sql|ya?ml|json|toml|sh|css|html|md)\b|\b[a-z]{2,30}[A-Z][A-Za-z]{1,40}\b|\b[A-Za-z]\w{1,40}\(\)|\s--[a-z][a-z-]{1,30}\b|\bv\d{1,3}\.\d{1,3}\b/

/** Whether a line speaks of code. A cheap look first: nearly no line has a sign of it. */
export const isCodeLike = (line: string): boolean =>
  /[./(]\S|--[a-z]|[a-z][A-Z]|\w\(\)/.test(line) && codeLike.test(line)

/** What programmers speak of. Whoever plans a business says "app", "website" and "software", so these are not here. */
export const jargon = new RegExp(
  `(?<![\\w-])(?:${[
    'apis?|endpoints?|back-?end|front-?end|middleware|web-?hooks?|web-?sockets?|https?|html|css|graphql|grpc|crud|sdk|cli|gui|ui|dom|llms?|gpus?',
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
