// A table has a width and a height in squares, counted with its spans; an editor lays out all of them. What people make
// stays within what they can read, and the server takes nothing that could hold up a reader.

/** The largest table that can be made or pasted, and the largest span of a cell. */
export const MAX_ROWS = 100
export const MAX_COLUMNS = 20

/** What a stored table may hold: rows and cells that were set aside count, and two people can add at once. */
export const MOST_STORED: Readonly<Record<string, number>> = { table: 1000, tableRow: 200 }

/** Squares in all tables of a document. */
export const MOST_SQUARES = 20_000
