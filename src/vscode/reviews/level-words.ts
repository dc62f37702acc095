import { l10n } from 'vscode'
import type { ReviewLevel } from '../../core/plan/settings.ts'

const titles: Readonly<Record<ReviewLevel, () => string>> = {
  goals: () => l10n.t('Review of goals'),
  milestones: () => l10n.t('Review of milestones'),
  actions: () => l10n.t('Review of actions'),
}

/** What the review of a level is called. */
export const reviewTitle = (level: ReviewLevel): string => titles[level]()

const names: Readonly<Record<ReviewLevel, () => string>> = {
  goals: () => l10n.t('Goals'),
  milestones: () => l10n.t('Milestones'),
  actions: () => l10n.t('Actions'),
}

export const levelName = (level: ReviewLevel): string => names[level]()
