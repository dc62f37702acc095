import { decoration, forPeriod, plainWords } from './levels.ts'

/* Headings that name no item, wherever they stand: of notes, and of the document. */

/** Headings that people put beside their goals. They hold notes, wherever they stand. */
const noteHeading = new RegExp(
  `^${decoration}(?:${[
    'about',
    'achievable|attainable|relevant|realistic|specific|measurable|time-?bound|timely',
    'appendix',
    'assumptions?',
    'background',
    'backlog',
    'budget|costs?',
    'challenges?|obstacles?',
    'constraints?',
    'context',
    'contents',
    'dependencies',
    'description|details?',
    'done',
    'faqs?',
    'glossary',
    'history',
    'how (?:we|i|to) [^\\n]{1,40}',
    'ideas?',
    'initiatives?',
    'in progress',
    'introduction',
    'journal',
    'kpis?|metrics?|measures?|success (?:criteria|measures?|metrics?)|how (?:it is|to) measured?',
    'later|next|now|upcoming|future',
    'legend',
    'links?',
    'log',
    'meeting notes',
    'motivation',
    'non-?goals?',
    'notes?',
    'open questions?',
    'out of scope',
    'overview',
    'parking lot',
    'principles?',
    'questions?',
    'references?',
    'resources?',
    'retrospectives?',
    'reviews?',
    'risks?(?: and [a-z]{1,20})?',
    'scope',
    'rewards?',
    'schedule|timeline|roadmap',
    'someday(?:/maybe)?',
    'summary',
    'stakeholders?|team|support',
    'status|progress|updates?',
    'table of contents',
    'values',
    'why',
  ].join('|')})[ \\t]*:?$`,
  'iu',
)

export const isNoteHeading = (text: string): boolean =>
  text.trim() === '' || noteHeading.test(text.trim().slice(0, 80)) || isArchiveHeading(text)

const archiveHeading = new RegExp(`^${decoration}(?:archived?|archiv|archivos?|archivad[oa]s?)[ \\t]*:?$`, 'iu')

/** A heading of what is over and put aside: nothing below it is read as part of the plan. */
export const isArchiveHeading = (text: string): boolean => archiveHeading.test(text.trim().slice(0, 80))

/** A few words and what they plan, perhaps for a period: "Sales plan FY27", "Platform OKRs — Q1 2026". */
const documentTitle = new RegExp(
  `^(?!(?:an?|be|become|build|every|everyone|give|have|help|make)[ ])(?:[\\p{L}\\p{N}&'’._—–-]{1,30}[ ]){0,5}(?:plan|plans|planning|roadmap|plan\\.md|okrs?|goals)(?:${forPeriod}){0,2}$`,
  'iu',
)

/** "Plan", "Our 2027 roadmap": the name of a document says no vision. */
export const isDocumentTitle = (text: string): boolean => documentTitle.test(plainWords(text))
