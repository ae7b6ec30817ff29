import { PAGE_WORDS, type RichKey } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent, FaqEntry } from '@/lib/editor/content'

/** The words with which the paragraph begins in which the benches type. It stands in the middle of the text. */
export const PLACE = 'Typing begins here'

export interface LongDocument {
  content: DocumentContent
  /** The same text as one ProseMirror document: headings and paragraphs. */
  plain: BlockJson
}

const SECTION_WORDS: Record<RichKey, number> = {
  summary: 60,
  problem: 80,
  solution: 80,
  leaderQuote: 40,
  howItWorks: 80,
  customerQuote: 40,
  callToAction: 40,
}
/** Words in an answer, as paragraphs: many short answers and few long ones are alike for an editor of blocks. */
const ANSWER_PARAGRAPHS = [90, 90, 70]
const HEADLINE = 'Pharmacy bell rings twice when the medicine is ready'
const SUBHEADING = 'One message, one bag, no second trip: repeat prescriptions are waiting when people come for them'
const QUESTION = 'What happens when the bag is not ready at the hour that was promised'

/** A press release of one page, and for each further page of 450 words about two questions with answers. */
export function longDocument(pages: number): LongDocument {
  const words = new Words()
  const keys = Object.keys(SECTION_WORDS) as RichKey[]
  const sections = keys.map((key) => {
    const place = pages === 1 && key === 'solution'
    return [key, [words.paragraph(SECTION_WORDS[key] / 2, place), words.paragraph(SECTION_WORDS[key] / 2)]] as const
  })
  const answerWords = ANSWER_PARAGRAPHS.reduce((sum, count) => sum + count, QUESTION.split(' ').length)
  const count = Math.round(((pages - 1) * PAGE_WORDS) / answerWords)
  const entries: FaqEntry[] = Array.from({ length: count }, (_, index) => ({
    id: `question-${index}`,
    question: QUESTION,
    answer: ANSWER_PARAGRAPHS.map((size, at) => words.paragraph(size, at === 1 && index === Math.floor(count / 2))),
  }))
  const half = Math.floor(count / 3)
  return {
    content: {
      sections: { headline: HEADLINE, subheading: SUBHEADING, ...Object.fromEntries(sections) } as DocumentContent['sections'],
      customerFaq: entries.slice(0, half),
      internalFaq: entries.slice(half),
    },
    plain: {
      type: 'doc',
      content: [
        heading(1, HEADLINE),
        heading(2, SUBHEADING),
        ...sections.flatMap(([, blocks]) => blocks),
        ...entries.flatMap(({ question, answer }) => [heading(3, question), ...answer]),
      ],
    },
  }
}

function heading(level: number, text: string): BlockJson {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

/** Running text, the same each time. */
class Words {
  private at = 0

  paragraph(count: number, isPlace = false): BlockJson {
    const words = Array.from({ length: count }, () => TEXT[this.at++ % TEXT.length])
    const text = `${isPlace ? `${PLACE}. ` : ''}${words.join(' ')}`
    return { type: 'paragraph', content: [{ type: 'text', text }] }
  }
}

const TEXT = `People who take the same medicine every month order it on a Sunday evening, and on Tuesday they stand at the counter
to hear that it will be Thursday. The branch in Leeds counted eleven such trips a day last winter. Now the shelf itself says when
a bag is complete: a light goes on, a message leaves, and nobody walks for nothing. Staff scan the bag once instead of looking
for it three times, and whoever cannot come names a neighbour who may.`.split(/\s+/)
