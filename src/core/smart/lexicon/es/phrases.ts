import { list, type Phrases } from '../language.ts'

/** The words that a better sentence is written with. */
export const phrases: Phrases = {
  from: 'de',
  to: 'a',
  by: 'antes del',
  with: 'con',
  until: 'hasta que',
  doneWhen: 'hecho cuando',
  soThat: 'para que',
  directions: list('llevar, pasar, mejorar, subir, bajar, recortar, acortar'),
  dials: list(
    'ventas, ingresos, asistencia, beneficio, beneficios, cuota de mercado, descargas, donaciones, facturación, pedidos, productividad, satisfacción, suscripciones, tráfico, visitas',
  ),
  offering: list(
    'abrir, estrenar, fundar, inaugurar, lanzar, montar, ofrecer, organizar, pilotar, publicar, presentar',
  ),
  articles: list(
    'el, la, los, las, un, una, unos, unas, este, esta, ese, esa, mi, nuestro, nuestra, su, todo, toda, todos, todas, cada, algún, alguna, ningún, ninguna, ambos, ambas, otro, otra',
  ),
  reasons: list('porque, para que, con el fin de, a fin de'),
  ends: list('antes, hasta, para, en, a finales, a principios, al final, durante, dentro, no más'),
  amounts: list(
    'significativamente, sustancialmente, considerablemente, notablemente, mucho, al máximo, lo más posible',
  ),
  leads: list('hasta que, para que, que, cuando'),
  openings: list('cada, todos, todas, el, la, los, las, un, una, ningún, ninguna, nuestro, nuestra, mi'),
  isSeveral: (noun) => /[aeiouáéíóú]s$|[lrnd]es$/i.test(noun) && !/(?:sis|crisis|bus)$/i.test(noun),
}
