-- When a pre-mortem is planned to begin, and what the Desk looks up for one person.
ALTER TABLE "premortem" ADD COLUMN "starts_at" TIMESTAMPTZ(3);

CREATE INDEX "risk_accepted_by_idx" ON "risk"("accepted_by");

CREATE INDEX "comment_mentions_idx" ON "comment" USING GIN ("mentions");
