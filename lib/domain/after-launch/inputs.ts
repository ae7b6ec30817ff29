import { z } from 'zod'
import { isCalendarDay } from '@/lib/domain/calendar-day'
import { ProposalId } from '@/lib/domain/ids'
import { OUTCOMES } from './outcomes'

/** Reminders that a proposal may have ahead. Our own number. */
export const MOST_REMINDERS = 12

const Day = z.string().refine(isCalendarDay, 'Choose a day.')
const Line = (most: number) => z.string().trim().max(most, `Keep it under ${most} letters.`)

/** key: of the promise. seen: the note that was on the screen; null where there was none. */
export const NoteOutcomeInput = z
  .object({
    proposalId: ProposalId,
    key: z.string().regex(/^[0-9a-f]{64}$/),
    outcome: z.enum(OUTCOMES, { error: 'Say what became of it.' }),
    actual: Line(200),
    note: Line(1000),
    measuredOn: Day,
    measuredBy: Line(120),
    seen: z.uuid().nullable(),
  })
  .refine(({ outcome, actual }) => outcome === 'not_measured' || actual !== '', {
    path: ['actual'],
    error: 'Write what it really was, in words or as a figure.',
  })
export type NoteOutcomeInput = z.infer<typeof NoteOutcomeInput>

export const AddSurpriseInput = z.object({
  proposalId: ProposalId,
  text: z.string().trim().min(1, 'Write what happened.').max(500, 'Keep it under 500 letters.'),
  happenedOn: Day,
})
export type AddSurpriseInput = z.infer<typeof AddSurpriseInput>

export const StrikeSurpriseInput = z.object({ proposalId: ProposalId, surpriseId: z.uuid() })
export type StrikeSurpriseInput = z.infer<typeof StrikeSurpriseInput>

export const SetReminderInput = z.object({ proposalId: ProposalId, dueOn: Day })
export type SetReminderInput = z.infer<typeof SetReminderInput>

export const CancelReminderInput = z.object({ proposalId: ProposalId, reminderId: z.uuid() })
export type CancelReminderInput = z.infer<typeof CancelReminderInput>
