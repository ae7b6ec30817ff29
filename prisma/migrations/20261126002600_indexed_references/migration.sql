-- What is looked up by these, or goes with the row that they refer to, is found without reading the whole table.
CREATE INDEX "invitation_proposal_id_idx" ON "invitation"("proposal_id");
CREATE INDEX "notification_proposal_id_idx" ON "notification"("proposal_id");
CREATE INDEX "notification_invitation_id_idx" ON "notification"("invitation_id");
CREATE INDEX "reason_theme_id_idx" ON "reason"("theme_id");
CREATE INDEX "reason_joined_to_idx" ON "reason"("joined_to");
CREATE INDEX "waiver_proposal_id_idx" ON "waiver"("proposal_id");
