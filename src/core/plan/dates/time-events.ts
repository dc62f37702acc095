import { few, wordEnd, wordStart } from './date-words.ts'

/*
 * Scheduled events bound a piece of work as days do: "by the June board meeting", "before Black Friday", "for KubeCon EU".
 * Which day that is only the writer knows, unless the phrase names a month. One row = one way of naming an event.
 */

/** Things that are held on a day that is set. Singular: "before meetings" is a habit. */
const nouns =
  'meeting|conference|summit|review|retreat|offsite|off-site|all-hands|town hall|kick-?off|convention|congress|symposium|hackathon|expo|trade show|trade fair|fair|festival|gala|ceremony|agm|general assembly|elections?|exams?|finals|demo day|wedding|birthday|anniversary|holidays?|vacation|season|semester|school year|deadline|cut-?off|keynote|workshop|webinar|concert|tournament|race|marathon|interview|appointment|visit|audit|inspection|hearing|standup|stand-up|retro|retrospective|call|session|sitting|assembly|plenary|rush|peak|harvest|frost|thaw|tide|premiere|opening|vernissage|go-live|handover|demo|defen[cs]e|admissions'

/** Events that are one by name. */
const named =
  "black friday|(?:advent|palm|easter|whit) sunday|(?:good|easter) (?:friday|monday)|boxing day|new year|midsummer|midwinter|michaelmas|bonfire night|cyber monday|christmas(?: eve| day)?|xmas|thanksgiving|easter|halloween|new year(?:['’]s)?(?: eve| day)?|ramadan|diwali|hanukkah|passover|valentine(?:['’]s)?(?: day)?|mother(?:['’]s)? day|father(?:['’]s)? day|independence day|labou?r day|memorial day|tax day|super bowl|graduation|fosdem|wwdc|google i/o|re:invent|sxsw|hacktoberfest|oktoberfest|the olympics"

/** Names made like KubeCon, PyConf, DevFest: told by their capitals, so that this is matched with case. */
const coined = '[A-Z][A-Za-z]{0,20}(?:Con|Conf|Fest)'
const edition = `(?: (?:(?:EU|NA|US|UK|Europe|Asia|North America|India|China|Japan)(?![\\w])|20\\d\\d|['’]\\d\\d))?`

/** What has an end that is set, though not by a calendar. */
const undertakings =
  'sprint|semester|term|season|course|class|workshop|training|session|lesson|program(?:me)?|internship|residency|project|pilot|trial|probation|campaign|bootcamp|conference'

const date =
  'spring|summer|autumn|fall|winter|easter|christmas|advent|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|q[1-4]|20\\d\\d'
const mine = 'the|our|my|his|her|their|your|its|this|next|upcoming|coming'
/** Up to three words of the event's name, never a way into the next phrase. */
const name =
  "(?:(?!(?:in|on|at|for|to|and|or|of|with|from|that|which|each|every|any|all|is|are|by|before) )[\\w&.’'-]{1,24} ){0,3}?"

const row = (source: string, flags: 'g' | 'gi'): RegExp =>
  new RegExp(`${wordStart}(?:${source.replaceAll(' ', few)})${wordEnd}`, flags)

/** Each row begins with one of these. */
const leads = /(?<!\w)(?:by|before|until|till|in|ahead|prior|due|for|at|on|over|during|no) /i

const eventWords = new RegExp(
  `${nouns}|${named}|${undertakings}|con(?!\\w)|conf|fest|break|in time for|(?:age|my|turning|of) \\d`,
  'i',
)

/** Passes over a text that names no event before the rows are ever compiled. */
export function mayNameEvent(text: string): boolean {
  const lead = text.search(leads)
  return lead >= 0 && eventWords.test(text.slice(lead))
}

export const eventTimes: readonly RegExp[] = [
  // "by Christmas", "for Black Friday"
  row(
    `(?:no later than|by|before|until|till|in time for|ahead of|prior to|due (?:on|by|at|before)|for|at|in|on|over|during) (?:(?:the|this|next) ){0,2}(?:${named})${edition}`,
    'gi',
  ),
  // "for KubeCon EU"
  row(
    `(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ii]n time for|[Aa]head of|[Ff]or|[Aa]t|[Dd]uring) (?:the )?${coined}${edition}`,
    'g',
  ),
  // "before the next exam", "until the summer holidays"
  row(
    `(?:no later than|before|until|till|in time for|ahead of|prior to|due (?:at|before)) (?:(?:${mine}|${date}) ){1,2}${name}(?:${nouns})`,
    'gi',
  ),
  // "by the June board meeting"; "approved by the board meeting" tells who, not when
  row(
    `(?<!(?:ed|en|led|run|made|held)\\x20)(?:due )?by (?:the time of )?(?:(?:${mine}|${date}) ){1,2}${name}(?:${nouns})`,
    'gi',
  ),
  // "during the summer holidays"; what is done "during the meeting" is not bounded by it
  row(
    `(?:over|during) (?:(?:${mine}|${date}) ){1,2}${name}(?:holidays?|vacation|break|semester|season|school year)`,
    'gi',
  ),
  // "by the end of the training"
  row(
    `(?:no later than|by|before|until|till|at) (?:the )?(?:end|close) of (?:(?:${mine}) )?${name}(?:${undertakings})`,
    'gi',
  ),
  // "in time for the next intake"
  row(`in time for (?:(?:${mine}|${date}) ){0,2}${name}[\\w-]{3,24}`, 'gi'),
  // "by age 30"
  row('(?:by|before) (?:the )?(?:age of|age|my|turning) \\d{2}(?:th birthday)?', 'gi'),
  // "at the March board meeting", "for the next review": no time without the month or the "next"
  row(`(?:for|at|in) (?:(?:the|our|my) )?(?:next|upcoming|coming|${date}) ${name}(?:${nouns})`, 'gi'),
]
