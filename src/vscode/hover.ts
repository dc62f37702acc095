import { type Disposable, Hover, languages } from 'vscode'
import { itemAt } from '../core/plan/walk.ts'
import { hover } from '../core/views/hover.ts'
import { markdownOf } from './markdown.ts'
import { rangeOf } from './places.ts'
import type { Plans } from './plans.ts'

/** A few lines about the item whose own line the mouse is on; its notes are left alone. */
export const registerHover = (plans: Plans): Disposable =>
  languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover: (document, position) => {
        const snapshot = plans.plan(document)
        const at = document.offsetAt(position)
        const item = snapshot && itemAt(snapshot.plan, at)
        if (snapshot === undefined || item === undefined || at > item.spans.own.end) return undefined
        return new Hover(markdownOf(hover(snapshot, item)), rangeOf(document, item.spans.own))
      },
    },
  )
