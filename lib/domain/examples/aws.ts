import type { Example } from './example'

export const aws: Example = {
  name: 'aws',
  product: 'Amazon Web Services',
  launched: '14 March and 25 August 2006',
  readFor: 'Read it for plain words about a technical thing.',
  sections: {
    headline: {
      text: 'A Student in a Dorm Room Can Now Rent Servers From Amazon Web Services',
      note: 'Begins with a person in a room, not with a technology. You know at once who it is for.',
    },
    subheading: {
      text: 'Developers no longer guess how many servers to buy: they pay $0.10 for each hour of a server they use.',
      note: 'One customer, one benefit, one price.',
    },
    summary: {
      text: [
        'SEATTLE, 25 August 2006 — Amazon Web Services today opened EC2 as a limited beta: it rents servers to developers at $0.10 an hour. S3 has kept their files since 14 March, at $0.15 a gigabyte for a month. SQS has carried messages between their programs since July. A student in a dorm room rents the same servers as a large company.',
      ],
      note: 'Each product name comes with what it does for the developer. The word “cloud” is not needed.',
    },
    problem: {
      text: [
        'A developer with an idea buys servers before the first visitor comes, so she guesses. Guess too little, and the site fails on the day people arrive. Guess too much, and idle servers bankrupt her. We asked 40 developers (an illustrative survey), and 31 had guessed wrong. A student in a dorm room cannot survive either mistake.',
      ],
      note: 'A figure and where it comes from. We found no public one, so the survey here says it is illustrative. A real team would have to ask.',
    },
    solution: {
      text: [
        'A developer starts one server when she needs it and stops it when she does not. If visitors come, she starts another. If they leave, she stops it, and the charge stops too. One server for one day costs $2.40. She has nothing to guess, so no wrong guess can fail her site or empty her account.',
      ],
      note: 'Starts with what the developer does, then answers both halves of the problem: too little and too much.',
    },
    leaderQuote: {
      text: [
        '“A good idea should not die because its author bought the wrong number of servers,” said Jonas Pellworth, a hypothetical leader of Amazon Web Services. “She should lose an evening, not her savings.”',
      ],
      note: 'Why we built it, in one sentence about her. The speaker is imagined, and the text says so.',
    },
    howItWorks: {
      text: [
        {
          steps: [
            'Ask for a place in the EC2 beta at Amazon.com.',
            'Start a server. Each hour costs $0.10.',
            'Stop it. The charge stops too.',
          ],
        },
        'Files in S3 cost $0.15 a gigabyte to keep for a month, and $0.20 a gigabyte to move.',
      ],
      note: 'The third step is the news: stopping. You cannot stop a server that you bought.',
    },
    customerQuote: {
      text: [
        '“I used to add up the price of servers and close the page,” said Priya Lomax, a hypothetical student. “Last night I rented one from my dorm room. Three hours cost me $0.30.”',
      ],
      note: 'The smallest bill in the text is the strongest proof, and the reader can check it.',
    },
    callToAction: {
      text: ['Go to Amazon.com, join the queue for the EC2 beta, and bring the idea that you never bought a server for.'],
      note: 'Says “beta” again, so nobody clicks and feels misled.',
    },
  },
  customerFaq: [
    {
      topic: 'what',
      question: 'What is Amazon Web Services?',
      answer: [
        'Servers, storage and messages that you rent from Amazon. EC2 rents servers by the hour. S3 keeps files by the gigabyte. SQS holds messages until your programs fetch them. You use one alone or all of them together.',
      ],
      note: 'Each name comes with one verb: rents, keeps, holds.',
    },
    {
      topic: 'better',
      question: 'How is it better than buying my own servers?',
      answer: [
        'You pay $0.10 for each hour that a server runs, and nothing for one you have not started. A server that you bought costs the same when it is idle. If yours is busy all year, do the sum first. Our server would cost $876 for the 8,760 hours of a year, and owning one may cost you less.',
      ],
      note: 'Names the alternative and tells the reader when it wins.',
    },
    {
      topic: 'start',
      question: 'How do I start?',
      answer: [
        'Ask for a place in the EC2 beta at Amazon.com. The number of places is limited, so you may wait. S3 and SQS are open already: S3 since 14 March, SQS since July.',
      ],
    },
    {
      topic: 'cost',
      question: 'What does it cost?',
      answer: [
        'An hour of one server costs $0.10. A gigabyte in S3 costs $0.15 for a month, and $0.20 each time you move it. Ten gigabytes that you keep for a month and move once cost $3.50. The price of SQS stands in the list at Amazon.com.',
      ],
      note: 'A worked bill says more than a price list.',
    },
    {
      topic: 'own',
      question: 'What does “limited beta” mean for me?',
      answer: [
        'We let developers in one group after another while we learn, so you may wait. A server may stop without warning during the beta. Keep a copy of your work elsewhere, and do not run on it what must never stop.',
      ],
      note: 'Warns before it sells. The developer who is told now stays later.',
    },
    {
      topic: 'data',
      question: 'Where is my data, and who can read it?',
      answer: [
        'It lies on machines that Amazon runs. You hold the keys to your files in S3, and you decide who else reads them. When you stop a server, what it held is gone. Copy what you need to S3 first.',
      ],
      note: 'No public fact lies behind this answer. It shows what a team would have to promise.',
    },
    {
      topic: 'help',
      question: 'Where do I get help?',
      answer: [
        'On the developer pages at Amazon.com, where you find the price list and can ask other developers. If a server failed, tell us which one and at what hour. We look at that server and tell you what we found.',
      ],
      note: 'Like the answer on data, a promise of ours and no public fact.',
    },
  ],
  internalFaq: [
    {
      topic: 'market',
      question: 'Who is the customer, and how many are there?',
      answer: [
        'The customer is a developer who pays for servers herself, a student in a dorm room first. The team would have to count from the bottom up: developers who ask for a place, times the hours each of them runs a server, times $0.10. An illustrative student who runs one server for 100 hours a month pays $10. We do not know yet how common she is.',
      ],
      note: 'A sum with one known number and two to be counted. It does not pretend to know the total.',
    },
    {
      topic: 'assumptions',
      question: 'What do we assume, and how could it be wrong?',
      answer: [
        'We assume that guessing how many servers to buy is what stops developers. They may lack visitors and not servers, and then we solve the wrong problem. We also assume that a developer trusts her files to a shop that sells books. Before we build more, we ask developers who gave up a project what stopped it.',
      ],
      note: '“A shop that sells books” is what a hostile reader thinks. The text says it first.',
    },
    {
      topic: 'economics',
      question: 'Where does the money come from?',
      answer: [
        'A server earns $0.10 for each hour it runs, so at most $876 a year. While it is idle it earns nothing. The developer’s guess has become ours: we now buy servers before we know who comes. The team would have to count what a server costs us for an hour, and the share of hours that developers rent.',
      ],
      note: 'Finds the catch: the customer’s risk did not vanish, it moved to us.',
    },
    {
      topic: 'dependencies',
      question: 'What do we depend on?',
      answer: [
        'We depend on our own data centres, on the networks into them, and on charging a card for sums as small as $0.30. EC2 also depends on S3, because developers copy their work there. If S3 stops, both stop.',
      ],
    },
    {
      topic: 'feasibility',
      question: 'Can we run it?',
      answer: [
        'S3 has run since 14 March and SQS since July. What failed in them is where we look first. EC2 is new. We do not know what happens when every developer in the beta starts a server in the same hour. That is why we open it as a limited beta.',
      ],
    },
    {
      topic: 'risks',
      question: 'What could sink this?',
      answer: [
        {
          bullets: [
            'High: a server stops and a developer loses her work. During the beta we count each stop and tell its owner why.',
            'High: the student and the large company rent the same servers, so one failure closes both sites in the same minute.',
            'Medium: $0.10 and $0.20 look small, and the bill at the end of the month does not. Complaints about the first bill would show it.',
          ],
        },
      ],
      note: 'The second risk is the headline read backwards. Good risks come from the promise itself.',
    },
    {
      topic: 'whyNow',
      question: 'Why now?',
      answer: [
        'Developers have kept files in S3 since 14 March, and have passed messages through SQS since July. Their programs still need somewhere to run, and today they must buy that. EC2 closes the gap. Until it does, the guess stays with the developer.',
      ],
    },
    {
      topic: 'notBuilt',
      question: 'What will we not build?',
      answer: [
        {
          bullets: [
            'Programs for the developer’s own customers. We rent her the parts, and she builds the site.',
            'Contracts by the year. A year of servers is a guess, and the guess is the problem.',
            'A separate product for large companies. The student and the company rent the same servers.',
          ],
        },
      ],
      note: 'Each line protects one word of the release: rent, hour, same.',
    },
    {
      topic: 'measure',
      question: 'How will we know that it works?',
      answer: [
        'The metric is the share of developers in the beta who start a server in their second month too. Our illustrative threshold is half of them, by the illustrative date of 25 February 2007. If we miss it, we ask each developer who left why before we open more places.',
      ],
      note: 'Counts people who come back. Signing up proves curiosity, no more.',
    },
    {
      topic: 'stop',
      question: 'What would make us stop?',
      answer: [
        'We stop if idle servers cost us more than developers pay, six months in a row (illustrative). We stop at once if we lose a developer’s files in S3 and cannot say why. In both cases developers get 90 days to take their work out (illustrative).',
      ],
      note: 'One reason of money and one of trust, each with its limit.',
    },
  ],
}
