-- A view of the portfolio that somebody kept for themselves: its address under a name.
CREATE TABLE "portfolio_view" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portfolio_view_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "portfolio_view_workspace_id_person_id_name_key" ON "portfolio_view"("workspace_id", "person_id", "name");
ALTER TABLE "portfolio_view" ADD CONSTRAINT "portfolio_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "portfolio_view" ADD CONSTRAINT "portfolio_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
