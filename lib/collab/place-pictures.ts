import type { Pool } from 'pg'
import type { PlacePictures } from './log-frames'

/** See PlacePictures. One statement, committed before the text that shows them can be. */
export function placePicturesIn(pool: Pool, now: () => Date): PlacePictures {
  return async (documentId, pictureIds) => {
    const { rows } = await pool.query<{ id: string }>(
      `UPDATE picture SET placed_at = coalesce(placed_at, $3) WHERE proposal_id = $1 AND id = ANY($2::uuid[]) RETURNING id`,
      [documentId, pictureIds, now()],
    )
    return rows.map(({ id }) => id)
  }
}
