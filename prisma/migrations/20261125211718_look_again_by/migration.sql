-- Who looks at an accepted risk again, where whoever accepted it left: the acceptance stays in their name.
ALTER TABLE "risk" ADD COLUMN "look_again_by" TEXT;
CREATE INDEX "risk_look_again_by_idx" ON "risk"("look_again_by");
