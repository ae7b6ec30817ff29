import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '@/lib/domain/after-launch/find-figures'

/** A sentence, and the figures that must be found in it, in their order; none where the list is empty. */
const CASES: [sentence: string, figures: string[]][] = [
  // Money.
  ['Prime costs $79 a year.', ['$79 a year']],
  ['It costs £2.10 a week, or £9 per month for two trays.', ['£2.10 a week', '£9 per month', 'two']],
  ['The write-down was $170M.', ['$170M']],
  ['Storage costs $0.15 per GB-month.', ['$0.15 per GB-month']],
  ['Best-sellers cost £5 to £9.', ['£5 to £9']],
  ['A call costs 20p, a visit 30 pounds.', ['20p', '30 pounds']],
  ['We will spend €1.5 million on it.', ['€1.5 million']],
  // Shares.
  ['Missed doses fall by 31%.', ['31%']],
  ['Between 20 and 30 per cent of patients answer.', ['20 and 30 per cent']],
  ['It holds 8-10% more.', ['8-10%']],
  ['Nine in ten trays came back.', ['Nine in ten']],
  ['7 out of 10 people stay.', ['7 out of 10']],
  ['It takes half the time and costs a third of a visit.', ['half the', 'a third of']],
  ['It is twice as fast.', ['twice']],
  ['It doubles the shelf life, and is 3x lighter.', ['doubles', '3x']],
  // Durations.
  ['A book arrives in under a minute.', ['a minute']],
  ['Unlimited two-day shipping.', ['two-day']],
  ['Shipping took 8-10 days.', ['8-10 days']],
  ['It takes three to five working days.', ['three to five working days']],
  ['The tray rings after 30 minutes, then in 2 hours.', ['30 minutes', '2 hours']],
  ['Set-up takes half an hour.', ['half an hour']],
  ['They get a quarter of an hour back.', ['a quarter of an hour']],
  ['It saves three quarters of an hour.', ['three quarters of an hour']],
  ['Help is there 24/7.', ['24/7']],
  ['Talk to a Pharmacist by Video Within Five Minutes', ['Five Minutes']],
  ['Every book in 60 seconds.', ['60 seconds']],
  // Dates and times.
  ['LEEDS, 4 March 2027 — Northgate today opened it.', ['4 March 2027']],
  ['SEATTLE, March 4, 2027 — It opened.', ['March 4, 2027']],
  ['All shops have it by June 2027.', ['June 2027']],
  ['It reaches every shop by 2028.', ['2028']],
  ['It comes in Q3 2027.', ['Q3 2027']],
  ['Ring us until 10 p.m., from 7:30 on.', ['10 p.m.', '7:30']],
  // Counts.
  ['It is in all 212 pharmacies.', ['212']],
  ['The Kindle holds 200 books and offers 90,000 titles.', ['200', '90,000']],
  ['About 40 homes take part.', ['40']],
  ['In Leeds 40 shops open.', ['40']],
  ['Eleven Northgate Pharmacies Now Answer the Bell All Night', ['Eleven']],
  ['Two presses are enough.', ['Two']],
  ['It serves 1.2 million patients.', ['1.2 million']],
  ['A dozen shops try it first.', ['A dozen']],
  ['There are 2000 shops.', ['2000']],
  ['It has seven microphones.', ['seven']],
  ['It weighs 10.3 ounces.', ['10.3']],
  ['We expect 3 to 5 calls a day.', ['3 to 5']],
  ['It serves 40k patients and 2m orders.', ['40k', '2m']],
  // No figures.
  ['“He understood it,” said Mohammed Rafiq, 41, of Bradford.', []],
  ['“It rang,” said Ann Lee, 72.', []],
  ['1. Fill the tray.', []],
  ['2) Press the lid.', []],
  ['Step 2 is the lid.', []],
  ['The Kindle 2 is lighter.', []],
  ['Windows 11 comes with it, and so does the A4 page.', []],
  ['The MP3 player and the 4K screen stay.', []],
  ['In 2025 nobody answered.', []],
  ['Northgate, founded 1998, is a chain.', []],
  ['Ring 0113 496 0182.', []],
  ['Ring 0800 123456 today.', []],
  ['Come to Park Row, LS1 4DT.', []],
  ['See www.northgate.example/24 for more.', []],
  ['Read section 4 and question 12.', []],
  ['As we said [1], it helps (2).', []],
  ['The first bell rings, the second bell does not.', []],
  ['One person answers at the counter.', []],
  ['They open version 2.1 of it.', []],
  ['Second Bell is there for everybody.', []],
  ['', []],
  // Both.
  ['In 2025, 4,100 people drove more than 30 minutes at night.', ['4,100', '30 minutes']],
  ['Echo Dot 3 costs £49 and hears across two rooms.', ['£49', 'two']],
  ['1. Two presses in 10 seconds.', ['Two', '10 seconds']],
]

describe('finding the figures of a sentence', () => {
  it.each(CASES)('%s', (sentence, figures) => {
    expect(findFigures(sentence).map(({ words }) => words)).toEqual(figures)
  })

  it('says what kind each is', () => {
    const kinds = findFigures('By June 2027 it costs £2 a week, takes 6 minutes until 9 pm, and 31% of 212 shops have it.')
    expect(kinds.map(({ kind }) => kind)).toEqual(['date', 'money', 'duration', 'time', 'share', 'count'])
  })

  it('finds words of the sentence, in order and apart from each other, whatever it says', () => {
    const pieces = [
      '£',
      '12',
      '3.5',
      '%',
      ' a ',
      'year',
      ' ',
      '-',
      ',',
      'two',
      'to',
      'Kindle',
      'by',
      '2028',
      'March',
      ':',
      '(',
      'x',
      'minutes',
      '.',
    ]
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
        ),
        (sentence) => {
          let end = 0
          for (const figure of findFigures(sentence)) {
            expect(figure.start).toBeGreaterThanOrEqual(end)
            expect(sentence.slice(figure.start, figure.end)).toBe(figure.words)
            expect(figure.words).not.toBe('')
            end = figure.end
          }
        },
      ),
    )
  })

  it('reads a long sentence in no time', () => {
    const long = '1,000,000 and 12 to 13 or one hundred 20-'.repeat(2_000)
    expect(findFigures(long).length).toBeGreaterThan(1_000)
  })
})
