-- A search looks at the words of hundreds of rows one by one, and reads the pieces of a text only for those it shows: words stay in
-- the row (up to a page), the pieces lie apart. Without this the longest value of a row goes, and that is the words. Columns that
-- are longer than the pointer to them would go with the pieces, so they stay as well.
ALTER TABLE "proposal_search"
  ALTER COLUMN "words" SET STORAGE MAIN,
  ALTER COLUMN "title_words" SET STORAGE MAIN,
  ALTER COLUMN "title" SET STORAGE MAIN,
  ALTER COLUMN "owner_id" SET STORAGE MAIN;
