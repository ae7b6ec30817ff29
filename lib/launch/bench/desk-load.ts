import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'

/** What a desk looks up beside the proposals themselves. */
export const DESK_TABLES = [
  'round',
  'round_reviewer',
  'verdict',
  'clearance',
  'premortem',
  'premortem_person',
  'reason',
  'risk',
  'thread',
  'comment',
]

/**
 * What waits on desks, and what was decided: each proposal that is or was in review has a round with three reviewers, of which one decided where
 * it is open and all where it ended; one in four has a closed pre-mortem with three risks and one in eight a planned one; each has a thread that
 * mentions somebody. Spread evenly over the people: about a dozen reviews, and twenty mentions, each.
 */
export async function loadDesks(run: (sql: string, values?: unknown[]) => Promise<unknown>, people: number): Promise<void> {
  await run(
    `INSERT INTO "round" (id, proposal_id, number, revision_number, message, policy, due_at, opened_at, opened_by, ended_at, ended_by, "end")
     SELECT md5('round' || id)::uuid, id, 1, 1, 'First full draft', $1::jsonb, ${DUE}, first_submitted_at, owner_id,
       CASE WHEN status <> 'in_review' THEN first_submitted_at + interval '9 days' END, CASE WHEN status <> 'in_review' THEN 'person0' END,
       CASE status WHEN 'cleared' THEN 'cleared' WHEN 'rejected' THEN 'rejected' END::"RoundEnd"
     FROM proposal WHERE first_submitted_at IS NOT NULL`,
    [JSON.stringify(DEFAULT_POLICY)],
  )
  await run(
    `INSERT INTO round_reviewer (id, round_id, person_id, required, sections, due_at, asked_at, asked_by)
     SELECT md5('asked' || n || p.id)::uuid, md5('round' || p.id)::uuid, 'person' || (${HASH} / 7 + n * 17) % $1::int, n = 1, '{}', ${DUE},
       first_submitted_at, owner_id
     FROM proposal p, generate_series(1, 3) n WHERE first_submitted_at IS NOT NULL`,
    [people],
  )
  await run(
    `INSERT INTO verdict (id, proposal_id, round_id, revision_number, person_id, role, sections, decision, rubric, reason, at)
     SELECT md5('verdict' || a.id)::uuid, r.proposal_id, r.id, 1, a.person_id, '', '{}',
       CASE WHEN r."end" = 'cleared' THEN 'approve' WHEN abs(hashtext(a.id::text)::bigint) % 3 = 0 THEN 'request_changes' ELSE 'reject' END::"Decision",
       '{}', 'Who carries the bag? Write it for her.', r.opened_at + interval '3 days'
     FROM round_reviewer a JOIN "round" r ON r.id = a.round_id WHERE r."end" IS NOT NULL OR a.required`,
  )
  await run(`INSERT INTO clearance (id, proposal_id, round_id, revision_number, gate, cleared_at, cleared_by, expires_at)
    SELECT md5('clearance' || id)::uuid, proposal_id, id, 1, '{}', ended_at, 'person0', ended_at + interval '180 days' FROM "round" WHERE "end" = 'cleared'`)
  await run(`INSERT INTO premortem (id, proposal_id, number, revision_number, facilitator_id, fails_on, newspaper, headline, story, hides_names,
      minutes, votes_each, votes_per_theme, phase, phase_began_at, created_at, closed_at, closed_by, starts_at)
    SELECT md5('premortem' || id)::uuid, id, 1, 1, owner_id, '2028-03-04', '', 'It failed.', '', false, '{"scene": 5}', 5, 3,
      CASE WHEN ${HASH} % 8 < 2 THEN 'close' ELSE 'scene' END::"PremortemPhase", created_at, created_at,
      CASE WHEN ${HASH} % 8 < 2 THEN created_at END, CASE WHEN ${HASH} % 8 < 2 THEN owner_id END, CASE WHEN ${HASH} % 8 = 2 THEN timestamptz '2026-11-25 14:00Z' + (${HASH} % 30) * interval '1 day' END
    FROM proposal p WHERE ${HASH} % 8 < 3`)
  await run(
    `INSERT INTO premortem_person (premortem_id, person_id, seat, invited_at)
     SELECT md5('premortem' || id)::uuid, 'person' || (${HASH} / 3 + n * 13) % $1::int, n, created_at FROM proposal p, generate_series(1, 5) n WHERE ${HASH} % 8 < 3`,
    [people],
  )
  await run(`INSERT INTO reason (id, premortem_id, author_id, text, position)
    SELECT md5('reason' || n || id)::uuid, md5('premortem' || id)::uuid, owner_id, 'because nobody picked up', n
    FROM proposal p, generate_series(1, 3) n WHERE ${HASH} % 8 < 2`)
  await run(
    `INSERT INTO risk (reason_id, number, votes, likelihood, impact, mitigation, sign, owner_id, due_on, accepted_by, accepted_at, accepted_why, look_again_on)
     SELECT md5('reason' || n || id)::uuid, n, 3, 4, 4, 'We ring twice.', 'Two calls a week go unanswered.', owner, '2027-03-04',
       CASE WHEN n = 3 THEN owner END, CASE WHEN n = 3 THEN created_at END, CASE WHEN n = 3 THEN 'Rare' ELSE '' END, CASE WHEN n = 3 THEN date '2027-03-04' END
     FROM proposal p, generate_series(1, 3) n, LATERAL (SELECT 'person' || (${HASH} / 11 + n * 19) % $1::int AS owner) o WHERE ${HASH} % 8 < 2`,
    [people],
  )
  await run(`INSERT INTO thread (id, proposal_id, target, quote, blocks, created_at, created_by)
    SELECT md5('thread' || id)::uuid, id, 'whole', '', false, created_at, owner_id FROM proposal`)
  await run(
    `INSERT INTO comment (id, thread_id, author_id, text, mentions, created_at)
     SELECT md5('comment' || n || id)::uuid, md5('thread' || id)::uuid, CASE WHEN n = 1 THEN owner_id ELSE asked END, 'Who answers?',
       CASE WHEN n = 1 THEN ARRAY[asked] ELSE '{}' END, created_at + n * interval '1 hour'
     FROM proposal p, generate_series(1, 2) n, LATERAL (SELECT 'person' || (${HASH} / 5 + 3) % $1::int AS asked) a WHERE n = 1 OR ${HASH} % 2 = 0`,
    [people],
  )
}

const HASH = 'abs(hashtext(p.id::text)::bigint)'
const DUE = `first_submitted_at + interval '30 days'`
