-- Whose a Yjs client id is.
CREATE TABLE "document_client" (
    "document_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "person_id" TEXT NOT NULL,
    "wrote_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_client_pkey" PRIMARY KEY ("document_id", "client_id")
);
ALTER TABLE "document_client" ADD CONSTRAINT "document_client_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("proposal_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How many invitations a person sent within a day is counted from the trail.
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");
