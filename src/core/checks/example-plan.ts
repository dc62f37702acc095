/** What the examples of the checks stand in: a small plan, down to its goal and to its first milestone. */
export const vision = `# Vision: The bakery that our whole street talks about

`

export const goal = `${vision}## Goal: Bake 300 loaves a day by the end of 2026

`

export const withLink = (link: string): string => `${vision}## Operations

What the shop needs day by day stands in the plan of ${link}.

### Goal: Bake 300 loaves a day by the end of 2026

#### Milestone: Second oven installed by 31 March 2026

- [ ] Call the oven dealer
`

export const milestone = `${goal}### Milestone: Second oven installed by 31 March 2026

`
