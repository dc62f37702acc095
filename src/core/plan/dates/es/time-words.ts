import { count, monthName, weekdayName } from './time-rows.ts'

/*
 * Spanish words about time that set no end. Each table is alternatives of one pattern, without accents; a newcomer adds
 * a row.
 */

const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<!\\w)(?:${alternatives.join('|')})(?!\\w)`, 'gi')

/** How many, in a pattern that needs no name for it. */
const some = count.replace('?<count>', '?:')

/** Passes over a title that names no time. */
export const mayNameTime = new RegExp(
  `\\d|dia|semana|quincena|mes|trimestr|semestr|ano|anual|decada|hora|minuto|segundo|hoy|manana|noche|pronto|antes|plazo|futuro|tarde|temprano|breve|tiempo|adelante|proxim|momento|cuando|verano|otono|invierno|primavera|navidad|reyes|black|curso|temporada|regular|periodica|vez|poco|larga|[[<{_?]|tbd|xx|sprint|ejercicio|${monthName}|${weekdayName}`,
  'i',
)

const units = '(?:dia|semana|quincena|mes|trimestre|semestre|ano|noche|manana|tarde|hora|minuto|sprint|fin de semana)'

/** How often, never until when. */
export const cadences = words(
  'diari[oa]s?|diariamente|semanal(?:es|mente)?|quincenal(?:es|mente)?|mensual(?:es|mente)?|bimestral(?:es)?|trimestral(?:es|mente)?|semestral(?:es|mente)?|anual(?:es|mente)?',
  `cada (?:${some} )?(?:${units}(?:s|es)?|${weekdayName}s?)`,
  `todos los (?:dias|meses|trimestres|anos|${weekdayName}s?|fines de semana)|todas las (?:semanas|mananas|noches|tardes)`,
  `(?:(?:una vez|${some} veces) )?(?:al (?:dia|mes|trimestre|semestre|ano)|a la semana|por (?:dia|semana|mes|trimestre|semestre|ano|hora|sprint))(?! que viene| siguiente| proxim)`,
  `los ${weekdayName}s?`,
)

/** Words that promise and bind nobody. */
export const vagueTimes = words(
  'pronto|cuanto antes|lo (?:antes|mas pronto) posible|tan pronto como sea posible|en cuanto (?:se pueda|podamos|sea posible)|cuando (?:se pueda|podamos|sea posible|haya tiempo|tenga tiempo|toque)',
  'algun dia|en (?:el|un) futuro(?: proximo| cercano)?|a (?:muy )?(?:corto|medio|mediano|largo) plazo|con el tiempo|a la larga|mas adelante|mas tarde|tarde o temprano|proximamente|en breve|en adelante|a su debido tiempo|en su (?:debido )?momento|en algun momento|de vez en cuando|poco a poco|regularmente|periodicamente|de forma (?:regular|periodica)',
  'en (?:los|las) proxim[oa]s (?:dias|semanas|meses|trimestres|anos)|en unos? (?:pocos? )?(?:dias|meses|anos)|en unas (?:pocas )?semanas|en (?:varios|algunos) (?:dias|meses|anos)|en (?:varias|algunas) semanas',
)

/** A gap that the writer left for a date. */
export const placeholderTimes =
  /(?<!\w)(?:antes del?|para(?: el)?|hasta(?: el)?|vence|fecha limite) {0,2}:? {1,3}(?:\[[^\]\n]{0,40}\]|<[^>\n]{0,40}>|\{[^}\n]{0,40}\}|tbd(?!\w)|[xXdDmMaA]{2,4}[-/.][xXdDmMaA]{2}(?:[-/.][xXdDmMaA\d]{2,4})?|_{2,20}|\?{2,5})/gi

/** Times that are a measure of speed or length themselves. */
export const durations = words(
  `(?:en |dentro de )?(?:menos de |mas de |un maximo de |como maximo |como mucho )?${some} ?(?:ms|milisegundos?|s|seg|segundos?|min|minutos?|h|horas?)`,
  `(?:en )?(?:menos de|mas de|hasta|al menos|como minimo|un maximo de|un minimo de|durante) ${some} (?:dias?|semanas?|meses|mes|trimestres?|anos?)`,
)
