import { defineConfig } from 'vitest/config'

/** Speed is measured with nothing beside it, in a process of its own: what a test runner makes of the code is slower. */
export default defineConfig({
  test: { include: ['test/speed.test.ts'], testTimeout: 300_000 },
})
