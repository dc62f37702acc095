import { actionVerb, actionVerbDocumentation } from './action-verb.ts'
import { actionWithoutMilestone, actionWithoutMilestoneDocumentation } from './action-without-milestone.ts'
import { afterCycle, afterCycleDocumentation } from './after-cycle.ts'
import { areaEmpty, areaEmptyDocumentation } from './area-empty.ts'
import type { Check, CheckDocumentation } from './check.ts'
import { dateAmbiguous, dateAmbiguousDocumentation } from './date-ambiguous.ts'
import { dateInvalid, dateInvalidDocumentation } from './date-invalid.ts'
import { dateOrder, dateOrderDocumentation } from './date-order.ts'
import { dateOutsideParent, dateOutsideParentDocumentation } from './date-outside-parent.ts'
import { doneWithOpen, doneWithOpenDocumentation } from './done-with-open.ts'
import { duplicateItem, duplicateItemDocumentation } from './duplicate-item.ts'
import { fieldIgnored, fieldIgnoredDocumentation } from './field-ignored.ts'
import { frontMatter, frontMatterDocumentation } from './front-matter.ts'
import { goalWithoutMilestone, goalWithoutMilestoneDocumentation } from './goal-without-milestone.ts'
import { idDuplicate, idDuplicateDocumentation } from './id-duplicate.ts'
import { idUnknown, idUnknownDocumentation } from './id-unknown.ts'
import { linkCycle, linkCycleDocumentation } from './link-cycle.ts'
import { linkMissing, linkMissingDocumentation } from './link-missing.ts'
import { milestoneOrder, milestoneOrderDocumentation } from './milestone-order.ts'
import { milestoneWithoutAction, milestoneWithoutActionDocumentation } from './milestone-without-action.ts'
import { overdue, overdueDocumentation } from './overdue.ts'
import { readyToClose, readyToCloseDocumentation } from './ready-to-close.ts'
import { scopeAction, scopeActionDocumentation } from './scope-action.ts'
import { scopeGoal, scopeGoalDocumentation } from './scope-goal.ts'
import { scopeMilestone, scopeMilestoneDocumentation } from './scope-milestone.ts'
import { smartAchievable, smartAchievableDocumentation } from './smart-achievable.ts'
import { smartMeasurable, smartMeasurableDocumentation } from './smart-measurable.ts'
import { smartRelevant, smartRelevantDocumentation } from './smart-relevant.ts'
import { smartSpecific, smartSpecificDocumentation } from './smart-specific.ts'
import { smartTimeBound, smartTimeBoundDocumentation } from './smart-time-bound.ts'
import { visionMissing, visionMissingDocumentation } from './vision-missing.ts'

/** Every check with its documentation, in the order of the page. What runs in the editor does without, and is smaller for it. */
export const documentedChecks: readonly (Check & ReturnType<CheckDocumentation>)[] = [
  { ...smartSpecific, ...smartSpecificDocumentation() },
  { ...smartMeasurable, ...smartMeasurableDocumentation() },
  { ...smartAchievable, ...smartAchievableDocumentation() },
  { ...smartRelevant, ...smartRelevantDocumentation() },
  { ...smartTimeBound, ...smartTimeBoundDocumentation() },
  { ...scopeGoal, ...scopeGoalDocumentation() },
  { ...scopeMilestone, ...scopeMilestoneDocumentation() },
  { ...scopeAction, ...scopeActionDocumentation() },
  { ...actionVerb, ...actionVerbDocumentation() },
  { ...visionMissing, ...visionMissingDocumentation() },
  { ...goalWithoutMilestone, ...goalWithoutMilestoneDocumentation() },
  { ...milestoneWithoutAction, ...milestoneWithoutActionDocumentation() },
  { ...actionWithoutMilestone, ...actionWithoutMilestoneDocumentation() },
  { ...areaEmpty, ...areaEmptyDocumentation() },
  { ...duplicateItem, ...duplicateItemDocumentation() },
  { ...doneWithOpen, ...doneWithOpenDocumentation() },
  { ...readyToClose, ...readyToCloseDocumentation() },
  { ...idUnknown, ...idUnknownDocumentation() },
  { ...idDuplicate, ...idDuplicateDocumentation() },
  { ...afterCycle, ...afterCycleDocumentation() },
  { ...linkMissing, ...linkMissingDocumentation() },
  { ...linkCycle, ...linkCycleDocumentation() },
  { ...dateInvalid, ...dateInvalidDocumentation() },
  { ...dateAmbiguous, ...dateAmbiguousDocumentation() },
  { ...dateOrder, ...dateOrderDocumentation() },
  { ...dateOutsideParent, ...dateOutsideParentDocumentation() },
  { ...milestoneOrder, ...milestoneOrderDocumentation() },
  { ...overdue, ...overdueDocumentation() },
  { ...fieldIgnored, ...fieldIgnoredDocumentation() },
  { ...frontMatter, ...frontMatterDocumentation() },
]
