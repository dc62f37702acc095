import { list, type QualityWords } from '../language.ts'

/** Words that sound like a promise and can be kept in any way at all. */
export const qualities: QualityWords = {
  quality: list(`
    acceptable, accurate, actively, adaptable, adequate, adequately, aesthetic, agile, amazing, appealing, appropriate, appropriately, as appropriate, as needed, as possible, as required,
    attractive, awesome, beautiful, big, bold, clean, closely, coherent, comfortable, compelling, competitive, comprehensive, consistent, consistently, convenient, cool, customer-centric,
    customer-focused, cutting-edge, cutting edge, data-driven, decent, delightful, dynamic, easily, easy, easy to use, easy-to-use, effective, effectively, efficient, efficiently,
    effortless, elegant, engaging, excellent, exceptional, exciting, experimental, extensive, fantastic, fast, flawless, flexible, friendly, fun, future-proof, good, great, greatly, happy,
    healthy, high performance, high-performance, high performing, high-performing, high-quality, high quality, holistic, ideal, impactful, important, inclusive, incredible, indispensable,
    innovative, inspiring, intuitive, lasting, lean, lovable, massive, massively, maximally, meaningful, modern, nice, optimal, outstanding, performant, pleasant, polished, positive,
    possible, powerful, proactive, professional, proper, properly, quick, quickly, rapid, rapidly, reasonable, relevant, reliable, resilient, responsive, rich, robust, scalable, seamless,
    seamlessly, secure, sensible, significant, significantly, simple, slick, smart, smooth, smoothly, solid, sound, stable, strategic, streamlined, strong, substantial, substantially,
    successful, successfully, suitable, super, sustainable, thriving, timely, top-notch, top notch, trusted, trustworthy, truly, unparalleled, useful, user friendly, user-friendly,
    valuable, vibrant, viable, visible, well, well-designed, where possible, if possible, when possible, wonderful, effectiveness, ergonomic, up to date, up-to-date, current, generally,
    overall, safe, walkable, famous, award-winning, unique, badass, world-famous, unforgettable, spotless, bulletproof, rock-solid, rock solid, painless, frictionless, lively, welcoming,
    people-friendly, child-friendly, family-friendly, discoverable, the right, the right kind of, the perfect, bug-free, bug free, fully fledged, fully-fledged, full-fledged`),
  filler: list(`
    core, main, essential, fundamental, primary, overall, general, actual, specific, respective, particular, certain, relevant`),
  comparative: list(`
    better, bigger, cheaper, cleaner, closer, deeper, easier, faster, fewer, fitter, further, greater, happier, harder, healthier, higher, larger, leaner, less, longer, lower, more, nicer,
    quicker, richer, safer, shorter, simpler, slimmer, slower, smaller, smarter, smoother, stronger, tighter, wider, wiser, worse, fairer, calmer, brighter, warmer, kinder, tastier,
    friendlier, prettier, tidier, busier, wealthier, poorer, sharper, clearer, lighter, softer, thinner, broader, denser, freer, greener, louder, newer, quieter, steadier, sooner, stabler,
    tougher, neater, cosier, faster-growing, prouder`),
  superlative: list(`
    a leader in, a leading, a market leader, best in class, best-in-class, best in the world, best of breed, best-of-breed, de facto, first choice, first-class, first class, gold standard,
    go-to, household name, industry leader, industry-leading, leader in, market leader, market-leading, of choice, state of the art, state-of-the-art, the best, the envy of, the leading,
    the leader, the most, the premier, the top, thought leader, top of mind, unrivalled, unrivaled, world class, world leader, world-class, world-leading, the standard for, second to none,
    a household name, a world leader, best known, best-known, best loved, best-loved, favourite, favorite, first address, first port of call, foremost, greatest, in the world,
    market leadership, most admired, most loved, most trusted, most popular, most respected, #1, of the century, renowned, the destination for, the go-to, the leading voice, undisputed,
    unmatched, unbeatable, cradle of, thought leadership, a beacon, role model, the place everyone, everyone wants to, the right, the right kind of, the perfect, category leadership,
    #1 destination, the fastest, the greatest, the happiest, the safest, the cleanest, the number one, the number 1, number one in, number 1 in, become number one, be number one, the no. 1`),
  extreme: list(`
    best, biggest, cheapest, closest, easiest, fastest, greatest, highest, largest, least expensive, lowest, most important, most suitable, nearest, quickest, shortest, simplest, smallest,
    strongest, weakest, worst, fastest-growing`),
  amount: list(`
    a bunch of, a couple of, a few, a good number of, a handful of, a large number of, a lot, a lot of, a number of, a range of, a variety of, countless, lots of, many, multiple, much,
    numerous, plenty of, several, some, tons of, various, a wide range of, different kinds of, all kinds of, all sorts of, or so, as many as possible, as much as possible,
    as soon as we can, or two, a thing or two, one or two, a couple, some more, at least some, quite a few, a bit of, a bit more, certain, any`),
  placeholder: list(
    '???, ??, tbd, tba, tbc, tbs, to be announced, to be confirmed, to be decided, to be defined, to be determined, lorem ipsum, n/a, fill me in, fixme, insert here, stuff, thing, things, something, somehow, somewhere, someone, whatever, anything, misc, miscellaneous, xx, xxx, zzz, ..., …',
  ),
  'open-list': list(`
    etc, etc., et cetera, and so on, and so forth, and more, and others, and the like, among others, but not limited to, ...and more`),
  anaphor: list(
    'it, this, that, these, those, them, such, same, itself, themselves, ourselves, myself, yourself, the same, the above, said',
  ),
  absolute: list(`
    100%, 100 %, 100 percent, 100 per cent, all of humanity, all people, all the time, always, any and all, anyone, completely eliminate, everybody, everyone, everything, everywhere, for all time, forever, guarantee, impossible to fail, never, never again, no errors, no-one, no one, nobody, perfect, perfection, perfectly, without exception, zero, fully eliminate, hundred percent, hundred per cent`),
  cadence: list(`
    a day, a month, a quarter, a week, a year, an hour, annual, annually, bi-annual, biannual, bi-monthly, bimonthly, bi-weekly, biweekly, daily, each day, each month, each morning, each quarter, each sprint, each week, each year, every day, every evening, every fortnight, every hour, every month, every morning, every night, every other day, every other week, every quarter, every sprint, every week, every weekday, every weekend, every year, fortnightly, hourly, monthly, nightly, per day, per hour, per milestone, per month, per night, per person, per quarter, per sprint, per week, per year, quarterly, semi-annual, semi-annually, twice-weekly, weekly, yearly, every monday, every tuesday, every wednesday, every thursday, every friday, every saturday, every sunday`),
  'vague-time': list(`
    as early as possible, as quickly as possible, as soon as possible, as time allows, asap, at some point, at the earliest, down the line, down the road, eventually, going forward, in a timely fashion, in a timely manner, in due course, in future, in the coming months, in the coming years, in the future, in the long run, in the long term, in the near future, in the short term, in time, later, long term, long-term, medium term, near future, near term, on a regular basis, one day, over time, promptly, regularly, short term, short-term, some day, someday, sometime, soon, sooner or later, when possible, when time permits, when we can, moving forward, long run`),
  'for-ever': list(`
    all the time, always, at all times, continually, continuously, forever, for ever, for good, indefinitely, on an ongoing basis, ongoing, perpetually, permanently, for generations,
    for decades, once and for all, for ever and ever, at every moment, day in day out, for all time, till the end of time, for the generations to come`),
}
