-- After launch: what became of each promise of a cleared release, what nobody foresaw, when to look, and when a risk came true.
CREATE TYPE "PromiseOutcome" AS ENUM ('kept', 'better', 'missed', 'not_measured');

CREATE TABLE "promise_note" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "promise_key" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "outcome" "PromiseOutcome" NOT NULL,
    "actual" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "measured_on" DATE NOT NULL,
    "measured_by" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "promise_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "promise_note_proposal_id_noted_at_idx" ON "promise_note"("proposal_id", "noted_at");
-- At most one of a promise counts. The pictures of leads read these alone.
CREATE UNIQUE INDEX "promise_note_counts" ON "promise_note"("proposal_id", "promise_key") WHERE "replaced_at" IS NULL;
CREATE INDEX "promise_note_measured" ON "promise_note"("workspace_id", "measured_on") WHERE "replaced_at" IS NULL;
ALTER TABLE "promise_note" ADD CONSTRAINT "promise_note_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "surprise" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by" TEXT NOT NULL,
    "struck_at" TIMESTAMPTZ(3),
    "struck_by" TEXT,

    CONSTRAINT "surprise_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "surprise_struck" CHECK (("struck_at" IS NULL) = ("struck_by" IS NULL))
);
CREATE INDEX "surprise_proposal_id_idx" ON "surprise"("proposal_id");
CREATE INDEX "surprise_workspace_id_happened_on_idx" ON "surprise"("workspace_id", "happened_on");
ALTER TABLE "surprise" ADD CONSTRAINT "surprise_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "launch_reminder" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" TEXT NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "launch_reminder_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "launch_reminder_day" ON "launch_reminder"("proposal_id", "due_on") WHERE "cancelled_at" IS NULL;
CREATE INDEX "launch_reminder_due" ON "launch_reminder"("due_on") WHERE "cancelled_at" IS NULL AND "told_at" IS NULL;
ALTER TABLE "launch_reminder" ADD CONSTRAINT "launch_reminder_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- When a risk came true; of those before this column, when it was last said.
ALTER TABLE "risk" ADD COLUMN "happened_at" TIMESTAMPTZ(3);
UPDATE "risk" SET "happened_at" = said."at"
FROM (
  SELECT "data"->>'reasonId' AS "reason_id", max("at") AS "at" FROM "audit_event"
  WHERE "action" = 'premortem.risk_followed' AND "data"->>'to' = 'happened' GROUP BY 1
) said
WHERE "risk"."status" = 'happened' AND "risk"."reason_id"::text = said."reason_id";
CREATE INDEX "risk_happened_at_idx" ON "risk"("happened_at");
