import { type Language, list } from '../language.ts'

/** As often nouns as verbs: what stands behind them decides. */
export const homographs = list(`
  access, act, address, advance, air, alert, anchor, answer, approach, archive, audit, author, award, back up, backup, bag, balance, bandage, bank, barcode, beat, bench, benchmark, bill,
  bin, blend, block, blog, board, bolt, book, boost, bottle, box, brainstorm, break, brief, broadcast, browse, brush, budget, bump, bundle, burn, butter, button, cable, call, can, caption,
  capture, cart, cash, cast, catalog, catalogue, center, centre, chain, chalk, challenge, champion, change, charge, chart, chase, check, checkout, chip, claim, clamp, clean, cleanup, clear,
  clip, clock, clone, close, coach, coat, code, color, colour, comb, comment, commission, commit, complete, compost, contact, contract, contrast, copy, cost, count, cover, crate, credit,
  crop, cross, culture, cut, cycle, debate, debit, debrief, dedicate, demo, design, detail, diagram, dial, dip, dispatch, display, dock, document, double, draft, drain, dress, drill, drive,
  drop, dub, dump, dust, dye, e-mail, ease, email, empty, estimate, exchange, exercise, exhibit, exit, expense, experiment, export, fall, feed, feel, fence, ferry, fight, file, film,
  filter, finish, fire, fit, fix, flag, flash, flush, fly, focus, follow up, followup, forecast, forge, form, format, forward, frame, free, freeze, fry, fuel, fund, further, fuse, gain,
  gauge, glaze, glue, grab, grade, graft, grant, graph, grease, grill, ground, group, guard, guide, gut, hammer, handle, harvest, haul, head, heat, help, hike, hire, hoist, hold, honor,
  honour, host, ice, import, increase, index, influence, initial, ink, interview, inventory, invite, invoice, iron, issue, jacket, jar, judge, keep, key, kick, label, lace, lacquer, land,
  launch, lay, layer, lead, lease, level, lift, light, limit, line, link, list, live, load, loan, lock, lodge, log, login, look, lower, mail, make, man, map, march, mark, market, mask,
  master, match, measure, meet, mentor, merge, message, milk, mill, mind, mint, minute, mirror, mix, mock, model, moderate, mount, move, nail, name, narrow, net, network, note, number,
  offer, offset, oil, open, order, outfit, outline, own, pack, package, pad, page, paint, pair, park, partner, pass, paste, patch, patent, pay, peel, pen, perfect, phone, photograph, pick,
  pickle, pilot, pin, pipe, pitch, pivot, place, plan, plane, plant, plaster, plate, play, plot, plug, point, police, polish, poll, port, position, post, pot, pour, practice, premiere,
  prep, present, press, preview, price, prime, probe, process, produce, profile, program, progress, project, promise, proof, prototype, prune, pull, pull request, pump, punch, purchase,
  push, quarantine, query, question, queue, quilt, quiz, quote, rack, raffle, raise, rake, rally, range, rank, rate, reach, read, reason, rebrand, recap, record, redesign, refresh, refund,
  relay, release, remake, rent, repair, repeat, reply, report, request, research, reserve, reset, respect, rest, result, retake, retire, return, review, ride, rig, rise, roast, roll,
  roster, round, route, row, rub, rule, run, salt, salvage, sample, sand, save, saw, scale, scan, schedule, scope, score, scout, scratch, screen, screenshot, screw, script, scrub, seal,
  search, season, seat, secure, seed, sell, sense, separate, sequence, serve, service, set, setup, shade, shadow, shake, shape, share, shave, shift, shim, shine, ship, shoot, shop, shovel,
  show, shuffle, shuttle, sieve, sign, signup, silence, size, sketch, skim, skip, slice, slide, slot, slow, smoke, smooth, snap, soak, solder, sort, source, spark, speed, splice, split,
  sponge, spot, spray, spread, squash, squeeze, stack, staff, stage, stain, stamp, stand, staple, start, stash, state, stay, stencil, stick, stir, stitch, stock, stop, store, strain, strap,
  stream, stretch, string, strip, structure, stub, stuff, style, subject, sum, summary, sunset, supply, support, survey, swab, swap, switch, sync, table, tack, tag, talk, tally, tap, tape,
  taper, target, taste, tax, temper, template, tender, test, text, thread, throw, tick, tidy, tie, tile, time, tint, title, toast, top, torque, total, touch, tour, tow, trace, track, trade,
  trademark, train, transfer, transition, transport, trap, travel, trawl, treat, triage, trial, trigger, trim, turn, tweet, twist, type, up, update, upgrade, uplift, upload, use, vacuum,
  value, varnish, veneer, vet, video, view, visit, volunteer, vote, walk, wash, watch, water, wax, weave, wedge, weed, weld, wheel, whisk, wipe, wire, wish, withdraw, witness, word, work,
  wrap, x-ray, zip`)

/** Forms of verbs that are adjectives before a noun. */
export const adjectives = list(`
  advanced, dedicated, detailed, distributed, experienced, involved, limited, related`)

/** Enough said without an object behind them. */
export const intransitive = list(`
  adopt, advertise, agree, apologise, apologize, apply, apply for, attend, back up, bake, be, become, blog, brainstorm, break even, bring on, broadcast, call, chat with, check, check in,
  check out, clean, clean up, climb to, close, close down, collaborate, comment, commit, compare, comply with, confirm, connect, consult, convert, cook, coordinate, cycle, debrief, debut,
  decide, demo, deploy, dispose of, dissolve, drive, drive out, drive over, drive to, drop by, emigrate, enquire, enrol, enroll, exercise, exit, expand into, fall to, file, flourish, fly,
  follow up, get to, go, go cashless, go live, go paperless, go public, go to, graduate, haggle, haggle over, hire, incorporate, inquire, invest in, jog, join, journal, kick off, knock on,
  land, launch, line up, link, listen, live, log in, log out, look up, make a profit, march, meditate, meet, meet with, merge with, migrate, move, move into, move over, move to,
  negotiate with, network, onboard, opt in, opt out, partner, pass, pay, phase out, pitch to, pivot, place in, play, point, pop in, post, practice, practise, premiere, present, progress,
  prosper, publish, push, qualify, quit, rank in, reach out to, read, reapply, recap, recruit, register, rehearse, release, relocate, renew, reopen, repeat, reply, report, rerun, resit,
  respond, restart, return, rise to, row, run, save up, score, search, self-publish, sell out, settle, settle up, shadow, ship, shop, show up, shut down, sign, sign off, sign on, sign up,
  sing, sit down with, sit with, speak, speak at, stand up, step through, stock up, stop by, subscribe, swim, swing by, switch, switch over, take over, talk, talk through, talk to, test,
  text, thrive, tidy, tidy up, tour, train, transition, travel to, turn a profit, tweet, unsubscribe, upgrade, vacate, visit, volunteer, vote, walk, walk through, wash up, watch, withdraw,
  work, wrap up, write`)

export const traits: Language['traits'] = {
  quick: list(`
    alert, ask, attend, book, bookmark, call, chase, chase up, check, click, comment, confirm, dial, double-check, download, e-mail, email, email out, enquire, fax, forward, inquire,
    install, invite, jot, jot down, log in, log out, look up, mail, message, opt in, opt out, order, page, pay for, pencil in, phone, ping, post, pre-book, prebook, print, print off,
    print out, rebook, redial, register, remind, rename, renew, reorder, reply, reschedule, ring, ring round, scan, schedule, screenshot, send, sign up, subscribe, swing by, telephone,
    text, thank, tick, tick off, tweet, unfollow, unsubscribe`),
  handy: list(`
    bond, bridge, drive, lift, mount, polish, position, push, shape, sharpen, smooth, smooth out, spread, steer, touch, unlock, unleash, secure, refresh, perfect, handle, serve, guide, support, help, tune, fine-tune`),
  pens: list('create, draft, post, publish, record, write, write up'),
  missions: list(
    'advance, advocate, amplify, catalyse, catalyze, champion, democratise, democratize, dominate, drive, elevate, embody, empower, evangelise, evangelize, inspire, mobilise, mobilize, pioneer, promote, redefine, revolutionise, revolutionize, spread, transform, uphold',
  ),
  becomes: list(`
    become, turn into`),
  masters: list(`
    learn, master, study`),
  light: list(`
    get, have, do, make, take, give, keep, start, begin, continue`),
  endless: list(`
    refactor, overhaul, clean up, tidy up, polish, revamp, modernise, modernize, tweak, tune, refine`),
  experiences: list(`
    attend, bungee jump, camp, climb, dive, exhibit at, fly to, go on, go to, hike, perform at, play at, race, ride, see, skydive, speak at, swim with, travel to, visit`),
  ensures: list(`
    ensure, guarantee, make sure, see to it`),
  completes: list(`
    complete, conclude, finalise, finalize, finish, wrap up`),
  possesses: list(`
    have, own`),
  'brings-about': list(`
    get, turn, make, bring, have`),
}
