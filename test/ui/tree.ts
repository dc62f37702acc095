import type { Locator, Page } from 'playwright-core'
import { until } from '../wait.ts'

export type Row = {
  readonly label: string
  readonly description: string
  /** What a screen reader says. */
  readonly spoken: string
  /** Depth from 1. */
  readonly depth: number
  /** Undefined where the row has no box. */
  readonly checked: boolean | undefined
  /** Undefined where the row has nothing below it. */
  readonly expanded: boolean | undefined
}

export type Tree = {
  /** Opens a view container by its name in the activity bar. */
  readonly showContainer: (title: string) => Promise<void>
  /** Opens the pane with this title where it is collapsed. */
  readonly openPane: (title: string) => Promise<void>
  /** The rows that the side bar shows, from the top. */
  readonly rows: () => Promise<Row[]>
  /** Waits for a row of the side bar with this text. */
  readonly row: (text: string) => Promise<Row>
  /** Waits until the row with this text is as wanted, and gives it. */
  readonly rowThat: (text: string, wanted: (row: Row) => boolean) => Promise<Row>
  readonly clickRow: (text: string) => Promise<void>
  /** Opens or closes what is below a row. */
  readonly toggleRow: (text: string) => Promise<void>
  /** Clicks the row's box. */
  readonly tick: (text: string) => Promise<void>
  /** Clicks one of the small buttons that a row shows under the mouse, by its name. */
  readonly rowButton: (text: string, button: string) => Promise<void>
  /** Chooses an entry of the row's context menu; with two, one of a menu in it. */
  readonly rowMenu: (text: string, entry: string, within?: string) => Promise<void>
  /** Adds a row to those that are selected, or takes it out of them. */
  readonly alsoClick: (text: string) => Promise<void>
  /** Drags a row, with all that are selected where it is one of them, onto another. */
  readonly dragRow: (text: string, onto: string) => Promise<void>
  /** Waits until the keyboard is in the side bar. */
  readonly hasKeyboard: () => Promise<void>
  /** Waits until the row with this text has the focus. */
  readonly focusedRow: (text: string) => Promise<void>
  /** Waits until the rows with these texts, and no others, are selected. */
  readonly selectedRows: (...texts: readonly string[]) => Promise<void>
  /** Waits until the side bar says this where it has no rows, and gives the whole welcome text with its buttons. */
  readonly emptyView: (text: RegExp) => Promise<string>
}

const rowsSelector = '.part.sidebar .pane-body .monaco-list-row'

/** The verbs of the side bar. */
export function treeOf(page: Page): Tree {
  const locate = (text: string): Locator => page.locator(rowsSelector).filter({ hasText: text }).first()
  const rows = () => page.locator(rowsSelector).evaluateAll(readRows)
  const rowThat = (text: string, wanted: (row: Row) => boolean, what = 'as wanted') =>
    until(`the row “${text}” ${what}`, async () =>
      (await rows()).find((row) => `${row.label} ${row.description}`.includes(text) && wanted(row)),
    )
  return {
    showContainer: async (title) => {
      const tab = page
        .locator('.part.activitybar [role="tab"]')
        .filter({ has: page.locator(`[aria-label^="${title}"]`) })
      const button = tab.or(page.locator(`.part.activitybar .action-item[aria-label^="${title}"]`)).first()
      await until(`the view container ${title}`, async () => {
        if ((await button.getAttribute('aria-selected', { timeout: 1_000 })) !== 'true') await button.click()
        const shown = await page.locator('.part.sidebar .composite.title:visible').textContent({ timeout: 1_000 })
        return shown?.toLowerCase().includes(title.toLowerCase())
      })
    },
    openPane: async (title) => {
      const header = page.locator('.part.sidebar .pane-header').filter({ hasText: title }).first()
      await until(`the pane ${title}`, async () => {
        if ((await header.getAttribute('aria-expanded', { timeout: 1_000 })) !== 'true') await header.click()
        return (await header.getAttribute('aria-expanded')) === 'true'
      })
    },
    rows,
    row: (text) => rowThat(text, () => true, ''),
    rowThat,
    clickRow: (text) => locate(text).click(),
    toggleRow: (text) => locate(text).locator('.monaco-tl-twistie').click(),
    tick: (text) => locate(text).locator('.monaco-custom-toggle, [role="checkbox"]').first().click(),
    rowButton: async (text, button) => {
      await locate(text).hover()
      await locate(text).locator(`.actions .action-label[aria-label^="${button}"]`).click()
    },
    rowMenu: async (text, entry, within) => {
      await locate(text).click({ button: 'right' })
      for (const one of within === undefined ? [entry] : [within, entry]) {
        const item = page.locator('.monaco-menu .action-item').filter({ hasText: one }).last()
        // A menu passes over a click that comes soon after it was opened; a key it takes at once.
        await item.hover()
        await page.keyboard.press('Enter')
      }
    },
    alsoClick: (text) => locate(text).click({ modifiers: ['Control'] }),
    dragRow: (text, onto) => locate(text).locator('.label-name').dragTo(locate(onto).locator('.label-name')),
    hasKeyboard: () => page.locator('.part.sidebar .pane-body .monaco-list:focus').waitFor(),
    focusedRow: async (text) => {
      await until(`the focus on the row “${text}”`, async () =>
        (await page.locator(`${rowsSelector}.focused`).allInnerTexts()).some((shown) => shown.includes(text)),
      )
    },
    selectedRows: async (...texts) => {
      await until(`the rows ${texts.join(', ')} to be selected`, async () => {
        const shown = await page.locator(`${rowsSelector}.selected`).allInnerTexts()
        return shown.length === texts.length && texts.every((text) => shown.some((one) => one.includes(text)))
      })
    },
    emptyView: (text) =>
      until(`${text} in the side bar`, async () => {
        const shown = page.locator(
          '.part.sidebar .welcome-view-content:visible, .part.sidebar .pane-body .message:visible',
        )
        const said = (await shown.allInnerTexts()).join('\n').trim()
        return text.test(said) && said
      }),
  }
}

function readRows(elements: Element[]): Row[] {
  const states: Record<string, boolean> = { true: true, false: false }
  return elements
    .map((element) => {
      const box = element.querySelector('.monaco-custom-toggle, [role="checkbox"]')
      const text = (selector: string) => element.querySelector(selector)?.textContent?.trim() ?? ''
      return {
        top: element.getBoundingClientRect().y,
        row: {
          label: text('.label-name') || (element.textContent?.trim() ?? ''),
          description: text('.label-description'),
          spoken: element.getAttribute('aria-label') ?? '',
          depth: Number(element.getAttribute('aria-level') ?? 1),
          checked: box ? box.getAttribute('aria-checked') === 'true' : undefined,
          expanded: states[element.getAttribute('aria-expanded') ?? ''],
        },
      }
    })
    .sort((a, b) => a.top - b.top)
    .map(({ row }) => row)
}
