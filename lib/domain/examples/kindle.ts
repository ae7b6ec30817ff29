import type { Example } from './example'

export const kindle: Example = {
  name: 'kindle',
  product: 'Kindle',
  launched: '19 November 2007',
  readFor: 'Read it for the line between the vision and the launch.',
  sections: {
    headline: {
      text: 'With Kindle, Think of a Book and Start Reading in Under a Minute',
      note: 'Says what the reader does. The device gets one word.',
    },
    subheading: {
      text: 'Readers who finish a book far from a shop choose from 90,000 more, with no computer and no monthly charge.',
      note: 'A reader at the end of a book, far from a shop: you can picture this customer. “Book lovers” you cannot.',
    },
    summary: {
      text: [
        'SEATTLE, 19 November 2007 — Amazon today launched Kindle, a $399 reading device for people who finish a book far from a shop. It fetches a book over the mobile network in under a minute, with no computer and no monthly charge. It holds about 200 books and weighs 10.3 ounces. Readers choose from 90,000 titles, and best-sellers cost $9.99.',
      ],
      note: 'The dream was every book ever printed. The release says 90,000, because that is what a buyer gets.',
    },
    problem: {
      text: [
        'A reader finishes her book on a train and wants the next one. The train has no bookshop. A download needs a computer, and hers is at home. So she carries spares: of 50 readers whom we asked on trains (an illustrative survey), 19 had a second book in the bag. The screens she owns do not help: on them she notices the screen and not the story.',
      ],
      note: 'A scene, not a market, and then a count. We found no public figure for the pain, so the survey here says it is illustrative.',
    },
    solution: {
      text: [
        'She finds the next book on Kindle and buys it where she sits. It arrives in under a minute. The mobile network carries it, so she needs no computer and pays no monthly charge. She packs no spares, because Kindle carries about 200. Then the device disappears as she reads, and she is back in the story.',
      ],
      note: 'Four pains, four answers, in the same order: the shop, the computer, the spares, the screen.',
    },
    leaderQuote: {
      text: [
        '“When a story is good, you forget what you are holding,” said Ivy Marlowe-Reed, a hypothetical leader of the Kindle team. “If a reader still notices Kindle on the next page, we have work to do.”',
      ],
      note: 'Sets a test that the product can fail. Praise cannot fail, so it says nothing.',
    },
    howItWorks: {
      text: [
        {
          steps: [
            'Order Kindle at Amazon.com for $399.',
            'Search for a book among 90,000 titles.',
            'Buy it. A best-seller costs $9.99 and arrives in under a minute.',
          ],
        },
        'There is no monthly charge.',
      ],
      note: 'Two prices, and then the price that is missing.',
    },
    customerQuote: {
      text: [
        '“I used to pack a spare book and hope it was the right one,” said Martin Ashby-Cole, a hypothetical reader. “On Friday I finished one on the train and bought the sequel. I was reading it before the next stop.”',
      ],
      note: '“Before the next stop” is “under a minute” in a customer’s words.',
    },
    callToAction: {
      text: ['Order Kindle at Amazon.com, and pick the book you want to read first.'],
      note: 'The second half makes the reader choose a book. From there on Kindle is hers.',
    },
  },
  customerFaq: [
    {
      topic: 'what',
      question: 'What is Kindle?',
      answer: [
        'A device for reading that you hold like a book. It weighs 10.3 ounces and holds about 200 books. You buy new ones on it over the mobile network, so you need no computer.',
      ],
    },
    {
      topic: 'better',
      question: 'How is it better than a paper book?',
      answer: [
        'A paper book is one book. Kindle holds about 200 in 10.3 ounces, and the next one arrives in under a minute. Paper has its own strengths: you can lend it, and it asks for no $399 first. If you read one book a year, stay with paper.',
      ],
      note: 'Gives the rival its due. A text that dismisses paper loses every reader who loves it.',
    },
    {
      topic: 'start',
      question: 'How do I start?',
      answer: [
        'Order Kindle at Amazon.com. When it arrives, switch it on, search for a title and buy it. You connect nothing to a computer at any point.',
      ],
    },
    {
      topic: 'cost',
      question: 'What does it cost?',
      answer: [
        'Kindle costs $399. A best-seller costs $9.99, and each other title shows its price before you buy. There is no monthly charge for the mobile network. Ten best-sellers in a year would cost you $99.90.',
      ],
      note: 'Ends in a sum that the reader can check, and not in “from only $399”.',
    },
    {
      topic: 'own',
      question: 'Can I get any book I think of?',
      answer: [
        'Not yet. On the first day you choose from 90,000 titles, and the book you think of may not be among them. Every book ever printed is where we want to go. It is not what we sell today.',
      ],
      note: 'The vision appears here, once, and is called a vision.',
    },
    {
      topic: 'own',
      question: 'What if there is no mobile signal?',
      answer: [
        'You can read the books that Kindle already holds, about 200 of them. You cannot buy a new one until the signal returns.',
      ],
    },
    {
      topic: 'data',
      question: 'Where are my books and my data?',
      answer: [
        'Kindle holds the books. Your account at Amazon.com holds the list of what you bought. If you lose Kindle, tell us, and we close it to your account so that nobody else buys books with it.',
      ],
      note: 'No public fact lies behind this answer. It shows what a team would have to promise.',
    },
    {
      topic: 'help',
      question: 'Where do I get help?',
      answer: [
        'Open Help at Amazon.com and choose Kindle. If a book did not arrive, give us its title and the hour. We find that one delivery and tell you what went wrong.',
      ],
      note: 'Like the answer on data, a promise of ours and no public fact.',
    },
  ],
  internalFaq: [
    {
      topic: 'market',
      question: 'Who is the customer, and how many are there?',
      answer: [
        'The customer is a reader who finishes books away from home. The team would have to count from the bottom up. From our orders, count the customers who buy a book each month. Ask a sample of them how often they finish one far from a shop. Then ask who among those would pay $399. We have none of these numbers yet.',
      ],
      note: 'Three steps that narrow, and the last one is the price.',
    },
    {
      topic: 'assumptions',
      question: 'What do we assume, and how could it be wrong?',
      answer: [
        'We assume that reaching the next book is what hurts, and not what a book costs. We assume that the next book is among our 90,000 titles. Both could be wrong. To test the second, take the last title that each of 100 readers bought and look for it in our list (illustrative).',
      ],
      note: 'A test that takes an afternoon, before a device that takes years.',
    },
    {
      topic: 'economics',
      question: 'Do we earn or lose on a book?',
      answer: [
        'We do not know yet. A best-seller brings in $9.99, and the publisher takes a share of it. The reader pays no monthly charge, so what the mobile network charges us comes out of the $9.99 as well. The team would have to count both, and the cost of making one Kindle against its price of $399.',
      ],
      note: 'Begins with “we do not know”, then says exactly what to find out.',
    },
    {
      topic: 'dependencies',
      question: 'Whom do we depend on?',
      answer: [
        'Publishers decide which titles we may sell and at what price. The mobile network decides where a book arrives in under a minute. Our suppliers decide whether the screen disappears as you read. We control none of them.',
      ],
      note: 'Names the promise that each partner could break.',
    },
    {
      topic: 'feasibility',
      question: 'Can we bring a book in under a minute, wherever the reader is?',
      answer: [
        'Where the signal holds for that minute, we expect so. Where it comes and goes, we do not know. Before launch we buy books on trains, in airports and in cellars, and time each one. The places where it takes longer go into the customer FAQ.',
      ],
    },
    {
      topic: 'risks',
      question: 'What could sink this?',
      answer: [
        {
          bullets: [
            'High: the book a reader wants is not among the 90,000. She finds out on the first day, after paying $399.',
            'High: readers notice the device and not the story. We watch readers for an hour and count how often they stop to work out a button.',
            'Medium: people hear “every book ever printed” and expect it now. We say 90,000 wherever we name the number of titles.',
          ],
        },
      ],
      note: 'The third risk is our own slogan. Vision sold as launch is how trust goes.',
    },
    {
      topic: 'whyNow',
      question: 'Why now?',
      answer: [
        'The mobile network can now bring a book in under a minute, with no monthly charge to the reader. A device of 10.3 ounces can hold about 200 books. A reader can choose from 90,000 titles. With one of these missing, the reader still needs a computer, a bag or a shop.',
      ],
    },
    {
      topic: 'notBuilt',
      question: 'What will we not build?',
      answer: [
        {
          bullets: [
            'Music, films and games. Each gives the reader a reason to leave the story.',
            'A telephone. The mobile network is there to bring books.',
            'A monthly subscription. Readers pay for the books they choose and for nothing else.',
          ],
        },
      ],
      note: 'All of these would sell. They would also make the reader notice the device.',
    },
    {
      topic: 'measure',
      question: 'How will we know that it works?',
      answer: [
        'The metric is the number of books each owner buys in a month, after the first month. Our illustrative threshold is two books, by the illustrative date of 19 May 2008. We also time deliveries, and our illustrative threshold is nine in ten in under a minute.',
      ],
      note: 'Counts the second month, when the novelty is over.',
    },
    {
      topic: 'stop',
      question: 'What would make us stop?',
      answer: [
        'We stop making Kindle if owners buy less than one book each for three months in a row (illustrative). We also stop if publishers withdraw titles and fewer than 50,000 are left (illustrative). Owners keep the books they bought.',
      ],
      note: 'Ends with what we owe to people who trusted us.',
    },
  ],
}
