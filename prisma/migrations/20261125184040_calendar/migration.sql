-- The private link under which a calendar reads somebody's due dates. Only its hash is kept.
CREATE TABLE "calendar_link" (
    "person_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("person_id")
);
CREATE UNIQUE INDEX "calendar_link_token_hash_key" ON "calendar_link"("token_hash");
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
