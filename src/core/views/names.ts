import type { Level, Status } from '../plan/model.ts'
import { type Message, message } from '../text/message.ts'

/** What a level is called in front of a person. */
export const levelNames: Readonly<Record<Level, Message>> = {
  plan: message('plan'),
  vision: message('vision'),
  area: message('area'),
  goal: message('goal'),
  milestone: message('milestone'),
  action: message('action'),
  step: message('step'),
}

/** What a status is called; nothing for an open item, which is what one expects. */
export const statusNames: Readonly<Record<Status, Message | undefined>> = {
  open: undefined,
  'in-progress': message('in progress'),
  'at-risk': message('at risk'),
  'off-track': message('off track'),
  'on-hold': message('on hold'),
  forwarded: message('forwarded'),
  done: message('done'),
  dropped: message('dropped'),
}
