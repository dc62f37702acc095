/** The fewest and the most that are put into one group, where it is made anew. */
const fewest = 8
const most = 32

/**
 * Parts in a row, in groups. A group of an earlier time whose parts stand together still is the same object, so that a
 * part that comes or goes makes one or two new ones, wherever it stands.
 *
 * @param known the group that a part was last put in
 * @param make makes a new one of some parts
 */
export function grouped<Part, Group>(
  parts: readonly Part[],
  known: (part: Part) => { readonly group: Group; readonly parts: readonly Part[] } | undefined,
  make: (parts: readonly Part[]) => Group,
): Group[] {
  const groups: Group[] = []
  for (let at = 0; at < parts.length; ) {
    const before = known(parts[at] as Part)
    if (before !== undefined && stands(before.parts, parts, at)) {
      groups.push(before.group)
      at += before.parts.length
      continue
    }
    let end = at + 1
    while (end < parts.length && end - at < most) {
      const next = parts[end] as Part
      if (end - at >= fewest && known(next)?.parts[0] === next) break
      end++
    }
    groups.push(make(parts.slice(at, end)))
    at = end
  }
  return groups
}

function stands<Part>(own: readonly Part[], all: readonly Part[], at: number): boolean {
  for (let i = 0; i < own.length; i++) if (own[i] !== all[at + i]) return false
  return true
}
