import type { DatePhrase } from './date-phrases.ts'
import { gap, wordEnd, wordStart } from './date-words.ts'

/*
 * Where a date in a sentence does not bound the work: it names a thing ("the 2026 strategy"), says when something
 * starts or how often it comes, is a speed ("within 2 days of the request"), or is no date at all ("may", "2020 users").
 */

export type Role = 'end' | 'range' | 'start' | 'cadence' | 'duration'

const rolesOfLeads: Readonly<Record<string, Role | 'none'>> = {
  from: 'start',
  since: 'start',
  after: 'start',
  following: 'start',
  effective: 'start',
  'as of': 'start',
  'as from': 'start',
  'no earlier than': 'start',
  'not before': 'start',
  per: 'cadence',
  every: 'cadence',
  each: 'cadence',
  of: 'none',
  last: 'none',
  past: 'none',
  previous: 'none',
  earlier: 'none',
  vs: 'none',
  versus: 'none',
  than: 'none',
  against: 'none',
  'compared to': 'none',
  'compared with': 'none',
  'relative to': 'none',
}

const roleOfLead = (lead: string): Role | 'none' =>
  rolesOfLeads[lead] ?? (/^(?:starting|beginning)/.test(lead) ? 'start' : 'end')

/** Prepositions after which nothing but an end can follow. */
const firm = /^(?:by|before|until|till?|no later than|not later than|not after|prior to|ahead of|due.*|deadline.*)$/

const list = (words: string): RegExp => new RegExp(`^(?:${words.replaceAll(' ', gap)})${wordEnd}`, 'i')

/** Things that are called after a period and do not end with it. */
const namesThings = list(
  'reports?|reporting|roadmaps?|strategy|strategies|plans?|planning|editions?|reviews?|newsletters?|calendars?|surveys?|meetings?|conferences?|summits?|retros?|retrospectives?|offsites?|releases?|versions?|catalogu?es?|agendas?|minutes|decks?|slides|presentations?|documents?|docs|memos?|recaps?|updates?|cohorts?|class|classes|seasons?|okrs?|goals?|objectives?|priorities|kpis?|themes?|vision|outlook|forecasts?|data|numbers|results|earnings|financials|accounts|taxes|tax|audits?|collections?|line-?ups?|program(?:me)?s?|schedules?|brochures?|awards?|studies|study|papers?|standards?|specs?|specification|models?|elections?|census|olympics|games|events?|issues?|blog|posts?|articles?|guides?|checklists?|activities|tasks|notes|agenda|playbook|handbook|baseline|levels?|figures|prices|tags?|headings?|headers?|titles?|elements?|curriculum|syllabus|deployments?|deploys?|standups?|stand-ups?|calls?|school(?! year)|close|closing|party|sale|bonus|inventory|stocktake|stock-?take|retention|churn rate|projects?|cohort',
)

/** What may follow a date that stands by itself as an adverb. */
const goesOn = list(
  'and|or|but|to|with|for|at|in|on|by|via|after|before|the|an?|if|so|from|using|because|when|while|we|i|our|my|it|is|are|as|unless|until|then|through|without|per|including|plus|due|deadline|latest|there|all|every|each|this|that|which|who|has|have|will|should|must|morning|afternoon|evening|noon|night|at|onwards?|where|not|no|only|instead|again',
)

/** Metrics that a period bounds: "FY27 revenue". */
const bounded = list(
  'revenues?|sales|arr|mrr|bookings?|profits?|margins?|budgets?|targets?|spend|spending|costs?|growth|churn|turnover|ebitda|income|pipeline|quotas?|headcount|emissions|attendance|enrol?lment|launch|delivery|go-live|completion|deadline|milestone',
)

/** Words for which "for Q3" says what they cover, not when they are done. */
const covers = new RegExp(
  `${wordStart}(?:budgets?|targets?|plans?|goals?|objectives?|roadmaps?|strategy|strategies|forecasts?|focus|okrs?|kpis?|calendars?|schedules?|priorities|agendas?|outlook|themes?|vision|reports?|numbers|results|data|dates|contracts?|agreements?|leases?|licen[cs]es?|deals?|memberships?|subscriptions?|permits?|funding|grants?|pledges?|programmes?|programs?)${wordEnd}[^.;:!?\\n]{0,40}$`,
  'i',
)

/** Promises of speed: whoever writes "within 2 days" next to them means each time, not once. */
const speed = new RegExp(
  `${wordStart}(?:respon[ds]\\w{0,5}|repl(?:y|ies|ied)|answer(?:s|ed)?|resol(?:ve|ves|ved|ution)|acknowledg\\w{0,5}|turnaround|triag\\w{0,4}|tickets?|latency|lead time|cycle time|time to \\w{1,12}|sla|refunds?|callbacks?|uptime|load|loads|returns?)${wordEnd}`,
  'i',
)

/** A rule about every case starts with its subject: "95% of invoices", "All tickets". */
const everyCase =
  /^\W{0,4}(?:at\s{1,3}least\s{1,3}|over\s{1,3}|>\s?)?(?:\d{1,3}(?:\.\d{1,2})?\s?%|all|every|each|any|no|new)(?![\w])/i

const lengthOfTime = /(?:day|week|fortnight)s?$/i
const afterSomething =
  /^\s{1,3}(?:of|after|from|following)\s{1,3}(?:the\s{1,3}|our\s{1,3}|an?\s{1,3}|its\s{1,3})?([\w-]{2,24}(?:\s{1,3}(?:launch|opening|start|completion|arrival|purchase))?)/i
const happensOnce =
  /(?:^|\s)(?:launch|opening|go-live|kick-?off|start|starting|completion|funding|founding|signing|joining|arrival|hiring|moving|purchase|adoption|publication|graduation|handover)$/i

/** Words that are dates only with a capital: modal and verbs, and short forms that are names or words. */
const smallWords = /^(?:may|march|mar|jan|dec|sun|sat|wed|mon|fri|tue|thu|second|h[12]|m\d{1,2})$/

const atMost =
  /^(?:or\s{1,3}(?:less|fewer|sooner|faster)|at\s{1,3}most|on\s{1,3}average|maximum|max|in\s{1,3}\d{1,3}\s?%)(?![\w])/i
const ofEach =
  /^(?:of\s{1,3})?(?:each|every|per)\s{1,3}(?:other\s{1,3})?(?:day|week|month|quarter|year|sprint|season)(?![\w])/i
const counted = /^(?:[a-z]{2,20}s|people)(?![\w])/

/** The tail that belongs to a window: "within six months" + " of launch". */
export function anchor(text: string, { stands, end }: DatePhrase): number {
  const tail = stands === 'whole' ? afterSomething.exec(text.slice(end, end + 48)) : null
  return tail === null || /^(?:now|today)$/i.test(tail[1] ?? '') ? 0 : tail[0].length
}

/** "Invoices get settled", "orders are shipped": said of each, in the present. */
const isHabit = /(?<![\w])[a-z]{3,20}s\s{1,3}(?:get|are|always)\s{1,3}[a-z]{3,20}(?:ed|en|id|nt|ut)\s{1,3}$/i

/** "Within 2 days of the request" is a speed; "within a year of opening" happens once. */
function isSpeed(text: string, phrase: DatePhrase): boolean {
  const words = text.slice(phrase.start, phrase.end)
  if (!/^(?:with)?in\s/i.test(words) || /\s(?:next|coming|following|upcoming)\s/i.test(words)) return false
  if (everyCase.test(text.slice(0, 40)) && (lengthOfTime.test(words) || /first/i.test(words))) return true
  if (phrase.stands !== 'whole' || !lengthOfTime.test(words)) return false
  const before = text.slice(Math.max(0, phrase.start - 40), phrase.start)
  const tail = afterSomething.exec(text.slice(phrase.end, phrase.end + 48))
  if (tail !== null && isHabit.test(before)) return true
  if (tail !== null) return !happensOnce.test(tail[1] ?? '')
  return speed.test(text.slice(Math.max(0, phrase.start - 200), phrase.start))
}

/** True where the characters around it make it part of something else: "$2026", "v3.2026", "2026.1", "today's". */
function isGlued(text: string, { core, start, end }: DatePhrase): boolean {
  const before = start < core ? '' : text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 3)
  return /[$€£#%+~@_\\]$|[\w][./-]$|[\d][:,]$/.test(before) || /^(?:%|[.,:]\d|[-/]\w|['’]s(?![\w])|\+|_)/.test(after)
}

/** True where a date stands apart from the sentence: "March: launch", "Launch (2026)", "Beta — March". */
function isApart(text: string, { start, end }: DatePhrase): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd()
  const after = text.slice(end, end + 4).trimStart()
  return (
    (start === 0 || /[([,:;–—|@-]$/.test(before)) && (/^[)\]:;–—|.]/.test(after) || after === '' || /^-\s/.test(after))
  )
}

/** Moving something to a date; any other "to 2027" is a version or an amount. */
const moves =
  /(?<![\w])(?:mov|postpon|extend|shift|push|reschedul|delay|defer|bring|brought|deadline)\w{0,6}(?:\s{1,3}[\w'’-]{1,20}){0,6}\s{1,3}$/i

/** What happened on the day, or starts on it. */
const past =
  /(?<![\w])(?:done|completed?|finished|closed|updated?|created|merged|shipped|released|added|reviewed|written|cancelled|canceled|dropped|passed)\s{0,2}:?\s{1,3}$/i
const starts = /(?<![\w])(?:starts?|started|begins?|starting|kick-?off)\s{0,2}:?\s{1,3}$/i

/** A date in its surroundings, as the rules look at it. */
interface Case {
  readonly text: string
  readonly phrase: DatePhrase
  /** The date itself, without preposition. */
  readonly words: string
  readonly lead: string
  /** Up to 80 characters before the phrase, and up to 40 after it. */
  readonly behind: string
  readonly next: string
  readonly isYear: boolean
  readonly isRange: boolean
}

const isWeekday = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day$/i

interface Rule {
  readonly applies: (at: Case) => boolean
  readonly role: Role | undefined
}

/** From the top down, the first that applies decides; a date that passes them all bounds the work. */
const rules: readonly Rule[] = [
  { applies: ({ text, phrase }) => phrase.stands === 'field' || isGlued(text, phrase), role: undefined },
  // "may", "sat down", "h1": dates only with a capital.
  { applies: ({ words }) => smallWords.test(words.split(/[\s.–—-]/, 1)[0] ?? ''), role: undefined },
  { applies: ({ lead, isRange }) => isRange && (lead === 'between' || roleOfLead(lead) === 'start'), role: 'range' },
  { applies: ({ lead }) => roleOfLead(lead) === 'none', role: undefined },
  // "from the Tuesday build"
  { applies: ({ words, next }) => isWeekday.test(words) && /^[a-z]/.test(next) && !goesOn.test(next), role: undefined },
  { applies: ({ lead }) => roleOfLead(lead) === 'start', role: 'start' },
  { applies: ({ lead }) => roleOfLead(lead) === 'cadence', role: 'cadence' },
  { applies: ({ next }) => /^(?:and\s{1,3})?onwards?(?![\w])/i.test(next), role: 'start' },
  { applies: ({ text, phrase }) => isSpeed(text, phrase), role: 'duration' },
  {
    applies: ({ phrase, next }) => phrase.stands === 'whole' && atMost.test(next),
    role: 'duration',
  },
  { applies: ({ phrase, isRange }) => phrase.stands === 'whole' && !isRange, role: 'end' },
  // "Done 2026-01-08", "started on May 5".
  { applies: ({ lead, behind }) => /^(?:on)?$/.test(lead) && past.test(behind), role: undefined },
  { applies: ({ lead, behind }) => /^(?:on|in)?$/.test(lead) && starts.test(behind), role: 'start' },
  { applies: ({ lead, behind }) => lead === 'to' && !moves.test(behind), role: undefined },
  // "by 2030 households", "in 2025 stores".
  {
    applies: ({ isYear, next }) => isYear && counted.test(next) && !goesOn.test(next) && !bounded.test(next),
    role: undefined,
  },
  // "by the 5th of each month"
  { applies: ({ next }) => ofEach.test(next), role: 'cadence' },
  { applies: ({ lead, isRange }) => firm.test(lead) && !isRange, role: 'end' },
  { applies: ({ lead, next }) => !firm.test(lead) && namesThings.test(next), role: undefined },
  {
    applies: ({ text, phrase, lead, next }) => /^(?:and|come)?$/.test(lead) && !standsBare(text, phrase, next),
    role: undefined,
  },
  { applies: ({ lead, phrase, isYear }) => /^(?:over|on)$/.test(lead) && isYear && !phrase.part, role: undefined },
  { applies: ({ lead, phrase, words }) => lead === 'at' && !phrase.part && !/end$/i.test(words), role: undefined },
  { applies: ({ lead, behind }) => /^(?:for|through)$/.test(lead) && covers.test(behind), role: undefined },
  { applies: ({ lead, behind }) => lead === 'through' && /(?<![\w])(?:that|which)\s/i.test(behind), role: undefined },
  { applies: ({ isRange }) => isRange, role: 'range' },
]

/** What a date in a title is to the work; undefined where it is nothing to it. */
export function roleOf(text: string, phrase: DatePhrase): Role | undefined {
  const { lead, start, end, core } = phrase
  const words = text.slice(core, end)
  const at: Case = {
    text,
    phrase,
    words,
    lead,
    behind: text.slice(Math.max(0, start - 80), start),
    next: text.slice(end, end + 40).replace(/^\s{1,3}/, ''),
    isYear: /^\d{4}$/.test(words),
    isRange: phrase.reading.kind === 'range',
  }
  const rule = rules.find(({ applies }) => applies(at))
  return rule === undefined ? 'end' : rule.role
}

/** A date without a preposition. */
function standsBare(text: string, phrase: DatePhrase, next: string): boolean {
  const words = text.slice(phrase.core, phrase.end)
  const isApartHere = isApart(text, phrase)
  if (/^m\d/i.test(words)) return isApartHere && phrase.start > 0
  // "The 2027 budget" is a budget; "2027 budget" may be all there is said about its time.
  if (
    bounded.test(next) &&
    /(?:the|our|my|a|their|its)\s$/i.test(text.slice(Math.max(0, phrase.start - 6), phrase.start))
  )
    return false
  if (phrase.stands === 'led') return isApartHere || phrase.part || bounded.test(next)
  if (/^h[12]$/i.test(words)) return isApartHere && /^[):]|^$/.test(next)
  const countsFromStart = /^(?:day|week|month|quarter|year)s?[\s-]/i.test(words)
  const namesWeekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/i.test(words)
  if (namesWeekday && /(?:black|good|casual|cyber)\s$/i.test(text.slice(Math.max(0, phrase.start - 7), phrase.start)))
    return false
  if (namesWeekday || countsFromStart) return next === '' || /^[^\w]/.test(next) || goesOn.test(next)
  return true
}
