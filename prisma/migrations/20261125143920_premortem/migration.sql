-- CreateEnum
CREATE TYPE "PremortemPhase" AS ENUM ('scene', 'silent', 'reveal', 'group', 'vote', 'plan', 'close');

-- CreateEnum
CREATE TYPE "ReasonKind" AS ENUM ('tiger', 'paper_tiger', 'elephant');

-- CreateEnum
CREATE TYPE "RiskStatus" AS ENUM ('open', 'mitigated', 'happened', 'retired');

-- CreateTable
CREATE TABLE "premortem" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "facilitator_id" TEXT NOT NULL,
    "fails_on" DATE NOT NULL,
    "newspaper" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "hides_names" BOOLEAN NOT NULL,
    "author_key" BYTEA,
    "minutes" JSONB NOT NULL,
    "votes_each" INTEGER NOT NULL,
    "votes_per_theme" INTEGER NOT NULL,
    "phase" "PremortemPhase" NOT NULL DEFAULT 'scene',
    "phase_began_at" TIMESTAMPTZ(3) NOT NULL,
    "timer_ends_at" TIMESTAMPTZ(3),
    "timer_left_ms" INTEGER,
    "reading_id" UUID,
    "last_reader_id" TEXT,
    "votes_cleared_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "stands_at" INTEGER,
    "stands_since" TIMESTAMPTZ(3),
    "stands_by" TEXT,

    CONSTRAINT "premortem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "premortem_person" (
    "premortem_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "seat" INTEGER NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "joined_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "premortem_person_pkey" PRIMARY KEY ("premortem_id","person_id")
);

-- CreateTable
CREATE TABLE "reason" (
    "id" UUID NOT NULL,
    "premortem_id" UUID NOT NULL,
    "author_id" TEXT,
    "author_mark" TEXT,
    "text" TEXT NOT NULL,
    "kind" "ReasonKind" NOT NULL DEFAULT 'tiger',
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "position" DOUBLE PRECISION NOT NULL,
    "heard_at" INTEGER,
    "theme_id" UUID,
    "joined_to" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reason_theme" (
    "id" UUID NOT NULL,
    "premortem_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reason_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reason_vote" (
    "reason_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "votes" INTEGER NOT NULL,

    CONSTRAINT "reason_vote_pkey" PRIMARY KEY ("reason_id","person_id")
);

-- CreateTable
CREATE TABLE "risk_rating" (
    "reason_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,

    CONSTRAINT "risk_rating_pkey" PRIMARY KEY ("reason_id","person_id")
);

-- CreateTable
CREATE TABLE "risk" (
    "reason_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "votes" INTEGER NOT NULL,
    "is_parked" BOOLEAN NOT NULL DEFAULT false,
    "likelihood" INTEGER,
    "impact" INTEGER,
    "mitigation" TEXT NOT NULL DEFAULT '',
    "sign" TEXT NOT NULL DEFAULT '',
    "owner_id" TEXT,
    "due_on" DATE,
    "accepted_by" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_why" TEXT NOT NULL DEFAULT '',
    "look_again_on" DATE,
    "faq_entry_id" TEXT,
    "status" "RiskStatus" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("reason_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "premortem_proposal_id_number_key" ON "premortem"("proposal_id", "number");

-- CreateIndex
CREATE INDEX "premortem_person_person_id_idx" ON "premortem_person"("person_id");

-- CreateIndex
CREATE INDEX "reason_premortem_id_idx" ON "reason"("premortem_id");

-- CreateIndex
CREATE INDEX "reason_theme_premortem_id_idx" ON "reason_theme"("premortem_id");

-- CreateIndex
CREATE INDEX "risk_owner_id_idx" ON "risk"("owner_id");

-- AddForeignKey
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "premortem_person" ADD CONSTRAINT "premortem_person_premortem_id_fkey" FOREIGN KEY ("premortem_id") REFERENCES "premortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reason" ADD CONSTRAINT "reason_premortem_id_fkey" FOREIGN KEY ("premortem_id") REFERENCES "premortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reason" ADD CONSTRAINT "reason_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "reason_theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reason" ADD CONSTRAINT "reason_joined_to_fkey" FOREIGN KEY ("joined_to") REFERENCES "reason"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reason_theme" ADD CONSTRAINT "reason_theme_premortem_id_fkey" FOREIGN KEY ("premortem_id") REFERENCES "premortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reason_vote" ADD CONSTRAINT "reason_vote_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "reason"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_rating" ADD CONSTRAINT "risk_rating_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "reason"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "reason"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Where reasons and themes stand: by the order of writing or moving.
CREATE SEQUENCE "reason_position";

ALTER TABLE "reason" ADD CONSTRAINT "reason_given" CHECK (length(btrim("text")) > 0);
ALTER TABLE "reason" ADD CONSTRAINT "reason_has_one_kind_of_author" CHECK (("author_id" IS NULL) <> ("author_mark" IS NULL));
ALTER TABLE "reason" ADD CONSTRAINT "reason_joins_another" CHECK ("joined_to" <> "id");
ALTER TABLE "reason_vote" ADD CONSTRAINT "reason_vote_counts" CHECK ("votes" > 0);
ALTER TABLE "risk_rating" ADD CONSTRAINT "risk_rating_in_range" CHECK ("likelihood" BETWEEN 1 AND 5 AND "impact" BETWEEN 1 AND 5);
ALTER TABLE "risk" ADD CONSTRAINT "risk_agreed_in_range" CHECK ("likelihood" BETWEEN 1 AND 5 AND "impact" BETWEEN 1 AND 5);
ALTER TABLE "risk" ADD CONSTRAINT "risk_agreed_whole" CHECK (("likelihood" IS NULL) = ("impact" IS NULL));
ALTER TABLE "risk" ADD CONSTRAINT "risk_accepted_whole" CHECK (
  ("accepted_by" IS NULL) = ("accepted_at" IS NULL) AND ("accepted_by" IS NULL OR length(btrim("accepted_why")) > 0)
);
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_closed_whole" CHECK (("closed_at" IS NULL) = ("closed_by" IS NULL));
-- Hidden names never come back: the key that could tell is gone at the close, and before it the switch is locked.
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_key_while_open" CHECK ("author_key" IS NULL OR ("hides_names" AND "closed_at" IS NULL));

CREATE FUNCTION keep_names_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."hides_names" IS DISTINCT FROM OLD."hides_names" AND OLD."phase" <> 'scene' THEN
    RAISE EXCEPTION 'whether names are hidden is chosen before the writing' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."hides_names" AND NOT NEW."hides_names" AND EXISTS (SELECT 1 FROM "reason" WHERE "premortem_id" = OLD."id") THEN
    RAISE EXCEPTION 'names that were hidden stay hidden' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "premortem_names_stay_hidden" BEFORE UPDATE ON "premortem" FOR EACH ROW EXECUTE FUNCTION keep_names_hidden();

CREATE FUNCTION refuse_name_where_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."author_id" IS NOT NULL) = (SELECT "hides_names" FROM "premortem" WHERE "id" = NEW."premortem_id") THEN
    RAISE EXCEPTION 'a reason has a name where names are shown, and a mark where they are hidden' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reason_name_or_mark" BEFORE INSERT OR UPDATE OF "author_id", "author_mark", "premortem_id" ON "reason"
  FOR EACH ROW EXECUTE FUNCTION refuse_name_where_hidden();
