import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../../eval/corpus.ts'
import { f1, score } from '../../../eval/score.ts'
import { open } from '../../../src/core/index.ts'
import { defaultSettings } from '../../../src/core/plan/settings.ts'
import { type Assessment, assess, type Evidence, type JudgedLevel } from '../../../src/core/smart/assess.ts'
import { inflect } from '../../../src/core/smart/lexicon/es/inflect.ts'
import { spanish } from '../../../src/core/smart/lexicon/es/spanish.ts'
import type { VerbForm } from '../../../src/core/smart/lexicon/language.ts'
import { languageNamed } from '../../../src/core/smart/lexicon/languages.ts'
import { languageOfWords } from '../../../src/core/smart/plan-language.ts'

const context = { today: '2026-01-01', origin: '2026-01-01', fiscalYearStart: 1, weekStart: 1 }
const letters = ['specific', 'measurable', 'timeBound'] as const

const says = (title: string, level: JudgedLevel): Assessment => assess(title, level, context, spanish)

const missing = (title: string, level: JudgedLevel): readonly string[] => {
  const assessment = says(title, level)
  return letters.filter((letter) => !assessment[letter].present)
}

const named = (evidence: readonly Evidence[]): readonly string[] => evidence.map(({ kind, text }) => `${kind}: ${text}`)

describe('the example plan in Spanish', () => {
  it.each([
    ['goal', 'Tener el software de gestión de proyectos totalmente implantado antes de fin de año'],
    ['milestone', 'Identificar el mejor software en el primer mes'],
    ['milestone', '1–2 empleados prueban el software en los meses 2–4'],
    ['milestone', 'Implantar la versión básica en todo el equipo en el quinto mes'],
    ['milestone', 'Incorporar las funciones avanzadas a la operativa en los meses 6–12'],
    // As people write who have no accents at hand, and who command.
    ['milestone', 'version basica desplegada en el equipo en el quinto mes'],
    ['milestone', 'Publiquemos el catálogo de otoño antes de septiembre'],
  ] as const)('has nothing missing: %s "%s"', (level, title) => {
    expect(missing(title, level)).toEqual([])
    expect(says(title, level).scope).toBe('ok')
  })

  it.each([
    'Llamar al banco',
    'Llama al proveedor de hornos',
    'Llamad a la imprenta',
    'Envíe la factura a Marta',
    'Reenvía el correo a Luis',
    'Tenemos que pagar el alquiler',
    'Compra 20 sillas plegables',
    'Haz una lista de invitados',
    'Escribirle a la profesora',
    'Pide presupuesto a tres imprentas',
  ])('"%s" can be done', (title) => {
    const { actionable, scope, parts } = says(title, 'action')
    expect(actionable?.present).toBe(true)
    expect(scope).toBe('ok')
    expect(parts).toEqual([])
  })

  it.each([
    ['Investigar opciones de CRM', 'thinking-verb: Investigar'],
    ['Gestionar las redes sociales', 'vague-verb: Gestionar'],
    ['Factura electrónica', 'no-verb: Factura electrónica'],
    ['Compra de material', 'no-verb: Compra de material'],
    ['Contratar a un contable', 'project-verb: Contratar'],
  ])('"%s" cannot: %s', (title, evidence) => {
    const { actionable } = says(title, 'action')
    expect(actionable?.present).toBe(false)
    expect(named(actionable?.against ?? [])).toContain(evidence)
  })
})

describe('what is wanting is named', () => {
  it.each([
    ['Aumentar las ventas', 'direction-verb: Aumentar'],
    ['Mejorar la calidad del servicio', 'vague-verb: Mejorar'],
    ['Ser líder del sector', 'superlative: líder del sector'],
    ['Migrar el CRM, la tienda, etc.', 'open-list: etc'],
    ['Más clientes', 'comparative: Más'],
    ['Hacer cosas', 'placeholder: cosas'],
  ])('"%s": %s', (title, evidence) => {
    const { specific } = says(title, 'goal')
    expect(specific.present).toBe(false)
    expect(named(specific.against)).toContain(evidence)
  })

  it.each([
    ['Publicar un boletín cada mes', 'cadence: cada mes'],
    ['Responder las cartas cuanto antes', 'vague-time: cuanto antes'],
    ['Responder en menos de 24 horas', 'duration: en menos de 24 horas'],
    ['Abrir la panadería a partir de mayo', 'start-only: a partir de mayo'],
  ])('no end in "%s": %s', (title, evidence) => {
    const { timeBound } = says(title, 'milestone')
    expect(timeBound.present).toBe(false)
    expect(named(timeBound.against)).toContain(evidence)
  })

  it('a deliverable alone measures no goal', () => {
    const { measurable } = says('Contratar a una directora financiera', 'goal')
    expect(measurable.present).toBe(false)
    expect(named(measurable.against)).toEqual(['bare-deliverable: Contratar'])
  })

  it('tells the parts that are joined', () => {
    const title = 'Abrir la tienda y contratar a tres camareros antes de junio'
    expect(says(title, 'goal').parts.map(({ start, end }) => title.slice(start, end))).toEqual([
      'Abrir la tienda',
      'contratar a tres camareros antes de junio',
    ])
  })
})

describe('what is there is shown', () => {
  it('with the words that show it', () => {
    const title = 'Aumentar los pedidos de 40 a 60 al mes antes del 30 de junio de 2026'
    const { outcome, measure, end } = says(title, 'goal')
    expect(outcome?.text).toBe('Aumentar los pedidos')
    expect(measure?.text).toBe('de 40 a 60 al mes')
    expect([measure?.baseline?.text, measure?.target?.text, measure?.unit?.text]).toEqual(['40', '60', 'al mes'])
    expect([end?.text, end?.last]).toEqual(['antes del 30 de junio de 2026', '2026-06-30'])
    expect(title.slice(end?.span.start, end?.span.end)).toBe(end?.text)
  })

  it.each([
    ['Ahorrar 6.000 euros en los próximos dos años', '6.000 euros'],
    ['Facturar 1,2 millones de euros en 2027', '1,2 millones de euros'],
    ['Reducir las quejas a la mitad este año', 'a la mitad'],
    ['Cero accidentes laborales este año', 'Cero accidentes laborales'],
  ])('the measure of "%s": %s', (title, measure) => {
    expect(says(title, 'goal').measure?.text).toBe(measure)
  })

  it('a way of doing it', () => {
    expect(says('Mejorar el soporte añadiendo un chat', 'milestone').specific.present).toBe(true)
    expect(says('Mejorar el soporte', 'milestone').specific.present).toBe(false)
  })

  it.each(['Migrar a PostgreSQL 16', 'Adoptar la norma ISO 9001', 'Presentar el plan de 2027'])(
    'but no number that is part of a name: "%s"',
    (title) => expect(says(title, 'goal').measurable.present).toBe(false),
  )
})

describe('verbs', () => {
  const forms = (base: string, kind: VerbForm): readonly string[] =>
    inflect(base).flatMap(([form, own]) => (own === kind ? [form] : []))

  it.each([
    [
      'llamar',
      'llama llame llamemos llamad',
      'llamando',
      'llamado',
      'llama llaman llamamos llamará llamarán llamaremos',
    ],
    [
      'vender',
      'vende venda vendamos vended',
      'vendiendo',
      'vendido',
      'vende venden vendemos venderá venderán venderemos',
    ],
    ['abrir', 'abre abra abramos abrid', 'abriendo', 'abierto', 'abre abren abrimos abrirá abrirán abriremos'],
    ['publicar', 'publica publique publiquemos', 'publicando', 'publicado', 'publica'],
    ['cerrar', 'cierra cierre cerremos', 'cerrando', 'cerrado', 'cierran cerramos'],
    ['enviar', 'envía envíe enviemos', 'enviando', 'enviado', 'envían'],
    ['pedir', 'pide pida pidamos', 'pidiendo', 'pedido', 'piden pedimos'],
    ['construir', 'construye construya construyamos', 'construyendo', 'construido', 'construyen construimos'],
    ['reducir', 'reduce reduzca reduzcamos', 'reduciendo', 'reducido', 'reducen'],
    ['establecer', 'establece establezca', 'estableciendo', 'establecido', 'establecen'],
    ['elegir', 'elige elija elijamos', 'eligiendo', 'elegido', 'eligen'],
    ['escribir', 'escribe escriba escribid', 'escribiendo', 'escrito', 'escriben'],
    ['resolver', 'resuelve resuelva resolvamos', 'resolviendo', 'resuelto', 'resuelven'],
    ['leer', 'lee lea leamos leed', 'leyendo', 'leído', 'leen leemos'],
    ['hacer', 'haz haga hagamos haced', 'haciendo', 'hecho', 'hace hacen hará haremos'],
    ['mantener', 'mantén mantenga', 'manteniendo', 'mantenido', 'mantiene mantendrá'],
    ['proponer', 'propón proponga', 'proponiendo', 'propuesto', 'proponen propondrá'],
    ['poner en marcha', 'ponga', 'poniendo', 'puesto', 'ponen'],
    ['reunirse', 'reúne reúna reunamos', 'reuniendo', 'reunido', 'reúnen'],
  ])('%s', (base, commands, gerund, participle, finite) => {
    const rest = base.includes(' ') ? ` ${base.split(' ').slice(1).join(' ')}` : ''
    const all = (words: string): readonly string[] => words.split(' ').map((word) => word + rest)
    expect(forms(base, 'base')).toEqual(expect.arrayContaining([...all(commands)]))
    expect(forms(base, 'gerund')).toEqual(all(gerund))
    expect(forms(base, 'participle')).toContain(participle + rest)
    expect(forms(base, 'finite')).toEqual(expect.arrayContaining([...all(finite)]))
  })

  it('stand in one class each', () => {
    const all = Object.values(spanish.verbs).flat()
    expect(all.filter((verb, i) => all.indexOf(verb) !== i)).toEqual([])
    expect(all.length).toBeGreaterThan(600)
  })
})

describe('the language of a plan', () => {
  it.each<readonly [code: string | undefined, titles: readonly string[]]>([
    ['es', ['La panadería de la calle', 'Mejorar el pan de la casa', 'Llamar al vendedor de hornos']],
    ['es', ['Aumentar las ventas un 20 % este año', 'Contratar a tres camareros', 'Abrir dos tiendas en Sevilla']],
    ['en', ['Open Los Angeles office', 'Hire two people', 'Launch Las Vegas store', 'El Paso warehouse']],
    ['en', ['Increase sales', 'Improve the website', 'Call Maria de la Cruz']],
    ['en', ['Launch Casa del Mar', 'Hire a cook', 'Write a menu for La Paz']],
    [undefined, ['Melhorar o pão da casa', 'Segundo forno para a massa', 'Ligar ao vendedor de fornos']],
    [undefined, ['Aumentar as vendas da loja para os clientes', 'Ligar para o fornecedor até o fim do ano']],
    [undefined, ['Migliorare il pane della casa', 'Secondo forno per la pasta', 'Chiamare il venditore di forni']],
    [undefined, ['Améliorer la qualité de la pâte', 'Ouvrir une boutique pour les clients', 'Appeler le vendeur']],
    [
      undefined,
      ['Millorar el pa de la casa', 'Segon forn per a la massa', 'Obrir la botiga abans del juny amb els veïns'],
    ],
    [undefined, ['Das Brot verbessern', 'Zweiter Ofen für die Bäckerei und den Laden']],
  ])('%s: %s', (code, titles) => {
    expect(languageOfWords(titles)?.code).toBe(code)
  })

  it.each(['es', 'es-MX', 'Español', 'castellano', 'Spanish'])('is named %s', (name) => {
    expect(languageNamed(name)).toBe(spanish)
  })
})

describe('a whole plan', () => {
  const text = `# Panadería

## Visión: La panadería de la que habla toda la calle

### Objetivo: Mejorar el pan de la casa

### Meta: Vender 300 barras al día antes de fin de 2026

#### Hito: Segundo horno instalado para el 31 de marzo de 2026

- Responsable: Ana
- Por qué: no damos abasto

##### Próximas acciones

- [ ] Llamar al vendedor de hornos
- [ ] Investigar harinas

#### Hito: Tienda en línea abierta

- Fecha límite: 30 de junio de 2026
- Métrica: pedidos al mes, de 0 a 60

- [ ] Acción: Escribir a los clientes con la encuesta
`
  const snapshot = open(text, { today: '2026-01-10', settings: defaultSettings })
  const findings = snapshot.findings.map(({ check, span }) => `${check}: ${text.slice(span.start, span.end)}`)

  it('is read, with its fields', () => {
    const items = snapshot.plan.items.map(({ level, title }) => `${level}: ${title}`)
    expect(items).toEqual([
      'vision: La panadería de la que habla toda la calle',
      'goal: Mejorar el pan de la casa',
      'goal: Vender 300 barras al día antes de fin de 2026',
      'milestone: Segundo horno instalado para el 31 de marzo de 2026',
      'action: Llamar al vendedor de hornos',
      'action: Investigar harinas',
      'milestone: Tienda en línea abierta',
      'action: Escribir a los clientes con la encuesta',
    ])
    const [first, second] = snapshot.plan.items.filter(({ level }) => level === 'milestone')
    expect([first?.owner, first?.why]).toEqual(['Ana', 'no damos abasto'])
    expect(second?.metric).toBe('pedidos al mes, de 0 a 60')
    expect(second?.due).toMatchObject({ kind: 'known', period: { last: '2026-06-30' } })
  })

  it('is told its vague goal by its word, and nothing of the good ones', () => {
    expect(snapshot.plan.items.map((item) => snapshot.assess(item).language)).toEqual(Array(8).fill('es'))
    expect(findings).toContain('smart-specific: Mejorar')
    expect(findings).toContain('action-verb: Investigar')
    const about = new Set(findings.map((finding) => finding.slice(finding.indexOf(':') + 2)))
    expect(about).toEqual(new Set(['Mejorar', 'Mejorar el pan de la casa', 'Investigar']))
  })

  it('is offered no English words', () => {
    const written = snapshot.findings.flatMap(({ fixes }) =>
      fixes().flatMap((fix) => (fix.kind === 'edit' ? fix.edits.map(({ text: words }) => words) : [])),
    )
    expect(written.filter((words) => /Listar|Anotar|Preguntar/.test(words)).length).toBeGreaterThan(0)
    expect(written.filter((words) => /\b(?:the|for|about|list|write|redesign|by)\b/i.test(words))).toEqual([])
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    ...['antes', 'de', 'del', 'a', 'el', 'fin', 'año', '30', '/', 'junio', 'en', 'mes', 'que', 'Contratar', 'y', 'más'],
    ...['mejor', 'cada', 'semana', 'hoy', 'T3', '2026', 'publicado', ',', ';', '%', '6.000', '\u0130', 'ñ', '👍'],
  )
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  )

  it('is judged, with words that stand in it', () => {
    fc.assert(
      fc.property(title, fc.constantFrom<JudgedLevel>('vision', 'goal', 'milestone', 'action'), (text, level) => {
        const { specific, measurable, timeBound, actionable, end } = says(text, level)
        const all = [specific, measurable, timeBound, ...(actionable ? [actionable] : [])]
        for (const { span, text: shown } of all.flatMap((letter) => [...letter.for, ...letter.against])) {
          expect(text.slice(span.start, span.end)).toBe(shown)
        }
        if (end) expect(text.slice(end.span.start, end.span.end)).toBe(end.text)
      }),
    )
  })
})

describe('the corpus', () => {
  const labels = readCorpus(readFileSync('eval/corpus/es.jsonl', 'utf8'))
  const marks = labels.filter(({ level }) => level === 'goal' || level === 'milestone')

  it.each(letters)('is judged as people judge it: %s', (letter) => {
    const calls = marks.map((of) => ({ of, said: says(of.text, of.level)[letter].present, truth: of[letter] }))
    expect(f1(score(calls))).toBeGreaterThanOrEqual(0.95)
    expect(f1(score(calls, false))).toBeGreaterThanOrEqual(0.95)
  })
})
