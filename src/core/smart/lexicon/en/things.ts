import { type Language, list } from '../language.ts'

type Things = Pick<
  Language['words'],
  | 'generic'
  | 'date-noun'
  | 'feature-noun'
  | 'compared-to'
  | 'stage'
  | 'betterment'
  | 'empty'
  | 'metric'
  | 'artefact'
  | 'small'
  | 'system'
  | 'world'
  | 'feat'
  | 'end-state'
  | 'numbered'
  | 'time-unit'
  | 'long-unit'
>

/** Nouns, in the singular, by what they say about the outcome, and the states that end one. */
export const things: Things = {
  generic: list(`
    fund, funding, ability, access, activity, adoption, affair, agility, alignment, application, approach, area, area of responsibility, aspect, asset, audience, availability, awareness,
    balance, base, basis, basics, behaviour, behavior, belonging, benefit, brand, brand awareness, business, capability, capacity, care, career, coherence, collaboration, commitment,
    communication, communications, community, company, competence, competitiveness, confidence, connection, content, cooperation, creativity, culture, customer, customer experience,
    customer satisfaction, developer experience, development, discipline, diversity, documentation, effectiveness, efficiency, effort, employee, engagement, environment, equity, evidence,
    execution, excellence, experience, expertise, facility, finance, fitness, flexibility, focus, footprint, foundation, function, goal, governance, group, growth, habit, happiness, health,
    idea, identity, image, impact, impression, improvement, inclusion, influence, information, infrastructure, initiative, innovation, insight, integrity, interest, job, kind, knowledge,
    leadership, learning, level, life, lifestyle, logistics, loyalty, maintainability, management, market, market presence, marketing, matter, membership, mindset, mission, mobility,
    momentum, money, morale, motivation, need, operation, opportunity, organisation, organization, outcome, outreach, ownership, participation, partnership, people, performance, pipeline,
    plan, planning, platform, policy, position, potential, practice, presence, priority, problem, procedure, process, product, productivity, profile, profit, profitability, program,
    programme, progress, project, prosperity, quality, quality of life, question, reach, readiness, relation, relationship, relevance, reliability, reputation, resilience, resource,
    responsibility, result, revenue, revenue growth, risk, role, safety, sales, satisfaction, scalability, scope, security, self, sense, service, situation, skill, social media, solution,
    stability, staff, standard, state, status, strategy, strength, stress, structure, success, support, target, objective, aim, sustainability, system, team, teamwork, technology, thinking,
    thought leadership, time, traction, traffic, transparency, trust, understanding, usability, usage, use, user, user experience, utilisation, utilization, value, visibility, vision, way,
    website, site, web site, wellbeing, well-being, wellness, work, work-life balance, workflow, workplace, world, leader, partner, space, shape, climate, atmosphere, spirit, vibe,
    best practice, competition, conversation, profession, economy, society, smile, face, heart, mind, future, dream, journey, voice, recognition, respect, hope, harmony, peace, dignity,
    possibility, freedom, independence, boredom, loneliness, fatigue, burnout, synergy, mastery, literacy, curiosity, account, key account, coordination, dialogue, dialog, discussion,
    exchange, feedback culture, family, neighbourhood, neighborhood, nation, city, region, stakeholder, client base, customer base, market share, positioning, differentiation, mood, joy,
    passion, pride, sense of belonging, accountability, ambition, attitude, attention, mentality, maturity, legacy, core business, portfolio, capacity building, empowerment, fairness,
    justice, equality, economic growth, vitality, energy, condition, circumstance, challenge, barrier, obstacle, difficulty, bottleneck, gap, pain point, complexity, bureaucracy, red tape,
    waste, cost base, spending, expense, expenditure, overhead, money matter, budget discipline, turnover growth, revenue stream, income stream, funding base, person, individual, everyone,
    human, youth, youngster, newcomer, general public, everybody, talent, finances, top talent, ecosystem`),
  stage: list(
    'alpha, beta, build, candidate, draft, early, edition, final, first, fourth, initial, iteration, launch, major, milestone, minor, mvp, next, phase, preview, prototype, public, rc, recommendation, release, second, snapshot, sprint, stable, stage, third, update, v, version, working, fully, complete, full',
  ),
  betterment: list(
    'advancement, betterment, change, clean-up, cleanup, enhancement, expansion, growth, improvement, increase, optimisation, optimization, reduction, refinement, strengthening, tweak, uplift, fix',
  ),
  'feature-noun': list('support, integration, compatibility, handling, parity'),
  'compared-to': list('than'),
  'date-noun': list('deadline, due date, cut-off, cutoff, cut-off date, closing date, target date'),
  empty: list(`
    ability, action, activity, aspect, best practice, benefit, bug, capability, challenge, change, concern, condition, content, customer, detail, development, effort, element, employee,
    event, expectation, feature, function, goal, gap, idea, improvement, information, initiative, issue, item, matter, measure, meeting, method, need, objective, obstacle, offering,
    opportunity, option, outcome, partnership, people, policy, position, practice, principle, problem, procedure, process, product, program, programme, project, question, relationship,
    requirement, resource, result, risk, service, skill, solution, stakeholder, standard, step, strategy, system, target, task, technique, technology, thing, tool, topic, user, value, way,
    workflow, tutorial, demo, guide, doc, documentation, notebook, example, template, material, training, report, finance, flag, channel`),
  metric: list(`
    abandonment, age, attrition, attrition rate, average, backlog, basket, battery life, bill, bounce rate, budget, bundle size, cancellation, carbon footprint, cash burn, churn,
    click-through, co2, complaint, consumption, conversion, cost, cost per, count, coverage, cycle time, days, deadline, debt, defect, delay, delinquency, density, distance, downtime,
    dropout, duration, emission, energy use, error, error rate, expense, false positive, fee, footprint size, frequency, headcount, income tax, incident, injury, interest rate, inventory,
    lag, latency, lead time, length, load time, loss, margin, memory, mortality, no-show, noise, nps, number, overtime, payment term, pace, percentage, price, proportion, rate, rating,
    ratio, recall, rejection, rent, response, response time, retention, return rate, rework, salary, score, scrap, share, shrinkage, size, speed, spend, tardiness, temperature,
    ticket volume, time to, turnaround, turnaround time, turnover, unemployment, uptime, utilisation rate, utilization rate, vacancy, volume, wait, waiting, waste rate, weight, wait time,
    yield, build time, deploy process, startup, test coverage, bug, crash, arr, mrr, kpi, bmi, throughput, footfall, days-sales-outstanding, dso, no-show rate, occupancy, open rate,
    response rate, conversion rate, lifetime value, cac, ltv, gmv, roi, ebitda, gross margin, cash flow, burn rate, runway, emissions, electricity bill, energy bill, water use, fuel use,
    mileage, absence, absenteeism, sick days, sickness, time to hire, days to, dropout rate, hit rate, win rate, close rate, fill rate, click rate, sign-up rate, accident, complaint rate,
    error count, warning, breakage, spillage, shortage, backlog size, stockout, stock-out, queue, waiting list, waiting time, waiting room time, reply time, delivery time, handling time,
    resolution time, commute, screen time, heart rate, blood pressure, body fat, cholesterol, dependency, daily active user, monthly active user, weekly active user, active user,
    subscriber, follower, visitor, install, download, signup, sign-up, ticket sold, paying customer, donor, volunteer hour`),
  artefact: list(`
    account, ad, advert, agenda, agreement, album, alert, analysis, announcement, api, app, appointment, archive, article, assessment, audit, backup, badge, banner, benchmark, beta, bill,
    blog, blog post, board, book, booklet, booth, box, branch, brief, briefing, brochure, budget, build, bundle, button, calculator, calendar, campaign, candidate, card, case study,
    catalogue, catalog, certificate, certification, chapter, chart, charter, chat, checklist, check-list, class, cli, client, codebase, column, comic, commit, component, conference,
    connector, contract, contribution, course, cover, cover letter, curriculum, dashboard, database, dataset, deck, demo, demo day, deployment, diagram, dialog, directory, doc, document,
    domain, download, draft, driver, e-book, ebook, editor, email, endpoint, engine, episode, essay, estimate, event, exam, example, exhibition, extension, faq, feature, feed, field, file,
    film, fixture, flag, flow, flyer, folder, font, footer, form, forum, framework, function, fundraiser, gallery, game, garden, glossary, guide, guideline, guidebook, hackathon, handbook,
    handover, header, headline, homepage, home page, house, icon, image, importer, index, installer, instance, integration, interface, interview, inventory, invitation, invite, invoice,
    issue, job description, kit, kitchen, landing page, launch, layout, leaflet, lesson, letter, library, licence, license, link, list, listing, log, login, logo, magazine, mailing, manual,
    map, meeting, meetup, memo, menu, message, migration, mock-up, mockup, mode, model, module, mvp, newsletter, note, notebook, notice, notification, offer, offer letter, office, package,
    page, panel, paper, parser, patch, patent, payment, payroll, permit, photo, picture, pilot, plan, playbook, playlist, plugin, podcast, policy, poll, port, portal, portfolio, post,
    poster, presentation, press release, press kit, prototype, proof, proposal, pr, privacy policy, pull request, query, questionnaire, quote, readme, receipt, recipe, record, recording,
    register, release, renderer, repo, repository, report, request, resume, cv, return, review, rfc, roadmap, room, route, router, schema, scheme, screen, screenshot, script, sdk, section,
    seminar, server, session, setting, sheet, shop, shortlist, sign-off, signature, sink, sitemap, sketch, slide, slot, spec, specification, spreadsheet, stall, statement, store,
    storyboard, stream, study, subscription, summit, support for, survey, swag, table, talk, task, tax return, template, term, terms, test, test suite, testimonial, theme, thesis, ticket,
    timeline, timetable, toggle, tool, toolbar, tooltip, track, trailer, training, transcript, trip, tutorial, tweet, ui, variant, venue, version, video, visa, visit, voucher, warehouse,
    wall, webinar, webpage, web page, website, site, whitepaper, white paper, widget, wiki, wireframe, wizard, workbook, workshop, worksheet, zip, array, compiler, backend, frontend, cache,
    scheduler, debugger, formatter, linter, decoder, encoder, adapter, hook, decorator, macro, operator, container, drawer, sidebar, popup, tab, shortcut, hotkey, keyboard, cart, checkout,
    filter, coroutine, iterator, generic, binding, allocator, profiler, strategy, application, procedure, protocol, concept, vision statement, mission statement, business plan,
    business case, framework agreement, concept paper, organigram, org chart, job ad, job advert, job posting, ledger, translation, freeze, appraisal, check-up, checkup, dental check,
    airdrop, election, switchover, cutover, go-live, rollout, roll-out, inspection, hearing, ceremony, signing, acquisition, merger, delivery, shipment, installation, upgrade, renovation,
    playground, shelter, kiosk, cinema, café, cafe, bakery, clinic, depot, plant, factory, mill, bridge, tunnel, road, lane, fence, roof, heating, boiler, oven, fridge, machine, press,
    printer, truck, bus, bike, boat, car park, lift, ramp, server room, data room, foundation, association, committee, working group, advisory board, department, club, union, institute,
    council, team page, suite, board game, pension, bootcamp, retreat, tender, bid, grant, fellowship, scholarship, residency, charity, company, consultancy, startup, label, studio,
    nursery, mentorship, help desk, hotline, mailing list, api key, runtime, emulator, logger, tokenizer, viewer, exporter, converter, generator, validator, scraper, crawler, bot, plug-in,
    add-on, skin, level, quest, character, sprite, shader, tileset, support desk, support plan, exercise, homework, dish, laundry, accounts, paperwork, shopping, ironing, washing-up,
    stocktake`),
  small: list(`
    badge, banner, bug, button, checkbox, column, comment, config, cookie banner, dropdown, email, faq entry, favicon, field, file, flag, footer, function, getter, header, helper, hook,
    icon, invitation, label, link, method, outline, page, parameter, placeholder, post, readme, row, setting, shortcut, slide, sketch, spinner, spreadsheet, tag, template, thing to buy,
    toggle, tooltip, typo, validation, variable, check, letter, note, alarm, anchor text, answer, apron, article, bed, bell, bill, bin, blind, bookmark, bottle, bowl, brochure, bulb, card,
    cable, calendar entry, candle, caption, chair, chapter, charger, chart, clock, coat, coffee, coffee machine, cup, cupboard, curtain, cushion, deadline, desk, diary, doorbell, drawer,
    envelope, extension lead, fine, filter, flyer, form, frame, fuse, gift, glass, glove, hanger, headline, hinge, image, insurance card, invoice, jar, jacket, joke, key, keyring, kettle,
    lamp, leaflet, lesson, light, light bulb, line, lock, log entry, login, logo, lunch, mail, memo, menu, message, minute, mug, nail, name badge, name tag, notice, noticeboard,
    notice board, notification, package, padlock, paragraph, parcel, parking fine, password, pen, phone, phone call, photo, picture, plant, plate, portrait, poster, pot, quote, receipt,
    recipe, reminder, reply, rota, rug, screen, screw, sentence, sheet, shelf, shirt, shoe, sign, socket, speech, sticker, stool, subscription, survey, switch, tap, task, text,
    thank-you note, thank you note, ticket, tile, title, towel, toy, tyre, tire, tweet, t-shirt, umbrella, user story, vase, voucher, washing, wire, word, alert, call, alias, cell, char,
    colour, color, css, env var, flake, heading, lint, log line, regex, timeout, unit test, warning, calendar invite, webpage, web page, blog article, faq page, profile, thread`),
  system: list(`
    academy, algorithm, app, application, architecture, association, backend, brand, business, campaign, chapter of the, company, compiler, conference, course, crm, culture, curriculum,
    data warehouse, department, ecosystem, engine, erp, factory, festival, foundation, framework, frontend, front end, game, house, infrastructure, intranet, library, marketplace,
    mobile app, multi-node, network, office, operating system, organisation, organization, pipeline, platform, podcast series, portal, process, product, programme, program, redesign, sdk,
    shop, site, software, startup, store, strategy, system, team, web app, web shop, website, web site, dashboard, api, plugin, feature, awareness campaign, advertising campaign,
    communications plan, training programme, training program, catalogue, encyclopedia, cooperative, brand identity, bus fleet, fleet, building, wing, branch network, network of,
    customer portal, data lake, database, data platform, data centre, data center, device fleet, exhibition, farm, greenhouse, hospital, knowledge base, laboratory, lab, loyalty programme,
    loyalty program, mobile game, museum, neighbourhood, nursery, orchard, payroll system, pension core, production line, railway, restaurant, school, studio, supply chain, theatre,
    theater, till system, village, warehouse, workshop series, mailing system, booking system, search engine, recommendation engine, design system, monorepo, codebase, code base, runtime,
    localization, localisation, internationalization, internationalisation, accessibility, multi-tenancy, single sign-on, sso, offline support`),
  world: list(`
    africa, asia, biodiversity, climate, climate change, continent, democracy, developing country, discrimination, disease, earth, europe, hunger, humanity, industry, inequality, injustice,
    least developed, mankind, nation, ocean, peace, planet, policy coherence, poverty, society, global financial, global economy, global market, global health, global trade, global warming,
    sustainable development, urbanization, urbanisation, women and girls, world, worldwide, world-wide, all of europe, all over the world, aviation, capitalism, child mortality,
    civilisation, civilization, coastal, countries, developing world, disability rights, economy, education system, energy transition, every child, every city, every corner, every country,
    every face, every home, every household, every human, every language, every person, every village, everywhere, extinction, future generation, gender equality, generation, generations,
    generations to come, global, global south, globally, health care system, healthcare system, homelessness, human rights, human settlement, human suffering, humankind, humanity's,
    illiteracy, internationally, industry standard, loneliness, marine area, maternal mortality, mortality ratio, natural resource, nursing profession, on earth, open source ecosystem,
    people everywhere, pollution, profession, public health, racism, rainforest, refugee, sea level, sexism, slavery, the commons, the continent, the globe, the internet, the planet,
    the public, the universe, the web as a whole, tropics, unemployment, universe, violence, war, western world, whole country, whole world, world hunger, world peace, youth unemployment,
    continent's, planet's, world's, nation's, country's, ecosystems, citywide, city-wide, nationwide, statewide, country-wide, entire corporation, entire industry, civic issue, the market,
    whole market, latam, market leader in, human liberty, liberty, freedom of speech, society as a whole, government and society, biodiversity loss, across the country, the country`),
  feat: list(`
    graduate, get married, black belt, bar exam, century ride, championship, degree, diploma, driving licence, driving license, driving test, exam, fluency test, half marathon, ironman,
    marathon, parkrun, phd, race, summit of, triathlon, ultra, degree programme, ged, gcse, cpa, cissp, licence exam, ultramarathon, 5k, 10k, first sale, first customer,
    first paying customer, first dollar, first euro, first pound, first revenue, first client, first order, first contract, first subscriber, boards, bar, final exam, language exam,
    certificate exam, master's degree, bachelor's degree, license, licence, driver's license, pilot's license, citizenship, fluent, visa`),
  'end-state': list(`
    accepted, accredited, acquired, adopted by all, agreed, all done, approved, at home, audited, balanced, break even, break-even, breaks even, carbon-neutral, carbon neutral,
    cash-flow positive, cash positive, certified, cleared, closed, compliant with, completed, completing, complying with, debt free, debt-free, decommissioned, deployed to all, fluent,
    free of, fully deployed, fully documented, fully funded, fully implemented, fully integrated, fully live, fully migrated, fully operational, fully paid, fully rolled out, fully running,
    fully staffed, fully trained, go live, goes live, going live, in operation, in place, in production, in use, in use by, is live, live in, licensed, migrated, moved in, nobody, no one,
    none of, obsolete, off the ground by, on sale, opened, operational, out of debt, paid back, paid off, passed, pass the, passes, patented, proficient, profitable, promoted to, published,
    qualified, ratified, registered, released, retired, rolled out, self-sufficient, self-sustaining, shut down, signed, sold, sold out, turned off, up and running, validated by, won,
    decided, handed over, complete, ready, live, done, finished, certification, accreditation, sign-off, exists, weathertight, watertight, waterproof, roadworthy, seaworthy, bookable,
    downloadable, searchable, habitable, installed, switched on, stocked, furnished, insured, debt-clear, vaccinated, fenced, planted, harvested, bottled, error-free, error free,
    in compliance with, leak-free, pain-free, soc 2 compliance, soc2 compliance, iso compliance, gdpr compliance, pci compliance, hipaa compliance, full compliance, feature parity`),
  numbered: list(`
    act, appendix, article, batch, bug, bus, c, car, catalina, chapter, chrome, class, clause, day, edition, episode, exercise, figure, firefox, form, gate, gen, generation, gpt, grade, goal, h, http, id, ie, ios, iso, issue, item, java, kr, layer, lecture, lesson, level, line, lot, mac os, macos, milestone, module, month, no, node, node.js, number, objective, option, p, page, paragraph, part, phase, pillar, pr, priority, problem, project, python, q, quarter, question, release, rfc, room, round, route, row, rule, scene, season, section, semester, series, soc, sprint, stage, step, stream, suite, task, terminal, ticket, tier, track, type, unit, v, vers, version, volume, wave, web, week, windows, wp, wcag, year, zone`),
  'long-unit': list('months, quarter, half, half-year, semester, year, decade'),
  'time-unit': list(
    'second, sec, minute, min, hour, hr, day, working day, business day, night, week, weekend, fortnight, month, quarter, half, year, decade',
  ),
}
