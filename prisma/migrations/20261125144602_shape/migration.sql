-- The worked example whose shape prompts a proposal. Its name is kept, never its text.
ALTER TABLE "proposal" ADD COLUMN "shape" TEXT;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_shape_known" CHECK ("shape" IN ('prime', 'aws', 'kindle', 'echo'));
