-- What is shared with one person is read from the index alone.
DROP INDEX "proposal_person_person_id_idx";
CREATE INDEX "proposal_person_person_id_proposal_id_idx" ON "proposal_person"("person_id", "proposal_id");
