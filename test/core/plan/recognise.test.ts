import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../src/core/plan/read.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { plain, read, today, tree } from '../tree.ts'

const reason = (text: string) => read(plain(text)).recognition.reason

describe('a plan is recognised', () => {
  it.each([
    ['by a label', '# Goal: Win ten customers by June', 'levels'],
    ['by a group', '# Plan\n\n## Vision\n\nBe first.\n\n## Goals\n\n- Win ten customers\n', 'levels'],
    ['by an area with a goal below it', '# Acme\n\n## Marketing\n\n### Reach a thousand readers\n', 'area'],
    [
      'by its short form',
      '# Be first in town\n\n## Open the second shop by 2027\n\n1. Sign the lease by March\n2. Hire two bakers\n',
      'short-form',
    ],
    [
      'by its short form below the name of a document',
      '# My 2027 plan\n\n## Run a marathon by October\n\n- [ ] Buy shoes by Friday\n',
      'short-form',
    ],
    ['by front matter alone', '---\naltitude: true\n---\n# Log\n\n## Phase 1\n', 'declared'],
  ])('%s', (_name, text, expected) => {
    expect(read(text).recognition).toMatchObject({ isPlan: true, reason: expected })
  })

  it('with areas of its own', () => {
    expect(
      read('---\nareas: [Family, Health]\n---\n# Me\n\n## Health\n\n### Run a marathon\n').recognition.reason,
    ).toBe('area')
  })
})

describe('nothing is said of', () => {
  it('a plan that says so', () => {
    expect(reason('---\naltitude: false\n---\n# Goal: G\n')).toBe('declared-not')
  })

  it('an empty file, prose, or a list of chores', () => {
    expect(reason('')).toBe('empty')
    expect(reason('# Notes\n\nSome words.\n')).toBe('no-levels')
    expect(reason('# TODO\n\n- [ ] wash the car\n- [x] call Ana\n')).toBe('no-levels')
  })

  it('a file of another name', () => {
    const { recognition } = readPlan('# Goal: G\n', { today, settings: defaultSettings }, false)
    expect(recognition.reason).toBe('other-name')
  })

  it('a living document of an agent', () => {
    expect(
      reason(`
        # Add request throttling to the gateway

        This plan is kept up to date while the work goes on.

        ## Purpose / Big Picture

        After this change callers see a clear answer when they ask too often.

        ## Progress

        - [x] (2026-01-04 10:00Z) Read \`src/gateway/limits.ts\`.
        - [ ] Wire the middleware in \`src/gateway/index.ts\`.

        ## Surprises & Discoveries

        ## Decision Log

        ## Plan of Work

        ## Validation and Acceptance
      `),
    ).not.toMatch(/levels|area|short-form/)
  })

  it('a task plan with a goal, phases and status lines', () => {
    expect(
      reason(`
        # Task Plan: dark mode

        ## Goal

        Let people switch the dashboard to dark colours by the release in March.

        ## Current Phase

        Phase 2

        ## Phases

        ### Phase 1: Discovery

        - [x] Find where colours are defined
        - **Status:** complete

        ### Phase 2: Implementation

        - [ ] Add a theme provider
        - **Status:** in_progress

        ## Key Questions

        1. Does the chart library take themes?

        ## Errors Encountered
      `),
    ).toBe('work-log')
  })

  it('an engineering plan with goals and non-goals', () => {
    expect(
      reason(`
        # Plan: move the importer to streams

        ## Goals

        - Import files of any size
        - Keep memory flat

        ## Non-goals

        - New formats

        ## Architecture

        The reader in \`src/import/reader.ts\` hands chunks to the parser.

        ## Implementation steps

        1. Change \`src/import/reader.ts\`
        2. Add \`src/import/chunk.ts\`

        ## Testing

        \`\`\`sh
        npm test
        \`\`\`
      `),
    ).toBe('work-log')
  })

  it('a document whose title, or whose non-goals, say what it is', () => {
    expect(
      reason('# Implementation plan: mail\n\n## Goals\n\n- People get a mail\n\n## Tasks\n\n- [ ] Send it\n'),
    ).toBe('work-log')
    expect(reason('# Streams\n\n## Goals\n\n- Any size\n\n## Non-goals\n\n- New formats\n')).toBe('work-log')
    expect(reason('# Personal development plan\n\n## Goals\n\n- Lead a team\n')).toBe('levels')
    expect(reason('# Club\n\n## Goal: Win 90 members by June 2027\n\n## Non-goals\n\n- A new hall\n')).toBe('levels')
  })

  it('a list of what only programmers speak of', () => {
    expect(
      reason(`
        # Faster search

        ## Goals

        - Cache the query results
        - Refactor the index module
        - Cut latency of the endpoint

        ## Tasks

        - [ ] Add a benchmark to CI
        - [ ] Write unit tests
      `),
    ).toBe('work-log')
  })

  it('a roadmap of versions, weeks or quarters', () => {
    expect(
      reason(
        '# Roadmap\n\n## v0.1\n\n- [x] Parser\n\n## v0.2 (by March)\n\n- [ ] Type checks\n\n## v1.0\n\n- [ ] ABI\n',
      ),
    ).toBe('work-log')
    expect(
      reason(
        '# Board\n\n## Week 1: Setup\n\n- [ ] Lay out\n\n## Week 2: Data\n\n- [ ] Load\n\n## Week 3: UI\n\n- [ ] Draw\n',
      ),
    ).toBe('work-log')
    expect(reason('# Roadmap\n\n## Q1 2026\n\n- [ ] Dark mode\n\n## Q2 2026\n\n- [ ] Export by May\n')).toBe(
      'no-levels',
    )
  })

  it('phases of code under one title', () => {
    expect(
      reason(`
        # Refactor auth module

        ## Phase 1: Extract the token store

        1. Create \`auth/store.py\` by Friday
        2. Move the tests

        ## Phase 2: Swap the callers

        1. Update \`api/login.py\`
      `),
    ).toBe('work-log')
  })
})

describe('what a document of engineers shares with a plan proves nothing', () => {
  it.each([
    [
      'a purpose',
      '# Import\n\n## Purpose\n\nLet people bring their photos along.\n\n## Flow\n\n- Pick a folder\n- Wait\n',
      'no-levels',
    ],
    [
      'a purpose before goals that are followed by non-goals',
      '# Import\n\n## Purpose\n\nBring photos along.\n\n## Goals\n\n- Any size\n\n## Non-goals (for now)\n\n- Videos\n\n## Features\n',
      'work-log',
    ],
    [
      'the vision of a game without a goal',
      '# Cinder Keep\n\n## Vision\n\nA cosy siege for one evening.\n\n## Core loop\n\n1. Gather wood\n2. Raise walls\n\n## Mechanics\n\n- Fire spreads\n\n## Art direction\n\n## Milestones\n\n- [ ] Vertical slice\n',
      'work-log',
    ],
    [
      'dates on what belongs to the work',
      '# Tracker\n\n## Current status (May 2026)\n\n- [x] Rows are kept\n\n## v0.2 - by June 2026\n\n**Goals:**\n\n- [ ] Sorting\n\n## v0.3 - by July 2026\n\n**Goals:**\n\n- [ ] Colours\n',
      'work-log',
    ],
    [
      'a lone goal above steps of code',
      '# Fix the build\n\n- Goal: fix flaky tests\n- [ ] rerun the suite in CI\n',
      'work-log',
    ],
    [
      'goals that are parts of a machine',
      '# Engine\n\n## Goals\n\n- [ ] Sprite batching\n- [ ] Collision detection\n- [ ] Audio mixer\n- [ ] Scene graph\n',
      'work-log',
    ],
    [
      'goals before phases in Roman numbers',
      '# Arm\n\n## Goals\n\n- Lift a box\n\n## Phases\n\n### Phase I\n\n- Meet\n\n### Phase II\n\n- Build\n',
      'work-log',
    ],
    ['a task plan', '# Task plan: menu\n\n## Goal\n\n- A calmer menu\n', 'work-log'],
    ['a design document', '# Garden Wars – Game Design Document\n\n## Goals\n\n- Fun for two\n', 'work-log'],
    [
      'an implementation plan in Spanish',
      '# Plan de implementación: menú\n\n## Objetivos\n\n- Un menú tranquilo\n',
      'work-log',
    ],
    [
      'the goals of a tool, and what they are not',
      '# Goals — Lantern\n\n## Light first\n\n- Lamps glow\n\n## Non-goals (explicit)\n\n- Heating\n',
      'work-log',
    ],
  ])('%s', (_name, text, expected) => {
    expect(reason(text)).toBe(expected)
  })
})

describe('people who plan in the words of their trade are still heard', () => {
  it.each([
    [
      'lists indented too far are no code',
      '# Our goals\n\n### Be profitable\n\n        - make 15 orders a month\n\n### Grow\n\n        - reach 40 towns\n\n### Hire\n\n        - find two cooks\n\n## Status\n',
    ],
    [
      'goals for a year, technical as they are',
      '# Goals 2027\n\n- Learn Kubernetes\n- Learn TypeScript\n- Pass the AWS exam\n',
    ],
    ['a quarter in its short form', '# 2027-Q1 OKRs\n\n## Grow sales\n\n1. Reach 40 orders a week\n'],
    ['resolutions', "# New Year's resolutions 2027\n\n- Run a half marathon\n- Read 20 books\n"],
    ['goals of somebody', '# OKRs — Platform team\n\n## A calm pager\n\n1. Pages a week from 30 to 5\n'],
    [
      'a team of engineers with objectives and key results',
      '# Platform\n\n## Objective 1: Make deploys boring\n\n- KR 1: Cut deploy time from 40 to 10 minutes\n- KR 2: No rollback of the API in March\n\n## Objective 2: A quiet pager\n\n- KR 1: Unit tests cover the cache module\n',
    ],
    [
      'phases with dates below a goal',
      '# Thesis\n\n## Goal: Hand in the thesis by September 2027\n\n### Phase 1 (by January 2027): Read\n\n- [ ] Read 40 papers\n\n### Phase 2 (by May 2027): Measure\n\n### Phase 3 (by August 2027): Write\n\n## Progress\n',
    ],
    [
      'a vision and goals above a heading or two of notes',
      '# Band\n\n## Mission\n\nPlay loud.\n\n## Goals\n\n- Record a song\n\n## Status\n\n## Problem\n\n## Art direction\n',
    ],
  ])('%s', (_name, text) => {
    expect(reason(text)).toBe('levels')
  })

  it('and the goals of somebody stand below the heading', () => {
    expect(tree('# OKRs — Platform team\n\n## A calm pager\n\n1. Pages a week from 30 to 5\n')).toBe(
      'goal: A calm pager (0/1)\n  milestone: Pages a week from 30 to 5',
    )
  })
})

describe('why is said in words', () => {
  it('for a work log, with what gives it away', () => {
    const { why } = read('# X\n\n## Goal\n\nShip.\n\n## Progress\n\n## Decision Log\n\n## Architecture\n').recognition
    expect(why.args.join()).toContain('Decision Log')
  })
})
