-- AlterTable
ALTER TABLE "proposal_summary" ADD COLUMN "gaps" TEXT[] NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "membership" ADD COLUMN "setup_hidden_at" TIMESTAMPTZ(3);
