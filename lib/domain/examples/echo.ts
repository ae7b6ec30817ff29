import type { Example } from './example'

export const echo: Example = {
  name: 'echo',
  product: 'Echo',
  launched: '6 November 2014',
  readFor: 'Read it for one scene that explains the whole product.',
  sections: {
    headline: {
      text: 'Echo Answers From Across the Kitchen When Your Hands Are Full',
      note: 'A room, a distance, a moment. The scene explains the product, and no technology is named.',
    },
    subheading: {
      text: 'People who cook at home ask aloud for music or an answer, and touch nothing.',
      note: 'One customer at one moment. Others will use it too; the release is not for them.',
    },
    summary: {
      text: [
        'SEATTLE, 6 November 2014 — Amazon today introduced Echo, a speaker for people who cook at home. Say its wake word, the one word it waits for, and ask a question or name a song from across the room. Alexa, the voice of Echo, answers or plays it. Echo costs $199, or $99 for Prime members, and is on sale by invitation.',
      ],
      note: 'Says “by invitation” before the reader gets hopeful.',
    },
    problem: {
      text: [
        'A cook has flour on both hands and a question about the recipe. The answer is on her phone. She rinses, dries, unlocks, types and reads, and the onions burn. We watched ten cooks on one evening (an illustrative test): each did this six times, or let the question go. The song she wants is on the far side of the room, so she cooks in silence.',
      ],
      note: 'Five verbs make the pain visible, and a count follows. We found no public figure, so the test here says it is illustrative.',
    },
    solution: {
      text: [
        'She says the wake word and asks. Seven microphones hear her from across the room, and the answer comes while she stirs. She names a song, and it plays. She rinses nothing and types nothing. Echo itself listens for the wake word, and takes no question before it.',
      ],
      note: 'The microphones come in after the cook has spoken: first what she does, then what makes it work.',
    },
    leaderQuote: {
      text: [
        '“Nobody should have to wash their hands to ask a question,” said Theo Quillan, a hypothetical leader of the Echo team. “We started in the kitchen because hands are never free there.”',
      ],
      note: 'A sentence somebody would say at a kitchen table. The speaker is imagined, and the text says so.',
    },
    howItWorks: {
      text: [
        {
          steps: [
            'Ask for an invitation at Amazon.com.',
            'When it comes, pay $199 at the checkout. Prime members see $99 there.',
            'Plug it in, say the wake word and ask.',
          ],
        },
      ],
      note: 'Counts the wait for an invitation as a step, because the customer will.',
    },
    customerQuote: {
      text: [
        '“I used to wipe my hands, find my phone and type with one knuckle,” said Ellen Brackwater, a hypothetical customer. “On Sunday I asked how long to roast a chicken, and I never put down the knife.”',
      ],
      note: 'The knuckle and the knife are details nobody writes in a slogan.',
    },
    callToAction: {
      text: ['Ask for an invitation at Amazon.com, and choose a corner of the kitchen for Echo.'],
      note: 'One address, one thing to do, and a picture of the product at home.',
    },
  },
  customerFaq: [
    {
      topic: 'what',
      question: 'What is Echo?',
      answer: [
        'A speaker that you talk to. Say its wake word from across the room, then ask a question or name a song. Seven microphones hear you. Alexa is the voice that answers.',
      ],
    },
    {
      topic: 'better',
      question: 'How is it better than my phone?',
      answer: [
        'A phone needs a hand and your eyes. Echo needs neither, and it hears you from across the room. A phone goes where you go and shows you pictures. Echo stays in its room and speaks. Outside the house, keep the phone.',
      ],
      note: 'Names the thing in the customer’s pocket, and admits what it does better.',
    },
    {
      topic: 'start',
      question: 'How do I start?',
      answer: [
        'Ask for an invitation at Amazon.com. When it comes, order Echo and plug it in where you want to talk to it. Say the wake word, then ask.',
      ],
    },
    {
      topic: 'cost',
      question: 'What does it cost?',
      answer: [
        '$199, or $99 if you are a Prime member, which saves you $100. You need an invitation at either price. We cannot promise the day on which yours comes.',
      ],
    },
    {
      topic: 'data',
      question: 'Does it listen all the time, and where does my question go?',
      answer: [
        'Echo recognises its wake word on the device itself. Before that word, nothing you say leaves your home. After it, your question goes to Amazon, where we find the answer. You can read and delete your questions in your account at Amazon.com.',
      ],
      note: 'Public: the device recognises the wake word. The other promises are ours, to show how precise such an answer must be.',
    },
    {
      topic: 'own',
      question: 'Can I talk to my whole house with it?',
      answer: [
        'Not at launch. Today you can ask questions and play music in the room where Echo stands. A house that you can talk to is where we want to go. We do not sell it yet.',
      ],
      note: 'The vision gets one answer, with “not” as its first word.',
    },
    {
      topic: 'own',
      question: 'What if it does not understand me?',
      answer: [
        'Ask again in other words. Echo will get questions wrong, and when it does not know, it says so. We invite people in turn, so that we learn from wrong answers before more people hear them.',
      ],
    },
    {
      topic: 'help',
      question: 'Where do I get help?',
      answer: [
        'Open Help at Amazon.com and choose Echo. Tell us what you asked and what you heard. A person reads it and writes back to you.',
      ],
      note: 'Like the answer on data, a promise of ours and no public fact.',
    },
  ],
  internalFaq: [
    {
      topic: 'market',
      question: 'Who is the customer, and how many are there?',
      answer: [
        'The customer cooks at home and wants music or an answer while her hands are full. The team would have to count from the bottom up. Count the Prime members who ask for an invitation at $99, then the other customers who ask at $199. That list is the count: each name on it is a person who asked for one.',
      ],
      note: 'The invitation does two jobs: it limits the launch and it counts the market.',
    },
    {
      topic: 'assumptions',
      question: 'What do we assume, and how could it be wrong?',
      answer: [
        'We assume that people will talk aloud to a speaker with their family in the room. We do not know that they will. We assume that a cook forgives a wrong answer and does not forgive a slow one. We could be wrong on both, so we watch people use it in their kitchens before the first invitation goes out.',
      ],
    },
    {
      topic: 'economics',
      question: 'Do we earn or lose on one Echo?',
      answer: [
        'A sale brings in $199, or $99 from a Prime member. After that an owner asks as often as she likes and pays nothing more, while each answer costs us money. The team would have to count what one Echo costs to make and what one answer costs to give. At $99 we may lose on each sale, and we must know how much.',
      ],
      note: 'Says “lose” before anybody else does.',
    },
    {
      topic: 'dependencies',
      question: 'What do we depend on?',
      answer: [
        'We depend on the people who own the music and on sources we can trust for answers. Both can leave. Echo also depends on the network in the customer’s home: when that is down, it cannot answer. We do not know how often that happens.',
      ],
    },
    {
      topic: 'feasibility',
      question: 'Can it hear a voice across a kitchen?',
      answer: [
        'Seven microphones pick a voice out of a quiet room. We do not know how they do beside a running tap, a fan or a second voice. Before launch we test in real kitchens. At each distance we count how often Echo misses the wake word, and how often it wakes when nobody called.',
      ],
      note: 'Names the tap and the fan. “Challenging acoustic environments” would hide them.',
    },
    {
      topic: 'risks',
      question: 'What could sink this?',
      answer: [
        {
          bullets: [
            'High: the answer comes late, and the cook reaches for her phone. In an illustrative test, eight of ten cooks did so after three seconds. We time each answer from the end of the question.',
            'High: people do not want a microphone in the kitchen. Our answer is that the device itself recognises the wake word, and we must be able to prove it.',
            'Medium: the press hears “talk to your house” and tests what we do not sell. We say music and answers, and show a kitchen.',
          ],
        },
      ],
      note: 'These come from the pre-mortem’s own questions: too slow, misunderstood, bad press.',
    },
    {
      topic: 'whyNow',
      question: 'Why now?',
      answer: [
        'One speaker can now hold seven microphones and recognise a wake word by itself. Without the microphones, the cook would walk to it. Without the wake word on the device, every sound in the kitchen would leave the house.',
      ],
      note: 'Shows what breaks if either part is missing. That is what “now” means.',
    },
    {
      topic: 'notBuilt',
      question: 'What will we not build?',
      answer: [
        {
          bullets: [
            'A screen. The cook’s eyes are as busy as her hands.',
            'Control of lights and locks. That belongs to the house you can talk to, and not to this launch.',
            'An Echo for the car or the street. The problem we know lies across a room.',
          ],
        },
      ],
    },
    {
      topic: 'measure',
      question: 'How will we know that it works?',
      answer: [
        'The metric is the share of owners who ask something on 20 or more days of their second month (illustrative). Our illustrative threshold is six in ten, by the illustrative date of 6 May 2015. We also count wrong answers, and our illustrative limit is one in ten.',
      ],
      note: 'Habit, not first use: a toy passes the first month.',
    },
    {
      topic: 'stop',
      question: 'What would make us stop?',
      answer: [
        'We send no more invitations if owners ask less each month for three months in a row (illustrative). We stop selling at once if Echo sends out sound before the wake word. We would tell owners on the same day.',
      ],
      note: 'A broken promise stops it at once. A falling figure gets time.',
    },
  ],
}
