import { type Passage, passageAt, type Sections, startOf } from '../markdown/sections.ts'
import type { Facts } from '../plan/facts.ts'
import type { PlanItem } from '../plan/item.ts'
import type { Level } from '../plan/model.ts'
import { levelBit, type Node, partsBelow, type Row, type RowStack } from '../plan/node.ts'
import type { ReadPlan } from '../plan/read.ts'
import type { Severity } from '../plan/settings.ts'
import type { Span } from '../text/span.ts'
import type { Check, CheckContext, Finding, Problem } from './check.ts'
import { checks } from './index.ts'

/** A problem that knows no place in the text, so that it is found once for as long as what it looked at stays the same. */
interface Report {
  readonly check: Check
  readonly severity: Severity
  readonly facts: Facts
  /** Which of the problems that the check finds in the item. */
  readonly index: number
  readonly message: Problem['message']
  /** The span counts from the start of this passage; from that of the text without one. */
  readonly passage: Passage | undefined
  readonly span: Span
  /** Other places, as the span is kept; undefined where there is none. */
  readonly related: readonly Placed[] | undefined
  /** What to do about it, where the check is asked anew after every edit anyway. */
  readonly problem: Problem | undefined
}

interface Placed {
  readonly passage: Passage
  readonly span: Span
  readonly message: Problem['message']
}

interface Loud {
  readonly check: Check
  readonly severity: Severity
}

/** What was found in parts of a plan, by all that it depends on beside them. */
export interface Reports {
  readonly key: string
  readonly own: WeakMap<Facts, readonly Report[]>
  readonly nodes: WeakMap<Node, readonly Report[]>
  readonly parts: WeakMap<RowStack | Row, readonly Report[]>
}

export const noReports = (key: string): Reports => ({
  key,
  own: new WeakMap(),
  nodes: new WeakMap(),
  parts: new WeakMap(),
})

/** How loud a check is: what the plan's front matter says, else the settings, else its own default. */
export function severityOf(check: Check, { plan, settings }: CheckContext): Severity | 'off' {
  return plan.frontMatter?.checks?.[check.id] ?? settings.checks[check.id] ?? check.severity
}

/** The checks that are on, by what they have to be asked anew for. */
interface Asked {
  readonly above: readonly Loud[]
  readonly below: readonly Loud[]
  readonly beside: readonly Loud[]
  readonly among: readonly Loud[]
}

interface Run {
  readonly context: CheckContext
  readonly sections: Sections
  readonly reports: Reports
  readonly levels: ReadonlyMap<Level, Asked>
  readonly all: Asked
}

/**
 * Every finding of the plan, in the order of the text.
 *
 * @param reports what was found in an earlier text, with the same key: asked anew is only what has changed since
 */
export function runChecks(context: CheckContext, sections: Sections, reports: Reports): readonly Finding[] {
  const { plan } = context
  const loud = checks.flatMap((check): readonly Loud[] => {
    const severity = severityOf(check, context)
    return severity === 'off' ? [] : [{ check, severity }]
  })
  const run: Run = { context, sections, reports, all: askedOf(loud), levels: byLevel(loud) }
  // Items are made for it that nobody keeps: of a plan that is opened all are asked.
  const found = reportsOf(plan.freshRoot(), run).slice()
  for (const one of run.all.among) {
    for (const item of one.check.among?.(context) ?? []) ask(one, item as PlanItem, run, found)
  }
  return inOrder(found, run, plan)
}

/** The report with its place in the whole text: it is not kept. */
const there = ({ passage, span }: Report, { sections }: Run): Pick<Report, 'passage' | 'span'> => {
  const by = passage === undefined ? 0 : startOf(sections, passage)
  return { passage: undefined, span: { start: span.start + by, end: span.end + by } }
}

function askedOf(loud: readonly Loud[]): Asked {
  const is = (check: Check): keyof Asked =>
    check.among ? 'among' : check.beside ? 'beside' : check.looks === 'below' ? 'below' : 'above'
  const of = (kind: keyof Asked): readonly Loud[] => loud.filter(({ check }) => is(check) === kind)
  return { above: of('above'), below: of('below'), beside: of('beside'), among: of('among') }
}

function byLevel(loud: readonly Loud[]): ReadonlyMap<Level, Asked> {
  const levels: readonly Level[] = ['plan', 'vision', 'area', 'goal', 'milestone', 'action', 'step']
  return new Map(levels.map((level) => [level, askedOf(loud.filter(({ check }) => check.levels.includes(level)))]))
}

/** What was found in an item and all below it. */
function reportsOf(item: PlanItem, run: Run): readonly Report[] {
  const { node } = item
  const asked = run.levels.get(item.level) ?? run.all
  // Of one with nothing below it the row that it stands in knows.
  const isLeaf = node.rows.length === 0
  if (isLeaf && asked.below.length === 0) return ownReports(item, asked, run)
  const before = isLeaf ? undefined : run.reports.nodes.get(node)
  if (before !== undefined) return before
  const found = ownReports(item, asked, run).slice()
  for (const one of asked.below) ask(one, item, run, found)
  for (const one of run.all.beside) askBeside(one, item, run, found)
  let first = 0
  for (const part of partsBelow(node)) {
    for (const report of reportsIn(part, item, first, run)) found.push(report)
    first += 'rows' in part ? part.rows.length : 1
  }
  if (!isLeaf) run.reports.nodes.set(node, found)
  return found
}

/** What was found in some of those below an item. @param first the place of their first row among all of the item's */
function reportsIn(part: RowStack | Row, item: PlanItem, first: number, run: Run): readonly Report[] {
  const before = run.reports.parts.get(part)
  if (before !== undefined) return before
  const found: Report[] = []
  const add = (reports: readonly Report[]): void => {
    for (const report of reports) found.push(report)
  }
  if ('rows' in part) part.rows.forEach((row, i) => add(reportsIn(row, item, first + i, run)))
  else for (const child of item.childrenIn(first)) add(reportsOf(child, run))
  run.reports.parts.set(part, found)
  return found
}

/** What an item's own words say, and what stands above it. */
function ownReports(item: PlanItem, asked: Asked, run: Run): readonly Report[] {
  const { facts } = item.node
  const before = run.reports.own.get(facts)
  if (before !== undefined) return before
  const found: Report[] = []
  for (const one of asked.above) ask(one, item, run, found)
  const kept = found.length === 0 ? none : found
  run.reports.own.set(facts, kept)
  return kept
}

const none: readonly Report[] = []

/** What a check finds of the children of an item that looks at those beside each. */
function askBeside(one: Loud, parent: PlanItem, run: Run, found: Report[]): void {
  const { check } = one
  const bits = check.levels.reduce((sum, level) => sum | levelBit(level), 0)
  const isAny = parent.node.rows.some(({ levels }) => (levels & bits) !== 0)
  if (!isAny || check.beside?.(parent) !== true) return
  parent.node.rows.forEach((row, i) => {
    if ((row.levels & bits) === 0) return
    for (const child of parent.childrenIn(i)) if (check.levels.includes(child.level)) ask(one, child, run, found)
  })
}

/** Whether a comment at the item keeps a check quiet. */
export const isSilenced = ({ silenced }: Pick<PlanItem, 'silenced'>, check: string): boolean =>
  silenced === 'all' || silenced.includes(check)

/** Asks a check about an item, and adds what it finds. */
function ask({ check, severity }: Loud, item: PlanItem, run: Run, found: Report[]): void {
  const { facts } = item.node
  if (isSilenced(item, check.id) || (check.alsoOver !== true && !facts.inside.isLive)) return
  const problems = check.find(item, run.context)
  for (let index = 0; index < problems.length; index++) {
    const problem = problems[index] as Problem
    const { passage, span } = placeOf(problem.span, facts, run.sections)
    const { message } = problem
    const related = relatedOf(problem, run)
    // What is found among all items anew after every edit is kept as it was told.
    const told = check.among === undefined ? undefined : problem
    const report = { check, severity, facts, index, message, passage, span, related, problem: told }
    found.push(told === undefined ? report : { ...report, ...there(report, run) })
  }
}

/** The other places of a problem, each as counted from the start of the passage that it stands in. */
const relatedOf = ({ related }: Problem, { sections }: Run): Report['related'] =>
  related?.map(({ span, message }) => {
    const { passage, start } = passageAt(sections, span.start)
    return { passage, span: { start: span.start - start, end: span.end - start }, message }
  })

/** A span as counted from the start of the item's passage that it stands in. */
function placeOf(span: Span, { draft, more }: Facts, sections: Sections): Pick<Report, 'passage' | 'span'> {
  for (const { passage } of [draft, ...more]) {
    const start = startOf(sections, passage)
    if (start >= 0 && span.start >= start && span.end <= start + passage.length) {
      return { passage, span: { start: span.start - start, end: span.end - start } }
    }
  }
  return { passage: undefined, span }
}

/** Findings with their places, sorted by these; of one place in the order in which the checks are listed. */
function inOrder(reports: readonly Report[], run: Run, plan: ReadPlan): readonly Finding[] {
  const placed: PlacedFinding[] = []
  let isSorted = true
  for (const report of reports) {
    const by = report.passage === undefined ? 0 : startOf(run.sections, report.passage)
    const finding = new PlacedFinding(report, by, plan, run.context)
    const last = placed[placed.length - 1]
    isSorted &&= last === undefined || last.start < finding.start || compare(last, finding) <= 0
    placed.push(finding)
  }
  return isSorted ? placed : placed.sort(compare)
}

const orderOf = new Map(checks.map((check, i) => [check.id, i]))

const compare = (a: PlacedFinding, b: PlacedFinding): number =>
  a.start - b.start || a.end - b.end || (orderOf.get(a.check) ?? 0) - (orderOf.get(b.check) ?? 0)

/** A report where it stands in one text. What to do about it is found when somebody asks. */
class PlacedFinding implements Finding {
  readonly message: Finding['message']
  private readonly report: Report
  private readonly by: number
  private readonly plan: ReadPlan
  private readonly context: CheckContext

  constructor(report: Report, by: number, plan: ReadPlan, context: CheckContext) {
    this.report = report
    this.message = report.message
    this.by = by
    this.plan = plan
    this.context = context
  }

  get start(): number {
    return this.report.span.start + this.by
  }

  get end(): number {
    return this.report.span.end + this.by
  }

  get span(): Span {
    return { start: this.start, end: this.end }
  }

  get check(): string {
    return this.report.check.id
  }

  get severity(): Severity {
    return this.report.severity
  }

  get level(): Level {
    return this.report.facts.draft.level
  }

  get facts(): Facts {
    return this.report.facts
  }

  get itemId(): string {
    return this.plan.itemOf(this.report.facts)?.id ?? ''
  }

  /** The problem as the check tells it of the item as it stands in this text. */
  private problem(): Problem | undefined {
    if (this.report.problem !== undefined) return this.report.problem
    const item = this.plan.itemOf(this.report.facts)
    return item && this.report.check.find(item, this.context)[this.report.index]
  }

  get related(): Problem['related'] {
    const { related } = this.report
    if (related === undefined) return undefined
    const places = related.map(({ passage, span, message }) => {
      const by = startOf(this.plan.sections, passage)
      return { isThere: by >= 0, span: { start: span.start + by, end: span.end + by }, message }
    })
    // What it names has been written anew, to the same effect.
    return places.every(({ isThere }) => isThere)
      ? places.map(({ span, message }) => ({ span, message }))
      : this.problem()?.related
  }

  get fixes(): Problem['fixes'] {
    return () => this.problem()?.fixes() ?? []
  }
}
