/** How often something is tried while the editor paints the tree, and after how many milliseconds each time. */
const tries = 20
const between = 50

/**
 * Asks the tree's view again and again, for a second at the most, until it answers. While it paints rows that are new, no
 * row has the focus, and none of those can be revealed; it does not tell when it has painted them.
 */
export async function oncePainted<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let asked = 1; ; asked++) {
    const answer = await ask()
    if (answer !== undefined || asked === tries) return answer
    await new Promise((resolve) => setTimeout(resolve, between))
  }
}
