import type { SectionKey } from '@/lib/domain/prfaq'

/** Stands wherever an example appears, or any part of one: nobody outside the company has the originals. */
export const EXAMPLE_LABEL = 'Illustrative reconstruction, not an Amazon document'

export const EXAMPLE_NAMES = ['prime', 'aws', 'kindle', 'echo'] as const
export type ExampleName = (typeof EXAMPLE_NAMES)[number]

export const EXAMPLE_TITLES: Readonly<Record<ExampleName, string>> = {
  prime: 'Prime, 2005',
  aws: 'AWS, 2006',
  kindle: 'Kindle, 2007',
  echo: 'Echo, 2014',
}

/** What a customer asks of any product; source: the method's table of sections. `own` is asked of this one alone. */
export const CUSTOMER_TOPICS = ['what', 'better', 'start', 'cost', 'data', 'help'] as const
/** What a sceptical colleague asks of any product; same source. */
export const INTERNAL_TOPICS = [
  'market',
  'assumptions',
  'economics',
  'dependencies',
  'feasibility',
  'risks',
  'whyNow',
  'notBuilt',
  'measure',
  'stop',
] as const

export type CustomerTopic = (typeof CUSTOMER_TOPICS)[number] | 'own'
export type InternalTopic = (typeof INTERNAL_TOPICS)[number]

/** A paragraph, or a list of single lines. */
export type ExampleBlock = string | { steps: readonly string[] } | { bullets: readonly string[] }

/** `note` stands in the margin: one thought on why this works. */
export type ExampleSection = { text: string | readonly ExampleBlock[]; note: string }
export type ExampleEntry<Topic> = { topic: Topic; question: string; answer: readonly ExampleBlock[]; note?: string }

/** A complete PR/FAQ for a launch of the story. Facts: the method's list and nothing else; every other number says "illustrative". */
export type Example = {
  name: ExampleName
  /** The word a headline must carry and a problem must not. */
  product: string
  /** The launches, in words: "2 February 2005". */
  launched: string
  /** One sentence: what to look at. */
  readFor: string
  sections: Readonly<Record<SectionKey, ExampleSection>>
  customerFaq: readonly ExampleEntry<CustomerTopic>[]
  internalFaq: readonly ExampleEntry<InternalTopic>[]
}
