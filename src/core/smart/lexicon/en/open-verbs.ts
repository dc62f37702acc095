import { type Language, list } from '../language.ts'

/** Verbs that leave open what will be different, or when that is over. */
export const openVerbs: Pick<Language['verbs'], 'change' | 'think' | 'vague' | 'ongoing' | 'be'> = {
  change: list(`
    abate, abolish, accelerate, alleviate, augment, boost, bring down, broaden, bump, cheapen, compress, crank up, curb, cure, cut back, cut costs, cut down, decrease, deepen, deflate,
    densify, dial down, dial up, dilute, diminish, double, drive down, drive up, ease, eliminate, eradicate, even out, expand, expand to, grow, halve, heighten, increase, increment,
    lengthen, lessen, level off, lighten, limit, lower, maximise, maximize, minimise, minimize, mitigate, multiply, narrow, offset, pare, pare back, pare down, prolong, push down, push up,
    quicken, raise, ramp up, reduce, rein in, rise, scale, scale back, scale down, scale up, shave off, shift, shrink, slash, slow, slow down, soften, speed, speed up, step up, streamline,
    stretch, swell, taper, taper off, temper, thin out, tighten, triple, up, weaken, whittle down, widen, wind back`),
  think: list(`
    acquaint, analyse, analyze, anticipate, appreciate, ascertain, ask ourselves, assess the possibility, assess whether, be aware of, believe, brainstorm, brainstorm about,
    brainstorm ideas, brush up on, budget, check out options, chew over, clarify, clarify thinking, come up with, comprehend, conceive, conceptualise, conceptualize, consider, contemplate,
    contextualise, debate, decide if, decide whether, deliberate, detect, determine if, determine whether, dig deeper, dig into, digest, discover, discuss, dream, drill into, dwell on,
    envision, evaluate, examine, expect, experiment, experiment with, explore, familiarise, familiarize, fathom, feel, feel out, figure out, find out, follow along, foresee, get a feel,
    get a grip, get a handle, get an idea, get clarity on, get clear on, get excited, get familiar with, get to grips with, get to know, get up to speed, grasp, hash out, hope, ideate,
    imagine, internalise, internalize, interpret, investigate, judge, keep in mind, know, learn, learn about, learn from, look around, look at, look for, look into, look out for,
    look round, look through, mull, mull over, muse, observe, plan, plan for, ponder, pore over, prioritise, prioritize, puzzle out, re-examine, read about, read around, read up on,
    realise, realize, reason, reckon, recognise, recognize, reconsider, reexamine, reflect, reflect on, remember, research, rethink, revisit, scope out, see, see about, see if, see whether,
    sense, sleep on, speculate, strategise, strategize, study, think, think about, think of, think through, toy with, understand, visualise, visualize, want, weigh up, wish, wonder,
    work out, worry about`),
  vague: list(`
    accelerate progress, accommodate, act on, actualise, actualize, adapt to, add value, address the, advance, advocate, affirm, aid, aim, aim for, aim to, align, amplify, appreciate more,
    aspire, aspire to, attempt, attempt to, attend to, avoid, beautify, bolster, bond, breathe new life, bridge, bring value, build awareness, build community, build momentum, build on,
    build relationships, build trust, build up, care about, catalyse, catalyze, cater to, challenge, champion, cherish, collaborate, combat, commit to, concentrate on, confront,
    connect with, conquer, contribute, contribute to, counter, counteract, create awareness, create impact, create opportunities, create value, crush, cultivate, cut down on, dedicate,
    defend, delight, deliver on, deliver value, democratise, democratize, discourage, disrupt, diversify, do better, do more, dominate, double down, double down on, drive, drive adoption,
    drive growth, ease into, elevate, embody, embrace, empower, enable growth, encourage, endeavor, endeavour, energise, energize, engage, engage more, engage with, engender, enhance,
    enjoy, enliven, enrich, ensure, enthuse, equip, evangelise, evangelize, evolve, excel, excel at, expand our horizons, exploit, feel better, fight, find ways, fine-tune, flourish, focus,
    focus on, fortify, foster, foster collaboration, fulfil, fulfill, further, future-proof, futureproof, gain traction, gain visibility, galvanise, galvanize, gear up, get back,
    get better, get better at, get closer, get fit, get good, get healthy, get more, get organised, get organized, get situated, get the best, get the most, give back, give more,
    give the best, go beyond, go further, grow as, guarantee, guard against, guide, harmonise, harmonize, heal, help, help out, help with, hone, honor, honour, humanise, humanize, impress,
    improve, incentivise, incentivize, increase awareness, influence, infuse, innovate, inspire, instil, instill, intensify, interact, interact with, invest, invigorate, learn to, let,
    level up, leverage, liaise, liaise with, live up to, look at ways, look to, make, make better, make easy, make good, make it, make more, make progress, make sure, manage, mature,
    mess with, mobilise, mobilize, motivate, move forward, move the needle, network, nurture, offer better, offer great, offer high, offer more, optimise, optimize, orient, overcome,
    own the, partner, partner with, perfect, pioneer, play around with, please, position, position ourselves, prepare for, professionalise, professionalize, progress, promote, prosper,
    pursue, push for, push forward, push the, put first, raise awareness, raise our game, raise the bar, raise the profile, raise the quality, rally, re-energise, re-energize, rebalance,
    redefine, rediscover, refine, refocus, reform, refrain from, refresh, regain, reimagine, reinforce, reinvent, rejuvenate, rekindle, relate to, remedy, reshape, resist, resolve, respect,
    revitalise, revitalize, revolutionise, revolutionize, scale new heights, see to it, seek, seek to, sensitise, sensitize, serve as, settle in, shape, show leadership, showcase, simplify,
    smooth, smooth out, solve, sort out, spark, spend less time, spend more time, spend time, spread, stand out, stay away from, stay competitive, stay relevant, steer, stick with,
    stimulate, strengthen, strive, strive for, strive to, supercharge, support, sustain, tackle, take advantage of, take ownership of, take seriously, take to the next level, thrive, touch,
    transform, try, try to, turbo-charge, turbocharge, unleash, unlock, up our, up our game, up-skill, uplift, upskill, use better, use more, value, work, work hard, work harder, work on,
    work toward, work towards, work with`),
  ongoing: list(`
    abide by, adhere to, administer, assist, attribute, babysit, be  responsible for, be accountable for, be available, be on call, be present, be there for, begin, care for, carry on,
    chair, coach, comply, comply with, conserve, continue, continue building, continue to, continue with, continue working, coordinate, deal with, devote, do, educate, enforce, ensure that,
    facilitate, follow, get started, get started on, get started with, govern, guard, handle, head, invest in, keep, keep an eye on, keep doing, keep going, keep improving, keep learning,
    keep on, keep track of, keep up, keep up with, keep working, look after, maintain, mentor, mind, moderate, monitor, operate, oversee, own, participate, participate in, patrol, persist,
    police, practise daily, preserve, prevent, protect, protect against, provide, publicise, publicize, remain compliant, safeguard, sit on, socialise, socialize, spend, start, stay active,
    stay compliant, stay in, stay on top of, stay on track, stay up to date, stay within, steward, stick to, supervise, take care of, take part, take part in, track, uphold, use, utilise,
    utilize, volunteer, watch over, work as`),
  be: list(`
    act as, be, become, live, remain, stay, turn into`),
}
