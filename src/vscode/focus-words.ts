import { l10n, type QuickPickItem, ThemeIcon } from 'vscode'
import { type Altitude, type Focus, noArea } from '../core/views/focus.ts'

/** How an altitude is chosen: its name, what one sees from there, and its sign. */
export const altitudeWords = (altitude: Altitude): Pick<QuickPickItem, 'label' | 'description' | 'iconPath'> => {
  const [label, description, icon] = words()[altitude]
  return { label, description, iconPath: new ThemeIcon(icon) }
}

const words = (): Readonly<Record<Altitude, readonly [label: string, shows: string, icon: string]>> => ({
  vision: [l10n.t('View of Earth from space'), l10n.t('the vision'), 'telescope'],
  goals: [l10n.t('35,000 feet'), l10n.t('goals'), 'target'],
  milestones: [l10n.t('10,000 feet'), l10n.t('milestones'), 'milestone'],
  everything: [l10n.t('Ground level'), l10n.t('everything'), 'list-tree'],
})

const downTo = (altitude: Altitude): string | undefined =>
  ({
    vision: l10n.t('vision only'),
    goals: l10n.t('down to goals'),
    milestones: l10n.t('down to milestones'),
    everything: undefined,
  })[altitude]

export const areaWords = (area: string): string => (area === noArea ? l10n.t('No area') : area)

export const countWords = (shown: number, size: number): string => l10n.t('{0} of {1} shown', shown, size)

/** What a focus leaves out, in a line: "12 of 40 shown · down to goals · done hidden · area: Sales · “oven”". */
export function focusWords({ altitude, hideDone, areas, text }: Focus, shown: number, size: number): string {
  const names = areas.map(areaWords).join(', ')
  return [
    countWords(shown, size),
    downTo(altitude),
    hideDone ? l10n.t('done hidden') : undefined,
    names === '' ? undefined : areas.length > 1 ? l10n.t('areas: {0}', names) : l10n.t('area: {0}', names),
    text.trim() === '' ? undefined : l10n.t('“{0}”', text.trim()),
  ]
    .filter(Boolean)
    .join(' · ')
}
