import type { BlockCache } from '@/lib/clarity/check'
import type { ClarityKind } from '@/lib/domain/clarity'
import type { DocumentContent } from '@/lib/editor/content'
import type { Context, Tx } from '@/lib/server/context'
import type { Prisma } from '@/prisma/generated/client'
import { checkContent } from './check-content'
import { type ClaritySources, getClarityContext } from './get-clarity-context'
import { storable } from './storable'

/** Checks the text of a revision as it is saved and keeps what was found, with the version of the rules; both stay as they are then. */
export async function keepRevisionCheck(
  tx: Tx,
  { now }: Pick<Context, 'now'>,
  revision: { proposalId: string; number: number; content: DocumentContent },
): Promise<void> {
  const { proposalId, number, content } = revision
  const at = now()
  const sources = await getClarityContext(tx, proposalId, at.toISOString().slice(0, 10))
  const rows = await tx.ignoredFinding.findMany({ where: { proposalId }, select: { findingId: true, reason: true } })
  const reasons = new Map(rows.map(({ findingId, reason }) => [findingId, reason]))
  await tx.revisionCheck.create({ data: { proposalId, number, ...revisionCheckOf(content, sources, reasons), checkedAt: at } })
}

/** What is kept of a check of this text. reasons: why a finding is ignored, by its id. */
export function revisionCheckOf(
  content: DocumentContent,
  sources: Pick<ClaritySources, 'context' | 'known'>,
  reasons: ReadonlyMap<string, string>,
  cache?: BlockCache,
) {
  const { version, language, readingAge, findings, answers } = checkContent(content, sources, cache)
  const left = findings.filter(({ id }) => !reasons.has(id))
  const byKind: Partial<Record<ClarityKind, number>> = {}
  for (const { kind } of left) byKind[kind] = (byKind[kind] ?? 0) + 1
  const kept = findings.slice(0, MOST_KEPT).map((finding) => ({
    ...inStorableWords(finding),
    ...(reasons.has(finding.id) ? { ignored: reasons.get(finding.id) } : {}),
  }))
  return {
    version,
    language,
    readingAge,
    fix: left.filter(({ severity }) => severity === 'fix').length,
    look: left.filter(({ severity }) => severity === 'look').length,
    ignored: findings.length - left.length,
    byKind,
    findings: kept as unknown as Prisma.InputJsonValue,
    answers: answers.map(inStorableWords) as unknown as Prisma.InputJsonValue,
  }
}

/** Nobody reads more findings than this; the counts are whole. */
const MOST_KEPT = 500

function inStorableWords<T extends object>(one: T): T {
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [
      key,
      typeof value === 'string' ? storable(value) : key === 'wayOut' && value ? inStorableWords(value) : value,
    ]),
  ) as T
}
