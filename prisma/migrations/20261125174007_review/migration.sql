-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('approve', 'request_changes', 'reject', 'abstain', 'delegate');

-- CreateEnum
CREATE TYPE "RoundEnd" AS ENUM ('withdrawn', 'replaced', 'rejected', 'cleared');

-- CreateEnum
CREATE TYPE "ClearanceEnd" AS ENUM ('withdrawn', 'replaced');

-- CreateEnum
CREATE TYPE "ThreadTarget" AS ENUM ('selection', 'section', 'whole');

-- CreateEnum
CREATE TYPE "ChangeState" AS ENUM ('open', 'accepted', 'declined');

-- CreateTable
CREATE TABLE "gate_policy" (
    "workspace_id" UUID NOT NULL,
    "policy" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "gate_policy_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "end" "RoundEnd",

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_reviewer" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "function" TEXT,
    "required" BOOLEAN NOT NULL,
    "sections" TEXT[],
    "due_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "stand_in_for" TEXT,
    "stepped_down_at" TIMESTAMPTZ(3),
    "stepped_down_reason" TEXT,

    CONSTRAINT "round_reviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "sections" TEXT[],
    "decision" "Decision" NOT NULL,
    "rubric" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "delegate_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_draft" (
    "round_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "decision" "Decision",
    "rubric" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_draft_pkey" PRIMARY KEY ("round_id","person_id")
);

-- CreateTable
CREATE TABLE "minor_mark" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "from_hash" TEXT NOT NULL,
    "to_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by" TEXT NOT NULL,

    CONSTRAINT "minor_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "function" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiver" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "requirement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waived_at" TIMESTAMPTZ(3) NOT NULL,
    "waived_by" TEXT NOT NULL,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "gate" JSONB NOT NULL,
    "cleared_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "end" "ClearanceEnd",
    "end_reason" TEXT,

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance_link" (
    "proposal_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "clearance_link_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "target" "ThreadTarget" NOT NULL,
    "part" TEXT,
    "slot" TEXT,
    "quote" TEXT NOT NULL,
    "blocks" BOOLEAN NOT NULL,
    "replacement" JSONB,
    "change_state" "ChangeState",
    "changed_at" TIMESTAMPTZ(3),
    "changed_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "cut_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "round_proposal_id_number_key" ON "round"("proposal_id", "number");

-- CreateIndex
CREATE INDEX "round_reviewer_round_id_idx" ON "round_reviewer"("round_id");

-- CreateIndex
CREATE INDEX "round_reviewer_person_id_idx" ON "round_reviewer"("person_id");

-- CreateIndex
CREATE INDEX "verdict_proposal_id_at_idx" ON "verdict"("proposal_id", "at");

-- CreateIndex
CREATE INDEX "verdict_round_id_idx" ON "verdict"("round_id");

-- CreateIndex
CREATE INDEX "verdict_person_id_idx" ON "verdict"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "minor_mark_proposal_id_part_from_hash_to_hash_key" ON "minor_mark"("proposal_id", "part", "from_hash", "to_hash");

-- CreateIndex
CREATE INDEX "delegation_workspace_id_from_id_idx" ON "delegation"("workspace_id", "from_id");

-- CreateIndex
CREATE UNIQUE INDEX "waiver_round_id_requirement_key" ON "waiver"("round_id", "requirement");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_round_id_key" ON "clearance"("round_id");

-- CreateIndex
CREATE INDEX "clearance_proposal_id_idx" ON "clearance"("proposal_id");

-- CreateIndex
CREATE INDEX "clearance_expires_at_idx" ON "clearance"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_link_token_hash_key" ON "clearance_link"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "api_key_workspace_id_idx" ON "api_key"("workspace_id");

-- CreateIndex
CREATE INDEX "thread_proposal_id_resolved_at_idx" ON "thread"("proposal_id", "resolved_at");

-- CreateIndex
CREATE INDEX "comment_thread_id_created_at_idx" ON "comment"("thread_id", "created_at");

-- AddForeignKey
ALTER TABLE "gate_policy" ADD CONSTRAINT "gate_policy_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_proposal_id_revision_number_fkey" FOREIGN KEY ("proposal_id", "revision_number") REFERENCES "revision"("proposal_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_reviewer" ADD CONSTRAINT "round_reviewer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_proposal_id_revision_number_fkey" FOREIGN KEY ("proposal_id", "revision_number") REFERENCES "revision"("proposal_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_draft" ADD CONSTRAINT "verdict_draft_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minor_mark" ADD CONSTRAINT "minor_mark_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_proposal_id_revision_number_fkey" FOREIGN KEY ("proposal_id", "revision_number") REFERENCES "revision"("proposal_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance_link" ADD CONSTRAINT "clearance_link_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One round of a proposal is open at a time, and one clearance of it has no end.
CREATE UNIQUE INDEX "round_one_open" ON "round" ("proposal_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "clearance_one_standing" ON "clearance" ("proposal_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "round_reviewer_once" ON "round_reviewer" ("round_id", "person_id", COALESCE("function", '')) WHERE "stepped_down_at" IS NULL;

ALTER TABLE "round" ADD CONSTRAINT "round_end_whole" CHECK (("ended_at" IS NULL) = ("end" IS NULL) AND ("ended_at" IS NULL) = ("ended_by" IS NULL));
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_end_whole" CHECK (("ended_at" IS NULL) = ("end" IS NULL));
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_expires_later" CHECK ("expires_at" > "cleared_at");
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_says_why" CHECK ("decision" NOT IN ('request_changes', 'reject') OR btrim("reason") <> '');
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_delegate" CHECK (("decision" = 'delegate') = ("delegate_id" IS NOT NULL));
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_says_why" CHECK (btrim("reason") <> '');
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_another" CHECK ("from_id" <> "to_id" AND "expires_at" > "starts_at");
ALTER TABLE "thread" ADD CONSTRAINT "thread_change_whole" CHECK (("replacement" IS NULL) = ("change_state" IS NULL));

-- Verdicts, waivers and minor marks are only ever added to.
CREATE TRIGGER "verdict_never_changes" BEFORE UPDATE OR DELETE ON "verdict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "verdict_never_truncated" BEFORE TRUNCATE ON "verdict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "waiver_never_changes" BEFORE UPDATE OR DELETE ON "waiver" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "waiver_never_truncated" BEFORE TRUNCATE ON "waiver" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "minor_mark_never_changes" BEFORE UPDATE OR DELETE ON "minor_mark" FOR EACH ROW EXECUTE FUNCTION refuse_change();
