/** A vision whole, and what stands between its commas: whatever is shorter than three words says nothing by itself. */
export function visionPhrases(vision: string): readonly string[] {
  const parts = vision.split(/[,;:–—]/).map((part) => part.trim().replace(/^and /, ''))
  return [vision, ...parts.filter((part) => part.split(' ').length > 2 && part !== vision)]
}
