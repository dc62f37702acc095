import type { Assessment, Evidence, JudgedLevel, Scope } from './assessment.ts'

/** What is judged of the same words beside their size. */
export type Judged = Pick<Assessment, 'specific' | 'measurable'>

export interface Size {
  readonly scope: Scope
  readonly evidence: readonly Evidence[]
  readonly readsAs: JudgedLevel | undefined
}

export const size = (scope: Scope, found: readonly Evidence[], readsAs?: JudgedLevel): Size => ({
  scope,
  evidence: found,
  readsAs,
})
