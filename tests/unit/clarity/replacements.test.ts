import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'

/** The text after every replacement that the check offers. */
function mended(text: string): string {
  const { findings } = check({ blocks: [{ key: 'a', part: 'solution', text }], known: null }, NO_CLARITY_CONTEXT)
  return findings.toReversed().reduce((now, { start, end, wayOut }) => {
    return wayOut.type === 'replace' ? `${now.slice(0, start)}${wayOut.text}${now.slice(end)}` : now
  }, text)
}

describe('a replacement', () => {
  it.each([
    // Deeds as nouns, in every form of the verb.
    ['She made a decision to close.', 'She decided to close.'],
    ['They are making the decision to move.', 'They are deciding to move.'],
    ['The nurse conducts a review of the list.', 'The nurse reviews the list.'],
    ['We carried out an inspection of the boiler.', 'We inspected the boiler.'],
    ['He is carrying out an analysis of the soil.', 'He is analysing the soil.'],
    ['Ruth gave consideration to the offer.', 'Ruth considered the offer.'],
    ['The clerk provides assistance to the farmer.', 'The clerk helps the farmer.'],
    ['The rain had an effect on the harvest.', 'The rain affected the harvest.'],
    ['The board reached a conclusion.', 'The board concluded.'],
    ['To put an end to the queue, ring.', 'To end the queue, ring.'],
    ['They are putting an end to the queue.', 'They are ending the queue.'],
    ['They held discussions with the baker.', 'They talked to the baker.'],
    ['We exercised control over the gate.', 'We controlled the gate.'],
    ['She submitted an application for the grant.', 'She applied for the grant.'],
    ['The lid took the place of the bell.', 'The lid replaced the bell.'],
    ['The shop is taking advantage of the lull.', 'The shop is using the lull.'],
    // Verbs at length.
    ['The pharmacist is able to ring.', 'The pharmacist can ring.'],
    ['You will be able to ring.', 'You can ring.'],
    ['Nurses have the ability to ring.', 'Nurses can ring.'],
    ['The farmers were unable to pay.', 'The farmers could not pay.'],
    ['The baker is in need of flour.', 'The baker needs flour.'],
    ['The trial commenced on Monday.', 'The trial started on Monday.'],
    // Prepositions, and words said twice.
    ['Due to the fact that it rains, we stay.', 'Because it rains, we stay.'],
    ['They stay in view of the fact that it rains.', 'They stay because it rains.'],
    ['It rings in the vicinity of the door.', 'It rings near the door.'],
    ['The vast majority of the bakers agree.', 'Most of the bakers agree.'],
    ['Pick and choose a lid.', 'Choose a lid.'],
    ['The aims and objectives stay the same.', 'The aims stay the same.'],
    ['It rings for a period of nine days.', 'It rings for nine days.'],
    ['A brief summary follows.', 'A summary follows.'],
    ['They ring on many occasions.', 'They ring often.'],
    ['The till integrates with the scale.', 'The till works with the scale.'],
  ])('is true in its sentence: %s', (text, plain) => {
    expect(mended(text)).toBe(plain)
  })

  it.each([
    // "Chosen" or "chose"? The words cannot say.
    'She made a choice.',
    'He put an end to the queue.',
    'Nurses will have had the ability to ring.',
    // "An warning" is no English.
    'It is an advance warning.',
    // Another word would have to follow.
    'She made a payment of nine pounds.',
    'The lid serves as a means of closing the tray.',
    'The council has been able to pay.',
    'He rang at the same time as the baker.',
  ])('is not offered where it would not be: %s', (text) => {
    expect(mended(text)).toBe(text)
  })
})
