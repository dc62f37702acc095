import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { checkIds } from '../core/checks/index.ts'
import {
  type Configuration,
  configurationName,
  readConfiguration,
  withConfiguration,
} from '../core/plan/configuration/configuration.ts'
import { defaultSettings, type Settings } from '../core/plan/settings.ts'
import { lineStarts, positionAt } from '../core/text/lines.ts'
import { inEnglish } from '../core/text/message.ts'
import { readText } from './read-text.ts'

export interface ConfigurationFile {
  /** The folder that it stands in, as an absolute path. */
  readonly folder: string
  readonly configuration: Configuration
}

export interface ConfigurationFiles {
  /** The file that counts in a folder: that of the folder, else of the nearest above it, up to the root of its repository. */
  readonly nearest: (folder: string) => Promise<ConfigurationFile | undefined>
  /** What counts for a file. */
  readonly settingsOf: (path: string) => Promise<Settings>
  /** Whether one of those that were looked at cannot be read, or says something wrong; each has been told. */
  readonly hasProblem: () => boolean
}

/** Reads the configuration files of projects, each once. @param tell takes what is wrong in them, one line each */
export function configurationFiles(tell: (problem: string) => void): ConfigurationFiles {
  const known = new Map<string, Promise<ConfigurationFile | undefined>>()
  let problems = 0
  const problem = (line: string): void => {
    problems++
    tell(line)
  }

  async function read(folder: string): Promise<ConfigurationFile | undefined> {
    const path = join(folder, configurationName)
    if (!(await isThere(path))) return undefined
    const shown = relative('.', path).split(sep).join('/')
    const file = await readText(shown)
    if ('problem' in file) problem(file.problem)
    const text = 'problem' in file ? '' : file.text
    const configuration = readConfiguration(text, checkIds)
    const starts = lineStarts(text)
    for (const { span, message } of [...configuration.broken, ...configuration.problems]) {
      const { line, character } = positionAt(starts, span.start)
      problem(`${shown}:${line + 1}:${character + 1} ${inEnglish(message)}`)
    }
    return { folder, configuration }
  }
  async function find(folder: string): Promise<ConfigurationFile | undefined> {
    const above = dirname(folder)
    const own = await read(folder)
    if (own !== undefined || above === folder || (await isThere(join(folder, '.git')))) return own
    return nearest(above)
  }
  const nearest = (folder: string): Promise<ConfigurationFile | undefined> => {
    const key = resolve(folder)
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
  return {
    nearest,
    settingsOf: async (path) => {
      const file = await nearest(dirname(path))
      return file === undefined ? defaultSettings : withConfiguration(defaultSettings, file.configuration)
    },
    hasProblem: () => problems > 0,
  }
}

/** A file that we may not look at is none: a folder above the project is none of our business. */
const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
