-- The desk tells the newest decisions: when a lead decided last, beside the first time, which figures count.
ALTER TABLE "proposal_standing" ADD COLUMN "last_decided_at" TIMESTAMPTZ(3);
UPDATE "proposal_standing" s SET "last_decided_at" = greatest(s."decided_at", p."closed_at", (
  SELECT greatest(max(c."cleared_at"), max(c."ended_at")) FROM "clearance" c WHERE c."proposal_id" = s."proposal_id"
)) FROM "proposal" p WHERE p."id" = s."proposal_id" AND s."decided_at" IS NOT NULL;
CREATE INDEX "proposal_standing_last_decided" ON "proposal_standing" ("workspace_id", "last_decided_at");
