-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('manual', 'automatic', 'submitted', 'before_restore', 'restored');

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN "pause_minutes" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN "kind" "RevisionKind" NOT NULL DEFAULT 'manual',
ADD COLUMN "words_added" INTEGER,
ADD COLUMN "words_removed" INTEGER;

-- CreateTable
CREATE TABLE "revision_name" (
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "named_by" TEXT NOT NULL,

    CONSTRAINT "revision_name_pkey" PRIMARY KEY ("proposal_id","number")
);

-- CreateTable
CREATE TABLE "proposal_look" (
    "proposal_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA NOT NULL,
    "base_at" TIMESTAMPTZ(3),
    "base" BYTEA,

    CONSTRAINT "proposal_look_pkey" PRIMARY KEY ("proposal_id","person_id")
);

-- AddForeignKey
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_proposal_id_number_fkey" FOREIGN KEY ("proposal_id", "number") REFERENCES "revision"("proposal_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_look" ADD CONSTRAINT "proposal_look_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: a day at most, and looked at and its text come together.
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_pause_in_a_day" CHECK ("pause_minutes" BETWEEN 0 AND 1440);
ALTER TABLE "revision" ADD CONSTRAINT "revision_words_not_negative" CHECK ("words_added" >= 0 AND "words_removed" >= 0);
ALTER TABLE "revision_name" ADD CONSTRAINT "revision_name_given" CHECK (length(btrim("name")) > 0);
ALTER TABLE "proposal_look" ADD CONSTRAINT "proposal_look_base_whole" CHECK (("base" IS NULL) = ("base_at" IS NULL));
ALTER TABLE "proposal_look" ALTER COLUMN "content" SET STORAGE EXTERNAL, ALTER COLUMN "base" SET STORAGE EXTERNAL;
