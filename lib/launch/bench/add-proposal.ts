import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { DocumentContent } from '@/lib/editor/content'
import { newDocument } from '@/lib/editor/new-document'
import { SCHEMA_VERSION } from '@/lib/editor/schema'

/** Writes a proposal of this person straight to the tables, with its text; returns its id. */
export async function addProposal(databaseUrl: string, ownerEmail: string, content: DocumentContent): Promise<string> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const [id, now] = [randomUUID(), new Date()]
  await client.query(
    `INSERT INTO proposal (id, workspace_id, title, owner_id, created_at)
     SELECT $1, membership.workspace_id, 'Second Bell, measured', person.id, $2
     FROM person JOIN membership ON membership.person_id = person.id WHERE person.email = $3 LIMIT 1`,
    [id, now, ownerEmail],
  )
  const document = Buffer.from(newDocument(content))
  await client.query('INSERT INTO document (proposal_id, schema_version, snapshot) VALUES ($1, $2, $3)', [
    id,
    SCHEMA_VERSION,
    document,
  ])
  await client.query(
    `INSERT INTO proposal_summary
     (proposal_id, headline, subheading, release_words, faq_words, sections_done, questions, answered, revisions, edited_at)
     VALUES ($1, $2, $3, 0, 0, 0, 0, 0, 0, $4)`,
    [id, content.sections.headline, content.sections.subheading, now],
  )
  await client.end()
  return id
}
