import type { CoachFacts } from './check'
import { isKindOfPeople } from './people'
import { findNames, productName } from './product'
import { excerpt, figures, isMeaningful, meaningfulStems, sentences, singularOf, type Word, words } from './words'

export type Known = Pick<CoachFacts, 'answers' | 'product' | 'company'>

/**
 * The words that name the customer of question 1, or null. They have to say who it is: the kind of people that the answer names, or people
 * narrowed as it narrows them; with a third of the words that tell this customer from others. Names, figures and fillers name nobody.
 * An answer that is told at length asks for no more than two of its words.
 */
export function findCustomer(text: string, known: Known): string | null {
  const { answers } = known
  const who = readWho(answers.customer)
  const names = namesIn(known, answers.customer)
  return findIn(text, names, (own) => {
    const isHead = own.map((_, at) => isOneOf(who.heads, own, at))
    const hits = own.filter(({ stem }, at) => isHead[at] || who.stems.includes(stem))
    const count = new Set(hits.map(({ stem }) => stem)).size
    const least = Math.ceil(who.stems.length / 3)
    return isHead.includes(true)
      ? count >= Math.min(MOST_NEEDED, least) && hits
      : count >= least && narrowsPeople(own, who) && hits
  })
}

/** Where a text says the kind of people alone, which question 1 narrows: "tenants", of those who work at night. Null where it does not. */
export function findKind(text: string, known: Known): string | null {
  const { heads } = readWho(known.answers.customer)
  return findIn(text, namesIn(known, known.answers.customer), (own) => own.filter((_, at) => isOneOf(heads, own, at)))
}

/** The words that tell the benefit of question 3, or null: a third of its words, in one sentence sooner than over several. Who the customer is does not count as what they get. */
export function findBenefit(text: string, known: Known): string | null {
  const { answers } = known
  const stems = meaningfulStems(apart(sentences(answers.benefit)[0] ?? ''))
  const who = meaningfulStems(apart(answers.customer))
  // "Two weeks sooner" is fifteen days sooner, too.
  const own = stems.filter((stem) => !who.includes(stem) && figures(stem).length === 0)
  const wanted = own.length > 0 ? own : stems
  return findIn(text, namesIn(known, answers.benefit), (said) => {
    const hits = said.filter(({ stem }) => wanted.includes(stem))
    return new Set(hits.map(({ stem }) => stem)).size >= Math.ceil(wanted.length / 3) && hits
  })
}

/** The first sentence, or else the whole, in which `choose` finds something; from its first to its last word. What lies within a name is not asked. */
function findIn(text: string, names: readonly string[], choose: (own: Word[]) => Word[] | false): string | null {
  for (const sentence of [...sentences(text), text]) {
    // "Commuters walk on" is no Walk On.
    const named = findNames(sentence, names).filter(({ from, to }) => /\p{Lu}/u.test(sentence.slice(from, to)))
    const own = words(apart(sentence)).filter(({ from, to }) => !named.some((name) => from < name.to && to > name.from))
    const hits = choose(own)
    const [first, last] = hits ? [hits[0], hits.at(-1)] : []
    if (first && last) return excerpt(sentence, first.from, last.to)
  }
  return null
}

/** Names that count for nothing in a text. One that the answer itself says does count: "patients of Northgate Pharmacy". */
function namesIn(known: Known, answer: string): string[] {
  return [productName(known), known.company].filter((name) => !answer.includes(name.trim()))
}

type Who = {
  /** Who it is: "landlord". None where it says no more than people or anybody. */
  heads: { singular: string; stem: string; inPlural?: boolean }[]
  /** The stems that tell this customer from other people, theirs among them. */
  stems: string[]
}

function readWho(answer: string): Who {
  const sentence = (sentences(apart(answer))[0] ?? '').replace(INTRODUCES, '')
  const clause = (sentence.split(/[,;:–—(]/u)[0] ?? '').trim()
  const told = stemsOf(clause).length > 0 ? clause : answer
  const beginning = clause.split(NARROWS)[0] ?? ''
  const heads = beginning.split(/\s+(?:and|or|&)\s+|\//u).flatMap((part) => {
    const all = words(part)
    const head = all.findLast(({ text }) => isKindOfPeople(text)) ?? all.at(-1)
    return head && isTelling(head) ? [headOf(head), ...whatTheyOwn(all, head)] : []
  })
  return { heads: [...heads, ...enumerated(sentence)], stems: stemsOf(told) }
}

/** The kinds of people that a list names after its first comma: "Plumbers, electricians and roofers", "Sole traders, such as plumbers". */
function enumerated(sentence: string): Who['heads'] {
  const list = (sentence.split(NARROWS)[0] ?? '').split(/[;:–—]/u)[0] ?? ''
  return list
    .split(/[,(]\s*|\s+(?:and|or|&)\s+/u)
    .slice(1)
    .flatMap((part) => {
      const all = words(
        part.replace(
          /^(?:(?:for example|for instance|such as|like|mostly|mainly|especially|including|e\.g\.|and|or|other)\s+)+/iu,
          '',
        ),
      )
      const last = all.at(-1)
      return last && all.length <= 3 && isKindOfPeople(last.text) && isTelling(last) ? [headOf(last)] : []
    })
}

/** Café owners are cafés where the text speaks of several: "Independent cafés sell what is left". */
function whatTheyOwn(all: readonly Word[], owner: Word): Who['heads'] {
  const owned = all[all.indexOf(owner) - 1]
  return owned && singularOf(owner.text) === 'owner' && isTelling(owned) ? [{ ...headOf(owned), inPlural: true }] : []
}

function headOf({ text, stem }: Word): Who['heads'][number] {
  return { singular: singularOf(text), stem }
}

/** "20-lorry firms" are firms with 20 lorries, and "low-income families" have a low income. Places stay. */
function apart(text: string): string {
  return text.replace(/(?<=\p{L}{3}|\p{N})-(?=\p{L}{3})/gu, ' ')
}

function stemsOf(text: string): string[] {
  const telling = words(text).filter(isTelling)
  return telling.length > 0 ? [...new Set(telling.map(({ stem }) => stem))] : meaningfulStems(text)
}

function isTelling(word: Word): boolean {
  return isMeaningful(word) && figures(word.text).length === 0 && !/^\p{N}/u.test(word.text) && !FILLS.test(word.text)
}

/** Readers are no "reading", and nurses are "nursing staff": another form counts only where it stands before people. */
function isOneOf(heads: Who['heads'], own: readonly Word[], at: number): boolean {
  const [word, next] = [own[at] as Word, own[at + 1]]
  const said = singularOf(word.text)
  const isBeforePeople = next !== undefined && isKindOfPeople(next.text)
  const isOne = said === word.text.toLowerCase()
  return heads.some(
    ({ singular, stem, inPlural }) =>
      (singular === said && !(inPlural && isOne)) || (!inPlural && isBeforePeople && stem === word.stem),
  )
}

/** People and, after "who", "with" or the like, what narrows them; or it stands before them: "those on four medicines", "home cooks". */
function narrowsPeople(own: readonly Word[], { heads, stems }: Who): boolean {
  const least = heads.length > 0 ? 2 : 1
  return own.some((word, at) => {
    const isKind = isKindOfPeople(word.text)
    if (!isKind && !ANYBODY.test(word.text)) return false
    const isTold = stems.includes(word.stem)
    // "A child with asthma" is not the parent of one.
    if (isTold && heads.length > 0) return false
    const before = own[at - 1]
    if (
      isTold &&
      (singularOf(word.text) !== word.text.toLowerCase() || /^(?:an?|the|any|every|each)$/iu.test(before?.text ?? ''))
    )
      return true
    const isNarrowed = own.slice(at + 1, at + 3).some(({ text }) => NARROWING.test(text))
    const near = [...(before ? [before] : []), ...(isNarrowed ? own.slice(at + 1, at + 9) : [])]
    return new Set(near.map(({ stem }) => stem).filter((stem) => stems.includes(stem))).size >= least
  })
}

/** Words of the answer that a text has to say where it says who it is, however long the answer (ours). */
const MOST_NEEDED = 2

const INTRODUCES =
  /^\W*(?:(?:(?:the|our|its|first|main|primary|target|typical)\s+)*(?:customers?|users?|clients?|buyers?|audience)\s+(?:is|are|will be|would be)\s+|(?:(?:it is|this is|we (?:build|work|write|do) (?:it|this))\s+)?for\s+)/iu
const NARROWS =
  /\s(?:who|whose|that|which|with|without|in|of|on|at|aged|over|under|from|for|between|near|to|by|living|working|taking|using|running|caring|looking|waiting|having|buying|selling|paying|travelling)(?=\s)/iu
const NARROWING = /^(?:who|whose|that|with|without|in|of|on|at|aged|over|under|from|for|between|near|to|\p{L}{3,}ing)$/iu
const ANYBODY = /^(?:people|persons?|anybody|anyone|somebody|someone|everybody|everyone|those|customers?|users?|folk)$/iu
/** They narrow nothing by themselves. */
const FILLS =
  /^(?:fewer|less|least|aged|old|older|small|big|large|single|certain|kinds?|sorts?|types?|groups?|typical|average|ordinary)$/iu
