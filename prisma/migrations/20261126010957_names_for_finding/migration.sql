-- People's names as words are compared (lib/domain/finding/words.ts): hyphens part, an apostrophe joins, what stands behind it is found by itself, and
-- letters that are no accented ones are written out.
CREATE OR REPLACE FUNCTION name_for_finding(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT ' ' || regexp_replace(
      regexp_replace(plain, U&'[''\2019\02BC`\00B4]', '', 'g')
        || CASE WHEN plain ~ U&'[''\2019\02BC`\00B4]' THEN ' ' || regexp_replace(plain, U&'[''\2019\02BC`\00B4]', ' ', 'g') ELSE '' END,
      U&'[\0001-\0026\0028-\002F\003A-\0040\005B-\005F\007B-\007E\00A0-\00A9\00AB-\00B1\00B6-\00B8\00BB\00BF\2000-\2018\201A-\206F\3000-\3003]+', ' ', 'g')
    FROM (SELECT replace(replace(replace(translate(regexp_replace(lower(normalize(name, NFKD)), U&'[\0300-\036f]', '', 'g'),
      U&'\00F8\0142\0111\0131', 'oldi'), U&'\00DF', 'ss'), U&'\00E6', 'ae'), U&'\0153', 'oe') AS plain) AS n
  );
REINDEX INDEX "person_name_for_finding";
