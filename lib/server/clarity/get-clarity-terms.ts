import type { ClarityContext } from '@/lib/domain/clarity'
import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import { notFound } from '@/lib/domain/errors'
import type { Tx } from '@/lib/server/context'
import { readSettings, type SettingsRow } from './read-settings'

export type ClarityTerms = {
  /** The working title. */
  product: string
  /** The workspace's name. */
  company: string
  context: ClarityContext
  settings: ClaritySettings
  /** The proposal's own: the terms that its customer uses. */
  terms: { list: readonly string[]; version: number }
}

/** What the check is told of names and terms, for whoever was found to be allowed to read the proposal. */
export async function getClarityTerms(tx: Tx, proposalId: string): Promise<ClarityTerms> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT p."title", w."name" AS "workspace", s."own", s."allowed", s."names", s."kinds", s."version",
      coalesce(t."terms", '{}') AS "terms", coalesce(t."version", 0) AS "termsVersion"
    FROM "proposal" p JOIN "workspace" w ON w."id" = p."workspace_id"
      LEFT JOIN "clarity_settings" s ON s."workspace_id" = w."id" LEFT JOIN "customer_terms" t ON t."proposal_id" = p."id"
    WHERE p."id" = ${proposalId}::uuid`
  if (!row) throw notFound('proposal')
  const settings = readSettings(row.version === null ? null : (row as Row & SettingsRow))
  const terms = { list: row.terms, version: row.termsVersion }
  return withContext({ product: row.title, company: row.workspace, settings, terms })
}

/** Terms with what the check makes of them. */
export function withContext(sources: Omit<ClarityTerms, 'context'>): ClarityTerms {
  const { product, company, settings, terms } = sources
  const names = [product, company, ...settings.names]
  const context = { names, allowed: [...settings.allowed, ...terms.list], own: settings.own, kinds: settings.kinds }
  return { ...sources, context }
}

/** Without settings, theirs are null. */
type Row = { title: string; workspace: string; version: number | null; terms: string[]; termsVersion: number }
