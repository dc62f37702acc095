import type { Check } from './check.ts'

/** Every check, in the order in which the documentation lists them. A new check is its file and its line here. */
export const checks: readonly Check[] = []
