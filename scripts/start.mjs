// `npm start [-- FOLDER]`: builds the extension and opens a plan with it, in the VS Code of this machine or, where there
// is none, in one that is served to the browser. `--served` always serves. Needs Node and npm, nothing else.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installMissing, requireNode, root } from './installed.mjs'

requireNode()

const parent = process.ppid
const args = process.argv.slice(2)
const served = args.includes('--served')
const [asked, ...rest] = args.filter((arg) => arg !== '--served')
const folder = asked === undefined ? join(root, 'examples', 'design-studio') : resolve(askedFrom(), asked)
if (asked?.startsWith('-') || rest.length > 0) misused('Use: npm start [-- [--served] FOLDER]')
if (!existsSync(folder)) misused(`There is no folder ${folder}`)
if (!statSync(folder).isDirectory()) misused(`${folder} is a file. Give the folder that holds the plan.`)

installMissing()
runNode(['esbuild.js'])

const inCode = !served && hasCode()
if (!served && !inCode) console.error('There is no `code` on the PATH.')
if (inCode) openInCode()
else serve()

function openInCode() {
  const plan = join(folder, 'PLAN.md')
  const opened = spawnCode([`--extensionDevelopmentPath=${root}`, folder, ...(existsSync(plan) ? [plan] : [])])
  if (opened.status !== 0) {
    console.error('`code` could not open it. `npm start -- --served` serves a VS Code to the browser instead.')
    process.exit(opened.status ?? 1)
  }
  console.log('Opened in your VS Code. Look for the Altitude icon in the activity bar.')
}

function serve() {
  const child = spawn(process.execPath, [join('scripts', 'run.mjs'), 'scripts/serve.ts', folder], {
    cwd: root,
    stdio: 'inherit',
  })
  // Ctrl+C reaches the child by itself; what is sent to this process alone is passed on. Either way the child ends first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // What is sent to npm alone ends the shell between npm and this process, and would leave us serving for nobody.
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function hasCode() {
  return spawnCode(['--version'], 'ignore').status === 0
}

/**
 * @param {string[]} parameters
 * @param {'ignore' | 'inherit'} stdio
 */
function spawnCode(parameters, stdio = 'inherit') {
  // On Windows `code` is a script, which only a shell starts, and the shell splits at spaces.
  const shell = process.platform === 'win32'
  const quoted = shell ? parameters.map((parameter) => `"${parameter}"`) : parameters
  return spawnSync('code', quoted, { stdio, shell, timeout: 60_000 })
}

/** @param {string[]} parameters */
function runNode(parameters) {
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** npm runs scripts in the project's folder; a relative path means the folder where the person is. */
function askedFrom() {
  return process.env.INIT_CWD ?? process.cwd()
}

/** @param {string} sentence */
function misused(sentence) {
  console.error(sentence)
  process.exit(2)
}
