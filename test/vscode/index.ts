import { runTests } from './suite.ts'

/** Starts every line of ours, so that whoever runs the suite finds them among what VS Code itself prints. */
const mark = '[suite] '

/**
 * What VS Code calls, whether started by a browser or by @vscode/test-electron. The bundle of this file imports every
 * `*.test.ts` beside it first.
 * @throws when a test failed, or when there was none
 */
export async function run(): Promise<void> {
  // biome-ignore lint/suspicious/noConsole: the console is the only way out of both extension hosts
  const report = (text: string) => console.log(text.replace(/^/gm, mark))
  const { passed, failed } = await runTests(report)
  report(`${passed} passed, ${failed} failed`)
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`)
}
