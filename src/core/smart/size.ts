import type { Evidence, JudgedLevel, Scope } from './assessment.ts'

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
