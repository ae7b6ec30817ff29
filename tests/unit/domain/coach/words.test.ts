import { describe, expect, it } from 'vitest'
import { parseDateline } from '@/lib/domain/coach/dateline'
import { findSpeaker, quotations } from '@/lib/domain/coach/quotations'
import { excerpt, figures, meaningfulStems, sentences } from '@/lib/domain/coach/words'

describe('sentences', () => {
  it.each([
    ['', 0],
    ['   …  ', 0],
    ['One without an end', 1],
    ['One. Two! Three?', 3],
    ['It costs $9.48 an order. They wait.', 2],
    ['Dr. Adeyemi rang. J. B. Priestley did not.', 2],
    ['It takes e.g. Monday off.', 1],
    ['She said “Stop.” He stopped.', 2],
    ['A heading\nand a line', 2],
    ['Northgate Pharmacy now rings you when you miss a dose', 1],
    ['“We go quiet.” That hurts', 2],
    ['Amazon.com opens at 9.', 1],
  ])('%j has %i', (text, count) => expect(sentences(text)).toHaveLength(count))
})

describe('figures', () => {
  it.each([
    ['46% missed a dose', ['46%']],
    ['Northgate asked 1,180 of them', ['1,180']],
    ['Six in ten parents', ['Six', 'ten']],
    ['it costs £2.10.', ['£2.10']],
    ['half of them, twice a day', ['half', 'twice']],
    ['one in five', ['one in five']],
    ['It was 2027 already', []],
    ['on 4 March and on March 4', []],
    ['B2B and Web3', []],
    ['One of them said no one came', []],
    ['many, most, several', []],
  ])('of %j', (text, wanted) => expect(figures(text).map((figure) => figure.text)).toEqual(wanted))
})

describe('words that carry meaning', () => {
  it('are small, singular and once each', () =>
    expect(meaningfulStems('People who take four medicines, four medicine boxes')).toEqual(['four', 'medicin', 'box']))
})

describe('a proof', () => {
  it('is the sentence of the place, or the words around it', () => {
    expect(excerpt('They wait. 46% missed a dose. It hurts.', 11, 14)).toBe('46% missed a dose.')
    const long = `${'word '.repeat(30)}46% ${'word '.repeat(30)}`
    const proof = excerpt(long, 150, 153)
    expect(proof).toContain('46%')
    expect(proof.length).toBeLessThanOrEqual(80)
  })
})

describe('a dateline', () => {
  it.each([
    ['LEEDS, 4 March 2027 — Northgate today', 'LEEDS', '2027-03-04'],
    ['Seattle, March 4, 2027 – Amazon today', 'Seattle', '2027-03-04'],
    ['SEATTLE—(BUSINESS WIRE)—Feb. 2, 2005 Amazon', 'SEATTLE', '2005-02-02'],
    ['SEATTLE - Feb. 2, 2005 - Amazon', 'SEATTLE', '2005-02-02'],
    ['Washington, D.C., September 14th 2028: Today', 'Washington, D.C', '2028-09-14'],
    ['Stoke-on-Trent, 1st of May 2027. Today', 'Stoke-on-Trent', '2027-05-01'],
    ['Newcastle upon Tyne (4 March 2027) Today', 'Newcastle upon Tyne', '2027-03-04'],
    ['São Paulo, 4 march 2027 — Hoje', 'São Paulo', '2027-03-04'],
    ['LEEDS, 31 February 2027 — Today', null, null],
    ['LEEDS, March 2027 — Today', null, null],
    ['LEEDS — Today we announce', null, null],
    ['4 March 2027 — Today', null, null],
    ['We are excited to announce on 4 March 2027', null, null],
    ['LEEDS, 4/3/2027 — Today', null, null],
    ['', null, null],
  ])('of %j', (text, city, day) => {
    const dateline = parseDateline(text)
    expect([dateline?.city ?? null, dateline?.day ?? null]).toEqual([city, day])
  })

  it('leaves what follows it', () => expect(parseDateline('LEEDS, 4 March 2027 — Today it rings.')?.rest).toBe('Today it rings.'))
})

describe('quotations', () => {
  it.each([
    ['“We fill the prescription and then we go quiet”', 1],
    ['"We fill the prescription," she said. "Then we go quiet."', 2],
    ['They call it “Second Bell” here', 0],
    ['We don’t, and it’s theirs, and that’s it', 0],
    ['“A quotation that nobody closed', 1],
  ])('in %j', (text, count) => expect(quotations(text)).toHaveLength(count))
})

describe('a speaker', () => {
  it.each([
    [
      '“We go quiet for 28 days,” said Ruth Adeyemi, Northgate’s chief pharmacist. “It hurts.”',
      'Ruth Adeyemi',
      'Northgate’s chief pharmacist',
    ],
    ['"We go quiet for days," says Jeff Bezos, founder and CEO of Amazon.com.', 'Jeff Bezos', 'founder and CEO of Amazon'],
    ['“We go quiet for 28 days.” — Ruth Adeyemi, chief pharmacist', 'Ruth Adeyemi', 'chief pharmacist'],
    ['Ruth Adeyemi, chief pharmacist, said: “We go quiet for 28 days.”', 'Ruth Adeyemi', 'chief pharmacist'],
    ['“We go quiet for 28 days,” said chief pharmacist Ruth Adeyemi.', 'Ruth Adeyemi', 'chief pharmacist'],
    ['“We go quiet for 28 days,” said CEO Ruth Adeyemi.', 'Ruth Adeyemi', 'CEO'],
    ['“We go quiet for 28 days,” Dr. Ruth O’Neil-Smith explained.', 'Dr. Ruth O’Neil-Smith', null],
    ['“She used to ring me daily,” said Jean Pickles, 74, of Otley.', 'Jean Pickles', null],
    ['“She used to ring me daily,” said Jean, who runs a shop.', 'Jean', 'who runs a shop'],
    ['“We are proud to lead,” said the CEO.', null, null],
    ['“It has transformed my life,” said a satisfied user.', null, null],
    ['“We are proud to lead the market,” said Our Chief Officer.', null, null],
    ['“Said Ruth Adeyemi, chief pharmacist, to nobody”', null, null],
    ['We go quiet for 28 days.', null, null],
  ])('of %j', (text, name, role) => {
    const speaker = findSpeaker(text)
    expect([speaker?.name ?? null, speaker?.role ?? null]).toEqual([name, role])
  })
})
