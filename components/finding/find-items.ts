import { statusInWords } from '@/lib/domain/clearance-words'
import { listHref } from '@/lib/domain/finding/filters'
import { type Findings, placeHref } from '@/lib/domain/finding/findings'
import { highlight, type Pieces } from '@/lib/domain/finding/highlight'
import { isEmptyQuery, type Query } from '@/lib/domain/finding/query'
import type { PersonCard } from '@/lib/domain/person-card'
import { partTitle } from '@/lib/domain/prfaq'
import type { ProposalStatus } from '@/lib/domain/rights'
import { type Command, findCommands, offerToStart } from './commands'

export type FindItem = {
  key: string
  href: string
  words: Pieces
  /** At the right: status, proposal, functions. */
  meta: string
  face:
    | { status: ProposalStatus; cleared: number | null; waived: number }
    | { place: 'section' | 'question' }
    | { person: PersonCard }
    | { icon: Command['icon'] }
    | 'list'
  keys?: string
  /** It makes something of what was typed, and was not found. */
  isOffer?: true
}

export type FindGroup = { title: string; serif: boolean; items: FindItem[] }

/** What stands in the list, group by group; empty groups are left out. */
export function findGroups(found: Findings, query: Query, mayStart: boolean): FindGroup[] {
  const isEmpty = isEmptyQuery(query)
  const proposals = found.proposals.map(
    ({ id, title, status, cleared, waived, isOwn }): FindItem => ({
      key: id,
      href: `/proposals/${id}/write`,
      words: title,
      meta: statusInWords(status, cleared, waived) + (isOwn ? ', yours' : ''),
      face: { status, cleared, waived },
    }),
  )
  if (!isEmpty && query.scope === 'all' && found.proposals.length + found.places.length > 0) proposals.push(allOf(query.text))
  const places = found.places.map(
    (place): FindItem => ({
      key: `${place.proposalId} ${place.part} ${place.entryId}`,
      href: placeHref(place),
      words: place.entryId ? place.words : [{ text: `${partTitle(place.part)}: `, hit: false }, ...place.words],
      meta: place.entryId ? `${place.proposalTitle}, ${partTitle(place.part)}` : place.proposalTitle,
      face: { place: place.entryId ? 'question' : 'section' },
    }),
  )
  const people = found.people.map(
    ({ person, name, functions }): FindItem => ({
      key: person.id,
      href: listHref({ owner: person.id }),
      words: name,
      meta: functions.length > 0 ? functions.join(', ') : 'Their proposals',
      face: { person },
    }),
  )
  const sought = { words: query.words, stems: [], beginning: query.beginning }
  const offer = offerToStart(query, mayStart)
  const commands = [...(offer ? [offer] : []), ...findCommands(query, mayStart)].map(
    (command): FindItem => ({
      key: command.href,
      href: command.href,
      words: highlight(command.label, sought),
      meta: '',
      face: { icon: command.icon },
      ...(command.keys && { keys: command.keys }),
      ...(command === offer && { isOffer: true }),
    }),
  )
  const groups = [
    { title: isEmpty ? 'Opened lately' : 'Proposals', serif: true, items: proposals },
    { title: 'Inside proposals', serif: true, items: places },
    { title: 'People', serif: false, items: people },
    { title: 'Commands', serif: false, items: commands },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

function allOf(text: string): FindItem {
  const words = [{ text: `All proposals with “${text}”`, hit: false }]
  return { key: 'all', href: listHref({ q: text }), words, meta: '', face: 'list' }
}
