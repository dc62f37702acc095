import { type GrammarWords, list } from '../language.ts'

/** The small words that hold a statement together. */
export const grammar: GrammarWords = {
  universal: list(`
    all, both, each, each of, each one of, entire, every, every single, the entire, the whole, whole, all of`),
  whole: list('whole, entire, the whole, the entire, the whole of, all of our, all of the, everything'),
  definite: list('the'),
  turn: list('up, down'),
  becomes: list(`
    into`),
  bound: list(`
    a further, a maximum of, a minimum of, a total of, about, above, an additional, approximately, around, at least, at most, at minimum, below, between, by, by at least, exactly, from,
    less than, max, maximum, min, minimum, more than, no fewer than, no less than, no more than, not more than, only, or more, over, roughly, to, under, up to, within, additional, another,
    fewer than, at or above, at or below, €, $, £, >, <, ≥, ≤, ~, target, target of, target:, goal of, score of, rating of, average of, top, the top`),
  carry: list('of, per'),
  'up-to': list('to'),
  compound: [],
  'object-marker': [],
  negation: list('no'),
  huge: list('million, billion, millions of, a million, trillion'),
  money: list(
    'revenue, arr, mrr, sales, turnover, budget, fund, funding, income, profit, cost, debt, donation, dollar, euro, pound, spend, savings, saving, grant, loan, investment, seed, series, capital, gross, ebitda, money, worth',
  ),
  number: list(`
    two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy,
    eighty, ninety, hundred, thousand, million, billion, dozen, a dozen, a hundred, a thousand, a million, twenty-five, at least one, at least a, only one, exactly one, one more, a single,
    zero, no, a couple dozen, two dozen, twenty-four, thirty-five, forty-five, one`),
  multiple: list(`
    a third, half, halve, halves, halving, double, doubling, doubled, triple, tripling, tripled, quadruple, twice, thrice, tenfold, twofold, threefold, twice as many, quarter of, third of,
    two-thirds, two thirds, three quarters, three-quarters, one third, one half, in half, a tenth, a fifth, a sixth, a seventh, an eighth, one in two, one in three, one in four,
    one in five, one in ten, two in three, nine in ten, nine of ten, nine out of ten, eight out of ten, one tenth, one fifth, two fifths, three fifths, four fifths, half of, half a,
    by half, fivefold`),
  article: list('a, an, the, my, our, your, his, her, its, their'),
  determiner: list(
    'a, an, the, this, that, these, those, my, our, your, his, her, its, their, whose, all, each, every, any, some, no, both, another, one, such, more, new, first, initial, own, several, existing, current',
  ),
  preposition: list(
    'about, above, across, after, against, along, among, around, as, at, before, behind, below, between, by, during, for, from, if, in, inside, into, like, near, of, off, on, onto, out, over, per, regarding, since, so, than, through, throughout, to, toward, towards, under, until, up, upon, using, via, when, where, whether, which, while, who, with, within, without, because, because of, due to, according to, based on, such as, including, instead of, rather than, in order to, so that, unless, that, how, what, why',
  ),
  auxiliary: list(
    "am, are, is, was, were, be, been, being, has, have, had, do, does, did, can, could, may, might, must, shall, should, will, would, gets, get, got, isn't, aren't, can't, won't, takes, take, no longer",
  ),
  copula: list(`
    are, is, was, were, has been, have been, will be, should be, can be, must be, gets, get, being, isn't, aren't, to be`),
  pronoun: list(
    'i, we, you, he, she, they, it, us, them, me, everyone, everybody, someone, nobody, everything, anything, nothing, something',
  ),
  conjunction: list('and, or, &, plus, +, and/or, then, but'),
  sequel: list('then, and then, afterwards, after that, next, finally, followed by, subsequently'),
  adverb: list(`
    actively, again, almost, also, always, asap, completely, directly, finally, fully, further, just, jointly, maybe, never, next, not, now, only, please, possibly, quickly, really, simply,
    still, then, to, together, well, once, massively, all, collectively, proactively, perhaps, probably, initially`),
  subject: list(
    "i, we, you, he, she, they, it, i'll, we'll, i'd, we'd, i'm, we're, we've, i've, the team, our team, the company, our company, everyone on the team, someone, somebody, one of us, two of us, three of us, both of us, all of us, each of us, my team, the whole team, my goal is, our goal is, the goal is, the aim is, our aim is, goal is, there",
  ),
  modal: list("will, shall, should, must, would, can, could, may, might, let's, lets, please, to, am, going"),
  chain: list(`
    want, wants, wanted, like, wish, hope, hoping, need, needs, needed, have, has, plan, plans, planning, aim, aims, aiming, intend, intends, intending, try, trying, commit, committing,
    decide, got, ought, expect, expecting, expected, going, learn, be able, remember, able, looking, seek, strive, get, get someone, are able, is able, plan on, planning on, aim at,
    aiming at, commit to, committed to`),
  particle: list('out, up, off, down, away, back, round, apart, together, along, into'),
  means: list('by, by means of'),
  question: list('how, what, when, where, which, who, why, whether'),
  alternative: list('or, and/or'),
  hedge: list('maybe, perhaps, possibly, might, may, if possible, hopefully, ideally, potentially'),
  subordinate: list(
    'that, which, who, whose, to, so, where, when, if, because, while, for, with, by, through, in order to',
  ),
}
