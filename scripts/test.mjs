// `npm test`: installs what is missing and runs everything. Its last line counts all of it; a step that has no tests of
// its own, as the types, counts as one. `npm test -- types unit` runs the named steps only.

import { spawn } from 'node:child_process'
import { installMissing, requireNode, root } from './installed.mjs'

/**
 * The steps in their order: the npm script, what it does, and whether it counts tests of its own. Those of a row with
 * `beside` run at the same time as the one before them.
 */
const steps = [
  { script: 'build', title: 'Build', counts: false },
  { script: 'types', title: 'Types, folder by folder', counts: false },
  { script: 'lint', title: 'Format and lint', counts: false, beside: true },
  { script: 'imports', title: 'Dependency rules', counts: false, beside: true },
  { script: 'unused', title: 'Nothing unused', counts: false, beside: true },
  // A download waits for the network while those work.
  ...(process.platform === 'linux'
    ? [{ script: 'fetch', title: 'VS Code, fetched', counts: false, beside: true }]
    : []),
  { script: 'unit', title: 'Unit tests, properties, architecture', counts: true, beside: true },
  // Alone: whatever runs beside it would be measured too.
  { script: 'speed', title: 'Speed, as ratios', counts: true },
  // Elsewhere than on Linux the VS Code from the package registry does not run, but the desktop's can be downloaded. On
  // Linux the suite runs against what people install; `npm run test:vscode` is the quicker one while one works on it.
  ...(process.platform === 'linux'
    ? [
        // Both at the same time: a suite waits more than it works.
        { script: 'test:hosts', title: 'Installed in VS Code, and for the web', counts: true },
        { script: 'test:ui', title: 'Journeys through the real window', counts: true },
      ]
    : [{ script: 'test:desktop', title: 'Inside a real VS Code', counts: true }]),
]

/** Nothing takes longer, with everything yet to be downloaded. In milliseconds. */
const longest = 30 * 60_000

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? steps : steps.filter(({ script }) => asked.includes(script))
if (chosen.length < asked.length) {
  console.error(`The steps are: ${steps.map(({ script }) => script).join(', ')}`)
  process.exit(2)
}

requireNode()
installMissing()

const results = []
for (let at = 0; at < chosen.length; at = results.length) {
  const next = chosen.findIndex(({ beside }, i) => i > at && !beside)
  const row = chosen.slice(at, next < 0 ? undefined : next)
  if (row.length > 1) console.log(`\n── At the same time: ${row.map(({ script }) => script).join(', ')} ──`)
  results.push(...(await Promise.all(row.map(run))))
}

console.log('')
for (const { title, passed, failed, seconds } of results) {
  const counted = `${passed} passed, ${failed} failed`
  console.log(`${failed === 0 ? '✓' : '✗'} ${title.padEnd(38)} ${counted.padEnd(24)} ${seconds.toFixed(1)} s`)
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.exitCode = sum('failed') === 0 ? 0 : 1
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)

/**
 * Runs one step; its output is shown as it comes, of one that has others beside it when it ends. A step that fails stops
 * none after it: each has its own to say.
 */
async function run({ script, title, counts }, _, { length }) {
  const isAlone = length === 1
  const head = `\n── ${title} (npm run ${script}) ──\n`
  if (isAlone) console.log(head)
  const began = performance.now()
  const { code, output } = await npmRun(script, isAlone)
  if (!isAlone) console.log(`${head}\n${output}`)
  const seconds = (performance.now() - began) / 1000
  const { passed, failed } = counts ? countsIn(output) : { passed: code === 0 ? 1 : 0, failed: 0 }
  // A run that broke off, or ran nothing, has failed whatever it counted.
  const broken = code !== 0 || passed + failed === 0
  return { title, passed, failed: broken ? Math.max(failed, 1) : failed, seconds }
}

function npmRun(script, isShown) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a script, which only a shell starts.
      shell: process.platform === 'win32',
      timeout: longest,
    })
    let output = ''
    child.stdout.on('data', (part) => {
      if (isShown) process.stdout.write(part)
      output += part
    })
    if (isShown) child.stderr.pipe(process.stderr, { end: false })
    else child.stderr.on('data', (part) => (output += part))
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The last `N passed, N failed` of a step, or the line in which vitest sums up. */
function countsIn(output) {
  const lines = output
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the control character ESC
    .replace(/\u001b\[[\d;]{0,20}m/g, '')
    .trimEnd()
    .split(/\r?\n/)
  for (const line of lines.reverse()) {
    const plain = /^(\d+) passed, (\d+) failed$/.exec(line)
    if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) }
    if (!/^ *Tests {2}/.test(line)) continue
    return { passed: numberBefore('passed', line), failed: numberBefore('failed', line) }
  }
  return { passed: 0, failed: 0 }
}

function numberBefore(word, line) {
  return Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0)
}
