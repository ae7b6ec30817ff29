import type { ExampleName } from '@/lib/domain/examples/example'
import type { Answers } from '@/lib/domain/five-questions'

/** What the team of each example would have answered before it wrote: the coach's yardstick. Its words stand in the example. */
export const EXAMPLE_ANSWERS: Readonly<Record<ExampleName, Answers>> = {
  prime: {
    customer: 'Shoppers who hold back small orders.',
    problem: 'Free shipping needs a $25 order and takes eight to ten days, so they hold orders back.',
    benefit: 'Unlimited two-day shipping for one yearly fee.',
    evidence: 'Our published terms: a $25 order, eight to ten days, about $9.48 for one order in two days.',
    experience: 'A member finds one book, buys it, and reads it two days later.',
  },
  aws: {
    customer: 'Developers who pay for servers themselves, a student in a dorm room first.',
    problem: 'They guess how many servers to buy. Too little fails, too much bankrupts.',
    benefit: 'They rent servers by the hour and no longer guess.',
    evidence: 'We asked 40 developers (an illustrative survey), and 31 had guessed wrong.',
    experience: 'A developer starts one server when she needs it and stops it when she does not.',
  },
  kindle: {
    customer: 'Readers who finish a book far from a shop.',
    problem: 'The next book needs a shop or a computer, so they carry spares.',
    benefit: 'They buy a book in under a minute, where they sit.',
    evidence: 'Of 50 readers whom we asked on trains (an illustrative survey), 19 had a second book in the bag.',
    experience: 'She finds the next book and buys it where she sits. It arrives in under a minute.',
  },
  echo: {
    customer: 'People who cook at home.',
    problem: 'Their hands are full, and the answer and the music are across the room.',
    benefit: 'They ask aloud from across the room and touch nothing.',
    evidence:
      'We watched ten cooks on one evening (an illustrative test): each rinsed and dried six times, or let the question go.',
    experience: 'She says the wake word and asks, and the answer comes while she stirs.',
  },
}
