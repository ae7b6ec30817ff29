import type { Tx } from '@/lib/server/context'
import type { Prisma } from '@/prisma/generated/client'

/** Rows of the past year, gathered in memory and written table by table: a few statements, however many proposals. */
export class PastRows {
  readonly proposals: Prisma.ProposalCreateManyInput[] = []
  readonly documents: Prisma.DocumentCreateManyInput[] = []
  readonly contributions: Prisma.DocumentContributionCreateManyInput[] = []
  readonly revisions: Prisma.RevisionCreateManyInput[] = []
  readonly checks: Prisma.RevisionCheckCreateManyInput[] = []
  readonly summaries: Prisma.ProposalSummaryCreateManyInput[] = []
  readonly people: Prisma.ProposalPersonCreateManyInput[] = []
  readonly rounds: Prisma.RoundCreateManyInput[] = []
  readonly reviewers: Prisma.RoundReviewerCreateManyInput[] = []
  readonly verdicts: Prisma.VerdictCreateManyInput[] = []
  readonly waivers: Prisma.WaiverCreateManyInput[] = []
  readonly clearances: Prisma.ClearanceCreateManyInput[] = []
  readonly premortems: Prisma.PremortemCreateManyInput[] = []
  readonly room: Prisma.PremortemPersonCreateManyInput[] = []
  readonly themes: Prisma.ReasonThemeCreateManyInput[] = []
  readonly reasons: Prisma.ReasonCreateManyInput[] = []
  readonly risks: Prisma.RiskCreateManyInput[] = []
  readonly promiseNotes: Prisma.PromiseNoteCreateManyInput[] = []
  readonly surprises: Prisma.SurpriseCreateManyInput[] = []
  readonly reminders: Prisma.LaunchReminderCreateManyInput[] = []
  readonly notices: Prisma.NotificationCreateManyInput[] = []

  /** In the order in which one refers to the other. */
  async write(tx: Tx): Promise<void> {
    await tx.proposal.createMany({ data: this.proposals })
    await tx.document.createMany({ data: this.documents })
    await tx.documentContribution.createMany({ data: this.contributions })
    await this.writeRevisions(tx)
    await tx.revisionCheck.createMany({ data: this.checks })
    await tx.proposalSummary.createMany({ data: this.summaries })
    await tx.proposalPerson.createMany({ data: this.people })
    await tx.round.createMany({ data: this.rounds })
    await tx.roundReviewer.createMany({ data: this.reviewers })
    await tx.verdict.createMany({ data: this.verdicts })
    await tx.waiver.createMany({ data: this.waivers })
    await tx.clearance.createMany({ data: this.clearances })
    await tx.premortem.createMany({ data: this.premortems })
    await tx.premortemPerson.createMany({ data: this.room })
    await tx.reasonTheme.createMany({ data: this.themes })
    await tx.reason.createMany({ data: this.reasons })
    await tx.risk.createMany({ data: this.risks })
    await tx.promiseNote.createMany({ data: this.promiseNotes })
    await tx.surprise.createMany({ data: this.surprises })
    await tx.launchReminder.createMany({ data: this.reminders })
    await tx.notification.createMany({ data: this.notices })
    // Each row ordered its proposal's standing anew: once is enough.
    await tx.$executeRaw`
      DELETE FROM "standing_order" a USING "standing_order" b WHERE a."proposal_id" = b."proposal_id" AND a."id" < b."id"`
  }

  /** Most of the rows, each with a text: as one value, which the database takes apart. */
  private async writeRevisions(tx: Tx): Promise<void> {
    const rows = this.revisions.map((row) => ({
      ...{ proposal_id: row.proposalId, number: row.number, schema_version: row.schemaVersion, hash_version: row.hashVersion },
      ...{ content: `\\x${Buffer.from(row.content).toString('hex')}`, hash: row.hash, section_hashes: row.sectionHashes },
      ...{ section_words: row.sectionWords, contributors: row.contributors, message: row.message, author_id: row.authorId },
      ...{
        last_update_id: 0,
        created_at: row.createdAt,
        kind: row.kind,
        words_added: row.wordsAdded,
        words_removed: row.wordsRemoved,
      },
    }))
    await tx.$executeRaw`INSERT INTO "revision" SELECT * FROM jsonb_populate_recordset(NULL::"revision", ${JSON.stringify(rows)}::jsonb)`
  }
}
