import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { emptyContent } from '@/lib/editor/empty-content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { packContent } from '@/lib/server/revisions/pack-content'
import { DESK_TABLES, loadDesks } from './desk-load'

export type Portfolio = { workspaceId: string; lead: string; member: string; team: string }

const TABLES = [
  'person',
  'membership',
  'team',
  'proposal',
  'proposal_summary',
  'proposal_search',
  'proposal_standing',
  'promise_note',
  'revision',
  ...DESK_TABLES,
]
/** The clock's day for every run, so that the same proposals lie in a year. */
const TODAY = '2026-11-25'

/**
 * Fills an empty database with so many proposals of one workspace over three years, `revisions` of them each, always the same: one in
 * twenty people owns, half were submitted, two in five decided. Written past the triggers, as their owner.
 */
export async function loadPortfolio(ownerUrl: string, count: number, revisions: number): Promise<Portfolio> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const workspaceId = randomUUID()
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values)
  try {
    await run('SET session_replication_role = replica')
    const people = Math.max(50, Math.floor(count / 20))
    await run(`INSERT INTO workspace (id, name, city, created_at) VALUES ($1, 'Northgate Pharmacy', 'Leeds', now())`, [
      workspaceId,
    ])
    await run(
      `INSERT INTO person (id, name, email, "updatedAt") SELECT 'person' || i, 'Dana ' || md5(i::text), i || '@northgate.example', now()
       FROM generate_series(0, $1::int - 1) i`,
      [people],
    )
    await run(
      `INSERT INTO membership (workspace_id, person_id, role, functions, joined_at)
       SELECT $1, 'person' || i, (CASE i WHEN 0 THEN 'lead' ELSE 'member' END)::"Role", '{}', now() FROM generate_series(0, $2::int - 1) i`,
      [workspaceId, people],
    )
    await run(
      `INSERT INTO team (id, workspace_id, name, created_at)
       SELECT md5('team' || i)::uuid, $1, 'Team ' || i, now() FROM generate_series(1, 200) i`,
      [workspaceId],
    )
    await run(PROPOSALS, [workspaceId, count, people])
    await run(`INSERT INTO proposal_search (proposal_id, workspace_id, title, status, team_id, owner_id, visibility, edited_at)
       SELECT id, workspace_id, title, status, team_id, owner_id, visibility, created_at + interval '9 days' FROM proposal`)
    await run(`INSERT INTO proposal_summary (proposal_id, headline, subheading, release_words, faq_words, sections_done, questions, answered, revisions, edited_at)
       SELECT id, title, '', 300, 0, 9, 0, 0, 1, created_at + interval '9 days' FROM proposal`)
    await run(STANDINGS)
    await run(PROMISES)
    await run(
      `INSERT INTO revision (proposal_id, number, schema_version, hash_version, content, hash, section_hashes, section_words, contributors,
         message, author_id, last_update_id, created_at)
       SELECT id, n, $2::int, 1, CASE WHEN n = 1 AND status = 'in_review' THEN $3::bytea ELSE '' END, md5(id::text || n), '{}',
         '{"problem": 80}', '{}', '', owner_id, n, created_at + n * interval '1 day'
       FROM proposal, generate_series(1, $1::int) n`,
      [revisions, SCHEMA_VERSION, Buffer.from(packContent(emptyContent()))],
    )
    await loadDesks(run, people)
    for (const table of TABLES) await run(`VACUUM ANALYZE "${table}"`)
    const { rows } = await run(`SELECT md5('team1')::uuid AS team`)
    return { workspaceId, lead: 'person0', member: 'person1', team: rows[0].team }
  } finally {
    await client.end()
  }
}

/** How often any table of texts, or of what people said of them, was read whole since the database was made. */
export async function countWholeReads(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query(
    `SELECT coalesce(sum(seq_scan), 0)::int AS scans FROM pg_stat_user_tables
     WHERE relname = ANY($1)`,
    [['revision', 'revision_check', 'document', 'document_update', 'audit_event', ...DESK_TABLES]],
  )
  await client.end()
  return rows[0].scans
}

const PROPOSALS = `
  INSERT INTO proposal (id, workspace_id, title, owner_id, team_id, visibility, status, created_at, first_submitted_at, engineering_months)
  SELECT md5('proposal' || i)::uuid, $1, initcap(substr(md5(i::text), 1, 6)) || ' ' || substr(md5((i * 7)::text), 1, 8),
    'person' || i % $3::int, CASE WHEN i % 11 > 0 THEN md5('team' || 1 + i % 200)::uuid END,
    (CASE WHEN i % 2 = 0 THEN 'workspace' ELSE 'named' END)::"Visibility",
    (ARRAY['draft', 'draft', 'in_review', 'cleared', 'rejected'])[1 + i % 5]::"ProposalStatus", started,
    CASE WHEN i % 5 > 1 THEN started + (i % 40) * interval '1 day' END, CASE WHEN i % 3 > 0 THEN (i % 300) / 10.0 END
  FROM generate_series(1, $2::int) i, LATERAL (SELECT timestamptz '${TODAY}' - (i::bigint * 7919 % 26280) * interval '1 hour' AS started) s`

const STANDINGS = `
  INSERT INTO proposal_standing (proposal_id, workspace_id, title, status, team_id, owner_id, engineering_months, started_at, submitted_at,
    state, state_since, outcome, decided_at, close_category, revisions, rounds, findings, first_findings, risk_themes, open_top_risks, gate, gate_met, written_at, cleared_until,
    cleared_revision, last_decided_at)
  SELECT id, workspace_id, title, status, team_id, owner_id, engineering_months, created_at, first_submitted_at,
    status::text, created_at + interval '20 days', CASE status WHEN 'cleared' THEN 'approved' WHEN 'rejected' THEN 'rejected' END,
    CASE WHEN status IN ('cleared', 'rejected') THEN created_at + (5 + h % 120) * interval '1 day' END,
    CASE status WHEN 'rejected' THEN (ARRAY['no_customer', 'small_problem', 'costs_too_much', 'not_for_us'])[1 + h % 4] END,
    h % 60, CASE WHEN first_submitted_at IS NULL THEN 0 ELSE 1 + h % 5 END, h % 20, CASE WHEN first_submitted_at IS NULL THEN NULL ELSE h % 30 END,
    CASE WHEN h % 4 = 0 THEN ARRAY['Trust', 'Theme ' || h % 500] ELSE '{}' END, CASE WHEN h % 4 = 0 THEN 2 ELSE 0 END,
    ARRAY['met', 'met', 'not_met', 'met', 'met', 'waiting', 'waiting'], h % 8, now(),
    CASE status WHEN 'cleared' THEN created_at + (185 + h % 120) * interval '1 day' END, CASE status WHEN 'cleared' THEN 1 END,
    CASE WHEN status IN ('cleared', 'rejected') THEN created_at + (5 + h % 120) * interval '1 day' END
  FROM (SELECT *, abs(hashtext(id::text)::bigint)::int AS h FROM proposal) p`

/** Three promises of each approved proposal, noted half a year after its decision. */
const PROMISES = `INSERT INTO promise_note (id, workspace_id, proposal_id, promise_key, revision_number, section, sentence, words, outcome, actual,
    note, measured_on, measured_by, noted_at, noted_by)
  SELECT md5('note' || n || proposal_id)::uuid, workspace_id, proposal_id, md5('promise' || n), 1, 'solution', 'It takes 6 minutes.', '6 minutes',
    (ARRAY['kept', 'better', 'missed', 'not_measured'])[1 + (abs(hashtext(proposal_id::text || n)) % 4)]::"PromiseOutcome", '7 minutes', '',
    (decided_at + interval '180 days')::date, '', decided_at + interval '180 days', owner_id
  FROM proposal_standing, generate_series(1, 3) n WHERE outcome = 'approved'`
