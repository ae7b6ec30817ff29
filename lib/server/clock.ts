/** The time as the rules see it. Tests hand in their own; nothing else in lib/server reads the system's clock. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
