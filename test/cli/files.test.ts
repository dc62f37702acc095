import { readdir, readFile, stat } from 'node:fs/promises'
import { afterAll, expect, test, vi } from 'vitest'
import type { ConfigurationFiles } from '../../src/cli/configuration-files.ts'
import { defaultSettings } from '../../src/core/plan/settings.ts'

// The super-user may read everything, so that no mode of a real file shows this to every tester.
vi.mock('node:fs/promises', () => ({ stat: vi.fn(), readdir: vi.fn(), readFile: vi.fn() }))

// What other files of tests have loaded knows the real one, and shall go on to do so.
vi.resetModules()
const { findFiles } = await import('../../src/cli/files.ts')
const { readText } = await import('../../src/cli/read-text.ts')
afterAll(() => {
  vi.doUnmock('node:fs/promises')
  vi.resetModules()
})

const none: ConfigurationFiles = {
  nearest: () => Promise.resolve(undefined),
  settingsOf: () => Promise.resolve(defaultSettings),
  hasProblem: () => false,
}
const refusal = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code })
const is = (kind: 'file' | 'folder' | 'pipe', size = 10): Awaited<ReturnType<typeof stat>> =>
  ({
    size,
    isFile: () => kind === 'file',
    isFIFO: () => kind === 'pipe',
    isDirectory: () => kind === 'folder',
  }) as Awaited<ReturnType<typeof stat>>

test('a file that may not be read', async () => {
  vi.mocked(stat).mockResolvedValue(is('file'))
  vi.mocked(readFile).mockRejectedValue(refusal('EACCES'))
  expect(await readText('PLAN.md')).toEqual({
    problem: 'PLAN.md: may not be read. Give yourself permission to read it, or leave it out.',
  })
})

test('a folder that may not be searched', async () => {
  vi.mocked(stat).mockResolvedValue(is('folder'))
  vi.mocked(readdir).mockRejectedValue(refusal('EACCES'))
  expect(await findFiles(['plans'], none)).toEqual({
    files: [],
    folders: ['plans'],
    patterns: [],
    problems: ['plans: may not be read. Give yourself permission to read it, or leave it out.'],
  })
})

test('a system that says something else', async () => {
  vi.mocked(stat).mockRejectedValue(refusal('EIO'))
  expect((await findFiles(['PLAN.md'], none)).problems).toEqual([
    'PLAN.md: cannot be read (EIO). Check the path and your permissions.',
  ])
})

test('a pipe is read where a shell hands it over, and nowhere else: it might keep us waiting for ever', async () => {
  vi.mocked(stat).mockResolvedValue(is('pipe'))
  vi.mocked(readFile).mockResolvedValue(Buffer.from('# Plan'))
  expect(await readText('/dev/fd/63')).toEqual({ text: '# Plan' })
  expect(await readText('/proc/self/fd/12')).toEqual({ text: '# Plan' })
  expect(await readText('PLAN.md')).toEqual({
    problem: 'PLAN.md: is neither a file nor a folder. Name a Markdown file.',
  })
})

test('a file that is too large is not even read', async () => {
  vi.mocked(stat).mockResolvedValue(is('file', 65 * 1024 * 1024))
  vi.mocked(readFile).mockClear()
  expect(await readText('PLAN.md')).toEqual({
    problem: 'PLAN.md: is larger than 64 MB, too large for a plan. Split it into several plans.',
  })
  expect(readFile).not.toHaveBeenCalled()
})
