import { describe, expect, it } from 'vitest'
import { timeRows } from '../../../../src/core/plan/dates/es/time-rows.ts'
import { findTimes, readDateValue } from '../../../../src/core/plan/dates/es/times.ts'

const context = { today: '2026-01-01', origin: '2026-01-01', fiscalYearStart: 1, weekStart: 1 }

const found = (title: string): readonly string[] =>
  findTimes(title, context).map(({ span, role }) => `${role}: ${title.slice(span.start, span.end)}`)

const lastDay = (title: string): string | undefined => {
  const end = findTimes(title, context)[0]?.end
  return end?.kind === 'known' ? end.period.last : end?.kind
}

describe('ends', () => {
  it.each([
    ['para el 30 de junio de 2026', '2026-06-30'],
    ['antes del 30 de junio de 2026', '2026-06-30'],
    ['hasta marzo de 2027', '2027-03-31'],
    ['antes de junio', '2026-05-31'],
    ['antes de 2027', '2026-12-31'],
    ['antes de fin de año', '2026-12-31'],
    ['a finales de 2026', '2026-12-31'],
    ['a mediados de junio', '2026-06-20'],
    ['a principios de 2027', '2027-03-31'],
    ['en el tercer trimestre de 2026', '2026-09-30'],
    ['en el T3 2026', '2026-09-30'],
    ['para el segundo semestre', '2026-12-31'],
    ['este año', '2026-12-31'],
    ['este trimestre', '2026-03-31'],
    ['el mes que viene', '2026-02-28'],
    ['en seis meses', '2026-07-01'],
    ['dentro de 90 días', '2026-04-01'],
    ['en los próximos dos años', '2028-01-01'],
    ['en el primer mes', '2026-01-31'],
    ['en la semana 3', '2026-01-21'],
    ['antes de que acabe el trimestre', '2026-03-31'],
    ['antes del 2026-06-30', '2026-06-30'],
    ['para el 03/04/2026', '2026-04-03'],
    ['antes del 31/02/2026', 'invalid'],
    ['hoy', '2026-01-01'],
    ['mañana', '2026-01-02'],
    ['esta semana', '2026-01-04'],
    ['antes del viernes', '2026-01-02'],
    ['antes de la junta de junio', '2026-06-30'],
    ['antes del verano', 'unknown'],
    // Not in Spanish.
    ['by 2026-06-30', '2026-06-30'],
    ['FY27', '2027-12-31'],
  ])('%s', (words, last) => {
    expect(found(`Firmar el contrato ${words}`)).toEqual([`end: ${words}`])
    expect(lastDay(`Firmar el contrato ${words}`)).toBe(last)
  })

  it.each(['en los meses 2 a 4', 'de enero a marzo de 2027', 'del 1 al 15 de junio'])('both: %s', (words) => {
    expect(found(`Probar el horno ${words}`)).toEqual([`range: ${words}`])
  })

  it('reads without accents, in capitals', () => {
    expect(lastDay('FIRMAR EN LOS PROXIMOS DOS AÑOS')).toBe('2028-01-01')
    expect(lastDay('firmar antes de fin de ano')).toBe('2026-12-31')
  })

  it.each(timeRows.map((row) => [row.example, row] as const))('every row reads its example: %s', (example, row) => {
    const rest = example.replace(/^fin de /, '')
    const words = row.stands === 'whole' ? example : row.stands === 'part' ? `a fin de ${rest}` : `para ${example}`
    const ends = findTimes(`Hacer el pan ${words}`, context).filter(({ end }) => end !== undefined)
    expect(ends.map(({ span }) => span.end)).toEqual([`Hacer el pan ${words}`.length])
  })
})

describe('no ends', () => {
  it.each([
    ['cada semana', 'cadence'],
    ['semanalmente', 'cadence'],
    ['al mes', 'cadence'],
    ['por mes', 'cadence'],
    ['todos los lunes', 'cadence'],
    ['tres veces por semana', 'cadence'],
    ['pronto', 'vague'],
    ['cuanto antes', 'vague'],
    ['a largo plazo', 'vague'],
    ['en el futuro', 'vague'],
    ['algún día', 'vague'],
    ['para TBD', 'vague'],
    ['antes del [fecha]', 'vague'],
    ['desde mayo', 'start'],
    ['a partir de enero de 2027', 'start'],
    ['en menos de 24 horas', 'duration'],
    ['en menos de 3 días', 'duration'],
    ['durante 3 meses', 'duration'],
  ])('%s: %s', (words, role) => {
    expect(found(`Enviar el pan ${words}`)).toEqual([`${role}: ${words}`])
  })

  it.each([
    'Presupuesto de 2027',
    'Plan 2027',
    'Informe de marzo',
    'Migrar 2026 registros',
    'Taller del lunes',
    'Salir por la mañana',
    'Comparar de 2 a 4 ofertas',
    'Nadar en el mar',
  ])('"%s"', (title) => expect(found(title)).toEqual([]))
})

describe('a field', () => {
  it.each([
    ['30 de junio de 2026', '2026-06-30'],
    ['el 30 de junio', '2026-06-30'],
    ['junio de 2026', '2026-06-30'],
    ['junio', '2026-06-30'],
    ['fin de año', '2026-12-31'],
    ['el viernes', '2026-01-02'],
  ])('holds %s', (value, last) => {
    const reading = readDateValue(value, context)
    expect(reading?.kind === 'known' && reading.period.last).toBe(last)
  })

  it.each(['pronto', 'cuando se pueda', 'junio y luego ya veremos', 'soon', ''])('does not hold "%s"', (value) => {
    expect(readDateValue(value, context)).toBeUndefined()
  })
})
