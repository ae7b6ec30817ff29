import type { FaqKey, SectionKey } from '@/lib/domain/prfaq'
import type { ExampleName } from './example'

/**
 * How an example is built, told as prompts for another product: what each section does there, and which questions it answers beyond the
 * standard ones. None of its text. Each prompt fits two lines of the page.
 */
export type Shape = {
  sections: Readonly<Record<SectionKey, string>>
  questions: Readonly<Record<FaqKey, readonly string[]>>
}

export const SHAPES: Readonly<Record<ExampleName, Shape>> = {
  prime: {
    sections: {
      headline: 'The product’s name, then what they do once and what they get from then on.',
      subheading: 'The price first, the customer by a habit of theirs, then the one thing they get.',
      summary: 'City and date. What it is, the price, which limit is gone. End with the smallest case as a picture.',
      problem: 'Three figures with their source: the least they spend, the wait, the way round it. Then what people do.',
      solution: 'One customer uses it once. Then an answer to each figure of the problem, and the sum that decides.',
      leaderQuote: 'The habit you want customers to drop, in the questions that they ask themselves.',
      howItWorks: 'Three steps that the customer takes. The price stands in the first.',
      customerQuote: 'The trick they used before, with one object in it. Then the same week with the product.',
      callToAction: 'One address. Then the thing that they have been putting off.',
    },
    questions: {
      customerFaq: ['Who gains nothing from it?', 'What does it not cover?'],
      internalFaq: ['What if customers use it more than we can afford?', 'How often must a customer use it before they gain?'],
    },
  },
  aws: {
    sections: {
      headline: 'One person in one place, and what they can do now that only large companies could.',
      subheading: 'What they need not guess any more, and the price of the smallest unit.',
      summary: 'City and date. Each part in one sentence: its name, what it does, its price. End with who else gets the same.',
      problem: 'Both ways to guess wrong, and what each costs. Then how many guessed wrong, and who cannot afford it.',
      solution: 'They start it, they stop it, and what one day costs. Then an answer to both ways of guessing wrong.',
      leaderQuote: 'What nobody should lose any more, and the little that they may lose in its place.',
      howItWorks: 'Three steps, and the last one is how to stop. Then the price of each part by its unit.',
      customerQuote: 'What they worked out and gave up on. Then the bill of their first day.',
      callToAction: 'Where to ask, with the limit said again. Then the smallest first step.',
    },
    questions: {
      customerFaq: ['What is not finished, and what should I not use it for yet?'],
      internalFaq: ['What do we carry now that the customer carried before?', 'What happens when everybody comes at once?'],
    },
  },
  kindle: {
    sections: {
      headline: 'What the customer does, and how soon it happens. The product gets one word.',
      subheading: 'The customer at one moment, far from help. What they choose from, and what they do not need.',
      summary: 'City and date. What a buyer gets at launch, in figures. Leave the vision out.',
      problem: 'One scene with one person, a sentence for each thing missing there. Then a count of what people do about it.',
      solution: 'The same scene with the product. Answer each missing thing in the order in which you named it.',
      leaderQuote: 'A test that the product could fail, from somebody who would mind.',
      howItWorks: 'Three steps with each price in its place. Then the price that nobody pays.',
      customerQuote: 'What they carried before, just in case. Then how soon it was there, timed by something in the scene.',
      callToAction: 'An address, and a first choice that the customer makes on the spot.',
    },
    questions: {
      customerFaq: ['What can I not get yet?', 'What if I have no connection?'],
      internalFaq: ['Which promise is not ours to keep?', 'Where will it be slower than we say?'],
    },
  },
  echo: {
    sections: {
      headline: 'The product in a place, at a distance, at a moment. No technology.',
      subheading: 'One kind of person at one moment: what they ask for, and what they no longer do for it.',
      summary: 'City and date. What they do, then what happens. Both prices, and who can buy it yet.',
      problem: 'Every small thing they do today, verb by verb, and what goes wrong meanwhile. Then how often, by watching.',
      solution: 'What they say or do, then what happens. The parts inside come after the person.',
      leaderQuote: 'A sentence for a kitchen table, then why you began where you began.',
      howItWorks: 'Three steps. A wait is a step too, because the customer will count it.',
      customerQuote: 'Something clumsy from before. Then one evening, with a thing that they did not have to do.',
      callToAction: 'Where to ask, and a picture of it at home.',
    },
    questions: {
      customerFaq: [
        'What does it notice when I am not using it?',
        'Which part of the idea can I not buy yet?',
        'What if it gets something wrong?',
      ],
      internalFaq: ['Would people do this in front of others?', 'Why might people not want it at home?'],
    },
  },
}
