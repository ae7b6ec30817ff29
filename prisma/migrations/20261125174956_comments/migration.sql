-- What stood around the words of a thread, whether its mark is in the text, and the pinned revision on which it was begun.
ALTER TABLE "thread" ADD COLUMN "before" TEXT NOT NULL DEFAULT '',
ADD COLUMN "after" TEXT NOT NULL DEFAULT '',
ADD COLUMN "revision_number" INTEGER,
ADD COLUMN "placed_at" TIMESTAMPTZ(3);

-- A proposed change is words. No row has one yet.
ALTER TABLE "thread" ALTER COLUMN "replacement" TYPE TEXT USING "replacement" #>> '{}';

ALTER TABLE "thread" ADD CONSTRAINT "thread_resolved_whole" CHECK (("resolved_at" IS NULL) = ("resolved_by" IS NULL));
ALTER TABLE "thread" ADD CONSTRAINT "thread_change_of_words" CHECK ("replacement" IS NULL OR "target" = 'selection');
ALTER TABLE "comment" ADD CONSTRAINT "comment_deleted_has_no_words" CHECK ("deleted_at" IS NULL OR "text" = '');
