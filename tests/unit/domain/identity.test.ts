import { describe, expect, it } from 'vitest'
import { deviceOf, SIGN_IN_LIMITS, SignInInput, safeNext, signInWait } from '@/lib/domain/identity'
import { Email, PersonName, TimeZone } from '@/lib/domain/person'
import { colourBeside, colourOf, initialsOf, PERSON_COLOURS, personCard } from '@/lib/domain/person-card'

const now = new Date('2026-11-23T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const times = (count: number, minutes: number) => Array.from({ length: count }, () => ago(minutes))

describe('waiting after failed sign-ins', () => {
  const { perAccount, perAddress } = SIGN_IN_LIMITS
  it.each([
    ['nothing failed', [], [], null],
    ['one try is left', times(perAccount - 1, 1), [], null],
    ['the account has none left', times(perAccount, 5), [], 10],
    ['the tenth last counts, not the newest', [...times(perAccount - 1, 0), ago(14)], [], 1],
    ['the window has just passed', times(perAccount, 15), [], null],
    ['the address has one left', [], times(perAddress - 1, 1), null],
    ['the address has none left', [], times(perAddress, 3), 12],
    ['the longer wait holds', times(perAccount, 5), times(perAddress, 3), 12],
    ['half a minute is told as one', times(perAccount, 14.5), [], 1],
  ])('%s', (_what, account, address, wait) => {
    expect(signInWait({ account, address }, now)).toBe(wait)
  })
})

describe('where to go after signing in', () => {
  it.each([
    ['/desk', '/desk'],
    ['/join/abc_DEF-123', '/join/abc_DEF-123'],
    ['/proposals/1?tab=faq', '/proposals/1?tab=faq'],
    ['//evil.example', '/desk'],
    ['/\\evil.example', '/desk'],
    ['/.//evil.example', '/desk'],
    ['/desk/..//evil.example', '/desk'],
    ['/desk//evil.example', '/desk'],
    ['https://evil.example', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/desk\n//evil', '/desk'],
    ['', '/desk'],
    ['/', '/desk'],
    [null, '/desk'],
  ])('%s leads to %s', (next, expected) => {
    expect(safeNext(next)).toBe(expected)
  })
})

describe('devices', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
      'Chrome on Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1',
      'Safari on iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36', 'Chrome on Android'],
    ['curl/8.0', 'A device we do not know'],
    [null, 'A device we do not know'],
  ])('%s', (agent, expected) => {
    expect(deviceOf(agent)).toBe(expected)
  })
})

describe('people', () => {
  it.each([
    ['Dana Okafor', 'DO'],
    ['dana', 'D'],
    ['Ana María de la Cruz', 'AC'],
    ['  ', '?'],
    ['Ægir Ólafsson', 'ÆÓ'],
    ['李 小龙', '李小'],
  ])('%s has the initials %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('gives one person one colour, and all colours to many', () => {
    expect(colourOf('dana')).toBe(colourOf('dana'))
    const colours = new Set(Array.from({ length: 200 }, (_, n) => colourOf(`person-${n}`)))
    expect([...colours].sort()).toEqual([...PERSON_COLOURS])
  })

  it.each([
    ['p2', [], 'p2'],
    ['p2', ['p1', 'p3'], 'p2'],
    ['p2', ['p2'], 'p3'],
    ['p6', ['p6', 'p1'], 'p2'],
    ['p4', [...PERSON_COLOURS], 'p4'],
    ['p4', [...PERSON_COLOURS, 'p4'], 'p5'],
  ] as const)('makes of %s beside %j %s', (own, others, colour) => {
    expect(colourBeside(own, others)).toBe(colour)
  })

  it('shows no name of who deleted their account', () => {
    expect(personCard({ id: 'x', name: 'Dana Okafor', deletedAt: now })).toMatchObject({
      name: 'Somebody who left',
      initials: '–',
    })
  })

  it('trims addresses before it judges them, and keeps names in one line', () => {
    expect(Email.parse(' Dana@Northgate.example ')).toBe('dana@northgate.example')
    expect(Email.safeParse('dana@northgate').success).toBe(false)
    expect(PersonName.parse(' Dana\n Okafor ')).toBe('Dana Okafor')
    expect(PersonName.parse('Dana\u001b]0;x\u0007 \u202eOkafor\u0000')).toBe('Dana ]0;x Okafor')
    expect(PersonName.safeParse(' \n ').success).toBe(false)
    expect(SignInInput.safeParse({ email: 'dana@northgate.example', password: '' }).error?.issues[0]?.message).toBe(
      'Write your password.',
    )
  })

  it('knows time zones', () => {
    expect(TimeZone.safeParse('Europe/London').success).toBe(true)
    expect(TimeZone.safeParse('Leeds').success).toBe(false)
    expect(TimeZone.safeParse('').success).toBe(false)
  })
})
