-- Until when the newest clearance of a proposal holds: whether it still does is for whoever asks to say, by the clock.
ALTER TABLE "proposal_standing" ADD COLUMN "cleared_until" TIMESTAMPTZ(3), ADD COLUMN "cleared_revision" INTEGER;

CREATE FUNCTION copy_clearance_to_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "proposal_standing" s SET "cleared_until" = c."until", "cleared_revision" = c."revision"
  FROM (
    SELECT CASE WHEN n."ended_at" IS NULL THEN n."expires_at" END AS "until",
      CASE WHEN n."ended_at" IS NULL THEN n."revision_number" END AS "revision"
    FROM (VALUES (1)) one LEFT JOIN LATERAL (
      SELECT * FROM "clearance" WHERE "proposal_id" = coalesce(NEW."proposal_id", OLD."proposal_id")
      ORDER BY "cleared_at" DESC, "id" DESC LIMIT 1
    ) n ON TRUE
  ) c
  WHERE s."proposal_id" = coalesce(NEW."proposal_id", OLD."proposal_id");
  RETURN NULL;
END $$;
CREATE TRIGGER "clearance_copied_to_standing" AFTER INSERT OR UPDATE OR DELETE ON "clearance" FOR EACH ROW EXECUTE FUNCTION copy_clearance_to_standing();

UPDATE "proposal_standing" s SET "cleared_until" = c."expires_at", "cleared_revision" = c."revision_number"
FROM (SELECT DISTINCT ON ("proposal_id") * FROM "clearance" ORDER BY "proposal_id", "cleared_at" DESC, "id" DESC) c
WHERE c."proposal_id" = s."proposal_id" AND c."ended_at" IS NULL;

-- Sorted by status: what ran out stands before what still holds, at every instant. And what is counted by.
DROP INDEX "proposal_standing_status";
CREATE INDEX "proposal_standing_status" ON "proposal_standing" ("workspace_id", "status", coalesce("cleared_until", 'infinity'), "proposal_id");
CREATE INDEX "proposal_standing_cleared" ON "proposal_standing" ("workspace_id", "status", "cleared_until");
