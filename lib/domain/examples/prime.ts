import type { Example } from './example'

export const prime: Example = {
  name: 'prime',
  product: 'Prime',
  launched: '2 February 2005',
  readFor: 'Read it for the problem: three figures, and what people do because of them.',
  sections: {
    headline: {
      text: 'Amazon Prime: Pay Once, Get Two-Day Shipping All Year',
      note: 'Names the product, then says what you do and what you get. You could shout it across a shop.',
    },
    subheading: {
      text: 'For $79 a year, shoppers who hold back small orders get unlimited two-day shipping on about a million items.',
      note: 'Names one customer by what they do. “Everyone who shops online” would name nobody.',
    },
    summary: {
      text: [
        'SEATTLE, 2 February 2005 — Amazon today launched Amazon Prime, a yearly membership for shoppers who hold back small orders. For $79 a year, members get unlimited two-day shipping on about a million items. There is no minimum order. One paperback travels as fast as a full basket, and costs nothing more to send.',
      ],
      note: 'The last sentence is a picture. A reader who stops here has understood.',
    },
    problem: {
      text: [
        'Amazon’s published terms make shoppers wait. Free shipping needs a $25 order and takes eight to ten days. Sending one order in two days costs about $9.48. So shoppers hold orders back. They find a book they want, leave it in the basket, and wait until $25 of other things can travel with it.',
      ],
      note: 'Read it alone: the product is not there, and it still hurts. Three figures with their source, then what people do because of them.',
    },
    solution: {
      text: [
        'A member finds one book, buys it, and reads it two days later instead of eight to ten. There is no minimum, so nobody hunts for $25 of other things. There is no fee to weigh on each order. At $9.48 each, nine two-day orders cost $85.32, more than the whole $79 membership.',
      ],
      note: 'Answers each pain in the order in which the problem named it: the wait, the minimum, the fee.',
    },
    leaderQuote: {
      text: [
        '“We kept asking people to do sums at the checkout,” said Nora Fenwick, a hypothetical leader of the Prime team. “Is it $25 yet? Is this book worth a $9.48 delivery? We want them to stop counting and read the book.”',
      ],
      note: 'Speaks about the customer’s habit and not about our excitement. The speaker is imagined, and the text says so.',
    },
    howItWorks: {
      text: [
        {
          steps: [
            'Join at Amazon.com. Membership costs $79 a year.',
            'Choose any of about a million items.',
            'Buy it. Two-day shipping costs nothing more.',
          ],
        },
      ],
      note: 'The price stands in the first step, where the reader looks for it.',
    },
    customerQuote: {
      text: [
        '“I kept a list of books on the fridge until they came to $25,” said Carol Dunmore, a hypothetical customer. “On Monday I ordered one cookbook. On Wednesday I cooked from it.”',
      ],
      note: 'Before and after, with a detail you can see: the list on the fridge.',
    },
    callToAction: {
      text: ['Join at Amazon.com. Then order the one thing you have been holding back.'],
      note: 'One address and one thing to do. It points back at the problem and promises nothing new.',
    },
  },
  customerFaq: [
    {
      topic: 'what',
      question: 'What is Amazon Prime?',
      answer: [
        'A yearly membership. You pay $79 once, and for a year we send what you order by two-day shipping at no further charge. It covers about a million items, and an order can be a single item.',
      ],
    },
    {
      topic: 'better',
      question: 'How is it better than free shipping?',
      answer: [
        'Free shipping needs a $25 order and takes eight to ten days. Prime has no minimum and takes two days. If your orders pass $25 and you do not mind the wait, free shipping costs you less. Keep it.',
      ],
      note: 'Names what the customer uses now, and says when to keep using it. That is what makes the rest believable.',
    },
    {
      topic: 'own',
      question: 'Would I pay less by buying two-day shipping when I need it?',
      answer: [
        'Do the sum for your own year. One two-day order costs about $9.48. Eight of them cost $75.84, less than the $79 membership. Nine cost $85.32, more than the membership. If you place fewer than nine a year, pay each time.',
      ],
      note: 'Gives the sum and lets the reader check it.',
    },
    {
      topic: 'cost',
      question: 'What does it cost?',
      answer: [
        '$79 a year. There is no charge for each order and no minimum. The fee pays for shipping alone: you still pay for the things you buy.',
      ],
    },
    {
      topic: 'start',
      question: 'How do I start?',
      answer: [
        'Join at Amazon.com and pay $79. From your next order on, anything you buy from the million items goes by two-day shipping. You choose nothing at the checkout.',
      ],
    },
    {
      topic: 'own',
      question: 'Which items does it cover?',
      answer: [
        'About a million. The page of each item says whether it is one of them, so you know before you buy. Other items keep the shipping terms they have today.',
      ],
      note: 'Says the limit aloud. A customer who finds it alone feels cheated.',
    },
    {
      topic: 'data',
      question: 'Where is my data, and what do you add to it?',
      answer: [
        'It stays in your Amazon account. Prime uses the address and the card you keep there already. It adds one date, the day your membership ends, and you see that date in your account.',
      ],
      note: 'No public fact lies behind this answer. It shows what a team would have to promise.',
    },
    {
      topic: 'help',
      question: 'Where do I get help when an order is late?',
      answer: [
        'Open Help at Amazon.com and choose the order. Tell us that the second day has passed. A person looks at that one order and writes back to you.',
      ],
      note: 'Like the answer on data, a promise of ours and no public fact.',
    },
  ],
  internalFaq: [
    {
      topic: 'market',
      question: 'Who is the customer, and how many are there?',
      answer: [
        'The customer is a shopper who wants one thing soon, and the thing costs less than $25. The team would have to count them from the bottom up. Count the shoppers who left a basket below $25. Add those who placed nine or more orders in a year. We have not counted yet, so we give no total.',
      ],
      note: 'No market total borrowed from a report. It names the two lists to count, and admits that nobody has.',
    },
    {
      topic: 'assumptions',
      question: 'What do we assume, and how could it be wrong?',
      answer: [
        'We assume that the $25 minimum and the wait of eight to ten days hold orders back. We assume that paying once sets them free. Shoppers may wait for another reason: perhaps they do not want the thing enough. Before we build, we ask shoppers with a basket below $25 one question: what stopped you?',
      ],
    },
    {
      topic: 'economics',
      question: 'Do we earn or lose on a member?',
      answer: [
        'It depends on one number: how often a member orders in a year. Suppose two-day shipping costs us the $9.48 that we charge today. Then the ninth order uses up the $79, and each later order must pay for its own shipping. The team would have to count our true cost for an order before anybody says “profit”.',
      ],
      note: 'Finds the one number that decides, and says who has to find it.',
    },
    {
      topic: 'dependencies',
      question: 'Whom do we depend on?',
      answer: [
        'We depend on carriers that deliver in two days, and on warehouses that hold the million items. Item pages must say which items those are. The carriers are outside our control. Where a carrier cannot keep two days, we have no second one yet.',
      ],
    },
    {
      topic: 'feasibility',
      question: 'Can we keep two days, order after order?',
      answer: [
        'We ship in two days already, for about $9.48 an order. Doing it for each order of a member is new, and we do not know how often we would be late. Before launch we time a full week of two-day orders. We write the share of late ones into this answer.',
      ],
    },
    {
      topic: 'risks',
      question: 'What could sink this?',
      answer: [
        {
          bullets: [
            'High: members order one small thing at a time. We invite exactly that, and each order costs us a two-day shipment. We watch orders per member each week.',
            'High: shoppers refuse to pay before they save. A shopper who places fewer than nine two-day orders a year loses money on the membership.',
            'Medium: carriers miss two days when order numbers peak. We have no count of late orders yet.',
          ],
        },
      ],
      note: 'The first risk is the product working as planned. Two are rated high: a list with none would be selling.',
    },
    {
      topic: 'whyNow',
      question: 'Why now?',
      answer: [
        'About a million items can go by two-day shipping now. We believe that a shopper who wants one thing will find it among them. Each year we wait, shoppers go on holding back orders below $25.',
      ],
    },
    {
      topic: 'notBuilt',
      question: 'What will we not build?',
      answer: [
        {
          bullets: [
            'Shipping on the same day. Two days answers the problem we know.',
            'A smaller membership with a limit on orders. A limit brings the counting back.',
            'Points and discounts for members. They are new sums to do.',
          ],
        },
      ],
      note: 'Each refusal carries its reason, and each reason is the customer’s.',
    },
    {
      topic: 'measure',
      question: 'How will we know that it works?',
      answer: [
        'The metric is the share of members whose first order is below $25. Our illustrative threshold is half of them, by the illustrative date of 2 August 2005. We also count who pays $79 again after the first year. There our illustrative threshold is six members in ten, by 2 March 2006.',
      ],
      note: 'Metric, threshold, date. The thresholds are ours and say so: no public figure lies behind them.',
    },
    {
      topic: 'stop',
      question: 'What would make us stop?',
      answer: [
        'We add up what a member brings in: the $79, and the profit on what they buy. We take no new members if shipping costs more than that for three months in a row (illustrative). Members who have paid keep their full year.',
      ],
      note: 'Decided before launch, while nobody has a career to defend.',
    },
  ],
}
