-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "placed_at" TIMESTAMPTZ(3),

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "picture_workspace_id_idx" ON "picture"("workspace_id");

-- CreateIndex
CREATE INDEX "picture_proposal_id_idx" ON "picture"("proposal_id");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pictures are compressed already, and served with no type but these.
ALTER TABLE "picture" ALTER COLUMN "data" SET STORAGE EXTERNAL;
ALTER TABLE "picture" ADD CONSTRAINT "picture_type_known" CHECK ("type" IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif'));
ALTER TABLE "picture" ADD CONSTRAINT "picture_size_true" CHECK ("size" = octet_length("data") AND "size" > 0);

-- A revision's hash names a picture by its id, so that what the id stands for never changes.
CREATE TRIGGER "picture_never_changes" BEFORE UPDATE ON "picture" FOR EACH ROW
  WHEN (ROW(OLD."id", OLD."workspace_id", OLD."proposal_id", OLD."type", OLD."width", OLD."height", OLD."size")
    IS DISTINCT FROM ROW(NEW."id", NEW."workspace_id", NEW."proposal_id", NEW."type", NEW."width", NEW."height", NEW."size")
    OR OLD."data" IS DISTINCT FROM NEW."data"
    OR (OLD."placed_at" IS NOT NULL AND NEW."placed_at" IS DISTINCT FROM OLD."placed_at"))
  EXECUTE FUNCTION refuse_change();

-- Once a text took it in, a revision may show it: it goes only with the draft (the cascade above).
CREATE FUNCTION refuse_placed_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."placed_at" IS NOT NULL AND EXISTS (SELECT 1 FROM "proposal" WHERE "id" = OLD."proposal_id") THEN
    RAISE EXCEPTION 'a picture that a text took in stays with its proposal' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "picture_placed_stays" BEFORE DELETE ON "picture" FOR EACH ROW EXECUTE FUNCTION refuse_placed_delete();
