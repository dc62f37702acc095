import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateSyntaxes } from '../../../../src/core/plan/dates/date-syntaxes.ts'
import { type DateContext, type DateReading, readDate } from '../../../../src/core/plan/dates/dates.ts'
import { findTimes, type TimePhrase } from '../../../../src/core/plan/dates/times.ts'

/** Wednesday 20 May 2026, in a plan that started with the year. */
const plan: DateContext = { today: '2026-05-20', origin: '2026-01-01', fiscalYearStart: 1, weekStart: 1 }

const bounded = [
  'Open the second shop <by 30 June>',
  'Grow newsletter readers to 5,000 <by year-end>',
  'Sign the lease <before the end of the month>',
  '<Q3 2026>: pilot with two schools',
  'Ship the beta <in mid-May>',
  'Move all servers <by the end of FY27>',
  'Train every shift lead <within 90 days>',
  'Hire a bookkeeper <in the next six weeks>',
  'Cut energy use by 20% <over the next two years>',
  'Roll out the app to all stores <in months 6–12>',
  'Test the prototype <in the second to fourth months>',
  '<Week 3>: interview five customers',
  'Finish the draft <this Friday>',
  'Call the landlord <tomorrow>',
  'Pay the invoices <today>',
  'Book the venue <next week>',
  'Reach 1,000 subscribers <by December>',
  'Have the booth ready <for the June trade fair>',
  'Present the budget <at the March board meeting>',
  'Publish the guide <before Black Friday>',
  'Speak <at PyCon 2026>',
  "Close the round <by Q2 '27>",
  'Close the books <no later than 15 January 2027>',
  'Double the number of branches <by 2030>',
  'File the tax return <by April 15>',
  'Renew the certificate <until 2026-11-30>',
  'Get ISO 27001 certified <during 2027>',
  'Reach break-even <in year 2>',
  'Launch in Spain <in H2>',
  'Launch in Spain <in early 2027>',
  'Win 10 new clients <by the end of the second quarter>',
  'Win 10 new clients <in the first half of 2027>',
  'Reduce churn to 2% <within a year>',
  'Onboard all volunteers <before the summer>',
  'Run a marathon <in October>',
  'Complete the migration <by the end of the decade>',
  'Replace the boiler <before winter>',
  'Open 3 stores <between March and May>',
  'Open 3 stores <from March to May 2027>',
  'Send the survey <on Monday>',
  'Submit the paper <by EOD Friday>',
  'Write the tests <this sprint>',
  'Have 20 paying customers <six months from now>',
  'Finish the course <by Christmas>',
  'Get the visa <by the end of next month>',
  'Deliver 12 workshops <this year>',
  'Raise 50k <by 31.12.2026>',
  'Raise 50k <by 12/31/2026>',
  'Raise 50k <by 03/04/2026>',
  'Raise 50k <by 2026-02-30>',
  'Reach 50 repos <by M12>',
  'Deliver phase one <in the first 100 days>',
  'Audit all vendors <by the close of Q4>',
  'Reach 100k in revenue <in the next 12 months>',
  'Launch the shop <on the 15th>',
  'Earn 5k a month <by summer 2027>',
  'Launch <Q4>',
  'Publish the audit <at the end of March>',
  'Sell 300 units <in November and December>',
  'Save 10,000 euros <by my 40th birthday>',
  'Ship the new docs <in Q1>, not later',
  'Close 40 deals <this quarter>',
  'Visit all sites <in the week of March 9>',
  'Ship v2 <by end-March>',
  'Ship v2 <by the second Friday of June>',
  'Publish three posts <in the last week of July>',
  'Finish the roof <within the year>',
  'Have four hires <by the start of Q3>',
  'Deploy the fix <tonight>',
  'Plant 500 trees <this spring>',
  'Draft the contract <by the 20th of May>',
  'Complete onboarding <within the first month>',
  'Stock the shop <in time for the holidays>',
  'Half of all orders online <by mid 2027>',
  'Finish the novel <in two years>',
  'Increase margin to 30% <through Q4>',
  '<December>: hand over the keys',
  'Hand over the keys (<December 2026>)',
  'Lose 5 kg <in three months>',
  'Beta <31 Jan>',
  'Beta <Jan 31, 2027>',
  'Release candidate — <March 2027>',
  'Grow to 12 people <in 2027>',
  'Open the clinic <by late autumn 2026>',
  '<FY27> revenue of 3 million',
  'Deliver the report (<due 5 May>)',
  'Send the survey <by Monday> at 9am',
  'Own a house <by age 30>',
  'Read five books <during the holidays>',
  'Submit <on or before June 30>',
  'Raise grades <during the 2024-2025 school year>',
  'Pass all courses <by the end of my first year>',
  '<By this time next year>, be free of debt',
  'Explain fractions <by the end of the lesson>',
  "Move to Berlin <in '27>",
  'Save 500 a month <until December>',
  'Get the flat <between now and June>',
  'Sell the van <by 12/31>',
  'Hit 50,000 users <within six months of launch>',
  '<Later this year> open a second kitchen',
  'Scale search <by EOY>',
  'File the form <no later than end of June>',
  'Clean the hall <before our next inspection>',
]

const unbounded = [
  'Reply to support tickets within 24 hours',
  'Keep response time under 200 ms',
  'Publish one article per week',
  'Review the metrics every Friday',
  'Hold a retro on Fridays',
  'Publish the 2026 strategy',
  'Write the Q3 report',
  'Upgrade laptops to Windows 11',
  'Support ES2024 syntax',
  'Fix this soon',
  'Answer mails ASAP',
  'Eventually move to Rust',
  'Improve the long-term roadmap',
  'Start from May',
  'Since 2019 we ship weekly',
  'Continue after launch',
  'Deliver by [date]',
  'Deliver by TBD',
  'May need a second reviewer',
  'This may take longer',
  'March with the union',
  'Sit down with the sun team',
  'Cut costs by 10 days',
  'Reduce lead time from 5 days to 2',
  'Provide support 24/7',
  'Load the page in 2 seconds',
  'Add a 30-day trial',
  'Reach 2020 users',
  'Serve 2,027 customers',
  'Sell to 2030 households',
  'Update Node.js to 22.1.2026',
  'Draft the FY26 roadmap',
  'Prepare the annual budget',
  'Ship release 2026.1',
  'Read RFC 2119',
  'Buy 12 M4 screws',
  'Fix H1 tags on the landing page',
  'Rename the March newsletter',
  'Write minutes of the Monday meeting',
  'Refunds are processed within 5 days',
  '100% of new hires meet their manager in the first week',
  'Backups are kept for 90 days',
  'Set goals for Q1',
  'Update the season calendar',
  'Compare sales with last year',
  'Report on the past quarter',
  'Review the last 12 months',
  'Keep phase 2 small',
  'Do it after the beta',
  'Set up the site before launch',
  'Merge pull request 2026',
  'Pay rent monthly',
  'Run 5 km three times a week',
  'Ask Mark to call',
  'Second the motion',
  'Add the first day checklist',
  'Improve day 1 experience',
  'Plan for the future',
  'Write the 5 year plan',
  'Do the 30 day challenge',
  'Work with April on the design',
  'Ask June about the lease',
  'Meet Jan in the office',
  'Fix bug 2025-1234',
  'Write a one-year retrospective',
  'See chapter 3/4',
  'Score 7/10 in the audit',
  'Monitor the year-over-year growth',
  'Write a monthly report',
  'Improve 1:1s with the team',
  'Make the first month free for new users',
  'Offer a first-year discount',
  'Run week-long trials',
  'Grow the Sunday school',
  'Track the number of daily users',
  'Add dates to the calendar',
  'Support the next generation',
  'Reduce time to market',
  'Fall back to the cache',
  'Spring cleaning of the repo',
  'Migrate to Spring Boot 3',
  'Update to Ubuntu 24.04',
  'Use the second monitor',
  'Add end-to-end tests',
  'End the contract with the agency',
  'Buy a term deposit',
  'Close half of the tickets',
  'Call the 2nd customer',
  'Set up quarterly reviews',
  'Increase sales in the third region',
  'Document the day-to-day work',
  "Improve support for this year's customers",
  'Discuss the Q2 results',
  'Move 4 of 12 teams',
  'Make signup work in 5 minutes',
  'Finish the week strong!?',
  'Write tests before the next release',
  'Answer 90% of calls within 30 seconds',
  'Ship a patch within 2 days of each report',
  'Make sure that invoices get paid in 14 days or less',
  'Sat nav for the vans',
  'Explore the 2026 model year cars',
  'Get the 2025 budget signed off',
  'Approved by the board of directors',
  'Report is checked by the annual audit',
  'Complete the tax return for the board',
  'Pay the fee by the 5th of each month',
  'Update copyright to 2026',
  'Done 2026-01-08',
  'Redeployed and completed on 2026-03-14',
  'Founded before Basecamp',
  'Merge as soon as the tests pass',
  'Answer H1, the main question',
  'März und Mayü',
  'Übermay 2',
]

const isBound = ({ role }: TimePhrase): boolean => role === 'end' || role === 'range'

/** The words of each phrase with its role. */
const phrases = (text: string): readonly string[] =>
  findTimes(text, plan).map(({ role, span }) => `${role}: ${text.slice(span.start, span.end)}`)

const last = (reading: DateReading | undefined): string | undefined =>
  reading?.kind === 'known' ? reading.period.last : reading?.kind

describe('findTimes', () => {
  it.each(bounded)('finds what bounds %j', (marked) => {
    const wanted = /<(.*)>/.exec(marked)?.[1]
    const text = marked.replace(/<(.*)>/, '$1')
    const found = findTimes(text, plan).find(isBound)
    expect(found && text.slice(found.span.start, found.span.end)).toBe(wanted)
    expect(found?.end).toBeDefined()
  })

  it.each(unbounded)('finds no bound in %j', (text) => {
    expect(findTimes(text, plan).filter(isBound)).toEqual([])
  })

  it.each([
    ['Start from May', ['start: from May']],
    ['Every hire from April 1 onward gets a laptop', ['start: from April 1']],
    ['Kick-off: start 1 May', ['start: 1 May']],
    ['Publish one article per week', ['cadence: per week']],
    ['Hold the call every Friday', ['cadence: every Friday']],
    ['Host one meetup per quarter in 2027', ['cadence: per quarter', 'end: in 2027']],
    ['Reply within 24 hours', ['duration: within 24 hours']],
    ['All requests are answered within 3 days', ['duration: within 3 days']],
    ['Fix this soon', ['vague: soon']],
    ['Answer mails ASAP', ['vague: ASAP']],
    ['Grow in the next few months', ['vague: in the next few months']],
    ['Deliver by [date]', ['vague: by [date]']],
    ['Deliver by TBD', ['vague: by TBD']],
  ])('says what the time in %j is', (text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })

  it('gives a range its start and its end', () => {
    const [found] = findTimes('Trial the software in months 2–4', plan)
    expect(found?.role).toBe('range')
    expect(found?.start).toMatchObject({ kind: 'known', period: { first: '2026-02-01' } })
    expect(found?.end).toMatchObject({ kind: 'known', period: { last: '2026-04-30' } })
  })

  it.each([
    ['Identify the best software in the first month', '2026-01-31'],
    ['Roll out the basic version in the fifth month', '2026-05-31'],
    ['Bring in the rest in months 6–12', '2026-12-31'],
    ['Have it fully running by the end of the year', '2026-12-31'],
    ['Have the slides ready for the June board meeting', '2026-06-30'],
    ['Have the slides ready before the June board meeting', '2026-06-30'],
    ['Write the brief before March', '2026-02-28'],
    ['Win 50,000 users within six months of launch', 'unknown'],
    ['Sign it by 2026-02-30', 'invalid'],
    ['Sign it by 03/04/2026', 'ambiguous'],
  ])('computes the last day of %j', (text, expected) => {
    expect(last(findTimes(text, plan).find(isBound)?.end)).toBe(expected)
  })

  it('prefers a date with a preposition to one that stands bare', () => {
    expect(phrases('Reach five times the Q3 sales by the end of Q2')).toEqual(['end: by the end of Q2'])
  })

  it('gives offsets in the text as it came, whatever blanks it has', () => {
    const text = 'Ship\tit by\u00a0the  end\nof Q3'
    expect(findTimes(text, plan)).toMatchObject([{ role: 'end', span: { start: 8, end: text.length } }])
  })

  it('reads as a date what it found to be an end', () => {
    expect(readDate('by the end of Q3', plan)).toEqual(findTimes('Ship by the end of Q3', plan)[0]?.end)
  })

  const words = fc.constantFrom(
    ...dateSyntaxes.map(({ example }) => example),
    ...['by', 'the end of', 'from', 'to', '–', 'every', 'soon', '[date]', 'before', 'meeting', 'report', '10 %', 'ä'],
  )
  const sentence = fc.array(words, { maxLength: 8 }).map((all) => all.join(' '))

  it('never throws; phrases stand in order, apart, inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), sentence), (text) => {
        let at = 0
        for (const { span } of findTimes(text, plan)) {
          expect(span.start).toBeGreaterThanOrEqual(at)
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    'March ',
    '2 days ',
    'by the next ',
    'every other ',
    'in  ',
    ' ',
    '1',
    'Q1 and ',
    'by [',
    'by our meeting ',
  ])('takes time in proportion to the length of %j repeated', (unit) => {
    const time = (count: number): number => {
      const text = unit.repeat(count)
      const from = performance.now()
      findTimes(text, plan)
      return performance.now() - from
    }
    time(500)
    // Eight times the text: 64 times the time would be quadratic. The floor keeps a busy machine from mattering.
    expect(time(8000)).toBeLessThan(Math.max(150, time(1000) * 40))
  })
})
