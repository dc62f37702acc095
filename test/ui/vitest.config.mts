import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/node'

/** Prints the line that `npm test` counts, as the very last one. */
const counts: Reporter = {
  onTestRunEnd(modules, errors, reason) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    // A test that was passed over counts as neither.
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const wrong = tests.filter((test) => test.result().state === 'failed').length
    const broken = modules.filter((module) => !module.ok()).length
    const failed = Math.max(wrong, broken) + errors.length
    const counted = reason === 'passed' ? failed : Math.max(failed, 1)
    process.once('exit', () => process.stdout.write(`${passed} passed, ${counted} failed\n`))
  },
}

/** Journeys run one after the other: a window needs a whole core, and its waits are bounded. */
export default defineConfig({
  test: {
    include: ['test/ui/**/*.journey.ts'],
    globalSetup: ['test/ui/global-setup.ts'],
    reporters: [['verbose', { summary: false }], counts],
    fileParallelism: false,
    maxWorkers: 1,
    isolate: false,
    testTimeout: 150_000,
    hookTimeout: 90_000,
  },
})
