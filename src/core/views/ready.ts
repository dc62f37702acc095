import type { Item } from '../plan/model.ts'
import { isAllDone, isLive } from '../plan/walk.ts'

/** Whether everything right below an item that is still to be done is done: it can be asked whether that is done too. */
export const isReady = (item: Item): boolean =>
  (item.level === 'goal' || item.level === 'milestone' || item.level === 'action') && isAllDone(item) && isLive(item)
