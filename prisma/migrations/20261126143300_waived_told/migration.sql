-- What was waived is no longer told as met: the standings of those that have a waiver are written anew.
INSERT INTO "standing_order" ("proposal_id", "not_before") SELECT DISTINCT "proposal_id", now() FROM "waiver";
