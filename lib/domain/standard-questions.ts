import type { FaqKey } from './prfaq'

/** The questions that every PR/FAQ has to answer, list by list. Source: the table of section 1 of the method. */
export const STANDARD_QUESTIONS = [
  {
    key: 'what',
    list: 'customerFaq',
    question: 'What is it?',
    hint: 'The product. Say it as you would at the counter.',
    asked: [
      /\bwhat('s|’s| is| are| exactly)( is| are)? (it|this|that)\b/,
      // By its name: "What is Kindle?", not "What is the catch?".
      /^what(?:['’]s| is| are) (?!(?:the|my|your|our|their|not|included|new|wrong|next)\b)(?:[^\s?]+\s?){1,4}\?*$/,
      /\bwhat does (it|this) do\b/,
      /\bhow does (it|this) work\b/,
    ],
  },
  {
    key: 'better',
    list: 'customerFaq',
    question: 'How is it better than what I use now?',
    hint: 'Alternatives. Name what they use today.',
    asked: [
      /\bbetter\b/,
      /\bdifferent (from|to|than)\b/,
      /\binstead of\b/,
      /\bcompared? (to|with)\b/,
      /\bwhy (should|would) i (switch|change)\b/,
    ],
  },
  {
    key: 'start',
    list: 'customerFaq',
    question: 'How do I start?',
    hint: 'Starting. The first thing to do, and where.',
    asked: [
      /\bhow (do|can|would) (i|we|you) (start|begin|sign up|join|order|get(?! (?:help|support|my|out|rid|paid)\b)|set|buy|use)\b/,
      /\bget started\b/,
      /\bwhere (do|can) (i|we) (get(?! (?:help|support|my)\b)|buy|order)\b/,
    ],
  },
  {
    key: 'cost',
    list: 'customerFaq',
    question: 'What does it cost?',
    hint: 'Price. The amount, and what is not included.',
    asked: [
      /\bcosts?\b/,
      /\bprices?\b/,
      /\bhow much (is|are)\b/,
      /\bpay\b(?! less| more)/,
      /\b(?:am|are|be|get) (?:i |we |you )?charged\b/,
      /\bfees?\b/,
      /\b(is|are) (it|this|they) (really )?free\b/,
      /\bfor free\b/,
    ],
  },
  {
    key: 'data',
    list: 'customerFaq',
    question: 'Where is my data, and who can see it?',
    hint: 'Data. Where it is kept, who reads it, when it goes.',
    asked: [
      /\bdata\b/,
      /\bprivacy\b/,
      /\bprivate\b/,
      /\bwho (can|will|could) (see|read|know|hear|listen)\b/,
      /\b(listens?|listening|recorded|recording)\b/,
      /\bwhere (do|does) (my|our) [^?]*\bgo\b/,
    ],
  },
  {
    key: 'help',
    list: 'customerFaq',
    question: 'Where do I get help?',
    hint: 'Help. A number or a place, and the hours.',
    asked: [
      /\bhelp\b/,
      /\bsupport\b/,
      /\bgoes wrong\b/,
      /\bwho (do|can) i (ask|call|ring|tell)\b/,
      /\b(breaks?|broken|stops? working)\b/,
    ],
  },
  {
    key: 'market',
    list: 'internalFaq',
    question: 'How many people have this problem, counted from the bottom up?',
    hint: 'Market. Shops times patients, not a percentage of a billion.',
    asked: [
      /\bhow many (?!days|weeks|months|hours|minutes|people does it take)[^?]*\b(have|are|there|want|need|would|face|share|buy)\b/,
      /\bwho is (the|our) customer\b/,
      /\bmarket\b/,
      /\bbottom up\b/,
    ],
  },
  {
    key: 'assumptions',
    list: 'internalFaq',
    question: 'Which other solutions did we weigh, and what do we assume?',
    hint: 'Problem and solution. Name what we rejected, and what has to be true.',
    asked: [
      /\bassum(e|ed|ing|ptions?)\b/,
      /\b(other|alternative) (solutions?|ways|options)\b/,
      /\bdid we (weigh|consider|reject)\b/,
      /\bhas to be true\b/,
    ],
  },
  {
    key: 'economics',
    list: 'internalFaq',
    question: 'What does it cost us, and what does it earn?',
    hint: 'Economics. Per customer, with how we know each figure.',
    asked: [
      /\bcosts?\b/,
      /\bearns?\b/,
      /\brevenue\b/,
      /\bprofit(able)?\b/,
      /\bmargins?\b/,
      /\beconomics\b/,
      /\bpay for itself\b/,
      /\bmake money\b/,
      /\bmoney come from\b/,
      /\blose money\b/,
    ],
  },
  {
    key: 'dependencies',
    list: 'internalFaq',
    question: 'What do we depend on?',
    hint: 'Dependencies. Who has to deliver what, and whether they agreed.',
    asked: [/\bdepend(s|ed|encies|ency|ing)?\b/, /\brely\b/, /\bneed from (others|partners|other teams)\b/, /\bpartners?\b/],
  },
  {
    key: 'feasibility',
    list: 'internalFaq',
    question: 'What is the hardest thing to build?',
    hint: 'Feasibility. What nobody here has done before.',
    asked: [
      /\b(hard|harder|hardest)\b/,
      /\bfeasib(le|ility)\b/,
      /^can (we|it|this)\b(?! (?:charge|afford|sell|trust|earn|stop)\b)/,
      /\b(un)?solved\b/,
      /\btechnical(ly)?\b/,
    ],
  },
  {
    key: 'risks',
    list: 'internalFaq',
    question: 'What are the biggest risks?',
    hint: 'Risks. Each with its evidence, at least one rated high.',
    asked: [
      /\brisks?\b/,
      /\b(could|might|can) go wrong\b/,
      /\b(could|might|would) (it|this|we) fail\b/,
      /\b(could|might|would|can|will) (sink|kill|break|hurt) (it|this|us)\b/,
    ],
  },
  {
    key: 'timing',
    list: 'internalFaq',
    question: 'Why now?',
    hint: 'Timing. What changed, and what waiting costs.',
    asked: [/\bwhy now\b/, /\bwhy (this year|today)\b/, /\bwhat (has )?changed\b/, /\b(if|why not) wait\b/],
  },
  {
    key: 'scope',
    list: 'internalFaq',
    question: 'What will we not build?',
    hint: 'Scope. Three things or more.',
    asked: [/\bnot (build|do|make|offer)\b/, /\bout of scope\b/, /\bleav(e|ing) out\b/],
  },
  {
    key: 'metric',
    list: 'internalFaq',
    question: 'How will we know that it works?',
    hint: 'Success. A metric, a threshold and a date.',
    asked: [/\bhow (will|do|would) we know\b/, /\bmeasure[sd]?\b/, /\bmetrics?\b/, /\bwhat (is|does) success\b/],
  },
  {
    key: 'stop',
    list: 'internalFaq',
    question: 'What would make us stop?',
    hint: 'Stopping. Name the number and the date.',
    asked: [
      /\b(make|makes) us stop\b/,
      /\bwhen (do|would|will|should) we (stop|end|close|kill)\b/,
      /\b(we|us) (give|giving) up\b/,
    ],
  },
] as const satisfies readonly { key: string; list: FaqKey; question: string; hint: string; asked: readonly RegExp[] }[]

export type StandardQuestion = (typeof STANDARD_QUESTIONS)[number]
export type StandardKey = StandardQuestion['key']
export const STANDARD_KEYS = STANDARD_QUESTIONS.map(({ key }) => key) as [StandardKey, ...StandardKey[]]

/** Why a standard question does not apply here; questions that apply are not in it. */
export type SetAside = Readonly<Partial<Record<StandardKey, string>>>

/** The standard questions of a list, in order. */
export function standardQuestions(list: FaqKey): readonly StandardQuestion[] {
  return STANDARD_QUESTIONS.filter((standard) => standard.list === list)
}

/** The id of an entry that is made to answer a standard question. It says which one, whatever the question is worded like later. */
export function entryIdFor(key: StandardKey, random: string): string {
  return `standard-${key}-${random}`
}

/** Is this entry there to answer this standard question? By the id that it was made with, else by its wording. */
export function answersStandard(standard: StandardQuestion, entry: { id: string; question: string }): boolean {
  const made = /^standard-([a-z]+)-/.exec(entry.id)?.[1]
  if (made !== undefined && (STANDARD_KEYS as string[]).includes(made)) return made === standard.key
  const asked = entry.question.toLowerCase()
  return (standard.asked as readonly RegExp[]).some((pattern) => pattern.test(asked))
}
