import type { BlockJson, DocumentContent } from '@/lib/editor/content'

/** A small document that has one of everything. Tests change a copy. */
export function sampleContent(): DocumentContent {
  return {
    sections: {
      headline: 'Second Bell rings before a dose is missed',
      subheading: 'A pharmacy tray that tells the family when a lid stays shut.',
      summary: [paragraph('LEEDS. 19 November 2026. Second Bell is a tray.'), paragraph('It rings twice.')],
      problem: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Half of ' },
            { type: 'text', text: 'all patients', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'bulletList', content: [item('miss a dose'), item('do not say so')] },
      ],
      solution: [
        { type: 'orderedList', attrs: { start: 3 }, content: [item('Put it on the table'), item('Open the lid')] },
        paragraph('That is all.'),
      ],
      leaderQuote: [{ type: 'blockquote', content: [paragraph('We built it for our parents.')] }],
      howItWorks: [
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', 'Step'), cell('tableHeader', 'Time')] },
            { type: 'tableRow', content: [cell('tableCell', 'Fill'), cell('tableCell', '2 minutes')] },
          ],
        },
        paragraph('£2.10 a month.'),
      ],
      customerQuote: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'It rang.' }, { type: 'hardBreak' }, { type: 'text', text: 'I went.' }],
        },
      ],
      callToAction: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Ask at ' },
            { type: 'text', text: 'the counter', marks: [{ type: 'link', attrs: { href: 'https://example.com/bell' } }] },
          ],
        },
      ],
    },
    customerFaq: [
      { id: 'out', question: 'What if I am out?', answer: [paragraph('It waits an hour.')] },
      { id: 'power', question: 'Does it need power?', answer: [paragraph('One plug.'), paragraph('No Wi-Fi.')] },
      { id: 'cost', question: 'What does it cost?', answer: [paragraph('Nothing to you.')] },
    ],
    internalFaq: [
      { id: 'market', question: 'How many people have this problem?', answer: [paragraph('214 in nine shops.')] },
      { id: 'stop', question: 'What would make us stop?', answer: [paragraph('Fewer than 30% fewer missed doses by June.')] },
    ],
  }
}

export function paragraph(text: string): BlockJson {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' }
}

function item(text: string): BlockJson {
  return { type: 'listItem', content: [paragraph(text)] }
}

function cell(type: 'tableCell' | 'tableHeader', text: string): BlockJson {
  return { type, content: [paragraph(text)] }
}
