/** Which rules these are. Raised with every change of a list or a rule, so that no old result reads as one of the new rules. */
export const CLARITY_VERSION = '1'
