/**
 * What generated plans are written with. Two lists that are combined give titles that are all distinct: a title said
 * twice would be a finding of its own, and make a large plan unlike any that somebody wrote.
 */

export const visions = [
  'Be the workshop that growing companies in the region call first',
  'Be the bakery that a whole city wakes up for',
  'Be the studio whose books stay on the shelf for fifty years',
] as const

/** Something to measure, its unit, and from where to where: an outcome of each of the six areas in turn. */
export const outcomes = [
  ['Raise the gross margin of', '%', 21, 34],
  ['Shorten the time to hire for', 'days', 60, 25],
  ['Double the newsletter readers of', 'readers', 4000, 8000],
  ['Cut the returned orders of', '%', 9, 4],
  ['Raise the monthly orders of', 'orders', 120, 200],
  ['Reduce the load time of the shop of', 'ms', 2600, 900],
  ['Lower the unpaid invoices of', '%', 14, 3],
  ['Raise the share of trained staff of', '%', 40, 90],
  ['Raise the repeat visits to', '%', 12, 20],
  ['Cut the delivery time of', 'days', 9, 3],
  ['Win new wholesale customers for', 'customers', 5, 30],
  ['Move the stock records of', 'records', 0, 18000],
] as const

/** Whose outcome: branches, product lines, teams. */
const towns = [
  'Leipzig',
  'Kraków',
  'Málaga',
  'Århus',
  'Lyon',
  'Porto',
  'Graz',
  'Zürich',
  'Łódź',
  'Utrecht',
  'Turku',
  '京都',
]
const branches = [
  'the {} branch',
  'the {} workshop',
  'the {} web shop',
  'the {} kitchen',
  'the {} press',
  'the {} fleet',
]
const seasons = ['', ' on weekdays', ' at weekends', ' in the high season']

export const places: readonly string[] = seasons.flatMap((season) =>
  branches.flatMap((branch) => towns.map((town) => branch.replace('{}', town) + season)),
)

/** Steps that somebody can see done. */
export const steps = [
  'Publish the {} of',
  'Hand over the {} to',
  'Approve the {} of',
  'Sign the contract for the {} of',
  'Install the {} at',
  'Deliver the first {} to',
  'Translate the {} of',
  'Test the {} with five customers of',
  'Roll out the {} to',
  'Replace the {} of',
] as const

export const things = [
  'price list',
  'invoice template',
  'shift plan',
  'label printer',
  'booking page',
  'welcome letter',
  'safety handbook',
  'photo archive',
  'loyalty card',
  'supplier contract',
  'returns form',
  'spring catalogue',
  'cash register',
  'menu card',
  'training video',
  'delivery map',
  'façade sign',
  'stock ledger',
  'press kit',
  'customer survey',
  'oven timer',
  'payroll sheet',
  'café poster',
  'backup drive',
  'gift voucher',
  'warehouse shelf',
  'insurance policy',
  'packing station',
  'résumé form',
  'road test',
] as const

/** Things to do in a sitting; the first gap is a thing, the second a person. */
export const acts = [
  'Call {1} about the {0}',
  'Email the {0} to {1}',
  'Draft the {0} for {1}',
  'Print two copies of the {0} for {1}',
  'Ask {1} for three comments on the {0}',
  'Send the {0} to {1}',
  'Proofread the {0} that {1} wrote',
  'Compare the {0} with the one from {1}',
  'Sign the {0} from {1}',
  'Check the numbers in the {0} with {1}',
  'Photograph the {0} for {1}',
  'Order the {0} from {1}',
  'Write the caption of the {0} for {1}',
  'Scan the {0} that {1} brought',
  'Book a call with {1} on the {0}',
  'File the {0} from {1}',
  'Measure the space for the {0} with {1}',
  'Show the {0} to {1}',
  'Pay {1} for the {0}',
  'Copy the {0} to the folder of {1}',
] as const

const firstNames = [
  'Ana',
  'Bjørn',
  'Chloé',
  'Dmytro',
  'Elif',
  'Farah',
  'Günther',
  'Hana',
  'Íñigo',
  'Jürgen',
  'Kofi',
  'Lucía',
]
const lastNames = [
  'Abel',
  'Brandt',
  'Costa',
  'Dvořák',
  'Ekström',
  'Fontaine',
  'Garcia',
  'Haas',
  'Ivanova',
  'Jansen',
  'Kowalczyk',
  'Lund',
]

export const owners = firstNames
export const people: readonly string[] = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`))

/** Said by plans that have not been thought through yet: each has something that a check finds. */
export const vagueOutcomes = ['Improve things at', 'Work on the overall quality of', 'Enhance everything at'] as const
export const vagueActs = [
  'Think about the {0} of {1}',
  'Improve the {0} for {1}',
  'Maybe look at the {0} of {1}',
] as const
export const whys = [
  'half of the orders are still taken by telephone',
  'the two best customers asked for it',
  'the lease ends and nobody has the numbers',
  'new staff leave within their first year',
] as const
