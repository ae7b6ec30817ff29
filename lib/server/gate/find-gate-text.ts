import { parseDateline } from '@/lib/domain/coach/dateline'
import { judgeDocument } from '@/lib/domain/coach/judge-document'
import { DAY_MS } from '@/lib/domain/day'
import type { GateRecords } from '@/lib/domain/gate'
import type { PartKey } from '@/lib/domain/prfaq'
import { coachedContent } from '@/lib/editor/coached-content'
import { type DocumentContent, readContent } from '@/lib/editor/content'
import { countWords, faqWords, releaseWords } from '@/lib/editor/count-words'
import { checkContent } from '@/lib/server/clarity/check-content'
import { type ClaritySources, getClarityContext } from '@/lib/server/clarity/get-clarity-context'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { unpackContent } from '@/lib/server/revisions/pack-content'
import { readCommitted } from '@/lib/server/writing/read-committed'

/** turnsAt: when the day that it announces will have passed, which the rules mind; null where it names none, or it has passed. */
export type GateText = Pick<GateRecords, 'text' | 'words' | 'clarity'> & { turnsAt: Date | null }

/** What the gate asks of the text of a revision, or of the committed text where no revision is given. */
export async function findGateText(
  tx: Tx,
  { now }: { now: Clock },
  proposalId: string,
  revisionNumber: number | null,
): Promise<GateText> {
  const [sources, { ignored, ...revision }] = await Promise.all([
    getClarityContext(tx, proposalId, now().toISOString().slice(0, 10)),
    findRevision(tx, proposalId, revisionNumber),
  ])
  const isIgnored = new Set(ignored)
  const live = revisionNumber === null ? await readLive(tx, proposalId) : null
  const isKept = revision.content !== null && (live === null || hashContent(live).hash === revision.hash)
  const content = live ?? (revision.content && unpackContent(revision.content, revision.schemaVersion))
  if (!content) throw new Error(`no revision ${revisionNumber} of ${proposalId}`)
  const coached = coachedContent(content)
  const counts = isKept ? revision.sectionWords : countWords(content)
  return {
    text: judgeDocument({ ...sources.known, ...coached }).requirements,
    words: { release: releaseWords(counts), faq: faqWords(counts) },
    clarity: isKept && revision.findings ? countKept(revision, isIgnored) : countNow(content, sources, isIgnored),
    turnsAt: dayAfter(parseDateline(coached.sections.summary.text)?.day, now()),
  }
}

/** content: null where there is no such revision; findings: null where it was never checked. What is ignored is so in all of them. */
type FoundRevision = KeptCheck & {
  content: Uint8Array | null
  schemaVersion: number
  hash: string
  sectionWords: Record<PartKey, number>
  ignored: string[]
}

/** The revision with this number, or the newest, with what the check found in it. In one statement: the gate is asked for on every page. */
async function findRevision(tx: Tx, proposalId: string, number: number | null): Promise<FoundRevision> {
  const [row] = await tx.$queryRaw<FoundRevision[]>`
    SELECT r."content", r."schema_version" AS "schemaVersion", r."hash", r."section_words" AS "sectionWords",
      c."fix", c."look", c."ignored" AS "ignoredThen", c."findings",
      ARRAY(SELECT "finding_id" FROM "ignored_finding" WHERE "proposal_id" = p."id") AS "ignored"
    FROM "proposal" p
      LEFT JOIN LATERAL (SELECT * FROM "revision" WHERE "proposal_id" = p."id" AND "number" = coalesce(${number}::int, "number")
        ORDER BY "number" DESC LIMIT 1) r ON true
      LEFT JOIN "revision_check" c ON c."proposal_id" = r."proposal_id" AND c."number" = r."number"
    WHERE p."id" = ${proposalId}::uuid`
  return row as FoundRevision
}

async function readLive(tx: Tx, proposalId: string): Promise<DocumentContent> {
  const { ydoc } = await readCommitted(tx, proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  return content
}

/** Days of the rules begin in UTC. */
function dayAfter(day: string | undefined, now: Date): Date | null {
  const next = day === undefined ? null : new Date(Date.parse(day) + DAY_MS)
  return next && next > now ? next : null
}

type KeptCheck = { fix: number; look: number; ignoredThen: number; findings: unknown }

/** What was found when the revision was saved; what is ignored since, and what is no longer ignored, counts as it is today. */
function countKept({ fix, look, ignoredThen, findings }: KeptCheck, isIgnored: ReadonlySet<string>): GateText['clarity'] {
  const counts = { fix, look, ignored: ignoredThen }
  for (const finding of findings as { id: string; severity: 'fix' | 'look'; ignored?: string }[]) {
    const [was, is] = [finding.ignored !== undefined, isIgnored.has(finding.id)]
    if (was === is) continue
    counts[finding.severity] += is ? -1 : 1
    counts.ignored += is ? 1 : -1
  }
  return counts
}

function countNow(content: DocumentContent, sources: ClaritySources, isIgnored: ReadonlySet<string>): GateText['clarity'] {
  const counts = { fix: 0, look: 0, ignored: 0 }
  for (const { id, severity } of checkContent(content, sources).findings) counts[isIgnored.has(id) ? 'ignored' : severity]++
  return counts
}
