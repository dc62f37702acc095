import { actionVerb } from './action-verb.ts'
import { actionWithoutMilestone } from './action-without-milestone.ts'
import { afterCycle } from './after-cycle.ts'
import { areaEmpty } from './area-empty.ts'
import type { Check } from './check.ts'
import { dateAmbiguous } from './date-ambiguous.ts'
import { dateInvalid } from './date-invalid.ts'
import { dateOrder } from './date-order.ts'
import { dateOutsideParent } from './date-outside-parent.ts'
import { doneWithOpen } from './done-with-open.ts'
import { duplicateItem } from './duplicate-item.ts'
import { fieldIgnored } from './field-ignored.ts'
import { frontMatter } from './front-matter.ts'
import { goalWithoutMilestone } from './goal-without-milestone.ts'
import { idDuplicate } from './id-duplicate.ts'
import { idUnknown } from './id-unknown.ts'
import { linkCycle } from './link-cycle.ts'
import { linkMissing } from './link-missing.ts'
import { milestoneOrder } from './milestone-order.ts'
import { milestoneWithoutAction } from './milestone-without-action.ts'
import { overdue } from './overdue.ts'
import { readyToClose } from './ready-to-close.ts'
import { scopeAction } from './scope-action.ts'
import { scopeGoal } from './scope-goal.ts'
import { scopeMilestone } from './scope-milestone.ts'
import { smartAchievable } from './smart-achievable.ts'
import { smartMeasurable } from './smart-measurable.ts'
import { smartRelevant } from './smart-relevant.ts'
import { smartSpecific } from './smart-specific.ts'
import { smartTimeBound } from './smart-time-bound.ts'
import { visionMissing } from './vision-missing.ts'

/** Every check, in the order in which the documentation lists them. A new check is its file, its line here and its line in `documentation.ts`. */
export const checks: readonly Check[] = [
  smartSpecific,
  smartMeasurable,
  smartAchievable,
  smartRelevant,
  smartTimeBound,
  scopeGoal,
  scopeMilestone,
  scopeAction,
  actionVerb,
  visionMissing,
  goalWithoutMilestone,
  milestoneWithoutAction,
  actionWithoutMilestone,
  areaEmpty,
  duplicateItem,
  doneWithOpen,
  readyToClose,
  idUnknown,
  idDuplicate,
  afterCycle,
  linkMissing,
  linkCycle,
  dateInvalid,
  dateAmbiguous,
  dateOrder,
  dateOutsideParent,
  milestoneOrder,
  overdue,
  fieldIgnored,
  frontMatter,
]

/** What checks are called wherever they are set. */
export const checkIds: readonly string[] = checks.map(({ id }) => id)
