import { actionVerb } from './action-verb.ts'
import { areaEmpty } from './area-empty.ts'
import type { Check } from './check.ts'
import { dateAmbiguous } from './date-ambiguous.ts'
import { duplicateItem } from './duplicate-item.ts'
import { fieldIgnored } from './field-ignored.ts'
import { frontMatter } from './front-matter.ts'
import { goalWithoutMilestone } from './goal-without-milestone.ts'
import { smartAchievable } from './smart-achievable.ts'
import { smartMeasurable } from './smart-measurable.ts'
import { smartRelevant } from './smart-relevant.ts'
import { smartSpecific } from './smart-specific.ts'
import { visionMissing } from './vision-missing.ts'

/** Every check, in the order in which the documentation lists them. A new check is its file and its line here. */
export const checks: readonly Check[] = [
  smartSpecific,
  smartMeasurable,
  smartAchievable,
  smartRelevant,
  actionVerb,
  visionMissing,
  goalWithoutMilestone,
  areaEmpty,
  duplicateItem,
  dateAmbiguous,
  fieldIgnored,
  frontMatter,
]
