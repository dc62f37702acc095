import { callsOf, type Judged } from './figures.ts'

/** The statements of each repository that they come from, the largest first. */
export function bySource(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const sources = new Map<string, Judged[]>()
  for (const one of judged) {
    const source = one.label.source?.split('/').slice(0, 2).join('/') ?? '–'
    sources.set(source, [...(sources.get(source) ?? []), one])
  }
  return new Map([...sources].sort(([, a], [, b]) => b.length - a.length))
}

const asked = ['specific present', 'measurable present', 'time-bound present', 'actionable', 'wrong scope'] as const

/** Per source, how many statements were judged otherwise than labelled. */
export const sourceTable = (judged: readonly Judged[]): string =>
  [...bySource(judged)]
    .map(([source, own]) => {
      const wrong = asked.map(
        (question) => `${question} ${callsOf(own, question).filter(({ said, truth }) => said !== truth).length}`,
      )
      return `${source.slice(0, 44).padEnd(46)} ${String(own.length).padStart(4)} statements, judged otherwise: ${wrong.join(', ')}`
    })
    .join('\n')
