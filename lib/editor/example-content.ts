import type { Example, ExampleBlock, ExampleEntry } from '@/lib/domain/examples/example'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent, FaqEntry } from './content'

/** An example as a document, so that it is counted, shown and checked like any other. Its question ids are fixed: "internal-faq-3". */
export function exampleContent(example: Example): DocumentContent {
  const sections = SECTION_KEYS.map((key) => {
    const { text } = example.sections[key]
    return [key, typeof text === 'string' ? text : text.map(toBlock)]
  })
  const faqs = FAQ_KEYS.map((key) => [key, example[key].map((entry, place) => toEntry(entry, `${ID_PREFIX[key]}-${place + 1}`))])
  return { sections: Object.fromEntries(sections), ...Object.fromEntries(faqs) }
}

const ID_PREFIX = { customerFaq: 'customer-faq', internalFaq: 'internal-faq' } as const

function toEntry({ question, answer }: ExampleEntry<unknown>, id: string): FaqEntry {
  return { id, question, answer: answer.map(toBlock) }
}

function toBlock(block: ExampleBlock): BlockJson {
  if (typeof block === 'string') return paragraph(block)
  if ('steps' in block) return { type: 'orderedList', attrs: { start: 1 }, content: block.steps.map(toItem) }
  return { type: 'bulletList', content: block.bullets.map(toItem) }
}

function toItem(text: string): BlockJson {
  return { type: 'listItem', content: [paragraph(text)] }
}

/** The dateline is set bold, as newspapers do. */
function paragraph(text: string): BlockJson {
  const [dateline = '', rest] = text.split(/(?<=^[A-Z]+, \d{1,2} \w+ \d{4})(?= — )/)
  const words: BlockJson[] =
    rest === undefined
      ? [{ type: 'text', text }]
      : [
          { type: 'text', text: dateline, marks: [{ type: 'bold' }] },
          { type: 'text', text: rest },
        ]
  return { type: 'paragraph', content: words }
}
