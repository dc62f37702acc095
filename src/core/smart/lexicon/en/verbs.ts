import { type Language, list } from '../language.ts'

export const verbs: Language['verbs'] = {
  act: list(`
    benchmark,
    accept, activate, add, address, adjust, announce, annotate, answer, append, apply, approve, archive, arrange, ask,
    assign, attach, attend, back up, bake, blog, book, bookmark, borrow, box, brainstorm, bring, browse, buy, calculate, call, cancel,
    capture, change, charge, check, check in, check out, circulate, claim, clarify, clean, clean up, clear, click,
    clone, close, collect, comment, commit, compare, compile, compose, choose, appoint, elect, nominate, pick, assess, shortlist, short-list, compute, configure, confirm, connect, contact, convert,
    cook, copy, correct, count, cut, cut out, debug, declare, delegate, delete, deposit, describe, disable, discard,
    disconnect, display, divide, donate, download, draft, drag, draw, draw up, drive to, drop, drop off, duplicate, edit, email, e-mail, empty,
    enable, enlarge, enrol, enroll, enter, erase, estimate, exchange, exclude, execute, exercise, expand on, explain, export, extend, extract,
    fetch, file, fill, fill in, fill out, film, filter, fix, flag, flatten, flip, fold, follow up, format, forward, gather, get, give, go,
    grab, greet, group, hand in, hand out, hand over, hang, hide, highlight, hold, import, include, inform, inline, insert, inspect, install,
    interview, invite, invoice, iron, join, jot down, label, lay out, leave, lend, link, list, listen, load, lock, log,
    log in, look up, mail, map, march, mark, measure, meet, mention, merge, message, mount, move, mow, name, note, note down,
    notify, obtain, open, order, outline, pack, paint, paste, pay, perform, phone, photograph, pick up, pin, ping,
    place, plant, play, plot, plug in, post, prepare, present, press, pre-order, print, proofread, propose, prune, pull, purchase, push, put, raise with, read, re-read,
    recommend, record, recycle, redeem, redirect, refill, register, reinstall, reject, remind, remove, rename, renew, repair,
    replace, reply, report, request, reserve, reset, resize, respond, restart, restore, return, revert, ring, review, revise, rotate,
    run, save, scan, schedule, scrape, scrub, search, select, sell, send, send out, separate, serve, set, set aside, sew, share, shop, shorten, show,
    shred, sign, sign off, sign up, sketch, skim, solder, sort, sort out, speak, split, store, submit, subscribe, summarise,
    summarize, swap, sweep, switch, switch off, switch on, synthesise, synthesize, tag, take, take out, talk, tell, test, text, throw away, tick off, toggle,
    transcribe, transfer, translate, trim, try out, try the, try a, tune, turn off, turn on, tweet, type, uninstall, unify, unplug, unsubscribe,
    update, upload, vacuum, validate, verify, visit, vote, walk, wash, watch, weigh, wire, wrap, write, write down, write up, profile, put together, clear out, mock up, look over, read through, hand off, top up, pay in, set out, count up, point,
    swim, practise, practice, rehearse, knit, retake, retest, recount, resend, repost, replan, water, feed, sand, drill, measure up, show up, step through, walk through, take down, take apart, throw out, wipe, polish, dust, tidy, tidy up`),
  make: list(`
    assemble, author, plan a, plan an, plan the, make a, make an, make one, make two, make three, create, code, craft, define, design, devise, document, formulate, generate, introduce, issue, knock out, make a copy, produce,
    prototype, publish, set up, specify, start up, finalise, finalize, finish, complete, convene, host, pilot, trial, tweak, upgrade, modify, customise, customize,
    deploy, deliver, ship, release, provide a, train, teach, onboard, move to, move into, transition, conduct, carry out, cover, survey, audit, ratify, sign with, present at, wrap up, close out, kick off, stand up, spin up, decommission, retire, shut down, demolish, hand over to, certify, license, patent, incorporate, integrate, embed, add support`),
  project: list(`
    acquire, adopt, build, end, stop, allocate, automate, automate away, bring on, bring in, build out, centralise, centralize, close down, commercialise, commercialize, consolidate, construct, contract, deprecate,
    develop, digitise, digitize, dispose of, divest, establish, expand into, found, fund, hire, implement, institute, internationalise, internationalize, launch, localise, localize, merge with, migrate, modernise, modernize,
    move over, negotiate, organise, organize, outsource, overhaul, phase out, port, put in place, rebrand, rebuild, recruit, redesign, re-engineer, refactor, refurbish,
    relaunch, relocate, renovate, renegotiate, reorganise, reorganize, replatform, restructure, retrofit, revamp, rewrite, roll out, staff, switch over, take over,
    unionise, write off, open source, containerise, containerize, standardise, standardize, list on, bring to market, bring together, set out on, lead, put on, stage, buy out, spin off, spin out, self-publish, go live, graduate, qualify`),
  find: list(`
    agree, agree on, decide, decide on, determine, diagnose, elect, figure out which, find, identify, locate, pinpoint, settle, settle on`),
  reach: list(`
    accomplish, achieve, attain, break, close with, earn, gain, generate revenue, get to, have, hit, land, lose, meet the, obtain from, pass, pay off, pay back, qualify for, raise funds, reach, run a, save up, score, secure, sign on, win, grow to, drop to, convert customers, exceed, outperform, surpass, clear off, complete a, finish a, retain, sell out`),
  change: list(`
    abolish, accelerate, eradicate, boost, bring down, broaden, bump, curb, cut back, cut down, decrease, deepen, diminish, double, drive down, drive up, eliminate, ease, expand, grow, halve, heighten,
    increase, limit, lighten, lower, maximise, maximize, minimise, minimize, multiply, narrow, quicken, raise, rise, reduce, scale, scale back, scale down, scale up, shrink, shift, slash, slow, slow down, speed, speed up, streamline, tighten, triple, up, widen, ramp up, step up, cut costs, expand to`),
  think: list(`
    analyse, analyze, anticipate, appreciate, ascertain, be aware of, believe, brush up on, come up with, consider, contemplate, detect, discover, discuss, dream, envision, evaluate, examine, experiment, experiment with, explore, familiarise, familiarize, feel, figure out,
    find out, gauge, get familiar with, get to know, get to grips with, grasp, imagine, internalise, internalize, investigate, know, learn, learn about, learn from, look at, look for, look into, observe, plan, ponder, prioritise, prioritize, read up on, realise, realize, recognise, recognize, reconsider, reflect, reflect on, research, rethink,
    see, study, think, think about, think of, think through, understand, weigh up, wonder, work out, brainstorm about, plan for, budget, hope, wish, want, remember, revisit, get excited, get clear on, get clarity on, strategise, strategize, ideate, conceptualise, conceptualize`),
  vague: list(`
    address the, advance, advocate, align, amplify, assist, bolster, build on, catalyse, catalyze, champion, collaborate, contribute, contribute to, coordinate, cultivate, deal with, deliver value, demonstrate, drive, educate, elevate, embrace, empower, encourage, energise, energize, engage,
    engage with, enhance, enrich, ensure, evangelise, evangelize, evolve, excel, excel at, facilitate, focus, focus on, foster, further, get back, get better, get fit, get good, get organised, get organized, get healthy, get better at, give back, grow as, guide, handle, harmonise, harmonize, help, help with, improve, influence, innovate, inspire, leverage, liaise, liaise with, look after, make better, make easy, make good, make it, make more, make progress, make sure, manage, mature, mentor, mobilise, mobilize, motivate,
    nurture, offer, optimise, optimize, partner, partner with, prevent, promote, protect, provide, push forward, push for, raise awareness, raise the bar, refine, reform, reimagine, reinforce, reinvent, rejuvenate, resolve, respect, revolutionise, revolutionize, disrupt, revitalise, revitalize, safeguard, serve as, shape, show leadership, simplify, solve, spread, stimulate, strengthen, support, sustain, tackle, take advantage of, take care of, take ownership of,
    transform, try, try to, make, use, uphold, utilise, utilize, value, work on, work toward, work towards, work with, work, play around with, mess with, fine-tune, level up, up our, bring value, add value, create value, unlock, unleash, enable growth, ease into, expose, interact, interact with, network, let, allow, aim, aim for, aim to, strive, strive for, strive to, seek, seek to, pursue, attempt, attempt to, beautify, democratise, democratize, publicise, publicize, attribute, raise the quality`),
  ongoing: list(`
    adhere to, carry on, comply, comply with, continue, continue to, continue with, follow, keep, keep on, keep track of, keep up, keep up with, maintain, monitor, oversee, own, participate, participate in, persist, preserve, protect against, stay on top of, supervise, track, keep an eye on, care for, operate, practise daily, stick to, administer, moderate, steward, be  responsible for, start, begin, get started, get started with, get started on, spend, devote, invest in, conserve`),
  be: list('be, become, remain, stay, live, act as, serve, exist, turn into, get'),
}

/** As often nouns as verbs: what stands behind them decides. */
export const homographs = list(`
  access, act, address, answer, approach, archive, audit, author, back up, benchmark, blog, book, boost, box, brainstorm, break, browse, budget, bump, call,
  cast, challenge, change, charge, check, claim, code, comment, contact, contract, copy, cost, count, cover, cut, design, display, document, double, draft,
  drill, drive, drop, dust, email, e-mail, estimate, exchange, exercise, experiment, export, fall, feed, feel, file, film, filter, finish, fix, flag, focus, follow up, format, fund, gain, grab,
  group, guide, handle, help, hire, hold, host, import, increase, influence, interview, invite, invoice, issue, iron, judge, keep, label, land, launch, lead, limit, link, list, load, lock,
  log, look, mail, make, map, march, mark, market, match, meet, measure, merge, message, mount, move, name, network, note, offer, open, order, outline, own, pack, paint, partner, pass, paste, patent, pay, phone, photograph, pilot, pin, place, plan, plant, play,
  plot, point, polish, port, post, practice, present, press, process, produce, profile, program, project, promise, prototype, prune, pull, purchase, push, range, raise, reach, read, rebrand, record, redesign, release, repair, reply, report, request, research, reserve, reset, respect, rest, result, retire, return, review, ride, rise, run, sand, save, scale,
  scan, schedule, score, scrub, search, sell, serve, set, shape, share, shift, ship, shop, show, sign, sketch, skim, sort, speed, split, spread, staff, stage, stand, start, state, stay, stop, store, stream, summary, supply, support, survey, swap, switch, table, tag, talk, target, tax, test, text, track, trade, train, transfer, transition, travel, trial, trim, tweet,
  type, up, update, upgrade, upload, use, value, view, visit, vote, walk, wash, watch, water, wire, wish, wipe, work, wrap, commit, close, clean, clear, complete, empty, forward, live, lower, narrow, further, secure, separate, slow, tidy, free, perfect, ease, score, act, land, exhibit, contrast, subject, mentor, champion, advance, brief, model, structure, stage, position, clone, pull request, query`)

/** Forms of verbs that are adjectives before a noun. */
export const adjectives = list('advanced, dedicated, detailed, distributed, experienced, involved, limited, related')

/** Enough said without an object behind them. */
export const intransitive = list(`
  agree, apply, attend, call, collaborate, commit, comment, connect, coordinate, drive to, enrol, enroll, exercise, file, follow up, go, go live, graduate, join, listen, log in, look up, march, meet, merge with, migrate, move, move to, move into, move over, network, onboard, partner, pass, pay, post, present, publish, push, qualify, read, register, relocate, rehearse, renew, reply, report, respond, return, run, search,
  shop, show up, sign, sign in, sign off, sign on, sign up, speak, step through, subscribe, swim, switch, switch over, talk, text, transition, tweet, unsubscribe, visit, volunteer, vote, walk, walk through, watch, work, write, blog, practise, practice, check in, check out, confirm, check, decide, get to, be, become, live, upgrade, test, play, convert, compare, kick off, expand into, point, bring on, take over, shut down, settle, self-publish, incorporate, invest in, train, recruit, hire, stand up, brainstorm, sell out, link, dispose of, phase out, adopt, comply with, save up, clean up, tidy up, tidy, clean, cook, bake, close down, back up, wrap up, restart, deploy, land, score, ship, release, launch`)

/** Over in minutes, whatever their object. */
export const quick = list(`
  ask, book, call, check, click, comment, confirm, download, email, e-mail, forward, install, invite, log in, look up, mail, order, phone, ping, post, print, register, remind, rename, reply, schedule, send, sign up, subscribe, text, tweet`)
