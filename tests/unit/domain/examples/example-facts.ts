import type { ExampleName } from '@/lib/domain/examples/example'

// The facts of each launch that the method lists, as the texts may word them. Whatever number is in none of these is invented.

/** Word for word, longest first within a number. "two-day" and the like are the offer itself. */
export const FACTS: Readonly<Record<ExampleName, readonly string[]>> = {
  prime: [
    '2 February 2005',
    '$79',
    'Two-Day',
    'Two-day',
    'two-day',
    'Two days',
    'two days',
    'about a million items',
    'the million items',
    'About a million',
    '$25',
    'eight to ten days',
    'eight to ten',
    '$9.48',
  ],
  aws: ['25 August 2006', '14 March', 'S3', 'EC2', '$0.15', '$0.20', '$0.10'],
  kindle: ['19 November 2007', '$399', '10.3 ounces', 'about 200', '90,000', '$9.99', 'under a minute'],
  echo: ['6 November 2014', '$199', '$99', 'Seven microphones', 'seven microphones'],
}

/** What follows from the facts by arithmetic, as it is worded, with the sum behind it. */
export const SUMS: Readonly<Record<ExampleName, readonly { words: string; holds: boolean }[]>> = {
  prime: [
    { words: 'nine two-day orders cost $85.32', holds: cents(9 * 9.48) === 8532 },
    { words: 'Nine cost $85.32', holds: cents(9 * 9.48) === 8532 && 85.32 > 79 },
    { words: 'Eight of them cost $75.84', holds: cents(8 * 9.48) === 7584 && 75.84 < 79 },
    { words: 'fewer than nine', holds: 8 * 9.48 < 79 && 9 * 9.48 > 79 },
    { words: 'nine or more', holds: 9 * 9.48 > 79 },
  ],
  aws: [
    { words: 'One server for one day costs $2.40', holds: cents(24 * 0.1) === 240 },
    { words: 'Three hours cost me $0.30', holds: cents(3 * 0.1) === 30 },
    { words: 'sums as small as $0.30', holds: cents(3 * 0.1) === 30 },
    { words: '$876 for the 8,760 hours of a year', holds: 24 * 365 === 8760 && cents(8760 * 0.1) === 87600 },
    { words: 'at most $876 a year', holds: cents(8760 * 0.1) === 87600 },
    {
      words: 'Ten gigabytes that you keep for a month and move once cost $3.50',
      holds: cents(10 * 0.15 + 10 * 0.2) === 350,
    },
  ],
  kindle: [{ words: 'Ten best-sellers in a year would cost you $99.90', holds: cents(10 * 9.99) === 9990 }],
  echo: [{ words: 'saves you $100', holds: 199 - 99 === 100 }],
}

function cents(dollars: number): number {
  return Math.round(dollars * 100)
}
