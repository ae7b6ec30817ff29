import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterMove, movesTable, REVIEW_MOVES, type ReviewMove } from '@/lib/domain/review/moves'
import { PROPOSAL_RIGHTS, PROPOSAL_STATUSES, type ProposalStatus } from '@/lib/domain/rights'

/** Every cell, written by hand: the state after a move, "-" where it cannot be made. */
const TABLE = `
           draft      in_review  cleared  rejected  archived
submit     in_review  in_review  -        -         -
withdraw   -          draft      -        -         -
reject     -          draft      -        -         -
start      -          cleared    -        -         -
newDraft   -          -          draft    -         -
close      rejected   rejected   -        -         -
`
const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('the states of a proposal in review', () => {
  it('has a row for every move and a column for every state', () => {
    expect(head).toEqual([...PROPOSAL_STATUSES])
    expect(rows.map(([move]) => move)).toEqual(Object.keys(REVIEW_MOVES))
  })

  it.each(rows)('%s', (move, ...cells) => {
    expect(PROPOSAL_STATUSES.map((status) => afterMove(status, move as ReviewMove) ?? '-')).toEqual(cells)
  })

  it('is allowed in the states that the table of rights names', () => {
    const rights = {
      submit: 'submit',
      withdraw: 'withdraw',
      start: 'startEngineering',
      newDraft: 'newDraft',
      close: 'close',
    } as const
    for (const [move, right] of Object.entries(rights)) {
      expect([...REVIEW_MOVES[move as ReviewMove].from], move).toEqual([...PROPOSAL_RIGHTS[right].in])
    }
  })

  it('traps nobody: from every state but a closed one some moves lead to clearance', () => {
    const leads = (status: ProposalStatus, seen: Set<ProposalStatus> = new Set()): boolean => {
      if (status === 'cleared') return true
      if (seen.has(status)) return false
      return (Object.keys(REVIEW_MOVES) as ReviewMove[]).some((move) => {
        const next = afterMove(status, move)
        return next !== null && leads(next, new Set([...seen, status]))
      })
    }
    expect(PROPOSAL_STATUSES.filter((status) => !leads(status))).toEqual(['rejected', 'archived'])
  })

  it('has an open round in review and nowhere else, whatever moves are made', () => {
    const moves = fc.array(fc.constantFrom(...(Object.keys(REVIEW_MOVES) as ReviewMove[])), { maxLength: 30 })
    fc.assert(
      fc.property(moves, (list) => {
        let status: ProposalStatus = 'draft'
        let isOpen = false
        for (const move of list) {
          const next = afterMove(status, move)
          if (!next) continue
          if (REVIEW_MOVES[move].ends) isOpen = false
          if (move === 'submit') isOpen = true
          status = next
          expect(isOpen).toBe(status === 'in_review')
        }
      }),
    )
  })

  it('stands in the docs as it is', () => {
    const shown = readFileSync('docs/review.md', 'utf8').match(/<!-- moves -->\n([\s\S]*?)\n<!-- \/moves -->/)?.[1]
    expect(shown?.trim()).toBe(movesTable())
  })
})
