import { expect, test } from 'vitest'
import { printable, processTerminal } from '../../src/cli/terminal.ts'

/** What a terminal makes of a red word. */
function red(isTTY: boolean, env: Readonly<Record<string, string>>): string {
  const process = { stdout: { isTTY }, stderr: {}, env } as unknown as NodeJS.Process
  return processTerminal(process).paint('red', 'late')
}

test('colours are for a person who has not asked for none', () => {
  expect(red(true, {})).toBe('\u001b[31mlate\u001b[39m')
  expect(red(true, { NO_COLOR: '' })).toBe('\u001b[31mlate\u001b[39m')
  expect(red(true, { NO_COLOR: '1' })).toBe('late')
  expect(red(true, { TERM: 'dumb' })).toBe('late')
  expect(red(false, {})).toBe('late')
})

test('what is printed cannot move the cursor or turn the line around', () => {
  expect(printable('a\u001b[2Jb\u202ec\td')).toBe('a [2Jb c d')
  expect(printable('– “día” 日本 🎯')).toBe('– “día” 日本 🎯')
})
