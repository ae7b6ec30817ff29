/** Which rules these are: a hash of the lists and rules, held to them by tests/unit/clarity/version.test.ts, so that no old result reads as one of new rules. */
export const CLARITY_VERSION = 'aff6ba01cfaf'
