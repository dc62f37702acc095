// Who may import whom. Each comment says what to do instead; test/architecture/dependencies.test.ts plants a violation
// of every rule and sees it reported.

/** The stages of the core, lowest first. A stage imports itself and what is below it. */
const stages = ['text', 'markdown', 'plan', 'smart', 'edits', 'checks', 'views']

const surfaces = ['vscode', 'cli', 'webview']

/** `vscode` has no code to resolve to, only its types. */
const vscodeApi = '(^|/)node_modules/@types/vscode/|^vscode$'

const markdownParser = '(^|/)node_modules/(@types/)?(unified|remark|remark-[^/]+|mdast[^/]*|micromark[^/]*|unist[^/]*)/'

const stageRules = stages.map((stage, index) => ({
  name: `stage-${stage}`,
  comment:
    `Imports run one way: ${stages.join(' < ')}. Move what "${stage}" needs down to it or below, or hand it over as an ` +
    'argument.',
  severity: 'error',
  from: { path: `^src/core/${stage}/` },
  to: { path: '^src/core/', pathNot: `^src/core/(${stages.slice(0, index + 1).join('|')})/` },
}))

const surfaceRules = surfaces.map((surface) => ({
  name: `surface-${surface}`,
  comment:
    'A surface imports no other surface. What two of them share is plain data: put it into src/core/views. Only the types ' +
    'of the messages between the editor and a webview may cross (import type).',
  severity: 'error',
  from: { path: `^src/${surface}/` },
  to: {
    path: `^src/(${surfaces.filter((other) => other !== surface).join('|')})/`,
    ...(surface === 'cli' ? {} : { dependencyTypesNot: ['type-only'] }),
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one thing or three: merge them, or move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere: mend the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    ...stageRules,
    ...surfaceRules,
    {
      name: 'core-knows-no-surface',
      comment: 'The core knows no surface: return plain data from the core and let the surface paint it.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: `^src/(${surfaces.join('|')})/` },
    },
    {
      name: 'only-markdown-parses',
      comment: 'Only src/core/markdown knows the Markdown parser: ask it for sections, blocks or words instead.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/markdown/' },
      to: { path: markdownParser },
    },
    {
      name: 'only-vscode-imports-vscode',
      comment: 'Only src/vscode knows the editor: return plain data and make it an editor object there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/vscode/' },
      to: { path: vscodeApi },
    },
    {
      name: 'only-cli-imports-node',
      comment:
        'Only src/cli runs in Node alone: the extension also runs in a browser. Use vscode.workspace.fs in src/vscode, and ' +
        'take text as an argument in src/core.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-needs-no-tests',
      comment: 'What ships imports nothing of the tests, scripts or measurements: move what both need into src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench|eval)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
}
