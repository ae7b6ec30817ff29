-- How many words this text has brought to those that a typing error finds.
ALTER TABLE "proposal_search" ADD COLUMN "near_words" INTEGER NOT NULL DEFAULT 0;
