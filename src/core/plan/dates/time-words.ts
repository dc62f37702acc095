import { few, wordEnd, wordStart } from './date-words.ts'

/*
 * Words about time that set no end. Each table is alternatives of one pattern; a newcomer adds a row.
 */

const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`${wordStart}(?:${alternatives.join('|').replaceAll(' ', few)})${wordEnd}`, 'gi')

const units =
  '(?:working |business )?(?:day|weekday|week|weekend|fortnight|month|quarter|half-year|year|sprint|iteration|release|hour|minute|second)s?'

/** How often, never until when. */
export const cadences = words(
  '(?:daily|nightly|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|quarterly|half-yearly|yearly|annually|hourly)(?! (?:life|lives|use|business|operations|active))',
  `(?:per|every|each)(?: other| single| second| two| three| four| six| few| \\d{1,3})? ${units}`,
  `(?:once|twice|times|\\dx|\\d times) an? ${units}`,
)

/** Words that promise and bind nobody. */
export const vagueTimes = words(
  '(?<!as\\x20)soon|asap|as soon as possible|sooner or later|eventually|someday|some day|sometime|some time soon|at some point',
  '(?:long|medium|mid|short|near)(?:-| )term|in the long run',
  'ongoing|on an ongoing basis|regularly|from time to time|continuously|continually|over time',
  'in (?:the )?(?:near |foreseeable |not too distant )?future|in due course|in due time|in (?:a )?timely (?:manner|fashion)|in good time',
  'when(?:ever)? (?:possible|feasible|time permits|time allows|i have time|we have time|there is time|ready)|if time permits|time permitting',
  'later on|later this decade|(?:in|over|within) (?:a |the )?(?:(?:next|coming|following) )?(?:few|several|some|many) (?:days|weeks|months|quarters|years)',
  '(?:in|over|during) (?:the )?(?:coming|upcoming) (?:days|weeks|months|quarters|years)',
)

/** A gap that the writer left for a date. */
export const placeholderTimes =
  /(?<![\w])(?:by|before|until|till|due|on|in|deadline)\s{0,2}:?\s{1,3}(?:\[[^\]\n]{0,40}\]|<[^>\n]{0,40}>|\{[^}\n]{0,40}\}|tb[cda](?![\w])|[xXyYmMdD]{2,4}[-/.][xXyYmMdD]{2}(?:[-/.][xXyYmMdD\d]{2,4})?|_{2,20}|\?{2,5})/gi

/** Times that are a measure of speed or length themselves. */
export const durations = words(
  '(?:with)?in (?:under |less than |at most |about |the first )?(?:\\d{1,4}|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|sixty) ?(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)',
  '(?:under|less than|more than|at least|at most|up to|for|over|below) (?:\\d{1,4}|an?|one|two|three|four|five|six|ten|twelve|thirty|sixty|ninety) ?(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)',
)
