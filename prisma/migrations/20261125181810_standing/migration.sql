-- Where proposals stand, for the table and the pictures of leads.
CREATE TABLE "proposal_standing" (
    "proposal_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL,
    "team_id" UUID,
    "owner_id" TEXT NOT NULL,
    "engineering_months" DECIMAL(7,1),
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "close_category" TEXT,
    "revisions" INTEGER NOT NULL DEFAULT 0,
    "rounds" INTEGER NOT NULL DEFAULT 0,
    "findings" INTEGER,
    "first_findings" INTEGER,
    "risk_themes" TEXT[] NOT NULL DEFAULT '{}',
    "open_top_risks" INTEGER NOT NULL DEFAULT 0,
    "gate" TEXT[] NOT NULL DEFAULT '{}',
    "gate_met" INTEGER NOT NULL DEFAULT 0,
    "written_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_standing_pkey" PRIMARY KEY ("proposal_id"),
    CONSTRAINT "proposal_standing_outcome" CHECK (
      "outcome" IN ('approved', 'rejected') AND "decided_at" IS NOT NULL OR "outcome" IS NULL AND "decided_at" IS NULL
    )
);
ALTER TABLE "proposal_standing" ADD CONSTRAINT "proposal_standing_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each column by which the table is sorted; a page begins behind a row.
CREATE INDEX "proposal_standing_title" ON "proposal_standing" ("workspace_id", lower("title"), "proposal_id");
CREATE INDEX "proposal_standing_status" ON "proposal_standing" ("workspace_id", "status", "proposal_id");
CREATE INDEX "proposal_standing_revisions" ON "proposal_standing" ("workspace_id", "revisions", "proposal_id");
CREATE INDEX "proposal_standing_rounds" ON "proposal_standing" ("workspace_id", "rounds", "proposal_id");
CREATE INDEX "proposal_standing_since" ON "proposal_standing" ("workspace_id", "state_since", "proposal_id");
CREATE INDEX "proposal_standing_gate" ON "proposal_standing" ("workspace_id", "gate_met", "proposal_id");
CREATE INDEX "proposal_standing_findings" ON "proposal_standing" ("workspace_id", coalesce("findings", -1), "proposal_id");
CREATE INDEX "proposal_standing_risks" ON "proposal_standing" ("workspace_id", "open_top_risks", "proposal_id");
-- And what the pictures count by.
CREATE INDEX "proposal_standing_started" ON "proposal_standing" ("workspace_id", "started_at");
CREATE INDEX "proposal_standing_decided" ON "proposal_standing" ("workspace_id", "decided_at");
CREATE INDEX "proposal_standing_submitted" ON "proposal_standing" ("workspace_id", "submitted_at");

-- Orders to write a standing anew. Only added to by whoever changes something, so that two of them never wait for each other.
CREATE TABLE "standing_order" (
    "id" BIGSERIAL NOT NULL,
    "proposal_id" UUID NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_order_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "standing_order_due" ON "standing_order" ("not_before", "id");
CREATE INDEX "standing_order_proposal_id_idx" ON "standing_order" ("proposal_id");

-- One order a transaction and proposal. Another transaction's order does not do: whoever carries it out may have read already.
CREATE FUNCTION order_standing(proposal UUID, pause INTERVAL) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "standing_order" ("proposal_id", "not_before")
  SELECT proposal, now() + pause WHERE proposal IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "standing_order" o
    WHERE o."proposal_id" = proposal AND o.xmin = pg_current_xact_id()::xid AND o."not_before" <= now() + pause
  )
$$;

-- What is copied is true in the same transaction.
CREATE FUNCTION copy_proposal_to_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "proposal_standing" ("proposal_id", "workspace_id", "title", "status", "team_id", "owner_id", "engineering_months",
    "started_at", "submitted_at", "state", "state_since")
  VALUES (NEW."id", NEW."workspace_id", NEW."title", NEW."status", NEW."team_id", NEW."owner_id", NEW."engineering_months",
    NEW."created_at", NEW."first_submitted_at", NEW."status"::text, NEW."created_at")
  ON CONFLICT ("proposal_id") DO UPDATE SET
    "workspace_id" = excluded."workspace_id", "title" = excluded."title", "status" = excluded."status",
    "team_id" = excluded."team_id", "owner_id" = excluded."owner_id", "engineering_months" = excluded."engineering_months",
    "started_at" = excluded."started_at", "submitted_at" = excluded."submitted_at";
  PERFORM order_standing(NEW."id", '0');
  RETURN NULL;
END $$;
CREATE TRIGGER "proposal_copied_to_standing" AFTER INSERT OR UPDATE ON "proposal" FOR EACH ROW EXECUTE FUNCTION copy_proposal_to_standing();

CREATE FUNCTION standing_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM order_standing(OLD."proposal_id", TG_ARGV[0]::interval);
  ELSE
    PERFORM order_standing(NEW."proposal_id", TG_ARGV[0]::interval);
  END IF;
  RETURN NULL;
END $$;
-- Whoever writes goes on writing: a text is judged at most every ten seconds.
CREATE TRIGGER "standing_of_text" AFTER INSERT OR UPDATE ON "proposal_summary" FOR EACH ROW EXECUTE FUNCTION standing_changed('10 s');
CREATE TRIGGER "standing_of_revision" AFTER INSERT ON "revision" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_check" AFTER INSERT ON "revision_check" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_answer" AFTER INSERT OR UPDATE OR DELETE ON "proposal_answer" FOR EACH ROW EXECUTE FUNCTION standing_changed('10 s');
CREATE TRIGGER "standing_of_set_aside" AFTER INSERT OR DELETE ON "question_set_aside" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_terms" AFTER INSERT OR UPDATE ON "customer_terms" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_ignored" AFTER INSERT OR DELETE ON "ignored_finding" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_round" AFTER INSERT OR UPDATE ON "round" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_clearance" AFTER INSERT OR UPDATE ON "clearance" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_waiver" AFTER INSERT ON "waiver" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_thread" AFTER INSERT OR DELETE OR UPDATE OF "blocks", "resolved_at" ON "thread" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');
CREATE TRIGGER "standing_of_premortem" AFTER INSERT OR UPDATE OF "closed_at", "stands_at" ON "premortem" FOR EACH ROW EXECUTE FUNCTION standing_changed('0');

CREATE FUNCTION risk_changes_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM order_standing(m."proposal_id", '0') FROM "reason" r JOIN "premortem" m ON m."id" = r."premortem_id" WHERE r."id" = NEW."reason_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "standing_of_risk" AFTER INSERT OR UPDATE ON "risk" FOR EACH ROW EXECUTE FUNCTION risk_changes_standing();

-- What a workspace asks for is asked of every open proposal.
CREATE FUNCTION settings_change_standings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "standing_order" ("proposal_id", "not_before")
  SELECT "id", now() FROM "proposal" WHERE "workspace_id" = NEW."workspace_id" AND "status" IN ('draft', 'in_review');
  RETURN NULL;
END $$;
CREATE TRIGGER "standing_of_policy" AFTER INSERT OR UPDATE ON "gate_policy" FOR EACH ROW EXECUTE FUNCTION settings_change_standings();
CREATE TRIGGER "standing_of_clarity" AFTER INSERT OR UPDATE ON "clarity_settings" FOR EACH ROW EXECUTE FUNCTION settings_change_standings();

-- What stands already is copied now and written at the next start.
INSERT INTO "proposal_standing" ("proposal_id", "workspace_id", "title", "status", "team_id", "owner_id", "engineering_months",
  "started_at", "submitted_at", "state", "state_since")
SELECT "id", "workspace_id", "title", "status", "team_id", "owner_id", "engineering_months", "created_at", "first_submitted_at",
  "status"::text, "created_at" FROM "proposal";
INSERT INTO "standing_order" ("proposal_id", "not_before") SELECT "id", now() FROM "proposal";
