-- What somebody opened last, over all proposals.
CREATE INDEX "proposal_look_person_id_looked_at_idx" ON "proposal_look"("person_id", "looked_at" DESC);
