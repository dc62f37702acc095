// Makes sure that node_modules is what package-lock.json asks for. Plain JavaScript: it runs before anything is
// installed.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Ends the process with a sentence where Node is too old. */
export function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= 20) return
  console.error(`Altitude needs Node 20 or newer to build; this is ${process.versions.node}.`)
  process.exit(2)
}

/** Runs `npm ci` where a package is missing or is of another version than package-lock.json says. */
export function installMissing() {
  if (isInstalled()) return
  console.error('Installing what is missing (npm ci) …')
  // On Windows npm is a script, which only a shell starts.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error('npm ci failed, see above.')
  process.exit(1)
}

/**
 * npm writes node_modules/.package-lock.json at the end of an install, so it tells both what was there and that the
 * install was not broken off. Optional packages may be absent: most are for other systems.
 */
function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json')
    const present = packagesOf(join('node_modules', '.package-lock.json'))
    return Object.entries(wanted).every(([path, { version, optional }]) => {
      if (path === '' || (optional && !present[path])) return true
      return present[path]?.version === version && existsSync(join(root, path, 'package.json'))
    })
  } catch {
    return false
  }
}

/**
 * @param {string} file relative to the root
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}
