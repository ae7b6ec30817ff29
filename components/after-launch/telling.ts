/** How the page tells moments, and for whom: everything that its parts share. */
export type Telling = { now: Date; timeZone: string; today: string; proposalId: string; mayNote: boolean }
