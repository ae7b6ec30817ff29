-- Words and the time of the last edit in one index: of a word that many texts have, only the newest are looked up.
CREATE EXTENSION IF NOT EXISTS btree_gin;
DROP INDEX "proposal_search_words";
DROP INDEX "proposal_search_title_words";
-- Without the list of pending entries, which every search would have to read through.
CREATE INDEX "proposal_search_words" ON "proposal_search" USING gin ("words", "edited_at") WITH (fastupdate = off);
CREATE INDEX "proposal_search_title_words" ON "proposal_search" USING gin ("title_words", "edited_at") WITH (fastupdate = off);

-- With the status at the end, so that what is not archived is counted without its rows.
DROP INDEX "proposal_search_workspace_id_edited_at_proposal_id_idx";
DROP INDEX "proposal_search_open";
CREATE INDEX "proposal_search_edited" ON "proposal_search"("workspace_id", "edited_at" DESC, "proposal_id" DESC, "status");
CREATE INDEX "proposal_search_open" ON "proposal_search"("workspace_id", "visibility", "edited_at" DESC, "proposal_id" DESC, "status");
