import { type GrammarWords, list } from '../language.ts'

/** The small words that hold a statement together. */
export const grammar: GrammarWords = {
  universal: list(
    'todo, toda, todos, todas, todo el, toda la, todos los, todas las, todos nuestros, todas nuestras, cada, cada uno de, cada una de, ambos, ambas, cualquier, la totalidad de, entero, entera',
  ),
  whole: list('todo el, toda la, entero, entera, completo, completa, al completo, todo, por completo'),
  definite: list('el, la, los, las'),
  turn: list('arriba, abajo, menos, más'),
  becomes: list('en una, en un'),
  bound: list(
    'al menos, a lo sumo, alrededor de, aproximadamente, cerca de, como máximo, como mínimo, de, del, desde, en, en un, en al menos, en más de, entre, exactamente, hasta, hasta un, más de, máximo, menos de, mínimo, no más de, no menos de, o más, otros, otras, por debajo de, por encima de, por lo menos, solo, sólo, total de, un, un total de, unos, unas, un máximo de, un mínimo de, un mínimo del, una media de, €, $, £, >, <, ≥, ≤, ~',
  ),
  carry: list('de, del, de la, de los, de las, por'),
  'up-to': list('a, al, hasta'),
  compound: list('de, del'),
  'object-marker': list('a, al'),
  negation: list('ningún, ninguna'),
  huge: list('millón, millones, mil millones'),
  money: list(
    'ingreso, ingresos, ventas, facturación, presupuesto, euro, dólar, beneficio, coste, deuda, inversión, dinero, capital',
  ),
  number: list(
    'dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, veinticinco, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa, cien, ciento, doscientos, doscientas, trescientos, trescientas, quinientos, quinientas, mil, millón, millones, docena, una docena de, media docena de, un centenar de, un millar de, un millón de, al menos un, al menos una, un solo, una sola, un único, una única, cero, ningún, ninguna',
  ),
  multiple: list(
    'la mitad, a la mitad, mitad de, un tercio, dos tercios, un cuarto de, tres cuartos, doble, el doble, triple, el triple, cuádruple, dos veces, tres veces, duplicar, duplicado, triplicar, triplicado, cuadruplicar, por dos, por tres',
  ),
  article: list('el, la, los, las, un, una, unos, unas, mi, nuestro, nuestra'),
  determiner: list(
    'el, la, los, las, lo, un, una, unos, unas, este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, mi, mis, tu, tus, su, sus, nuestro, nuestra, nuestros, nuestras, cuyo, cuya, todo, toda, todos, todas, cada, algún, alguna, algunos, algunas, ningún, ninguna, ambos, ambas, otro, otra, otros, otras, tal, tales, más, nuevo, nueva, nuevos, nuevas, primer, primero, primera, primeros, primeras, segundo, segunda, tercer, tercera, inicial, iniciales, propio, propia, propios, propias, varios, varias, actual, actuales, existente, existentes, mismo, misma, gran',
  ),
  preposition: list(
    'a, al, ante, antes de, antes del, bajo, con, contra, de, del, dentro de, desde, después de, durante, en, entre, excepto, fuera de, hacia, hasta, mediante, para, por, según, sin, sobre, tras, vía, a través de, acerca de, además de, alrededor de, cerca de, como, cuando, cuanto, cuyo, debido a, donde, en lugar de, en vez de, frente a, gracias a, junto a, mientras, porque, para que, que, quien, quienes, respecto a, si, sino, tal como, tanto como, de modo que, aunque, a fin de, con el fin de, qué, quién, cómo, cuándo, dónde, cuál',
  ),
  auxiliary: list(
    'es, son, era, eran, fue, fueron, sea, sean, será, serán, ser, está, están, estaba, esté, estén, estará, estarán, ha, han, he, hemos, haya, hayan, había, habrá, habrán, hay, puede, pueden, podrá, podrán, debe, deben, deberá, deberán, tiene, tienen, tendrá, tendrán, queda, quedan, ya no',
  ),
  copula: list(
    'es, son, era, eran, fue, fueron, sea, sean, será, serán, está, están, esté, estén, estará, estarán, queda, quedan, quedará, quedarán, ha, han, hemos, haya, hayan, habrá, habrán, ha sido, han sido, ha quedado, han quedado',
  ),
  pronoun: list(
    'yo, tú, él, ella, nosotros, nosotras, vosotros, ustedes, usted, ellos, ellas, me, te, se, nos, os, le, les, ello, todo el mundo, alguien, nadie, algo, nada, quien',
  ),
  conjunction: list('y, e, o, u, y/o, &, +, pero, ni, así como'),
  sequel: list('luego, y luego, después, y después, a continuación, finalmente, por último, posteriormente'),
  adverb: list(
    'además, ahora, así, casi, conjuntamente, directamente, finalmente, inicialmente, juntos, luego, no, nunca, primero, quizá, quizás, siempre, simplemente, solo, sólo, solamente, también, tampoco, totalmente, completamente, ya, aún, todavía, después, por fin, tal vez, bien',
  ),
  subject: list(
    'yo, nosotros, nosotras, se, el equipo, nuestro equipo, la empresa, nuestra empresa, mi objetivo es, nuestro objetivo es, el objetivo es, objetivo es, mi meta es, nuestra meta es, la meta es, la idea es, por favor, se trata de, por',
  ),
  modal: list('por favor'),
  chain: list(
    'quiero, quiere, quieren, queremos, quisiera, quisiéramos, deseo, deseamos, espero, esperamos, necesito, necesita, necesitan, necesitamos, tengo que, tiene que, tienen que, tenemos que, tendremos que, hay que, habrá que, hace falta, debo, debe, deben, debemos, deberíamos, debería, deberemos, voy a, va a, van a, vamos a, vayamos a, vas a, puedo, podemos, puede, pueden, podríamos, podría, pretendo, pretendemos, prevemos, pienso, pensamos, planeo, planeamos, pienso en, intento, intentamos, intentaré, intentaremos, me gustaría, nos gustaría, me propongo, nos proponemos, aspiramos a, hemos de, he de, ha de, querer, necesitar, tener que, ser capaz de, ser capaces de, poder, volver a, acordarse de, recordar, no olvidar, pendiente de, pendiente, decidimos, nos comprometemos a, me comprometo a, trataremos de, tratar de',
  ),
  particle: [],
  means: list('mediante, a través de, por medio de, a base de'),
  question: list('cómo, qué, cuándo, dónde, cuál, cuáles, quién, quiénes, por qué, si, cuánto, cuántos, cuántas'),
  alternative: list('o, u, y/o'),
  hedge: list(
    'quizá, quizás, tal vez, a lo mejor, posiblemente, si es posible, ojalá, idealmente, potencialmente, podría, podríamos, puede que',
  ),
  subordinate: list(
    'que, el cual, la cual, quien, quienes, cuyo, cuya, para, donde, cuando, si, porque, mientras, con, por, a través de, para que, a fin de, con el fin de',
  ),
}
