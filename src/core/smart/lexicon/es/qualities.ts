import { list, type QualityWords } from '../language.ts'
import { agreeing } from './inflect.ts'

/** Words that sound like a promise and can be kept in any way at all. */
export const qualities: QualityWords = {
  quality: [
    ...agreeing(`
      aceptable, accesible, adaptable, adecuado, agradable, amigable, apropiado, asequible, atractivo, auténtico, bonito, bueno, brillante, cercano, coherente, cómodo, competitivo, completo, consistente, conveniente, correcto, creativo, decente, dinámico, diverso, divertido, duradero, efectivo, eficaz, eficiente, elegante, emocionante, ergonómico, escalable, especial, estable, estratégico, estupendo, excelente, excepcional, exitoso, fácil, fantástico, feliz, fiable, flexible, fluido, fuerte, funcional, genial, gran, grande, holístico, ideal, importante,
      impecable, impresionante, inclusivo, increíble, innovador, inolvidable, inspirador, integral, inteligente, intuitivo, justo, limpio, líquido, memorable, moderno, necesario, notable, novedoso, óptimo, oportuno, perfeccionable, poderoso, positivo, posible, potente, práctico, profesional, proactivo, productivo, rápido, razonable, relevante, rentabilísimo, resiliente, responsable, rico, robusto, saludable, satisfactorio, seguro, sencillo, sensato, significativo, simple, sólido, sostenible, suficiente, útil, valioso, vibrante, viable, vistoso, ágil, actual`),
    ...list(
      'buen, según proceda, según sea necesario, si es posible, cuando sea posible, cuando proceda, en lo posible, de calidad, de alta calidad, de alto nivel, de alto rendimiento, de primera, de vanguardia, a la última, al día, fácil de usar, fáciles de usar, a prueba de futuro, como es debido, de forma sostenible, de manera eficiente, de forma eficiente, con éxito, mucho, bien, significativamente, considerablemente, notablemente, sustancialmente, drásticamente, masivamente, adecuadamente, eficientemente, eficazmente, correctamente, rápidamente, activamente, continuamente, fácilmente, en general',
    ),
  ],
  filler: list('principal, general, fundamental, esencial, concreto, concreta, respectivo, respectiva'),
  comparative: list(
    'más, menos, mejor, mejores, peor, peores, mayor, mayores, menor, menores, superior, superiores, inferior, inferiores',
  ),
  superlative: list(`
    el mejor, la mejor, los mejores, las mejores, el mayor, la mayor, el número uno, la número uno, número uno, el referente, la referente, un referente, referente, referentes, líder, líderes, líder del mercado, líder del sector, líder mundial, lo mejor, de clase mundial, de talla mundial, de primer nivel, a nivel mundial, sin igual, sin rival, insuperable, inigualable, puntero, puntera, de referencia, la envidia de, la primera opción, primera opción, el estándar de, de élite`),
  extreme: [
    ...list('el mejor, la mejor, los mejores, las mejores, el peor, la peor'),
    ...agreeing('barato, económico, cercano, adecuado, rápido, sencillo, importante, grande, corto, fácil, caro').map(
      (word) => `más ${word}`,
    ),
  ],
  amount: list(
    'algún, alguna, algunos, algunas, varios, varias, muchos, muchas, mucho, mucha, pocos, pocas, unos cuantos, unas cuantas, un par de, un montón de, numerosos, numerosas, bastantes, múltiples, diversos, diversas, distintos, distintas, diferentes, gran número de, gran cantidad de, una serie de, una gran cantidad de, cantidad de, innumerables, más o menos, cuantos más mejor, lo más posible, lo máximo posible',
  ),
  placeholder: list(
    '???, ??, tbd, xx, xxx, zzz, ..., n/a, por definir, por determinar, por decidir, por confirmar, pendiente de definir, a definir, a determinar, cosa, cosas, cosillas, algo, alguien, lo que sea, lorem ipsum, etcetera etcetera, temas varios, varios temas',
  ),
  'open-list': list(
    'etc, etc., etcétera, y así sucesivamente, entre otros, entre otras, y otros, y otras, y más, y demás, y similares, o similar, y tal, ...y más',
  ),
  anaphor: list(
    'esto, eso, aquello, ello, este, esta, estos, estas, ese, esa, esos, esas, lo mismo, dicho, dicha, dichos, dichas',
  ),
  absolute: list(`
    100%, 100 %, cien por cien, cien por ciento, 100 por ciento, 100 por cien, nunca, jamás, nunca más, siempre, todo el mundo, todos, todas, cualquiera, nadie, nada, cero, cero errores, ningún error, perfecto, perfecta, perfectos, perfectas, perfección, perfectamente, sin excepción, para siempre, en todas partes, eliminar por completo, eliminar completamente, garantizar, garantizado, imposible`),
  cadence: list(`
    diario, diaria, diarios, diarias, diariamente, semanal, semanales, semanalmente, quincenal, quincenales, quincenalmente, mensual, mensuales, mensualmente, bimestral, bimestrales, trimestral, trimestrales, trimestralmente, semestral, semestrales, anual, anuales, anualmente, al día, a la semana, al mes, al trimestre, al año, por día, por hora, por semana, por mes, por trimestre, por año, por persona, por sprint, cada día, cada semana, cada mes, cada trimestre, cada año, cada noche, cada mañana, cada hora, cada quince días, cada dos semanas, todos los días, todas las semanas, todos los meses, todos los años, todas las mañanas`),
  'vague-time': list(`
    pronto, cuanto antes, lo antes posible, lo más pronto posible, en cuanto podamos, en cuanto se pueda, cuando se pueda, cuando podamos, algún día, en el futuro, en un futuro, en un futuro próximo, a corto plazo, a medio plazo, a largo plazo, a mediano plazo, con el tiempo, a la larga, más adelante, más tarde, tarde o temprano, próximamente, regularmente, periódicamente, de vez en cuando, a su debido tiempo, en su momento, en breve, poco a poco, en adelante`),
  'for-ever': list(
    'siempre, para siempre, en todo momento, constantemente, continuamente, de forma continua, de manera continua, indefinidamente, permanentemente, de forma permanente, por generaciones, durante generaciones',
  ),
}
