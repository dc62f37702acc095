import { readMetric, valueProgress } from '../plan/metric.ts'
import type { Item } from '../plan/model.ts'
import { type Message, message } from '../text/message.ts'

/** How much of the way an item's metric has gone, from 0 to 1; undefined where it does not say. */
export function metricProgress({ metric }: Pick<Item, 'metric'>): number | undefined {
  const read = metric === undefined ? undefined : readMetric(metric)
  return read && valueProgress(read)
}

/** Whole points of a hundred, and 100 only where nothing is left. The tiny bit undoes what 0.29 × 100 loses. */
export const percentOf = (part: number): number => Math.floor(part * 100 + 1e-9)

/** "140 of 200 (25 %)"; of a number that has to fall "4 % on the way to 2 % (42 %)". */
export function valueLabel({ metric }: Pick<Item, 'metric'>): Message | undefined {
  const read = metric === undefined ? undefined : readMetric(metric)
  const value = read && valueProgress(read)
  if (read?.said.now === undefined || value === undefined) return undefined
  const { from, to, said } = read
  return from !== undefined && from > to
    ? message('{0} on the way to {1} ({2} %)', read.said.now, said.to, percentOf(value))
    : message('{0} of {1} ({2} %)', read.said.now, said.to, percentOf(value))
}
