import type { BlockJson, DocumentContent } from '@/lib/editor/content'

/** A short draft in which the check finds five things, each with another way out, and nothing else. */
export function unclearContent(): DocumentContent {
  return {
    sections: {
      headline: 'Second Bell rings',
      subheading: 'Patients who take four tablets a day hear a bell.',
      summary: [paragraph('LEEDS, 4 March 2027 — The telephone rings when a lid stays shut for 30 minutes.')],
      problem: [paragraph('Many patients lose count of the tablets in the box.')],
      solution: [
        paragraph('The tray leverages a bell. In order to stop it, she lifts the lid.'),
        paragraph('When a lid stays shut for 30 minutes, the telephone rings.'),
      ],
      leaderQuote: [paragraph('“We go quiet for 28 days,” said Ruth Adeyemi, chief pharmacist.')],
      howItWorks: [paragraph('Ask for a tray. The tray has a GPU and costs nothing.')],
      customerQuote: [paragraph('“It rang at nine,” said Joan Pell of Leeds.')],
      callToAction: [paragraph('Call 0113 496 0147.')],
    },
    customerFaq: [],
    internalFaq: [],
  }
}

function paragraph(text: string): BlockJson {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
