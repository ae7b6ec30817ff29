-- What turns by the clock alone is ordered by whoever writes a standing: once for all that stand already.
INSERT INTO "standing_order" ("proposal_id", "not_before")
SELECT "id", now() FROM "proposal" WHERE "status" IN ('draft', 'in_review', 'cleared');
