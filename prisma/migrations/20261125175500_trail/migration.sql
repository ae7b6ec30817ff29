-- A proposal's entries in the trail are found without reading the whole.
CREATE INDEX "audit_event_proposal" ON "audit_event" ("workspace_id", ("data"->>'proposalId'), "sequence");

-- A key for programs may run out.
ALTER TABLE "api_key" ADD COLUMN "expires_at" TIMESTAMPTZ(3);

-- What the page behind an unguessable link says of a clearance to whoever is not signed in: "off", "answer", "release".
ALTER TABLE "workspace" ADD COLUMN "clearance_links" TEXT NOT NULL DEFAULT 'off';
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_clearance_links" CHECK ("clearance_links" IN ('off', 'answer', 'release'));
