/**
 * The command line: the core's answers, printed for people and for programs. The only folder that knows Node: it finds
 * and reads files, looks at the clock once, and decides what to exit with.
 */
import { argv, stderr, stdin, stdout } from 'node:process'
import { run } from './program.ts'
import { processTerminal } from './terminal.ts'
import { localToday } from './today.ts'

const terminal = processTerminal(process)

// Whoever reads us may stop early (`altitude check | head`): then there is nobody left to tell.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') terminal.problem(`cannot write the answer (${error.code ?? error.message}).`)
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})
// A problem that cannot be told still counts in the exit code.
stderr.on('error', () => {})

run(argv.slice(2), {
  terminal,
  today: localToday(),
  input: () => {
    if (stdin.isTTY) terminal.problem('reading statements, one JSON object a line; end with Ctrl+D.')
    return stdin.setEncoding('utf8')
  },
}).then(
  (exit) => {
    // Not process.exit(): what is still being written to a pipe would be lost.
    process.exitCode = exit
  },
  (error: unknown) => {
    process.exitCode = 2
    if (error instanceof Error && 'syscall' in error && error.syscall === 'read') {
      terminal.problem(`standard input cannot be read: ${error.message}.`)
      return
    }
    const what = error instanceof Error ? error.message : String(error)
    terminal.problem(`something is wrong in Altitude itself: ${what.split('\n')[0]}. Please report it.`)
  },
)
