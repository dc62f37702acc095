import type { Page } from 'playwright-core'
import { until } from '../wait.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'

export type Editor = {
  /** The lines that the active editor shows, from the top. */
  readonly lines: () => Promise<string[]>
  /** Waits for a line with this text, and gives the whole line. */
  readonly line: (text: string | RegExp) => Promise<string>
  /** Waits until no line has this text. */
  readonly noLine: (text: string | RegExp) => Promise<void>
  /** Clicks before the first place where the editor shows these words; `after` clicks behind them. */
  readonly cursorTo: (words: string, where?: 'before' | 'after') => Promise<void>
  /** Puts the cursor at a line and column, both from 1, wherever they are in the file. */
  readonly goTo: (line: number, column?: number) => Promise<void>
  /** Types as on a keyboard, at the cursor; `\n` is Enter. */
  readonly type: (text: string) => Promise<void>
  readonly press: (keys: string) => Promise<void>
  /** Undoes once in the active editor. */
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** The texts of the lenses, from the top. Lenses with several commands give one text for each. */
  readonly lenses: () => Promise<string[]>
  /**
   * Clicks a lens; with `above`, the one that stands right above the line with these words. It takes one that has been at
   * rest for a moment: VS Code paints all lenses anew, for about a second without their commands, when any extension
   * brings lenses of its own, and leaves them so while the focus is elsewhere; nor does it ask for any meanwhile.
   */
  readonly clickLens: (text: string, options?: { readonly above?: string }) => Promise<void>
  /**
   * Waits until the loudest squiggle under these words is of this severity. Other ones may come first: a plan that is
   * half written lacks more than the whole one.
   */
  readonly squiggle: (words: string, severity: Severity) => Promise<void>
  /** Waits until nothing is marked under these words. */
  readonly noSquiggle: (words: string) => Promise<void>
  /** Rests the mouse on these words and gives what the hover says. */
  readonly hover: (words: string) => Promise<string>
  /** Puts the cursor into these words, opens the light bulb's menu, and gives its entries. */
  readonly lightBulb: (words: string) => Promise<string[]>
  /** Opens the light bulb's menu at these words and chooses the entry with this text. */
  readonly fix: (words: string, entry: string) => Promise<void>
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where the active group shows a text. */
export const editor = '.editor-instance .monaco-editor'
/** VS Code's key for the first group of editors, which is where a journey works. */
const focusEditor = 'Control+1'
const squiggles: readonly (readonly [string, Severity])[] = [
  ['.squiggly-error', 'error'],
  ['.squiggly-warning', 'warning'],
  ['.squiggly-info', 'information'],
  ['.squiggly-hint', 'hint'],
]

/** The verbs of the text editor that is active in a window. */
export function editorOf(page: Page): Editor {
  const lines = async () => (await linesOnScreen(page)).map(({ text }) => text)
  const has = (text: string | RegExp) => (line: string) =>
    typeof text === 'string' ? line.includes(text) : text.test(line)
  const placeOf = (words: string) => until(`the words “${words}” in the editor`, () => findWords(page, words))
  const marksUnder = async (words: string) => {
    const place = await placeOf(words)
    const marks: Severity[] = []
    for (const [selector, severity] of squiggles) {
      for (const mark of await page.locator(`${editor} ${selector}`).all()) {
        const box = await mark.boundingBox({ timeout: 1_000 }).catch(() => null)
        if (box && overlaps(box, place)) marks.push(severity)
      }
    }
    return marks
  }
  const cursorTo = async (words: string, where: 'before' | 'after' = 'before') => {
    await until(`the cursor ${where} “${words}”`, async () => {
      const { x, y, width, height } = await placeOf(words)
      await page.mouse.click(where === 'before' ? x + 1 : x + width - 1, y + height / 2)
      const cursor = await page
        .locator(`${editor}.focused .cursors-layer .cursor`)
        .first()
        .boundingBox({ timeout: 1_000 })
      return cursor && overlaps(cursor, { x: x - 5, y, width: width + 10, height })
    })
  }
  const menu = page.locator('.action-widget .monaco-list-row.action')
  const openBulb = async (words: string) => {
    await cursorTo(words)
    // A click between two letters may land left of the first one, where the finding has not begun.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Control+.')
    await menu.first().waitFor({ timeout: 2_000 })
    return (await menu.allInnerTexts()).map(plain)
  }
  const closeBulb = () => page.keyboard.press('Escape')
  const press = (keys: string) => page.keyboard.press(keys)

  return {
    lines,
    line: (text) => until(`a line with ${text}`, async () => (await lines()).find(has(text))),
    noLine: async (text) => {
      await until(`no line with ${text}`, async () => !(await lines()).some(has(text)))
    },
    cursorTo,
    goTo: async (line, column = 1) => {
      await press('Control+g')
      await page.locator('.quick-input-widget input').first().fill(`:${line}:${column}`)
      await press('Enter')
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
    },
    type: (text) => page.keyboard.type(text),
    press,
    undo: () => press('Control+z'),
    redo: () => press('Control+Shift+z'),
    lenses: async () => (await lensesOnScreen(page)).map(({ text }) => text),
    clickLens: async (text, { above } = {}) => {
      const find = async () => {
        const shown = await lensesOnScreen(page)
        if (!shown.every((one) => one.canBeClicked) || shown.length === 0) await press(focusEditor)
        const found = shown.filter((one) => one.canBeClicked && one.text.includes(text))
        if (!above) return found[0]
        const line = (await linesOnScreen(page)).find((one) => one.text.includes(above))
        return line && found.find(({ box }) => box.y < line.box.y && line.box.y - box.y < 1.8 * line.box.height)
      }
      let before = ''
      let looks = 0
      const lens = await until(`the lens “${text}”${above ? ` above “${above}”` : ''} at rest`, async () => {
        const found = await find()
        const place = JSON.stringify(found)
        looks = place === before ? looks + 1 : 0
        before = place
        return found && looks >= 8 && found
      })
      await page.mouse.click(lens.box.x + lens.box.width / 2, lens.box.y + lens.box.height / 2)
    },
    squiggle: async (words, severity) => {
      await until(`${severity} under “${words}”`, async () => (await marksUnder(words))[0] === severity)
    },
    noSquiggle: async (words) => {
      await until(`no squiggle under “${words}”`, async () => (await marksUnder(words)).length === 0)
    },
    hover: async (words) => {
      const { x, y, width, height } = await placeOf(words)
      const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents')
      return until(`a hover on “${words}”`, async () => {
        await page.mouse.move(x + width / 2, y - height)
        await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
        await shown.first().waitFor({ timeout: 2_000 })
        const texts = (await shown.allInnerTexts()).map(plain).filter((text) => text !== '' && text !== 'Loading...')
        return texts.length > 0 && texts.join('\n')
      })
    },
    lightBulb: (words) =>
      until(`a light bulb at “${words}”`, async () => {
        try {
          return await openBulb(words)
        } finally {
          await closeBulb()
        }
      }),
    fix: (words, entry) =>
      // The menu is made when it opens, perhaps before the extension has looked at the text: then open it again.
      until(`the entry “${entry}” in the light bulb's menu at “${words}”`, async () => {
        const entries = await openBulb(words).catch(() => [])
        if (entries.some((text) => text.includes(entry))) {
          await menu.filter({ hasText: entry }).first().click()
          return true
        }
        await closeBulb()
        return false
      }).then(() => undefined),
  }
}

/** Monaco paints spaces as no-break spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim()
}

async function linesOnScreen(page: Page): Promise<{ text: string; box: Box }[]> {
  const found = await page.locator(`${editor} .view-lines > .view-line`).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { text: element.textContent ?? '', box: { x, y, width, height } }
    }),
  )
  return found.map(({ text, box }) => ({ text: text.replaceAll('\u00a0', ' '), box })).sort((a, b) => a.box.y - b.box.y)
}

/** A lens that the editor has not got the command of yet is plain text, and cannot be clicked. */
async function lensesOnScreen(page: Page): Promise<{ text: string; box: Box; canBeClicked: boolean }[]> {
  const found = await page.locator(`${editor} .codelens-decoration`).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const parts = [...element.querySelectorAll('a')]
      return (parts.length > 0 ? parts : [element]).map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect()
        return { text: part.textContent ?? '', box: { x, y, width, height }, canBeClicked: parts.length > 0 }
      })
    }),
  )
  return found
    .map((lens) => ({ ...lens, text: plain(lens.text) }))
    .filter(({ text, box }) => text !== '' && box.height > 0)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
}

/** Where the first of these words stands on the screen. */
function findWords(page: Page, words: string): Promise<Box | undefined> {
  return page.locator(`${editor} .view-lines > .view-line`).evaluateAll((elements, wanted) => {
    const top = (element: Element) => element.getBoundingClientRect().y
    for (const element of [...elements].sort((a, b) => top(a) - top(b))) {
      const from = (element.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted)
      if (from < 0) continue
      const range = document.createRange()
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let passed = 0
      let started = false
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (!started && from < passed + length) {
          range.setStart(node, from - passed)
          started = true
        }
        if (started && from + wanted.length <= passed + length) {
          range.setEnd(node, from + wanted.length - passed)
          const { x, y, width, height } = range.getBoundingClientRect()
          return { x, y, width, height }
        }
        passed += length
      }
    }
    return undefined
  }, words)
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
