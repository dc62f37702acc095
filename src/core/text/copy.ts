/**
 * A text of its own. What is cut out of a string goes on to hold all of it in memory: a title that is kept would keep the
 * whole plan as it was when it was read, edit after edit.
 */
export const copyOf = (text: string): string => ` ${text}`.slice(1)
