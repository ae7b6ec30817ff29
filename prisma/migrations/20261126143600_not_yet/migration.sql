-- What is not begun in a draft that was never submitted is told as such: those standings are written anew.
INSERT INTO "standing_order" ("proposal_id", "not_before") SELECT "id", now() FROM "proposal" WHERE "first_submitted_at" IS NULL AND "status" = 'draft';
