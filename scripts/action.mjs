// What action.yml runs: the command line of the checkout that this file lies in, on the repository that it is called in.
// Plain JavaScript without packages: it runs before anything is installed.

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './installed.mjs'

const cli = join(root, 'dist', 'cli.cjs')
const severities = ['error', 'warning', 'information', 'hint']

const { ALTITUDE_PATHS = '', ALTITUDE_SARIF = '', ALTITUDE_TODAY = '', GITHUB_OUTPUT } = process.env
const paths = ALTITUDE_PATHS.split('\n').map((path) => path.trim())
const failOn = chosen('fail-on', 'warning', [...severities, 'never'])
const hasAnnotations = chosen('annotations', 'true', ['true', 'false']) === 'true'
const sarifFile = ALTITUDE_SARIF.trim()
const today = ALTITUDE_TODAY.trim()

if (!existsSync(cli)) build()
const exit = hasAnnotations ? check('github', 'inherit').status : checkInSilence()
if (sarifFile !== '') writeSarif()
// 2 is for what could not be read: that is no finding, and nobody asked to pass over it.
process.exitCode = exit === 1 && failOn === 'never' ? 0 : (exit ?? 2)

/**
 * @param {'github' | 'text' | 'sarif'} format
 * @param {import('node:child_process').StdioOptions} stdio
 */
function check(format, stdio) {
  const options = ['--format', format, '--fail-on', failOn === 'never' ? 'error' : failOn]
  if (today !== '') options.push('--today', today)
  // Behind `--` nothing is an option, whatever a file is called.
  const args = [cli, 'check', ...options, '--', ...paths.filter((path) => path !== '')]
  return spawnSync(process.execPath, args, { stdio, encoding: 'utf8', maxBuffer: 1024 ** 3 })
}

/** The report for people. A runner takes lines of the log for commands; here they would be a plan's, so that it must not. */
function checkInSilence() {
  const token = randomBytes(16).toString('hex')
  console.log(`::stop-commands::${token}`)
  const { status } = check('text', 'inherit')
  console.log(`::${token}::`)
  return status
}

function writeSarif() {
  const { stdout } = check('sarif', ['ignore', 'pipe', 'ignore'])
  if (!stdout) return
  mkdirSync(dirname(sarifFile), { recursive: true })
  writeFileSync(sarifFile, stdout)
  if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `sarif=${sarifFile}\n`)
}

/** A release may bring the bundle along; a checkout of the source is built, once for a job. */
function build() {
  console.log('::group::Building Altitude')
  const install = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const isBuilt = run('npm', install) && run('node', ['esbuild.js', '--production', 'cli'])
  console.log('::endgroup::')
  if (isBuilt) return
  console.log('::error title=Altitude::Altitude could not be built. What went wrong is in the log above.')
  process.exit(2)
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  // On Windows npm is a script, which only a shell starts.
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

/**
 * An input that has to be one of a few words.
 *
 * @param {string} name
 * @param {string} standard
 * @param {string[]} words
 */
function chosen(name, standard, words) {
  const value = (process.env[`ALTITUDE_${name.toUpperCase().replace('-', '_')}`] ?? '').trim() || standard
  if (words.includes(value)) return value
  console.log(`::error title=Altitude::The input ${name} must be one of: ${words.join(', ')}.`)
  process.exit(2)
}
