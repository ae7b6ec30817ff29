-- CreateTable
CREATE TABLE "proposal_answer" (
    "proposal_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" TEXT NOT NULL,

    CONSTRAINT "proposal_answer_pkey" PRIMARY KEY ("proposal_id","question")
);

-- CreateTable
CREATE TABLE "question_set_aside" (
    "proposal_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_aside_at" TIMESTAMPTZ(3) NOT NULL,
    "set_aside_by" TEXT NOT NULL,

    CONSTRAINT "question_set_aside_pkey" PRIMARY KEY ("proposal_id","question")
);

-- AddForeignKey
ALTER TABLE "proposal_answer" ADD CONSTRAINT "proposal_answer_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_aside" ADD CONSTRAINT "question_set_aside_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever sets a question aside says why.
ALTER TABLE "question_set_aside" ADD CONSTRAINT "question_set_aside_reason_given" CHECK (length(btrim("reason")) > 0);
