import type { ClarityContext, ClarityDocument, ClarityKind, ClarityReport, Finding, Severity } from '@/lib/domain/clarity'
import { isFaqKey, type PartKey } from '@/lib/domain/prfaq'
import { answerDocument } from './answer-document'
import { type BlockResult, checkBlock, type ReadSentence } from './check-block'
import { askOwnFigure, wayOutOf, whyItMatters } from './explain'
import { factsFromBlocks } from './facts-from-blocks'
import { fingerprint } from './fingerprint'
import { isEnglish } from './language'
import { type OwnFigure, ownFigures } from './own-figure'
import { readingAge } from './reading-age'
import { findRepeated } from './repeated'
import type { RawFinding } from './rules/raw-finding'
import { overlapsOne } from './sentences'
import { readTerms, type Terms } from './terms'
import { CLARITY_VERSION } from './version'

/** Results of blocks by part and text, kept by whoever calls again. */
export type BlockCache = { get: (key: string) => BlockResult | undefined; set: (key: string, result: BlockResult) => unknown }

/** What has to be fixed before review; the rest is worth a look. Source: the design of the findings. */
const MUST_FIX: ReadonlySet<ClarityKind> = new Set(['jargon', 'vague', 'hype', 'unquantified', 'internal', 'future', 'benefits'])

/** Inside talk is at home in the internal FAQ, and insiders know their letters. */
const NOT_INSIDE: ReadonlySet<ClarityKind> = new Set(['internal', 'acronym'])

/**
 * Reads a document and says what is unclear in it, in reading order, with positions in its blocks. Pure: the browser and the server get the same.
 * Never throws; time grows with the length of the text. Text that is not English is not judged.
 */
export function check(document: ClarityDocument, context: ClarityContext, cache?: BlockCache): ClarityReport {
  const terms = readTerms(context)
  const results = document.blocks.map(({ text, part }) => cached(text, part, cache))
  const known = new Set<string>()
  const repeated = repeatedSentences(document, results)
  const figureFor = ownFigures(
    document.blocks.map((block, index) => ({ block, sentences: results[index]?.sentences.map(({ text }) => text) ?? [] })),
  )
  const findings = document.blocks.flatMap((block, index) => {
    const result = results[index] as BlockResult
    const found = result.sentences.flatMap((sentence) => {
      const raw = [...sentence.found, ...(repeated.has(sentence) ? [whole(sentence)] : [])]
      return withTerms(raw, sentence, block.text, terms)
        .filter((one) => !isExplained(one, known) && isWanted(one, block.part, context))
        .map((one) => tell(one, sentence, block, context, one.kind === 'unquantified' ? figureFor(sentence.text) : null))
    })
    for (const letters of result.explains) known.add(letters)
    return found
  })
  const language = languageOf(results)
  return {
    version: CLARITY_VERSION,
    language,
    readingAge: language === 'english' ? ageOf(document, results) : null,
    findings: language === 'english' ? findings : [],
    answers:
      document.known && language === 'english'
        ? answerDocument(factsFromBlocks(document.blocks, document.known)).filter(({ kind }) => context.kinds[kind] !== 'off')
        : [],
  }
}

function cached(text: string, part: PartKey, cache: BlockCache | undefined): BlockResult {
  const key = `${part}\n${text}`
  const before = cache?.get(key)
  if (before) return before
  const result = checkBlock(text, part)
  cache?.set(key, result)
  return result
}

/** Own jargon comes in, names and allowed terms go out. A long sentence stays long whatever names it has. */
function withTerms(raw: readonly RawFinding[], sentence: ReadSentence, text: string, terms: Terms): RawFinding[] {
  const slice = text.slice(sentence.start, sentence.end)
  const allowed = terms.allowedIn(slice).map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
  // What the customer says is no jargon, whatever it is elsewhere: not the workspace's either.
  const own = terms
    .ownIn(slice)
    .map(({ start, end, term, plain }) => ({
      kind: 'jargon' as const,
      rule: `own ${term}`,
      start: start + sentence.start,
      end: end + sentence.start,
      plain,
    }))
    .filter((one) => !allowed.some(({ start, end }) => start <= one.start && end >= one.end))
  const kept = raw.filter(
    (one) => !BY_WORDS.has(one.kind) || (!overlapsOne(one, allowed) && !(one.kind === 'jargon' && overlapsOne(one, own))),
  )
  return [...kept, ...own].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Kinds that lie in the words and not in the shape of the sentence. */
const BY_WORDS: ReadonlySet<ClarityKind> = new Set(['jargon', 'vague', 'hype', 'unquantified', 'wordy', 'acronym', 'internal'])

function isExplained({ kind, rule }: RawFinding, known: ReadonlySet<string>): boolean {
  return kind === 'acronym' && known.has(rule.slice('acronym '.length))
}

function isWanted({ kind, hasActor }: RawFinding, part: PartKey, context: ClarityContext): boolean {
  if (context.kinds[kind] === 'off') return false
  if (kind === 'passive' && hasActor) return false
  return !(part === 'internalFaq' && NOT_INSIDE.has(kind))
}

function tell(
  { kind, rule, start, end, plain }: RawFinding,
  sentence: ReadSentence,
  block: ClarityDocument['blocks'][number],
  context: ClarityContext,
  figure: OwnFigure | null,
): Finding {
  const words = block.text.slice(start, end)
  const { from, to } = contextOf(start, end, sentence)
  const around = block.text.slice(from, to)
  return {
    id: fingerprint(`${rule}\n${words}\n${around}`),
    kind,
    rule,
    severity: severityOf(kind, block.part, context),
    part: block.part,
    block: block.key,
    start,
    end,
    words,
    sentence: around,
    from,
    to,
    reason: whyItMatters(kind, words, block.part),
    wayOut: figure ? askOwnFigure(figure) : wayOutOf(kind, words, plain, block.part),
  }
}

/** The sentence; of one that no page would hold, what stands around the words. */
function contextOf(start: number, end: number, sentence: ReadSentence): { from: number; to: number } {
  if (sentence.end - sentence.start <= LONGEST_CONTEXT || end - start >= LONGEST_CONTEXT)
    return { from: sentence.start, to: sentence.end }
  return { from: Math.max(sentence.start, start - 300), to: Math.min(sentence.end, end + 300) }
}

const LONGEST_CONTEXT = 1500

function severityOf(kind: ClarityKind, part: PartKey, { kinds }: ClarityContext): Severity {
  if (kinds[kind] === 'soft' || !MUST_FIX.has(kind)) return 'look'
  return part === 'internalFaq' && kind === 'jargon' ? 'look' : 'fix'
}

function whole({ start, end }: ReadSentence): RawFinding {
  return { kind: 'repeated', rule: 'repeated', start, end, plain: null }
}

/** Sentences of the release that say what an earlier one said. The headline is there to be said again. */
function repeatedSentences({ blocks }: ClarityDocument, results: readonly BlockResult[]): Set<ReadSentence> {
  const all = blocks.flatMap(({ part }, index) =>
    isFaqKey(part) || part === 'headline' || part === 'subheading' ? [] : (results[index]?.sentences ?? []),
  )
  const earlier = findRepeated(all.map(({ text }) => text))
  return new Set(all.filter((_, index) => (earlier[index] ?? -1) >= 0))
}

function languageOf(results: readonly BlockResult[]): ClarityReport['language'] {
  const total = { words: 0, common: 0, foreign: 0 }
  for (const { language } of results) {
    total.words += language.words
    total.common += language.common
    total.foreign += language.foreign
  }
  return isEnglish(total) ? 'english' : 'other'
}

function ageOf({ blocks }: ClarityDocument, results: readonly BlockResult[]): number | null {
  const total = { sentences: 0, words: 0, syllables: 0 }
  for (const [index, { reading }] of results.entries()) {
    if (isFaqKey(blocks[index]?.part)) continue
    total.sentences += reading.sentences
    total.words += reading.words
    total.syllables += reading.syllables
  }
  return readingAge(total)
}
