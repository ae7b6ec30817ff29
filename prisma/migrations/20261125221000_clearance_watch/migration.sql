-- Who wants to be told when a proposal is cleared to build.
CREATE TABLE "clearance_watch" (
    "proposal_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clearance_watch_pkey" PRIMARY KEY ("proposal_id","person_id")
);

CREATE INDEX "clearance_watch_person_id_idx" ON "clearance_watch"("person_id");

ALTER TABLE "clearance_watch" ADD CONSTRAINT "clearance_watch_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
