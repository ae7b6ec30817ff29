import { db } from '@/lib/server/db'

/** Tables and columns that say what somebody did or was: they stay as they are. */
const RECORDS = `
  audit_event.actor_id clarity_settings.changed_by clearance.cleared_by clearance.ended_by comment.author_id customer_terms.changed_by
  delegation.from_id delegation.to_id document_client.person_id document_contribution.person_id document_update.person_id
  gate_policy.changed_by ignored_finding.ignored_by invitation.accepted_by launch_reminder.set_by membership.person_id minor_mark.marked_by
  notification.actor_id notification.person_id mail_preference.person_id person.id picture.added_by premortem.closed_by premortem_notice.person_id
  premortem_person.person_id premortem.last_reader_id promise_note.noted_by proposal_answer.answered_by proposal.archived_by
  proposal.closed_by proposal_look.person_id question_set_aside.set_aside_by reason.author_id reason_vote.person_id revision.author_id
  revision_name.named_by risk.accepted_by risk_rating.person_id round.ended_by round.opened_by round_reviewer.asked_by
  round_reviewer.person_id round_reviewer.stand_in_for surprise.noted_by surprise.struck_by thread.created_by thread.changed_by
  thread.resolved_by verdict.person_id verdict.delegate_id waiver.waived_by session.personId session.person_id account.person_id
  calendar_link.person_id portfolio_view.person_id premortem.facilitator_id risk.owner_id api_key.revoked_by
`
  .trim()
  .split(/\s+/)

/** Of the columns among them that also say who looks after something: the rows that do. */
const LIVING = [
  `SELECT 'membership' FROM membership WHERE person_id = $1 AND left_at IS NULL`,
  `SELECT 'delegation' FROM delegation WHERE to_id = $1 AND ended_at IS NULL AND expires_at > now()`,
  `SELECT 'premortem' FROM premortem WHERE facilitator_id = $1 AND closed_at IS NULL`,
  `SELECT 'risk' FROM risk WHERE status = 'open' AND (owner_id = $1 OR (accepted_by = $1 AND look_again_by IS NULL))`,
  `SELECT 'review' FROM round_reviewer v JOIN round r ON r.id = v.round_id WHERE v.person_id = $1 AND r.ended_at IS NULL AND v.stepped_down_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM verdict d WHERE d.round_id = r.id AND d.person_id = $1)
     AND NOT EXISTS (SELECT 1 FROM round_reviewer i WHERE i.round_id = r.id AND i.stand_in_for = $1)`,
  `SELECT 'policy' FROM gate_policy WHERE policy::text LIKE '%' || $1 || '%'`,
]

/** Every column of the database that holds this person's id and is no record of the past; a new table is here until somebody says which it is. */
export async function leftWith(personId: string): Promise<string[]> {
  const columns = await db.$queryRaw<{ t: string; c: string }[]>`
    SELECT c.table_name AS t, c.column_name AS c FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND c.data_type = 'text' AND t.table_type = 'BASE TABLE'`
  if (columns.length < 100) throw new Error('the columns of the database were not found')
  const left: string[] = []
  for (const { t, c } of columns) {
    if (RECORDS.includes(`${t}.${c}`)) continue
    const rows = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${t}" WHERE "${c}" = $1 LIMIT 1`, personId)
    if (rows.length > 0) left.push(`${t}.${c}`)
  }
  for (const sql of LIVING) {
    const rows = await db.$queryRawUnsafe<Record<string, string>[]>(sql, personId)
    left.push(...rows.flatMap((row) => Object.values(row)))
  }
  return left
}
