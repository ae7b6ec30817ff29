-- CreateTable
CREATE TABLE "clarity_settings" (
    "workspace_id" UUID NOT NULL,
    "own" JSONB NOT NULL,
    "allowed" TEXT[],
    "names" TEXT[],
    "kinds" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "clarity_settings_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "customer_terms" (
    "proposal_id" UUID NOT NULL,
    "terms" TEXT[],
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "customer_terms_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "ignored_finding" (
    "proposal_id" UUID NOT NULL,
    "finding_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "ignored_at" TIMESTAMPTZ(3) NOT NULL,
    "ignored_by" TEXT NOT NULL,

    CONSTRAINT "ignored_finding_pkey" PRIMARY KEY ("proposal_id","finding_id")
);

-- CreateTable
CREATE TABLE "revision_check" (
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reading_age" INTEGER,
    "fix" INTEGER NOT NULL,
    "look" INTEGER NOT NULL,
    "ignored" INTEGER NOT NULL,
    "by_kind" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_check_pkey" PRIMARY KEY ("proposal_id","number")
);

-- AddForeignKey
ALTER TABLE "clarity_settings" ADD CONSTRAINT "clarity_settings_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_terms" ADD CONSTRAINT "customer_terms_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignored_finding" ADD CONSTRAINT "ignored_finding_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_check" ADD CONSTRAINT "revision_check_proposal_id_number_fkey" FOREIGN KEY ("proposal_id", "number") REFERENCES "revision"("proposal_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever ignores a finding says why.
ALTER TABLE "ignored_finding" ADD CONSTRAINT "ignored_finding_reason_given" CHECK (length(btrim("reason")) > 0);

-- What the check said of a revision stays as it was said: later rules judge later revisions.
CREATE TRIGGER "revision_check_never_changes" BEFORE UPDATE ON "revision_check" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "revision_check_never_deleted" BEFORE DELETE ON "revision_check" FOR EACH ROW EXECUTE FUNCTION refuse_lone_delete();
CREATE TRIGGER "revision_check_never_truncated" BEFORE TRUNCATE ON "revision_check" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
