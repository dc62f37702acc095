/** Where a command writes. Its answer goes to `out`; what is wrong with the question goes to `problem`. */
export interface Terminal {
  readonly out: (text: string) => void
  /** One line, without the program's name. */
  readonly problem: (text: string) => void
  /** The text as it is, or coloured where a person is watching. */
  readonly paint: (colour: Colour, text: string) => string
}

export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'bold' | 'underline'

/** What a command ends with: 0 all well, 1 findings, 2 wrong use or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2

const codes: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  grey: [90, 39],
  bold: [1, 22],
  underline: [4, 24],
}

export const plainPaint: Terminal['paint'] = (_, text) => text

export const colourPaint: Terminal['paint'] = (colour, text) => {
  const [on, off] = codes[colour]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** Colours are for people: none into a pipe, none where `NO_COLOR` (https://no-color.org) asks for none. */
export function processTerminal({ stdout, stderr, env }: NodeJS.Process): Terminal {
  const wantsColour = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    out: (text) => void stdout.write(text),
    problem: (text) => void stderr.write(`altitude: ${text}\n`),
    paint: wantsColour ? colourPaint : plainPaint,
  }
}

/** Words of a file, safe to print: without the control characters that would move the cursor or repaint the screen. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
