import { gap, wordEnd, wordStart } from './date-words.ts'

/*
 * Scheduled events bound a piece of work as days do: "by the June board meeting", "before Black Friday", "for KubeCon EU".
 * Which day that is only the writer knows, unless the phrase names a month.
 */

/** Nouns of things that are held on a day that is set. */
const nouns = `meetings?|conference|summit|review|retreat|offsite|off-site|all-hands|town hall|kick-?off|convention|congress|symposium|hackathon|expo|trade show|trade fair|fair|festival|gala|ceremony|agm|general assembly|election|elections|exam|exams|finals|demo day|wedding|birthday|anniversary|holidays?|school holidays|vacation|season|semester|school year|term|deadline|cut-?off|keynote|workshop|webinar|concert|tournament|race|marathon|interview|appointment|visit|audit|inspection|hearing|board(?!${gap}of)|standup|stand-up|retro|retrospective|call`

/** Events that are one by name. */
const named =
  "black friday|cyber monday|christmas(?: eve| day)?|xmas|thanksgiving|easter|halloween|new year(?:['’]s)?(?: eve| day)?|ramadan|eid|diwali|hanukkah|passover|valentine(?:['’]s)?(?: day)?|mother(?:['’]s)? day|father(?:['’]s)? day|independence day|labou?r day|memorial day|tax day|super bowl|fosdem|wwdc|google i/o|re:invent|ces|sxsw|mwc|hacktoberfest|oktoberfest|the olympics"

/** Names made like KubeCon, PyConf, DevFest: told by their capitals, so this part is read with case. */
const coined = '[A-Z][A-Za-z]{0,20}(?:Con|Conf|CON|Fest|Camp|Days?Con)'
const edition = `(?:${gap}(?:(?:EU|NA|US|UK|Europe|Asia|North America|India|China|Japan)(?![\\w])|20\\d\\d|['’]\\d\\d))?`

const bounds = 'no later than|by|before|until|till|in time for|ahead of|prior to|due (?:by|at|before)'
const determiner = '(?:the|our|my|his|her|their|your|its|a|this|next|an|upcoming)'
const time = `(?:the time of${gap})?`.replaceAll(' ', gap)
const filler = `(?:[\\w&.'’-]{1,24}${gap}){0,4}?`

const spaced = (source: string): string => source.replaceAll(' ', gap)

/** "By the June board meeting", "by next meeting", "before the exam". */
export const boundByEvent = new RegExp(
  `${wordStart}(?<lead>${spaced(bounds)})${gap}${time}(?:(?<which>${determiner})${gap}){0,2}${filler}(?<event>${spaced(nouns)})${wordEnd}`,
  'gi',
)

/** "For Black Friday", "by Christmas". */
export const boundByName = new RegExp(
  `${wordStart}(?<lead>${spaced(bounds)}|for|at|in|on|over|during)${gap}(?:(?:the|this|next)${gap}){0,2}(?:${spaced(named)})${wordEnd}${edition}`,
  'gi',
)

/** "For KubeCon EU". */
export const boundByCoinedName = new RegExp(
  `${wordStart}(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ii]n time for|[Aa]head of|[Ff]or|[Aa]t|[Dd]uring)${gap}(?:the${gap})?${coined}${wordEnd}${edition}`,
  'g',
)

/** "For the next board meeting", "at the June summit": named well enough only with a month or a "next". */
export const atEvent = new RegExp(
  `${wordStart}(?:for|at|in)${gap}(?:the|our|my)?\\s{0,3}(?<which>next|upcoming|coming|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|q[1-4]|20\\d\\d)${gap}${filler}(?<event>${spaced(nouns)})${wordEnd}`,
  'gi',
)
