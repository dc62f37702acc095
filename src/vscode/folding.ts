import { type Disposable, FoldingRange, languages } from 'vscode'
import { foldingOf } from '../core/views/folding.ts'
import type { Plans } from './plans.ts'

/** Items fold with everything below them. Where Markdown folds a line already, the editor shows one of the two. */
export const registerFolding = (plans: Plans): Disposable =>
  languages.registerFoldingRangeProvider(
    { language: 'markdown' },
    {
      provideFoldingRanges: async (document) => {
        const snapshot = await plans.planOnceRead(document)
        return snapshot && foldingOf(snapshot).map(({ first, last }) => new FoldingRange(first, last))
      },
    },
  )
