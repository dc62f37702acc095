/** A calendar day as `YYYY-MM-DD`: no clock time, no zone. Days compare as strings. Years 0001 to 9999. */
export type Day = string

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'

/** A stretch of whole days; both ends belong to it. A due date means its last day, a start date its first. */
export interface Period {
  readonly first: Day
  readonly last: Day
  readonly precision: Precision
}
