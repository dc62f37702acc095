/*
 * How Spanish says a day, a period or a window, and what that is in the English that `readDate` understands. Patterns
 * are matched without accents and without case, between word ends. A newcomer adds a row.
 */

/** The named groups of a match; a group that took no part is absent. */
type Groups = Readonly<Record<string, string | undefined>>

export interface TimeRow {
  /** Something written that way. */
  readonly example: string
  /** No repeat without a bound. */
  readonly pattern: string
  /** `alone`: anywhere. `led`: only behind a preposition. `part`: only behind "fin de". `whole`: brings its preposition. */
  readonly stands: 'alone' | 'led' | 'part' | 'whole'
  /** What it says in English; undefined for a bound whose day cannot be told. */
  readonly says: (g: Groups) => string | undefined
  /** For what has two ends: its first. */
  readonly starts?: (g: Groups) => string | undefined
  /** One day: "antes del 30 de junio" still is that day, as "antes de junio" is none of June. */
  readonly isDay?: true
}

/** Spanish words without accents, each with what they mean. */
const table = (rows: string): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.split(', ').map((row) => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)]))

const months = table(
  'enero=January, febrero=February, marzo=March, abril=April, mayo=May, junio=June, julio=July, agosto=August, septiembre=September, setiembre=September, octubre=October, noviembre=November, diciembre=December',
)
const weekdays = table(
  'lunes=Monday, martes=Tuesday, miercoles=Wednesday, jueves=Thursday, viernes=Friday, sabado=Saturday, domingo=Sunday',
)
const units = table(
  'dia=day, dias=days, semana=week, semanas=weeks, quincena=fortnight, quincenas=fortnights, mes=month, meses=months, trimestre=quarter, trimestres=quarters, semestre=half, semestres=half-years, ano=year, anos=years, decada=decade, decadas=decades',
)
const seasons = table('primavera=spring, verano=summer, otono=autumn, invierno=winter')
const numbers = table(
  'un=1, una=1, dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9, diez=10, once=11, doce=12, quince=15, dieciocho=18, veinte=20, veinticuatro=24, treinta=30, cuarenta=40, sesenta=60, noventa=90, cien=100',
)
const ordinals = table(
  'primer=1, primero=1, primera=1, 1er=1, 1ro=1, segundo=2, segunda=2, 2o=2, tercer=3, tercera=3, 3er=3, cuarto=4, cuarta=4, quinto=5, quinta=5, sexto=6, sexta=6, septimo=7, septima=7, octavo=8, octava=8, noveno=9, novena=9, decimo=10, decima=10, ultimo=4',
)

const one = (name: string, words: Readonly<Record<string, string>>): string =>
  `(?<${name}>${Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')})`
const meaning = (words: Readonly<Record<string, string>>, word: string | undefined): string =>
  words[word?.toLowerCase() ?? ''] ?? ''

export const monthName = `(?:${Object.keys(months).join('|')})`
export const weekdayName = `(?:${Object.keys(weekdays).join('|')})`
export const count = `(?<count>\\d{1,4}|${Object.keys(numbers).join('|')})`
const figure = (g: Groups): string => numbers[g.count?.toLowerCase() ?? ''] ?? g.count ?? ''

const year = '(?<year>20\\d\\d|(?:este|proximo|ano que viene)(?: ano)?)'
/** " de 2026", ", 2026", " del año 2026", " de este año" */
const ofYear = `(?:,? (?:de |del )?(?:ano )?${year})`
const yearOf = (g: Groups): string =>
  g.year === undefined
    ? ''
    : /^\d/.test(g.year)
      ? ` ${g.year}`
      : /^este/i.test(g.year)
        ? ' of this year'
        : ' of next year'
const month = (g: Groups): string => meaning(months, g.month)
const twoFigures = (text: string | undefined): string => (text ?? '').padStart(2, '0')

export const timeRows: readonly TimeRow[] = [
  {
    example: 'enero a marzo de 2027',
    pattern: `${one('from', months)}(?: de (?<first>20\\d\\d))?(?: a | y | hasta | ?[-–] ?)${one('month', months)}${ofYear}?`,
    stands: 'alone',
    says: (g) => `${month(g)}${yearOf(g)}`,
    starts: (g) => `${meaning(months, g.from)}${g.first === undefined ? yearOf(g) : ` ${g.first}`}`,
  },
  {
    example: '1 al 15 de junio de 2026',
    pattern: `(?<from>\\d{1,2})(?: al? | y | ?[-–] ?)(?:el )?(?<date>\\d{1,2}) de ${one('month', months)}${ofYear}?`,
    stands: 'alone',
    says: (g) => `${g.date} ${month(g)}${yearOf(g)}`,
    starts: (g) => `${g.from} ${month(g)}${yearOf(g)}`,
    isDay: true,
  },
  {
    example: '30 de junio de 2026',
    pattern: `(?<date>\\d{1,2}|primero)º? (?:de )?${one('month', months)}${ofYear}?`,
    stands: 'alone',
    says: (g) => `${/^\d/.test(g.date ?? '') ? g.date : 1} ${month(g)}${yearOf(g)}`,
    isDay: true,
  },
  {
    example: '30/06/2026',
    pattern: '(?<date>\\d{1,2})[/.-](?<number>\\d{1,2})[/.-](?<year>20\\d\\d)',
    stands: 'alone',
    says: (g) => `${g.year}-${twoFigures(g.number)}-${twoFigures(g.date)}`,
    isDay: true,
  },
  {
    example: '30/6',
    pattern: '(?<date>\\d{1,2})/(?<number>\\d{1,2})',
    stands: 'led',
    says: (g) => {
      const named = Object.values(months)[Number(g.number) - (Number(g.number) > 9 ? 0 : 1)]
      return named === undefined ? undefined : `${g.date} ${named}`
    },
    isDay: true,
  },
  {
    example: '2026-06-30',
    pattern: '(?<iso>20\\d\\d-\\d\\d-\\d\\d)',
    stands: 'alone',
    says: (g) => g.iso,
    isDay: true,
  },
  { example: '2026-06', pattern: '(?<iso>20\\d\\d-(?:0[1-9]|1[0-2]))', stands: 'alone', says: (g) => g.iso },
  {
    example: 'marzo de 2027',
    pattern: `(?:mes de )?${one('month', months)}${ofYear}`,
    stands: 'alone',
    says: (g) => `${month(g)}${yearOf(g)}`,
  },
  { example: 'marzo', pattern: `(?:mes de )?${one('month', months)}`, stands: 'led', says: month },
  {
    example: 'T3 2026',
    pattern: `(?:[TQ](?<quarter>[1-4])|(?<nth>[1-4])T)(?:[ /-]?(?:de |del )?${year})?`,
    stands: 'alone',
    says: (g) => `Q${g.quarter ?? g.nth}${yearOf(g)}`,
  },
  {
    example: 'tercer trimestre de 2026',
    pattern: `${one('nth', ordinals)} trimestre${ofYear}?`,
    stands: 'led',
    says: (g) => `Q${meaning(ordinals, g.nth)}${yearOf(g)}`,
  },
  {
    example: 'primer semestre de 2027',
    pattern: `(?<nth>primer|1er|segundo|2o|ultimo) semestre${ofYear}?`,
    stands: 'led',
    says: (g) => `H${/^(?:primer|1er)$/i.test(g.nth ?? '') ? 1 : 2}${yearOf(g)}`,
  },
  {
    example: '2027',
    pattern: '(?:ano |ejercicio )?(?<year>20\\d\\d)(?! [a-z]{3,20}s(?!\\w))',
    stands: 'led',
    says: (g) => g.year,
  },
  {
    example: 'este trimestre',
    pattern: `(?:este|esta)(?: mismo| misma)? ${one('unit', units)}`,
    stands: 'alone',
    says: (g) => `this ${meaning(units, g.unit)}`,
  },
  {
    example: 'próximo mes',
    pattern: `(?:(?:proximo|proxima|siguiente) ${one('unit', units)}|${one('coming', units)} (?:que viene|proximo|proxima|siguiente))`,
    stands: 'alone',
    says: (g) => `next ${meaning(units, g.unit ?? g.coming)}`,
  },
  {
    example: 'verano de 2026',
    pattern: `(?:este |proximo |esta )?${one('season', seasons)}${ofYear}?`,
    stands: 'led',
    says: (g) => `${meaning(seasons, g.season)}${yearOf(g)}`,
  },
  {
    example: 'Navidad',
    pattern: `(?:navidad|navidades|semana santa|reyes|black friday|nochebuena|nochevieja)${ofYear}?`,
    stands: 'led',
    says: () => undefined,
  },
  {
    example: 'en los próximos dos años',
    pattern: `(?:dentro de|en(?: un| el)? plazo(?: maximo)? de|antes de que pasen|en(?: menos de| un maximo de| los proximos| las proximas| los siguientes)?|durante (?:los proximos|las proximas)|a lo largo de (?:los proximos|las proximas)) ${count} (?<unit>dias?|semanas?|quincenas?|mes|meses|trimestres?|semestres?|anos?|decadas?)(?<workday> habiles| laborables)?`,
    stands: 'whole',
    says: (g) => `within ${figure(g)} ${g.workday === undefined ? meaning(units, g.unit) : 'working days'}`,
  },
  {
    example: 'meses 2 a 4',
    pattern: '(?<unit>meses|mes|semanas|semana|anos) (?<from>\\d{1,2})(?: al? | y | ?[-–] ?)(?<to>\\d{1,2})',
    stands: 'alone',
    says: (g) => `${meaning(units, g.unit).replace(/s?$/, 's')} ${g.from} to ${g.to}`,
    starts: (g) => `${meaning(units, g.unit).replace(/s$/, '')} ${g.from}`,
  },
  {
    example: 'mes 3',
    pattern: '(?<unit>mes|semana|ano|dia) (?<nth>\\d{1,2})',
    stands: 'led',
    says: (g) => `${meaning(units, g.unit)} ${g.nth}`,
  },
  {
    example: 'primer mes',
    pattern: `${one('nth', ordinals)} (?<unit>mes|semana|ano|dia)(?: de(?:l)? plan)?`,
    stands: 'led',
    says: (g) => `${meaning(units, g.unit)} ${meaning(ordinals, g.nth)}`,
  },
  {
    example: 'hoy',
    pattern: 'hoy(?: mismo)?|esta (?:noche|tarde|manana)',
    stands: 'alone',
    says: () => 'today',
    isDay: true,
  },
  {
    example: 'pasado mañana',
    pattern: 'pasado manana',
    stands: 'alone',
    says: () => 'the day after tomorrow',
    isDay: true,
  },
  {
    example: 'mañana',
    pattern: '(?<!(?:la|cada|una|las|de) )manana(?: mismo)?',
    stands: 'alone',
    says: () => 'tomorrow',
    isDay: true,
  },
  {
    example: 'viernes',
    pattern: `(?:este )?(?<next>proximo )?${one('weekday', weekdays)}(?<later> que viene| proximo)?`,
    stands: 'alone',
    says: (g) => `${(g.next ?? g.later) ? 'next ' : ''}${meaning(weekdays, g.weekday)}`,
    isDay: true,
  },
  {
    example: 'este fin de semana',
    pattern: '(?:este |el proximo )fin de semana',
    stands: 'alone',
    says: () => 'Sunday',
  },
  {
    example: 'fin de año',
    pattern: '(?<unit>ano|mes|trimestre|semestre|semana|decada)(?: en curso| actual)?',
    stands: 'part',
    says: (g) => `the ${meaning(units, g.unit)}`,
  },
  {
    example: 'fin de curso',
    pattern: 'curso(?: escolar| academico)?|temporada|sprint|ejercicio(?: fiscal)?|ano (?:fiscal|escolar)',
    stands: 'part',
    says: () => undefined,
  },
]
