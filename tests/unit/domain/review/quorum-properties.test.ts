import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { type QuorumRecords, quorum } from '@/lib/domain/review/quorum'
import { DECISIONS } from '@/lib/domain/review/verdict'
import { AT, asked, records, text, verdict } from '@/tests/support/review'

describe('whatever happened', () => {
  const people = ['ann', 'bo', 'cy', 'di']
  const person = fc.constantFrom(...people)
  const part = fc.constantFrom<PartKey>('problem', 'solution')
  const history: fc.Arbitrary<QuorumRecords> = fc
    .record({
      reviewers: fc.array(
        fc.record({
          personId: person,
          required: fc.boolean(),
          fn: fc.constantFrom(null, 'Legal'),
          steps: fc.boolean(),
          for: fc.option(person, { nil: null }),
        }),
        { maxLength: 5 },
      ),
      verdicts: fc.array(
        fc.record({
          personId: person,
          decision: fc.constantFrom(...DECISIONS),
          revision: fc.integer({ min: 1, max: 3 }),
          sections: fc.uniqueArray(part),
        }),
        { maxLength: 8 },
      ),
      texts: fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b')),
      approvals: fc.integer({ min: 1, max: 3 }),
      barred: fc.uniqueArray(person, { maxLength: 2 }),
      left: fc.uniqueArray(person, { maxLength: 1 }),
    })
    .map(({ reviewers, verdicts, texts, approvals, barred, left }) =>
      records({
        revisionNumber: 3,
        roundId: 'r3',
        approvals,
        hashes: new Map(texts.map((problem, at) => [at + 1, text({ problem })])),
        reviewers: reviewers.map((one) =>
          asked(one.personId, {
            function: one.fn,
            required: one.required,
            standInForId: one.for === one.personId ? null : one.for,
            steppedDownAt: one.steps ? AT : null,
          }),
        ),
        verdicts: verdicts.map((one) =>
          verdict(one.personId, one.decision, {
            revisionNumber: one.revision,
            roundId: `r${one.revision}`,
            sections: one.sections,
          }),
        ),
        barred: new Set(barred),
        left: new Set(left),
      }),
    )

  it('is met only with enough approvals of people who were asked, did not write it, and judged this text', () => {
    fc.assert(
      fc.property(history, (given) => {
        const result = quorum(given)
        if (result.state !== 'met') return
        expect(result.approvedBy.length).toBeGreaterThanOrEqual(given.round.policy.approvals)
        for (const id of result.approvedBy) {
          expect(given.barred.has(id)).toBe(false)
          const rows = given.reviewers.filter(({ personId, steppedDownAt }) => personId === id && !steppedDownAt)
          expect(rows.length).toBeGreaterThan(0)
          const judged = given.verdicts.filter(({ personId, decision }) => personId === id && decision === 'approve')
          const isSame = judged.some((one) => {
            const [before, after] = [given.hashes.get(one.revisionNumber), given.hashes.get(3)]
            return rows.some(({ sections }) =>
              (sections.length ? sections : PART_KEYS).every((key) => before?.parts[key] === after?.parts[key]),
            )
          })
          expect(isSame).toBe(true)
        }
        expect(result.requests).toEqual([])
        expect(result.functions.every(({ isMet }) => isMet)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never met while somebody who may judge says in their newest word on this very revision that it will not do', () => {
    fc.assert(
      fc.property(history, person, fc.constantFrom('request_changes' as const, 'reject' as const), (given, id, decision) => {
        const said = { ...given, verdicts: [...given.verdicts, verdict(id, decision, { revisionNumber: 3, roundId: 'r3' })] }
        const rows = given.reviewers.filter(({ personId }) => personId === id)
        const isOut = given.barred.has(id) || (rows.length > 0 && rows.every(({ steppedDownAt }) => steppedDownAt))
        if (!isOut) expect(quorum(said).state).toBe('not_met')
      }),
      { numRuns: 1000 },
    )
  })

  it('does not depend on the order in which the records come, nor on a revision that changes nothing', () => {
    fc.assert(
      fc.property(history, (given) => {
        const turned = { ...given, verdicts: [...given.verdicts].reverse() }
        expect(quorum(turned)).toEqual(quorum(given))
        const same = given.hashes.get(3)
        if (!same) return
        const saved = { ...given, round: { ...given.round, revisionNumber: 4 }, hashes: new Map([...given.hashes, [4, same]]) }
        expect(quorum(saved)).toEqual(quorum(given))
      }),
      { numRuns: 1000 },
    )
  })
})
