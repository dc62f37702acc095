import type { DateContext } from '../../plan/dates/dates.ts'
import type { TimePhrase } from '../../plan/dates/times.ts'

/**
 * What judging a statement needs to know about a language, as data. A language is one value of `Language`: word classes
 * to read down, and how its verbs bend; the rules above it name classes and never words.
 */

/**
 * What a verb promises.
 * `act`: one sitting, something one can be seen doing. `make`: leaves a thing behind, of any size. `project`: leaves a
 * result behind that takes more than a sitting. `find`: a choice or a finding, done once it is made. `reach`: gets to a
 * number or a state. `change`: a direction, open without a number. `think`: happens in the head. `vague`: leaves open
 * what changes. `ongoing`: has no end of its own. `be`: a state.
 */
export type VerbClass = 'act' | 'make' | 'project' | 'find' | 'reach' | 'change' | 'think' | 'vague' | 'ongoing' | 'be'

/** What else a verb does, whatever its class. */
export type VerbTrait =
  /** Over in minutes, whatever its object. */
  | 'quick'
  /** Vague of what is not there to be touched, an act on what is: unlock, polish. */
  | 'handy'
  /** Put something on paper, on a page or on tape: publish, write. */
  | 'pens'
  /** Speak of a cause that is served for ever: advocate, empower. */
  | 'missions'
  /** Of turning into what one is not yet: become. */
  | 'becomes'
  /** Of coming to know something for good: learn, master. */
  | 'masters'
  /** Of which the object says everything: get, do, keep. */
  | 'light'
  /** Leave a thing in order and never say when it is: refactor, clean up. */
  | 'endless'
  /** Of what one has done or has not: visit, attend. */
  | 'experiences'
  /** Have a clause say what is asked for: ensure, make sure. */
  | 'ensures'
  /** Say that something is over: complete, finish. */
  | 'completes'
  /** Say that something is there: have, own. */
  | 'possesses'
  /** With which others change: get (them certified), turn (it into). */
  | 'brings-about'

/**
 * How a verb stands in the text: as a command or after "to"; as -ing; as a past participle ("shipped"); or as what a
 * third person does ("ships").
 */
export type VerbForm = 'base' | 'gerund' | 'participle' | 'finite'

/** Nouns, by what they say of an outcome, and the states that end one. */
export type ThingClass =
  /** Objects that name no thing: performance, quality, awareness. */
  | 'generic'
  /** What a piece of work is called on its way, whatever it is: draft, version, release. */
  | 'stage'
  /** Says that something shall be better, and not how: improvement, growth. */
  | 'betterment'
  /** Names a feature where words of its own stand before it: (dark mode) support. */
  | 'feature-noun'
  /** Leads to what something is compared to: than. */
  | 'compared-to'
  /** A day and nothing that is there on it: deadline. */
  | 'date-noun'
  /** Of those and others, what in the plural could be anything: services, tasks, issues. */
  | 'empty'
  /** What can be counted or read off a dial, and so names a change in one thing only: rate, latency, churn. */
  | 'metric'
  /** Things that one can hold, open or attend: page, contract, workshop. */
  | 'artefact'
  /** Small parts that one sitting can change, even with a verb that sounds like a project. */
  | 'small'
  /** Things that take longer than a sitting to make: platform, department, course. */
  | 'system'
  /** What no single team moves: poverty, the industry, humanity. */
  | 'world'
  /** States that one can see have been reached: certified, in production, profitable. */
  | 'end-state'
  /** Feats that end with a public test: marathon, bar exam. */
  | 'feat'
  /** Units of time, in the singular. */
  | 'time-unit'
  /** Units that are more than a sitting of work. */
  | 'long-unit'
  /** What a number after it is only the name of: version, phase, ticket. */
  | 'numbered'

/** Words that sound like a promise, and those that hold a place. */
export type QualityClass =
  /** Adjectives and adverbs that carry no test: better, robust, timely. */
  | 'quality'
  /** Adjectives that say nothing at all: core, main. */
  | 'filler'
  /** Comparison with nothing to compare to: more, less, fewer. */
  | 'comparative'
  /** What someone who wants to be the best calls it. */
  | 'superlative'
  /** The one of several that comparing them finds: best, cheapest, nearest. */
  | 'extreme'
  /** Amounts that are none: several, a lot of. */
  | 'amount'
  /** Stands where the real word is still missing: TBD, stuff, something. */
  | 'placeholder'
  /** Lists without an end: etc., and so on. */
  | 'open-list'
  /** Points back at something that the statement does not name: those, it. */
  | 'anaphor'
  /** Promises that nobody can keep: never, everyone. */
  | 'absolute'
  /** How often. */
  | 'cadence'
  /** Time that says no day: soon, eventually. */
  | 'vague-time'
  /** Makes what follows last for ever. */
  | 'for-ever'

/** The small words that hold a statement together. */
export type GrammarClass =
  /** Quantifiers over a closed set: all, every, each. */
  | 'universal'
  /** Of those, the ones that take something large as one: whole, entire. */
  | 'whole'
  /** The: of what there is one of only. */
  | 'definite'
  /** Says which way a number goes: up, down. */
  | 'turn'
  /** Leads to what something becomes: into. */
  | 'becomes'
  /** Words before a number that belong to it: at least, under, up to. */
  | 'bound'
  /** Carries a quantity on to what it counts: (80 %) of, (3) per. */
  | 'carry'
  /** Stands between where a number is and where it shall be: (from 3) to (5). */
  | 'up-to'
  /** Joins two nouns to one name, as "plan de marketing" does for "marketing plan". */
  | 'compound'
  /** Stands before an object as before a place, and says nothing: (llamar) a. */
  | 'object-marker'
  /** No, none: a number only where something countable follows. */
  | 'negation'
  /** Words of number. */
  | 'number'
  /** Words that are a number and a change in one: half, double, twice. */
  | 'multiple'
  /** Numbers that no single team gets to: million. */
  | 'huge'
  /** What is counted in money: revenue, budget. */
  | 'money'
  | 'determiner'
  /** Of those, the ones that always stand before a noun: the, a, our. */
  | 'article'
  | 'preposition'
  | 'auxiliary'
  /** Forms of "to be" that link a subject to what it is. */
  | 'copula'
  | 'pronoun'
  | 'conjunction'
  /** Says that one step follows another. */
  | 'sequel'
  /** Stands before a verb without changing what it says: fully, also, please. */
  | 'adverb'
  /** Who does it: goes before the verb is looked for. */
  | 'subject'
  /** Goes before a verb: will, should. */
  | 'modal'
  /** Goes before "to" and a verb: want, need, plan. */
  | 'chain'
  /** Goes with a verb and changes what it does: (mark) out, (type) up. */
  | 'particle'
  /** Begins a way of doing it: by, via. */
  | 'means'
  | 'question'
  /** "or": one of two is enough. */
  | 'alternative'
  /** Takes back what the verb promises: maybe. */
  | 'hedge'
  /** "that", "which": what follows describes and does not promise. */
  | 'subordinate'

/** Classes of words that are not verbs. An entry may be several words: "as needed". */
export type WordClass = ThingClass | QualityClass | GrammarClass

export type ThingWords = Readonly<Record<ThingClass, readonly string[]>>
export type QualityWords = Readonly<Record<QualityClass, readonly string[]>>
export type GrammarWords = Readonly<Record<GrammarClass, readonly string[]>>

export interface Language {
  /** ISO 639-1: en. */
  readonly code: string
  /** What people call it, in small letters; the first in its own tongue. */
  readonly names: readonly string[]
  /** Small words that stand in every text of the language and in hardly any of its neighbours. */
  readonly telltale: readonly string[]
  /** Base forms; a verb with its particle counts as one: "set up". */
  readonly verbs: Readonly<Record<VerbClass, readonly string[]>>
  /** Verbs, or single forms of one, that are just as often nouns: plan, order, review. */
  readonly homographs: readonly string[]
  /** Forms that look like a participle and are adjectives before a noun: advanced (features). */
  readonly adjectives: readonly string[]
  /** Verbs that say something without an object right behind them: apply (for), migrate (to). */
  readonly intransitive: readonly string[]
  readonly words: Readonly<Record<WordClass, readonly string[]>>
  /** Base forms by what else they do. */
  readonly traits: Readonly<Record<VerbTrait, readonly string[]>>
  /** Doing it with others, where the verb that counts comes after "to": work (with them) to develop. */
  readonly cooperative: readonly string[]
  /** Words whose full stop ends no sentence: no., vs. */
  readonly abbreviations: readonly string[]
  /** The unit that a goal counts in: year. */
  readonly year: string
  /** The particle before a base form: to. Empty where there is none. */
  readonly infinitive: string
  /** How words stand to each other. */
  readonly order: {
    /** Where the noun stands that says what a name of several nouns is: "marketing plan", "plan de marketing". */
    readonly headNoun: 'first' | 'last'
    /** May an object stand behind its verb without an article ("order chairs")? If not, "factura electrónica" is a noun. */
    readonly bareObjects: boolean
    /** Does the form in -ing say the way of doing it by itself ("añadiendo un buscador"), or only behind "by"? */
    readonly bareMeans: boolean
  }
  /** The forms of a base form other than itself. */
  readonly inflect: (base: string) => readonly (readonly [form: string, kind: VerbForm])[]
  /** The form that an unknown word has by its ending, where that can hardly be another: standardise, soldered. */
  readonly guess: (word: string) => VerbForm | undefined
  /** Begin with a word that may be a verb, and are things: book club, test plan. */
  readonly compounds: readonly string[]
  /** Does an unknown noun name a quality by its ending: discoverability, parallelism? */
  readonly isAbstract: (word: string) => boolean
  /** Does an unknown word say by its ending what something is like: supportive, meaningful? */
  readonly isLikeness: (word: string) => boolean
  /** The singular forms that a word may be the plural of, the word itself included. */
  readonly singulars: (word: string) => readonly string[]
  readonly isPlural: (word: string) => boolean
  /** An entry, or a word of a text, as people write it who leave out the accents; the right spelling counts as well. */
  readonly fold?: (entry: string) => string
  /** The words of a title that speak of time, in the order of the text. */
  readonly findTimes: (title: string, context: DateContext) => readonly TimePhrase[]
  /** The endings of adverbs ("-ly"), which stand before a verb without changing it. */
  readonly adverbEnding: string
  /** What the forms of a word have in common. Without it their first letters are taken for it. */
  readonly stem?: (word: string) => string
  /** What is put between a person's words where a sentence is proposed. Without it none is. */
  readonly phrases?: Phrases
}

/** The small words that a sentence is written with, between a person's own, and what tells where they go. */
export interface Phrases {
  readonly from: string
  readonly to: string
  readonly by: string
  readonly with: string
  readonly until: string
  /** Begins a state that does not show by itself that it is an end. */
  readonly doneWhen: string
  /** Begins what a change is to bring. */
  readonly soThat: string
  /** Verbs that lead to their number with from and to, beside those of a direction. */
  readonly directions: readonly string[]
  /** Names that a number can be read off, beside those of class `metric`. */
  readonly dials: readonly string[]
  /** Verbs that bring a thing to people, so that it has so many of them: launched with … */
  readonly offering: readonly string[]
  /** Stand before a noun that no number goes before. */
  readonly articles: readonly string[]
  /** Begin a reason: the measure and the end go before it. */
  readonly reasons: readonly string[]
  /** Begin an end that another one can take the place of. */
  readonly ends: readonly string[]
  /** Stand in for a number, and have nothing to say beside one. */
  readonly amounts: readonly string[]
  /** May stand before a state that is typed, and go where the sentence brings its own. */
  readonly leads: readonly string[]
  /** Begin a clause that a capital letter does not. */
  readonly openings: readonly string[]
  /** Whether a noun names several things, so that a number can stand before it: bakers, not business. */
  readonly isSeveral: (noun: string) => boolean
}

/** A row of a table: entries between commas. */
export const list = (row: string): readonly string[] =>
  row
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
