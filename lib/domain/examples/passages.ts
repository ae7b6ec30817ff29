import type { PartKey } from '@/lib/domain/prfaq'
import type { ExampleName } from './example'

/** A passage of an earlier draft, and what became of it. `strong` stands word for word in the example's text. */
export type Passage = { from: ExampleName; part: PartKey; weak: string; strong: string; why: string }

/** Three of each example; together they cover every part. They stand apart from the texts, so that the coach loads no more than these. */
export const PASSAGES: readonly Passage[] = [
  {
    from: 'prime',
    part: 'subheading',
    weak: 'A next-generation loyalty programme that delights everyone who shops online.',
    strong: 'For $79 a year, shoppers who hold back small orders get unlimited two-day shipping on about a million items.',
    why: '“Everyone” names nobody, and “delights” gives nothing. The later text has a customer, a benefit and a price.',
  },
  {
    from: 'prime',
    part: 'problem',
    weak: 'Many customers find shipping slow and expensive, which creates friction in the purchase journey.',
    strong:
      'Free shipping needs a $25 order and takes eight to ten days. Sending one order in two days costs about $9.48. So shoppers hold orders back.',
    why: 'How slow, how expensive, and what do they do about it? Three figures and one habit answer.',
  },
  {
    from: 'prime',
    part: 'internalFaq',
    weak: 'We expect balanced usage and are confident that the programme will be profitable.',
    strong: 'High: members order one small thing at a time. We invite exactly that, and each order costs us a two-day shipment.',
    why: 'Confidence is not evidence. The later text names the way in which it could sink.',
  },
  {
    from: 'aws',
    part: 'headline',
    weak: 'Amazon Unveils Scalable, Elastic Infrastructure Platform for the Web-Scale Era',
    strong: 'A Student in a Dorm Room Can Now Rent Servers From Amazon Web Services',
    why: 'The first could announce any of a hundred products. The second has a person in it.',
  },
  {
    from: 'aws',
    part: 'solution',
    weak: 'Our on-demand compute layer lets users provision resources and scale seamlessly.',
    strong: 'A developer starts one server when she needs it and stops it when she does not.',
    why: '“Starts” and “stops” are words that everybody knows. The first draft sends the reader to a dictionary.',
  },
  {
    from: 'aws',
    part: 'howItWorks',
    weak: 'Getting started is easy, and flexible pricing fits every budget.',
    strong: 'Files in S3 cost $0.15 a gigabyte to keep for a month, and $0.20 a gigabyte to move.',
    why: '“Flexible” hides the price. A student wants to know what she will pay.',
  },
  {
    from: 'kindle',
    part: 'summary',
    weak: 'Kindle will put every book ever printed, in any language, in your hands in 60 seconds.',
    strong: 'Readers choose from 90,000 titles, and best-sellers cost $9.99.',
    why: 'The first is the vision, and its “will” gives it away. A buyer who pays on the first day gets the second.',
  },
  {
    from: 'kindle',
    part: 'leaderQuote',
    weak: '“We are thrilled to revolutionise reading with our most innovative device yet,” said the head of the team.',
    strong:
      '“When a story is good, you forget what you are holding,” said Ivy Marlowe-Reed, a hypothetical leader of the Kindle team.',
    why: 'Our feelings are not the customer’s news. The later quote is about her.',
  },
  {
    from: 'kindle',
    part: 'callToAction',
    weak: 'Visit our website to learn more about this exciting product.',
    strong: 'Order Kindle at Amazon.com, and pick the book you want to read first.',
    why: '“Learn more” is what you say when there is nothing to do. The later text gives an address and an action.',
  },
  {
    from: 'echo',
    part: 'customerQuote',
    weak: '“It has changed my life, and the whole family loves it,” said a satisfied user.',
    strong: '“On Sunday I asked how long to roast a chicken, and I never put down the knife.”',
    why: 'The first fits any product. Only a cook could have said the second.',
  },
  {
    from: 'echo',
    part: 'customerFaq',
    weak: 'Your privacy is very important to us.',
    strong: 'Echo recognises its wake word on the device itself. Before that word, nothing you say leaves your home.',
    why: 'The customer asked what leaves her kitchen. The first answer talks about our feelings.',
  },
  {
    from: 'echo',
    part: 'internalFaq',
    weak: 'We will monitor engagement and iterate on the experience.',
    strong:
      'We send no more invitations if owners ask less each month for three months in a row (illustrative). We stop selling at once if Echo sends out sound before the wake word.',
    why: 'Nobody can miss a target that was never set. The later text says when we stop.',
  },
]
