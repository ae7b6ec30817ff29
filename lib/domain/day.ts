/** A day in milliseconds. For spans of time; a calendar day is longer or shorter twice a year. */
export const DAY_MS = 86_400_000
