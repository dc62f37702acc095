import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These two run inside a real VS Code, by their own scripts; speed is measured alone.
    exclude: ['test/vscode/**', 'test/ui/**', 'test/speed.test.ts'],
    // Far from UTC and with a daylight saving time: a day that is reckoned by the machine's clock shows itself.
    env: { TZ: 'Pacific/Auckland' },
    // It imports JSON as bundlers do.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    // One file each for every core: by default one core is left to a person who goes on working.
    maxWorkers: '100%',
    // What is tested here keeps nothing between tests: to load the product once per worker halves the time.
    isolate: false,
    // Properties take as long as they are asked to.
    testTimeout: process.env.RUNS === undefined ? 30_000 : 3_600_000,
    hookTimeout: 60_000,
  },
})
