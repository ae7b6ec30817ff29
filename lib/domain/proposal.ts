import { z } from 'zod'
import { ShapeName } from '@/lib/domain/examples/choose-shape'
import { isCalendarDay } from './calendar-day'
import { PersonId, ProposalId, TeamId } from './ids'
import { Email, oneLine } from './person'
import { NAMEABLE_RELATIONS } from './proposal-names'
import { RELATIONS } from './rights'
import { allow, type Ruling, refuse } from './ruling'

export const ProposalTitle = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Give it a working title, such as Second Bell.')
  .max(120, 'Keep the working title under 120 letters.')

/** A calendar day, "2027-03-04". It belongs to no time zone. */
export const CalendarDay = z.string().refine(isCalendarDay, 'Write the day as year, month and day.')

const details = {
  title: ProposalTitle,
  teamId: TeamId.nullable(),
  launchDate: CalendarDay.nullable(),
  /** Months of engineering, to a tenth. */
  engineeringMonths: z
    .number('Write a number of months, such as 4.')
    .min(0, 'An estimate cannot be below zero.')
    .max(9999, 'Keep the estimate under 10,000 months.')
    .multipleOf(0.1, 'One decimal place is exact enough.')
    .nullable(),
}

export const Visibility = z.enum(['workspace', 'named'], 'Choose who can read it.')
export type Visibility = z.infer<typeof Visibility>

export const CreateProposalInput = z.object({ ...details, visibility: Visibility, shape: ShapeName.nullish() })
export type CreateProposalInput = z.infer<typeof CreateProposalInput>

/** seen: the details that the form was filled with. Whoever saves an older form than that learns of it and overwrites nobody. */
export const ChangeDetailsInput = z.object({ proposalId: ProposalId, ...details, seen: z.object(details) })
export type ChangeDetailsInput = z.infer<typeof ChangeDetailsInput>

export const ChangeVisibilityInput = z.object({ proposalId: ProposalId, visibility: Visibility })
export type ChangeVisibilityInput = z.infer<typeof ChangeVisibilityInput>

export const NameableRelation = z.enum(NAMEABLE_RELATIONS)

export const NamePersonInput = z.object({ proposalId: ProposalId, personId: PersonId, relation: NameableRelation })
export type NamePersonInput = z.infer<typeof NamePersonInput>

export const UnnamePersonInput = NamePersonInput.extend({ relation: z.enum(RELATIONS) })
export type UnnamePersonInput = z.infer<typeof UnnamePersonInput>

/** asksReview: they are asked to judge it, in the round that is open when they join. */
export const InviteGuestInput = z.object({ proposalId: ProposalId, email: Email, asksReview: z.boolean().optional() })
export type InviteGuestInput = z.infer<typeof InviteGuestInput>

export const HandOverInput = z.object({ proposalId: ProposalId, personId: PersonId })
export type HandOverInput = z.infer<typeof HandOverInput>

export const OneProposalInput = z.object({ proposalId: ProposalId })
export type OneProposalInput = z.infer<typeof OneProposalInput>

export const SaveRevisionInput = z.object({
  proposalId: ProposalId,
  message: z.string().overwrite(oneLine).max(200, 'Keep the message under 200 letters. The text itself shows the rest.'),
})
export type SaveRevisionInput = z.infer<typeof SaveRevisionInput>

/** A launch date lies ahead when it is chosen; later it may pass. One day of grace, because the day begins at another hour elsewhere. */
export function launchDateRuling(day: string | null, now: Date): Ruling {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60_000).toISOString().slice(0, 10)
  if (!day || day >= yesterday) return allow
  return refuse('invalid', 'Choose a date in the future. The product does not exist yet.')
}
