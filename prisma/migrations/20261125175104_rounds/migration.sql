-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "asks_review" JSONB;

-- AlterTable
ALTER TABLE "proposal" ADD COLUMN "close_category" TEXT,
ADD COLUMN "close_reason" TEXT,
ADD COLUMN "closed_at" TIMESTAMPTZ(3),
ADD COLUMN "closed_by" TEXT;

-- AlterTable
ALTER TABLE "round" ADD COLUMN "engineering_months" DECIMAL(7,1);

-- AlterTable
ALTER TABLE "round_reviewer" ADD COLUMN "until" TIMESTAMPTZ(3);

-- A closed proposal says who closed it, and why.
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_closed_whole" CHECK (
  ("closed_at" IS NULL) = ("closed_by" IS NULL)
  AND ("closed_at" IS NULL) = ("close_category" IS NULL)
  AND ("closed_at" IS NULL) = ("close_reason" IS NULL)
);
