-- What Prisma's schema language cannot say: checks, triggers, and the signal that wakes the outbox.

-- One spelling of an address.
ALTER TABLE "person" ADD CONSTRAINT "person_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_name_given" CHECK (length(btrim("name")) > 0);
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_title_given" CHECK (length(btrim("title")) > 0);
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_months_not_negative" CHECK ("engineering_months" >= 0);
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_archived_whole" CHECK (
  ("status" = 'archived') = ("archived_at" IS NOT NULL) AND ("archived_at" IS NULL) = ("status_before_archive" IS NULL)
);

-- A revision never changes. It goes only with a draft that was never submitted (the cascade below), never by itself.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION refuse_lone_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "proposal" WHERE "id" = OLD."proposal_id") THEN
    RAISE EXCEPTION 'revisions are never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION refuse_submitted_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."first_submitted_at" IS NOT NULL THEN
    RAISE EXCEPTION 'a proposal that was submitted is archived, never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION keep_first_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."first_submitted_at" IS NOT NULL AND NEW."first_submitted_at" IS DISTINCT FROM OLD."first_submitted_at" THEN
    RAISE EXCEPTION 'the first submission of a proposal is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "revision_never_changes" BEFORE UPDATE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "revision_never_deleted" BEFORE DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_lone_delete();
CREATE TRIGGER "revision_never_truncated" BEFORE TRUNCATE ON "revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "proposal_submitted_stays" BEFORE DELETE ON "proposal" FOR EACH ROW EXECUTE FUNCTION refuse_submitted_delete();
CREATE TRIGGER "proposal_first_submission_stays" BEFORE UPDATE ON "proposal" FOR EACH ROW EXECUTE FUNCTION keep_first_submission();

-- The trail is only ever added to.
CREATE TRIGGER "audit_event_never_changes" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_never_truncated" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Revisions are compressed already.
ALTER TABLE "revision" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- The outbox wakes whoever carries it out.
CREATE INDEX "outbox_due" ON "outbox" ("not_before", "id");
CREATE FUNCTION wake_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "outbox_wakes" AFTER INSERT ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION wake_outbox();
