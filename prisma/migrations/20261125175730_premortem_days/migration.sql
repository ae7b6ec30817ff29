-- AlterTable
ALTER TABLE "premortem" ADD COLUMN     "asked_again_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_again_by" TEXT;

-- CreateTable
CREATE TABLE "premortem_notice" (
    "premortem_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "premortem_notice_pkey" PRIMARY KEY ("premortem_id","person_id","about")
);

-- CreateIndex
CREATE INDEX "risk_due_on_idx" ON "risk"("due_on");

-- AddForeignKey
ALTER TABLE "premortem_notice" ADD CONSTRAINT "premortem_notice_premortem_id_fkey" FOREIGN KEY ("premortem_id") REFERENCES "premortem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "premortem" ADD CONSTRAINT "premortem_asked_again_whole" CHECK (("asked_again_at" IS NULL) = ("asked_again_by" IS NULL));
