-- CreateTable
CREATE TABLE "proposal_search" (
    "proposal_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL,
    "team_id" UUID,
    "owner_id" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "title_words" tsvector NOT NULL DEFAULT ''::tsvector,
    "words" tsvector NOT NULL DEFAULT ''::tsvector,
    "parts" JSONB NOT NULL DEFAULT '[]',
    "indexed_title" TEXT,
    "indexed_edit" TIMESTAMPTZ(3),
    "indexed_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proposal_search_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("workspace_id","key","word")
);

-- CreateIndex
CREATE INDEX "proposal_search_workspace_id_edited_at_proposal_id_idx" ON "proposal_search"("workspace_id", "edited_at" DESC, "proposal_id" DESC);
CREATE INDEX "proposal_search_open" ON "proposal_search"("workspace_id", "visibility", "edited_at" DESC, "proposal_id" DESC);
CREATE INDEX "proposal_search_owner" ON "proposal_search"("workspace_id", "owner_id", "edited_at" DESC, "proposal_id" DESC);
CREATE INDEX "proposal_search_team" ON "proposal_search"("workspace_id", "team_id", "edited_at" DESC, "proposal_id" DESC);
CREATE INDEX "proposal_search_status" ON "proposal_search"("workspace_id", "status", "edited_at" DESC, "proposal_id" DESC);

-- AddForeignKey
ALTER TABLE "proposal_search" ADD CONSTRAINT "proposal_search_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- English stems of every word, the common ones too: a title may consist of nothing else.
CREATE TEXT SEARCH DICTIONARY "english_stem_all" (TEMPLATE = pg_catalog.snowball, LANGUAGE = 'english');

-- Looked at for many rows in a row: unpacking costs more than the room it saves.
ALTER TABLE "proposal_search" ALTER COLUMN "words" SET STORAGE EXTERNAL;
-- Without the list of pending entries, which every search would have to read through.
CREATE INDEX "proposal_search_words" ON "proposal_search" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "proposal_search_title_words" ON "proposal_search" USING gin ("title_words") WITH (fastupdate = off);
CREATE INDEX "proposal_search_title" ON "proposal_search"("workspace_id", lower("title"), "proposal_id");

-- Who may see a proposal and by what it is filtered is true in the same transaction.
CREATE FUNCTION copy_proposal_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "proposal_search" ("proposal_id", "workspace_id", "title", "status", "team_id", "owner_id", "visibility", "edited_at")
  VALUES (NEW."id", NEW."workspace_id", NEW."title", NEW."status", NEW."team_id", NEW."owner_id", NEW."visibility", NEW."created_at")
  ON CONFLICT ("proposal_id") DO UPDATE SET
    "workspace_id" = excluded."workspace_id", "title" = excluded."title", "status" = excluded."status",
    "team_id" = excluded."team_id", "owner_id" = excluded."owner_id", "visibility" = excluded."visibility";
  RETURN NULL;
END $$;
CREATE TRIGGER "proposal_copied_for_search"
  AFTER INSERT OR UPDATE OF "workspace_id", "title", "status", "team_id", "owner_id", "visibility" ON "proposal"
  FOR EACH ROW EXECUTE FUNCTION copy_proposal_for_search();

CREATE FUNCTION copy_edit_for_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "proposal_search" SET "edited_at" = NEW."edited_at"
  WHERE "proposal_id" = NEW."proposal_id" AND "edited_at" <> NEW."edited_at";
  RETURN NULL;
END $$;
CREATE TRIGGER "edit_copied_for_search"
  AFTER INSERT OR UPDATE OF "edited_at" ON "proposal_summary"
  FOR EACH ROW EXECUTE FUNCTION copy_edit_for_search();

-- What stands already. Its words are made at the next start.
INSERT INTO "proposal_search" ("proposal_id", "workspace_id", "title", "status", "team_id", "owner_id", "visibility", "edited_at")
SELECT p."id", p."workspace_id", p."title", p."status", p."team_id", p."owner_id", p."visibility", coalesce(s."edited_at", p."created_at")
FROM "proposal" p LEFT JOIN "proposal_summary" s ON s."proposal_id" = p."id";
