import type { Frame, Page } from 'playwright-core'
import { until } from '../wait.ts'

export type QuickInput = {
  readonly title: string
  readonly placeholder: string
  /** What it says below the field: the prompt, or what is wrong with the answer. */
  readonly message: string
  readonly value: string
  readonly choices: readonly string[]
}

export type Workbench = {
  /** Runs a command by its title in the palette. */
  readonly run: (title: string) => Promise<void>
  /** The same by the keyboard alone. */
  readonly runByKeys: (title: string) => Promise<void>
  /** Waits for a quick input, with this text in its title, placeholder or message where given, that is as wanted. */
  readonly quickInput: (text?: string, wanted?: (shown: QuickInput) => boolean) => Promise<QuickInput>
  /** Answers the quick input: replaces what stands in its field, and Enter. */
  readonly answer: (text: string) => Promise<void>
  /** Puts text into the quick input's field without accepting it. */
  readonly fillIn: (text: string) => Promise<void>
  /** Chooses an entry of the quick pick. */
  readonly pick: (choice: string) => Promise<void>
  /** Goes back one step in a quick input of several. */
  readonly back: () => Promise<void>
  /** Opens a file of the folder by its name, or by its path within the folder. */
  readonly openFile: (name: string) => Promise<void>
  /** Waits for a notification with this text, and gives the whole of it; with `button`, clicks that button of it. */
  readonly notification: (text: string, button?: string) => Promise<string>
  /** All notifications since they were last cleared. */
  readonly notifications: () => Promise<string[]>
  /** Waits for an entry of the status bar with this text. */
  readonly statusBar: (text: string) => Promise<string>
  /** Waits for a frame (a webview, the Markdown preview) in which this selector matches. */
  readonly frame: (selector: string) => Promise<Frame>
}

/** The verbs of the window around the editor. */
export function workbenchOf(page: Page): Workbench {
  const widget = page.locator('.quick-input-widget:visible')
  const field = widget.locator('input[type="text"]').first()
  const center = page.locator('.notifications-center.visible')
  const entries = center.locator('.notification-list-item')
  /** Looks at the list behind the bell: with the smoke-test driver on, VS Code pops nothing up. */
  const withNotifications = async <T>(look: () => Promise<T>): Promise<T> => {
    await page.locator('[id="status.notifications"]').click()
    await center.waitFor({ timeout: 2_000 })
    try {
      return await look()
    } finally {
      // The list closes by itself when its last entry has been answered.
      const isClosed = await center.waitFor({ state: 'hidden', timeout: 500 }).then(
        () => true,
        () => false,
      )
      if (!isClosed) await page.locator('[id="status.notifications"]').click()
      await center.waitFor({ state: 'hidden', timeout: 2_000 })
    }
  }
  const quickInput = (text = '', wanted: (shown: QuickInput) => boolean = () => true) =>
    until(`a quick input${text && ` with “${text}”`}`, async () => {
      if ((await widget.count()) === 0) return undefined
      // It is seen before it has the keyboard, and what is typed then goes elsewhere.
      const hasKeyboard = (input: { readonly ownerDocument: { readonly activeElement: unknown } }): boolean =>
        input.ownerDocument.activeElement === input
      if (!(await field.evaluate(hasKeyboard, undefined, { timeout: 1_000 }))) return undefined
      const seen: QuickInput = {
        title: (await widget.locator('.quick-input-title').textContent({ timeout: 1_000 })) ?? '',
        placeholder: (await field.getAttribute('placeholder', { timeout: 1_000 })) ?? '',
        message: (await widget.locator('.quick-input-message').textContent({ timeout: 1_000 }))?.trim() ?? '',
        value: await field.inputValue({ timeout: 1_000 }),
        choices: (await widget.locator('.monaco-list-row .label-name:visible').allInnerTexts()).map((one) =>
          one.trim(),
        ),
      }
      const said = [seen.title, seen.placeholder, seen.message]
      if (said.some((part) => part.includes(text)) && wanted(seen)) return seen
      // For the error, where this was the last look.
      throw new Error(JSON.stringify(seen))
    })
  const pick = async (choice: string) => {
    await widget.locator('.monaco-list-row').filter({ hasText: choice }).first().click()
  }
  return {
    run: async (title) => {
      await until(`the command “${title}” in the palette`, async () => {
        await page.keyboard.press('F1')
        await field.fill(`>${title}`, { timeout: 2_000 })
        const entry = widget.locator('.monaco-list-row').filter({ hasText: title }).first()
        try {
          await entry.click({ timeout: 2_000 })
          return true
        } catch {
          // The extension that brings the command may not be known yet.
          await page.keyboard.press('Escape')
          return false
        }
      })
    },
    runByKeys: async (title) => {
      const entry = widget.locator('.monaco-list-row.focused')
      await until(`the command “${title}” in the palette`, async () => {
        await page.keyboard.press('F1')
        await widget.waitFor({ timeout: 2_000 })
        await page.keyboard.type(title)
        const isFound = await until(
          'its entry',
          async () => (await entry.innerText({ timeout: 1_000 })).includes(title),
          3_000,
        ).catch(() => false)
        if (!isFound) await page.keyboard.press('Escape')
        return isFound
      })
      await page.keyboard.press('Enter')
    },
    quickInput,
    answer: async (text) => {
      await field.fill(text)
      await page.keyboard.press('Enter')
    },
    fillIn: (text) => field.fill(text),
    pick,
    back: () => widget.locator('[aria-label^="Back"]').first().click(),
    openFile: async (path) => {
      const parts = path.split('/')
      const name = parts.pop() ?? ''
      let entry = widget.locator('.monaco-list-row').filter({ hasText: name })
      for (const folder of parts) entry = entry.filter({ hasText: folder })
      await page.keyboard.press('Control+p')
      await field.fill(path)
      await entry.first().click()
      await page.locator('.tab.active').filter({ hasText: name }).waitFor()
    },
    notification: (text, button) =>
      until(`a notification with “${text}”`, () =>
        withNotifications(async () => {
          const entry = entries.filter({ hasText: text }).first()
          if ((await entry.count()) === 0) return undefined
          const shown = (await entry.textContent())?.trim() ?? ''
          if (button) await entry.locator('.monaco-button').filter({ hasText: button }).click()
          return shown
        }),
      ),
    notifications: () => withNotifications(() => entries.allTextContents()),
    statusBar: (text) =>
      until(`“${text}” in the status bar`, async () =>
        (await page.locator('.part.statusbar .statusbar-item').allInnerTexts()).find((shown) => shown.includes(text)),
      ),
    frame: (selector) =>
      until(`a frame with ${selector}`, async () => {
        for (const frame of page.frames()) {
          if (await frame.locator(selector).count()) return frame
        }
        return undefined
      }),
  }
}
