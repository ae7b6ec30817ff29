import { describe, expect, it } from 'vitest'
import { MAIL_CHOICES } from '@/lib/domain/mail-choice'
import {
  isNotificationKind,
  kindOf,
  MAILED_KINDS,
  mailChoiceOf,
  NEEDING_KINDS,
  NOTIFICATION_KINDS,
  type NotificationFacts,
  type NotificationKind,
  sentenceOf,
} from '@/lib/domain/notification'

const kinds = Object.keys(NOTIFICATION_KINDS) as NotificationKind[]
const facts: NotificationFacts = {
  actor: 'Dana Okafor',
  workspace: 'Northgate Pharmacy',
  proposal: { id: '0198f2c0-0000-7000-8000-000000000001', title: 'Second Bell' },
  detail: {},
}

describe('the kinds of notification', () => {
  it.each(kinds)('%s says a whole sentence about something, and leads there', (kind) => {
    const { says, thing } = kindOf(kind).tell(facts)
    expect(says).not.toBe('')
    expect(thing).not.toBe('')
    expect(sentenceOf(kind, facts)).toMatch(/^Dana Okafor \S.*[^.]\.$/)
    expect(kindOf(kind).path(facts)).toMatch(/^\/\w/)
    expect(kindOf(kind).title).toMatch(/^[A-Z][^.!]+$/)
  })

  it.each(kinds)('%s names nobody when the actor is held', (kind) => {
    expect(sentenceOf(kind, { ...facts, actor: null })).not.toContain('Dana')
  })

  it('that need somebody have a verb on their button', () => {
    for (const kind of NEEDING_KINDS) expect(kindOf(kind).verb, kind).toBeTruthy()
  })

  it('tell a proposal by the title that it has now', () => {
    expect(sentenceOf('proposal.handed_over', facts)).toBe('Dana Okafor made you the owner of Second Bell.')
    expect(sentenceOf('proposal.coauthor', facts)).toBe('Dana Okafor asks you to write with them: Second Bell.')
    expect(sentenceOf('proposal.handed_over', { ...facts, proposal: { id: 'x', title: 'What now?' } })).toMatch(/What now\?$/)
  })

  it('know their own names and no others', () => {
    expect(isNotificationKind('proposal.coauthor')).toBe(true)
    for (const other of ['toString', '', 'proposal', null, 7]) expect(isNotificationKind(other)).toBe(false)
  })
})

describe('how a kind is mailed', () => {
  it('is as the person chose', () => {
    for (const kind of MAILED_KINDS) for (const choice of MAIL_CHOICES) expect(mailChoiceOf(kind, choice)).toBe(choice)
  })

  it('is the default of the kind until they choose, and where what they chose is none', () => {
    expect(mailChoiceOf('proposal.handed_over', undefined)).toBe('now')
    expect(mailChoiceOf('proposal.shared', null)).toBe('daily')
    expect(mailChoiceOf('proposal.shared', 'weekly')).toBe('daily')
  })

  it('is for nobody to choose where the kind has a mail of its own', () => {
    expect(mailChoiceOf('workspace.invited', 'now')).toBe(null)
    expect(MAILED_KINDS).not.toContain('workspace.invited')
  })
})
