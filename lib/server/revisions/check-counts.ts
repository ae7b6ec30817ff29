/** The columns of CheckCounts. */
export const CHECK_COUNTS = { fix: true, look: true, readingAge: true, version: true, language: true } as const
