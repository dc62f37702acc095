/** The one of some words that another was probably meant to be; undefined where none comes near. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const wanted = plain(word)
  const near = words
    .map((one) => ({ one, slips: slips(wanted, plain(one)) }))
    .filter(({ slips }) => slips <= Math.max(1, Math.min(3, wanted.length >> 2)))
    .sort((a, b) => a.slips - b.slips)
  if (near[0] !== undefined) return near[0].one
  const around = words.filter(
    (one) => wanted.length > 3 && (plain(one).includes(wanted) || wanted.includes(plain(one))),
  )
  return around.length === 1 ? around[0] : undefined
}

const plain = (word: string): string =>
  word
    .slice(0, 60)
    .toLowerCase()
    .replace(/[-_. ]/g, '')

/** How many characters are one more, less, other, or changed places with the next. */
function slips(a: string, b: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1)]
      next.push(Math.min(...ways, ...(isSwapped ? [(before[j - 2] ?? 0) + 1] : [])))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
