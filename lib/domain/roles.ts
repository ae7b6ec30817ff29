import { z } from 'zod'
import { ROLES } from './role-names'

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Functions: what a person answers for in a review. Up to ten, each up to 40 characters, none twice. */
export const Functions = z
  .array(z.string().trim().min(1).max(40, 'Keep each function under 40 letters.'))
  .max(10, 'Ten functions are the most one person can carry.')
  .transform((names) => [...new Set(names)])
