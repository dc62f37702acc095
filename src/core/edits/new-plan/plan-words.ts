/** What a new plan says in one language. Every title fits a line of 80 columns behind its heading's signs and label. */
export interface PlanWords {
  readonly labels: Readonly<Record<'vision' | 'goal' | 'milestone', string>>
  /** What stands between a title and its end: "by". */
  readonly by: string
  /** The names that the method's six areas have; undefined where they are those of the settings. */
  readonly areas?: readonly string[]
  readonly personalAreas: readonly string[]
  /** What stands where words are still missing; the "…" tells the checks so. */
  readonly gaps: Readonly<Record<'vision' | 'personalVision' | 'goal' | 'milestone' | 'action', string>>
  readonly example: ExampleWords
}

/** The method's own example: a design studio that wants its projects in one tool by the end of the year. */
export interface ExampleWords {
  readonly vision: string
  readonly area: string
  /** `{0}` is the year. */
  readonly goal: string
  /** Properties of the goal, as key and value. */
  readonly properties: readonly (readonly [string, string])[]
  readonly milestones: readonly ExampleMilestone[]
}

export interface ExampleMilestone {
  readonly title: string
  /** The months of the year that it takes, as its title says; both 1 to 12. */
  readonly months: readonly [number, number]
  /** The one that is done first, and the next one. */
  readonly actions: readonly [string, string]
}
