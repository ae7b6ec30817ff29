import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'

describe('the tables', () => {
  it('find what refers to a row that is deleted without reading all of a table', async () => {
    // People, teams and workspaces are never deleted.
    const rows = await db.$queryRaw<{ column: string }[]>`
      SELECT f.conrelid::regclass::text || '.' || a.attname AS "column"
      FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
      WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace
        AND f.confrelid::regclass::text NOT IN ('person', 'team', 'workspace')
        AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1])`
    expect(rows.map(({ column }) => column)).toEqual([])
  })
})
