import { type Language, list, type VerbForm } from '../language.ts'

/*
 * A verb is its infinitive; how it bends is told by its ending, by the vowel that changes under stress, and by the
 * tables of what is irregular. The commands (tú, usted, nosotros, vosotros) count as base forms like the infinitive.
 */

/** infinitive, stem under stress, and for -ir verbs the stem before -iendo: "pedir pid pid". */
const changing: ReadonlyMap<string, readonly string[]> = rowsOf(`
  acertar aciert, acordar acuerd, actuar actú, adquirir adquier, alentar alient, almorzar almuerz, ampliar amplí, aprobar aprueb, apostar apuest, apretar apriet, atender atiend, calentar calient, cerrar cierr, colgar cuelg, comenzar comienz, comprobar comprueb,
  conseguir consig consig, contar cuent, continuar continú, convertir conviert convirt, corregir corrig corrig, costar cuest, defender defiend, demostrar demuestr, desplegar despliegu, despedir despid despid, devolver devuelv, divertir diviert divirt, dormir duerm durm,
  efectuar efectú, elegir elig elig, empezar empiez, encender enciend, encontrar encuentr, entender entiend, enviar enví, evaluar evalú, extender extiend, fotografiar fotografí, graduar gradú, guiar guí, impedir impid impid, invertir inviert invirt, jugar jueg, liar lí, medir mid mid,
  mostrar muestr, mover muev, negar nieg, pedir pid pid, pensar piens, perder pierd, perseguir persig persig, preferir prefier prefir, probar prueb, promover promuev, puntuar puntú, recomendar recomiend, recordar recuerd, reenviar reenví, reforzar refuerz, regar rieg, renovar renuev, reunir reún, repetir repit repit, resolver resuelv, rodar rued, seguir sig sig, sembrar siembr, sentir sient sint,
  servir sirv sirv, situar sitú, soltar suelt, sonar suen, soñar sueñ, sugerir sugier sugir, sentar sient, transferir transfier transfir, variar varí, vestir vist vist, volar vuel, volver vuelv, desplegar desplieg, plegar plieg, competir compit compit, invertir inviert invirt, reducir reduc, requerir requier requir, habituar habitú, expandir expand, ejecutar ejecut, valuar valú, externalizar externaliz`)

/** infinitive, gerund, participle in -o, tú, he, they, we, usted, stem of the future. */
const irregular: ReadonlyMap<string, readonly string[]> = rowsOf(`
  dar dando dado da da dan damos dé dar, decir diciendo dicho di dice dicen decimos diga dir, estar estando estado está está están estamos esté estar, haber habiendo habido haber ha han hemos haya habr, hacer haciendo hecho haz hace hacen hacemos haga har,
  ir yendo ido ve va van vamos vaya ir, oír oyendo oído oye oye oyen oímos oiga oir, poder pudiendo podido puede puede pueden podemos pueda podr, poner poniendo puesto pon pone ponen ponemos ponga pondr, saber sabiendo sabido sabe sabe saben sabemos sepa sabr, salir saliendo salido sal sale salen salimos salga saldr,
  ser siendo sido sé es son somos sea ser, tener teniendo tenido ten tiene tienen tenemos tenga tendr, traer trayendo traído trae trae traen traemos traiga traer, venir viniendo venido ven viene vienen venimos venga vendr, ver viendo visto ve ve ven vemos vea ver, caer cayendo caído cae cae caen caemos caiga caer`)

function rowsOf(rows: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    list(rows).map((row) => {
      const [base = '', ...forms] = row.split(' ')
      return [base, forms] as const
    }),
  )
}

/** "mantener" bends as "tener" does. */
const compounds = ['hacer', 'poner', 'tener', 'decir', 'venir', 'traer'] as const

const participles: readonly (readonly [ending: RegExp, participle: string])[] = [
  [/brir$/, 'bierto'],
  [/scribir$/, 'scrito'],
  [/olver$/, 'uelto'],
  [/romper$/, 'roto'],
  [/imprimir$/, 'impreso'],
  [/([aeo])er$/, '$1ído'],
]

/** Before e and before a, letters stand for other sounds: publicar, publique; dirigir, dirija. */
const beforeE: readonly (readonly [RegExp, string])[] = [
  [/gu$/, 'gu'],
  [/c$/, 'qu'],
  [/g$/, 'gu'],
  [/z$/, 'c'],
]
const beforeA: readonly (readonly [RegExp, string])[] = [
  [/gu$/, 'g'],
  [/g$/, 'j'],
  [/duc$/, 'duzc'],
  [/([aeo])c$/, '$1zc'],
]

const spelled = (stem: string, rules: readonly (readonly [RegExp, string])[]): string => {
  const rule = rules.find(([ending]) => ending.test(stem))
  return rule ? stem.replace(rule[0], rule[1]) : stem
}

interface Bent {
  readonly gerund: string
  readonly participle: string
  readonly tu: string
  readonly they: string
  readonly he: string
  readonly we: string
  readonly usted: string
  readonly nosotros: string
  readonly future: string
}

function bend(infinitive: string): Bent {
  const known = irregular.get(infinitive)
  const model = known ? infinitive : compounds.find((end) => infinitive.endsWith(end))
  if (model !== undefined) return bendAs(infinitive.slice(0, -model.length), irregular.get(model) ?? [])
  const stem = infinitive.slice(0, -2)
  const kind = infinitive.slice(-2).replace('í', 'i')
  const [strong = stem, narrow = stem] = changing.get(infinitive) ?? []
  if (kind === 'ar') {
    return {
      gerund: `${stem}ando`,
      participle: `${stem}ado`,
      tu: `${strong}a`,
      he: `${strong}a`,
      they: `${strong}an`,
      we: `${stem}amos`,
      usted: `${spelled(strong, beforeE)}e`,
      nosotros: `${spelled(stem, beforeE)}emos`,
      future: infinitive,
    }
  }
  const glide = /[^gq]u$/.test(stem) && kind === 'ir' ? `${stem}y` : strong
  const vowel = /[aeou]$/.test(stem) && !/[gq]u$/.test(stem)
  const irregularEnd = participles.find(([ending]) => ending.test(infinitive))
  return {
    gerund: vowel ? `${stem}yendo` : `${narrow}iendo`,
    participle: irregularEnd ? infinitive.replace(irregularEnd[0], irregularEnd[1]) : `${stem}ido`,
    tu: `${glide}e`,
    he: `${glide}e`,
    they: `${glide}en`,
    we: `${stem}${kind === 'er' ? 'emos' : 'imos'}`,
    usted: `${spelled(glide, beforeA)}a`,
    nosotros: `${spelled(kind === 'ir' && narrow !== stem ? narrow : glide === strong ? stem : glide, beforeA)}amos`,
    future: infinitive.replace('í', 'i'),
  }
}

function bendAs(prefix: string, forms: readonly string[]): Bent {
  const [gerund = '', participle = '', tu = '', he = '', they = '', we = '', usted = '', future = ''] = forms
  return {
    gerund: prefix + gerund,
    participle: prefix + participle,
    // "Ten", but "mantén".
    tu: prefix === '' ? tu : prefix + tu.replace(/en$/, 'én').replace(/on$/, 'ón'),
    he: prefix + he,
    they: prefix + they,
    we: prefix + we,
    usted: prefix + usted,
    nosotros: `${prefix}${usted.replace('é', 'e')}mos`,
    future: prefix + future,
  }
}

/** What a command or an infinitive has at its end: "enviarle", "hacerlo". */
const clitics = ['lo', 'la', 'los', 'las', 'le', 'les']

/** "poner en marcha" bends its first word: "puesto en marcha", "ponga en marcha". */
export const inflect: Language['inflect'] = (base) => {
  const space = base.indexOf(' ')
  const head = space < 0 ? base : base.slice(0, space)
  const rest = space < 0 ? '' : base.slice(space)
  const plain = head.replace(/(?<=[aeií]r)se$/, '')
  const bent = bend(plain)
  const past = bent.participle.slice(0, -1)
  const forms: readonly (readonly [string, VerbForm])[] = [
    ...(rest === '' ? clitics : []).map((end) => [plain.replace('í', 'i') + end, 'base'] as const),
    [bent.tu, 'base'],
    [bent.usted, 'base'],
    [bent.nosotros, 'base'],
    [`${plain.slice(0, -1)}d`, 'base'],
    [bent.gerund, 'gerund'],
    ...['o', 'a', 'os', 'as'].map((end) => [past + end, 'participle'] as const),
    ...[bent.he, bent.they, bent.we].map((form) => [form, 'finite'] as const),
    ...['á', 'án', 'emos'].map((end) => [bent.future + end, 'finite'] as const),
  ]
  return forms.filter(([form]) => form !== head).map(([form, kind]) => [form + rest, kind] as const)
}

/** Words in -s that are no plural. */
const singularInS: ReadonlySet<string> = new Set(
  list(
    'mes, más, mas, es, tres, seis, dos, país, pais, lunes, martes, miércoles, miercoles, jueves, viernes, análisis, analisis, crisis, bus, gas, tesis, interés, menos, además, crm, sms, inglés, francés',
  ),
)

export const isPlural = (word: string): boolean => word.endsWith('s') && !singularInS.has(word)

/** "canales" may be the plural of "canal" or of "canale", "veces" of "vez": all readings are offered. */
export const singulars: Language['singulars'] = (word) => {
  if (word.length < 4 || !isPlural(word)) return [word]
  if (word.endsWith('ces')) return [word, `${word.slice(0, -3)}z`, word.slice(0, -1)]
  if (word.endsWith('es')) return [word, word.slice(0, -1), word.slice(0, -2)]
  return [word, word.slice(0, -1)]
}

/** Every form of some adjectives, each given as one says it of a man: robusto, eficaz, ágil. */
export const agreeing = (adjectives: string): readonly string[] =>
  list(adjectives).flatMap((adjective) => {
    if (adjective.endsWith('o')) {
      const stem = adjective.slice(0, -1)
      return [adjective, `${stem}a`, `${stem}os`, `${stem}as`]
    }
    if (adjective.endsWith('z')) return [adjective, `${adjective.slice(0, -1)}ces`]
    if (adjective.endsWith('dor')) return [adjective, `${adjective}a`, `${adjective}es`, `${adjective}as`]
    return [adjective, adjective.endsWith('e') || adjective.endsWith('a') ? `${adjective}s` : `${adjective}es`]
  })

/** Unknown infinitives and their gerunds; participles look like too many adjectives. */
export const guess: Language['guess'] = (word) => {
  if (/^[a-zñáéíóú]{3,20}(?:izar|ificar|ear)$/.test(word)) return 'base'
  return /^[a-zñáéíóú]{3,20}(?:izando|ificando|eando)$/.test(word) ? 'gerund' : undefined
}

/** "-dad", "-ismo", "-tud", "-ncia". */
export const isAbstract: Language['isAbstract'] = (word) =>
  word.length > 7 &&
  /(?:[a-zñáéíóú]{3}(?:idad|ismo|itud|ncia))$/.test(word) &&
  !/(?:agencia|audiencia|ciudad|conferencia|licencia|farmacia|referencia|secuencia|residencia|universidad|facultad|entidad)$/.test(
    word,
  )

/** "-oso", "-ivo", "-able". */
export const isLikeness: Language['isLikeness'] = (word) =>
  word.length > 6 && /(?:[a-zñáéíóú]{3}(?:os[oa]s?|iv[oa]s?|ables?|ibles?))$/.test(word)
