import { list, type Phrases } from '../language.ts'

/** The words that a better sentence is written with. */
export const phrases: Phrases = {
  from: 'from',
  to: 'to',
  by: 'by',
  with: 'with',
  until: 'until',
  doneWhen: 'done when',
  soThat: 'so that',
  directions: list('bring, cut, drop, get, improve, lift, move, shorten, take'),
  dials: list(
    'admissions, attendance, customer satisfaction, donations, downloads, growth, income, market share, memberships, money, orders, output, productivity, profit, revenue, sales, satisfaction, savings, sign-ups, subscriptions, throughput, traffic, usage, visits',
  ),
  offering: list(
    'arrange, debut, float, found, host, introduce, kick off, launch, offer, open, organise, organize, pilot, premiere, publish, release, roll out, run, set up, ship, stage, start',
  ),
  articles: list(
    'a, an, the, this, that, these, those, my, our, your, his, her, its, their, all, each, every, any, some, no, both, another, one',
  ),
  reasons: list('because, so that, in order to, so as to'),
  ends: list('by, until, till, til, before, due, within, in, no later, from, on'),
  amounts: list(
    'significantly, substantially, considerably, dramatically, drastically, massively, noticeably, greatly, a lot, as much as possible',
  ),
  leads: list('until, so that, that, when'),
  openings: list('every, each, all, the, a, an, no, our, my, we, at, there'),
  isSeveral: (noun) => /[^su']s$/i.test(noun) && !/(?:is|news|sales|series)$/i.test(noun),
}
