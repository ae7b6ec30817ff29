-- Beginnings of people's names, in small letters without accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION name_for_finding(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ' ' || lower(regexp_replace(normalize(name, NFKD), U&'[\0300-\036f]', '', 'g'));
CREATE INDEX "person_name_for_finding" ON "person" USING gin (name_for_finding("name") gin_trgm_ops) WITH (fastupdate = off);
