import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from '../../package.json'
import { isDay } from '../core/plan/dates/calendar.ts'
import type { Day } from '../core/plan/dates/period.ts'
import { reviewLevels } from '../core/plan/reviews.ts'
import { type AssessOptions, assess } from './assess.ts'
import { type CheckOptions, check, formats, severities } from './check.ts'
import { type NextOptions, next } from './next.ts'
import { type ReviewOptions, review, reviewFormats } from './review.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { type TreeOptions, tree } from './tree.ts'

export interface World {
  readonly terminal: Terminal
  /** The day that counts as today where `--today` names none. */
  readonly today: Day
  readonly input: () => AsyncIterable<string>
}

/**
 * Runs one command line (without the program's own name) and returns what to exit with. Throws only on a defect of the
 * program.
 */
export async function run(args: readonly string[], { terminal, today, input }: World): Promise<ExitCode> {
  if (args.length === 0) {
    terminal.problem("name a command: check, tree, next, review or assess. 'altitude --help' tells what they do.")
    return 2
  }
  let exit: ExitCode = 0
  const program = new Command('altitude')
    .description('Checks plans in Markdown: vision, goals, milestones and next actions.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.out,
      outputError: (text) => terminal.problem(oneLine(text)),
    })
    .addHelpText('after', '\nEach command has its own help: altitude check --help')
  // Subcommands take over the settings above only when they are made after them.
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .addOption(
        new Option('--today <day>', 'the day to reckon from, as 2026-01-31')
          .argParser(readDay)
          .default(today, 'the day on this machine'),
      )
      .helpOption('-h, --help', 'print this help')

  command('check', 'report what is missing, vague, late or at the wrong level')
    .argument('[paths...]', 'files, folders and patterns (default: the current folder)')
    .addOption(new Option('--format <format>', 'how to report').choices(formats).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity up').choices(severities).default('warning'),
    )
    .addHelpText('after', exits('no finding at or above the severity of --fail-on', 'such findings'))
    .action(async (paths: string[], options: CheckOptions) => {
      exit = await check(paths, options, terminal)
    })
  command('tree', 'show one plan as a tree')
    .argument('<file>', 'the plan')
    .option('--json', 'as JSON, with every field')
    .addHelpText('after', exits('shown'))
    .action(async (file: string, options: TreeOptions) => {
      exit = await tree(file, options, terminal)
    })
  command('next', 'list open actions by when they are due: overdue, today, this week, later, undated')
    .argument('[paths...]', 'files, folders and patterns (default: the current folder)')
    .addHelpText('after', exits('listed'))
    .action(async (paths: string[], options: NextOptions) => {
      exit = await next(paths, options, terminal)
    })
  command('review', 'say what is due for review, and what was done, has slipped, is stuck and comes up')
    .argument('[paths...]', 'files, folders and patterns (default: the current folder)')
    .addOption(new Option('--level <level>', 'the level that is reviewed; without it, all').choices(reviewLevels))
    .addOption(
      new Option('--since <day>', 'from which day on done counts; without it, the last review').argParser(readDay),
    )
    .addOption(new Option('--format <format>', 'how to report').choices(reviewFormats).default('text'))
    .addHelpText('after', exits('reported'))
    .action(async (paths: string[], options: ReviewOptions) => {
      exit = await review(paths, options, terminal)
    })
  command('assess', 'judge single statements, read from standard input')
    .option('--json', 'answer each statement with a line of JSON')
    .addHelpText(
      'after',
      `\nOne statement a line: {"id": 1, "text": "Open a second shop by June", "level": "goal"}${exits('all answered')}`,
    )
    .action(async (options: AssessOptions) => {
      exit = await assess(input(), options, terminal)
    })

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    exit = error.exitCode === 0 ? 0 : 2
  }
  return exit
}

const exits = (well: string, findings?: string): string =>
  `\nExits with 0: ${well}${findings === undefined ? '' : `; 1: ${findings}`}; 2: wrong use, or something could not be read.`

function readDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('It must be a day of the calendar, as 2026-01-31.')
  return text
}

/** The parser's own words, which may run over lines, as one line that says where to read on. */
function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  const said = lines
    .filter((line) => line !== '')
    .join(' ')
    .replace(/^error: /, '')
  return `${said}${said.endsWith('.') ? '' : '.'} See 'altitude --help'.`
}
