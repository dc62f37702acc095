import { type Language, list } from '../language.ts'

/** base past participle, where it is not just -ed. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  list(`
    be was been, become became become, begin began begun, bind bound bound, break broke broken, bring brought brought, build built built, buy bought bought, catch caught caught, choose chose chosen, come came come, cut cut cut,
    deal dealt dealt, do did done, draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, find found found, forget forgot forgotten, get got got, give gave given, go went gone, grow grew grown, hang hung hung,
    have had had, hide hid hidden, hit hit hit, hold held held, keep kept kept, know knew known, lay laid laid, lead led led, leave left left, lend lent lent, let let let, lose lost lost, make made made, meet met met, pay paid paid, put put put, read read read,
    rebuild rebuilt rebuilt, retake retook retaken, rethink rethought rethought, rewrite rewrote rewritten, ride rode ridden, rise rose risen, run ran run, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, sew sewed sewn, shake shook shaken, show showed shown, shrink shrank shrunk, shut shut shut, speak spoke spoken, spend spent spent, spin spun spun,
    split split split, spread spread spread, stand stood stood, stick stuck stuck, strive strove striven, sweep swept swept, swim swam swum, take took taken, teach taught taught, tell told told, think thought thought, throw threw thrown, understand understood understood, undertake undertook undertaken, uphold upheld upheld, wear wore worn, win won won, write wrote written, knit knitted knitted, reset reset reset, input input input, oversee oversaw overseen, foresee foresaw foreseen, mow mowed mown`).map(
    (row) => {
      const [base = '', ...forms] = row.split(' ')
      return [base, forms] as const
    },
  ),
)

/** Longer verbs whose last letter doubles; of one syllable, all do: plan, planned. */
const DOUBLING: ReadonlySet<string> = new Set(
  list(
    'admit, begin, commit, control, defer, format, incur, kidnap, occur, outfit, permit, prefer, program, propel, refer, regret, resubmit, submit, transfer, transmit, unplug, zigzag',
  ),
)

const SHORT = /^[^aeiou]*[aeiou][bdglmnprt]$/

function stems(base: string): { readonly ing: string; readonly ed: string; readonly s: string } {
  const doubled = SHORT.test(base) || DOUBLING.has(base) ? base + base.slice(-1) : base
  const yEnd = /[^aeiou]y$/.test(base)
  return {
    ing: /[^eoy]e$/.test(base) && base.length > 2 ? `${base.slice(0, -1)}ing` : `${doubled}ing`,
    ed: base.endsWith('e') ? `${base}d` : yEnd ? `${base.slice(0, -1)}ied` : `${doubled}ed`,
    s: yEnd ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`,
  }
}

/** "set up" bends its first word: "setting up", "sets up". */
export const inflect: Language['inflect'] = (base) => {
  const space = base.indexOf(' ')
  const head = space < 0 ? base : base.slice(0, space)
  const rest = space < 0 ? '' : base.slice(space)
  const { ing, ed, s } = stems(head)
  const past = irregular.get(head) ?? [ed]
  return [
    [ing + rest, 'gerund'],
    [(head === 'have' ? 'has' : s) + rest, 'finite'],
    ...past.map((form) => [form + rest, 'participle'] as const),
  ]
}

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['data', 'data'],
  ['criteria', 'criterion'],
  ['analyses', 'analysis'],
  ['feet', 'foot'],
])

/** "policies" may be the plural of "policy", "boxes" of "box" or "boxe": all readings are offered. */
export const singulars: Language['singulars'] = (word) => {
  const irregularPlural = IRREGULAR_PLURALS.get(word)
  if (irregularPlural !== undefined) return [word, irregularPlural]
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word]
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (word.endsWith('es')) return [word, word.slice(0, -1), word.slice(0, -2)]
  return [word, word.slice(0, -1)]
}

/** Words that only end like a verb. */
const NO_VERBS: ReadonlySet<string> = new Set(
  list(`
    based, bed, breed, climate, candidate, certificate, chocolate, corporate, debate, delegate, embed, estate, exercise, expertise, feed, franchise, hundred, immediate, kindred, late, merchandise, need, plate, premise, private, promise, rate, red, related,
    sacred, seed, separate, shed, size, sized, skilled, sled, speed, state, surprise, template, ultimate, unlimited, united, unified, weed, wise, enterprise, noise, rise, paradise, otherwise, likewise, compromise, prize, sunrise, associate, appropriate, accurate, adequate, alternate, climate, graduate, intermediate, moderate, senate, syndicate, aged, beloved, naked, rugged, tired, wicked, evening, morning, nothing, something, anything, everything, during, building, ceiling, clothing, lightning, string, spring, king, ring, thing, wing, sibling, pudding, wedding, housing, during`),
)

/** "-ise", "-ify" and "re-" begin a command; "-ed" and "-ing" are what their endings say. */
export const guess: Language['guess'] = (word) => {
  if (word.length < 5 || NO_VERBS.has(word) || !/^[a-z-]{5,24}$/.test(word)) return undefined
  if (/(?:[^e]ed)$/.test(word)) return 'participle'
  if (/[^aeiou]ing$|[aeiou][bdglmnprtkv]ing$/.test(word)) return 'gerund'
  if (/(?:[a-z]{2}i[sz]e|ify|[a-z]{3}[cgdlmnrt]ate)$/.test(word)) return 'base'
  return undefined
}

/** Things that only sound like a quality. */
const THINGS: ReadonlySet<string> = new Set(
  list(`
    appliance, attendance, audience, balance, ballroom, business, charity, city, classics, community, conference, county, dance, deputy, electronics, entity, entrance, facility, faculty, family, fence, finance, graphics, harness, illness, insurance, internship, licence, lyrics, membership,
    municipality, ordinance, partnership, pharmacy, prance, reference, residence, scholarship, sentence, sequence, substance, surance, topics, university, utility, wilderness, witness, workmanship, hospitality suite, dealership, seance, furnace, ambulance, allowance, clearance, fitness, conveyance, township`),
)

/** "-ity", "-ness", "-ism", "-ance", "-ship": what something is like, and no thing. */
export const isAbstract: Language['isAbstract'] = (word) =>
  word.length > 6 && !THINGS.has(word) && /(?:[a-z]{3}(?:ity|ness|ism|ance|ence|hood|ship))$/.test(word)

/** "-ive", "-ful", "-ous", "-able", "-less", "-ish", "-al", "-ic". */
export const isLikeness: Language['isLikeness'] = (word) =>
  word.length > 5 && /(?:[a-z]{3}(?:ive|ful|ous|able|ible|less|ish|al|ic))$/.test(word)
