import { z } from 'zod'
import { PersonId, ProposalId } from '@/lib/domain/ids'
import { oneLine } from '@/lib/domain/person'
import { CalendarDay } from '@/lib/domain/proposal'
import { PHASES, TIMED_PHASES } from './phases'
import { REASON_KINDS } from './prompts'
import { RISK_STATUSES } from './risks'
import { LocalStart } from './start'

// What is sent about a pre-mortem. Apart from the rules, so that the board stays light.

export const PremortemId = z.uuid()
const ReasonId = z.uuid()
const ThemeId = z.uuid()

const minutes = z.number().int().min(0, 'Write minutes, or 0 for no timer.').max(20_160, 'A timer runs for 14 days at most.')
const ballot = z.object({
  votesEach: z.number().int().min(1, 'Everybody needs a vote.').max(20, 'Twenty votes are the most.'),
  votesPerTheme: z.number().int().min(1, 'One vote on a theme is the least.').max(20, 'Twenty votes are the most.'),
})

const scene = {
  failsOn: CalendarDay,
  /** Null: nobody says when. Left out: it stays as it is. */
  startsAt: LocalStart.nullable().optional(),
  newspaper: z.string().overwrite(oneLine).max(60, 'Keep the name of the newspaper under 60 letters.'),
  headline: z
    .string()
    .overwrite(oneLine)
    .min(1, 'Write the headline of the failure.')
    .max(150, 'Keep the headline under 150 letters.'),
  story: z.string().trim().max(2000, 'Keep the story under 2,000 letters.'),
  revisionNumber: z.number().int().min(1),
  hidesNames: z.boolean(),
  minutes: z.record(z.enum(TIMED_PHASES), minutes),
  ...ballot.shape,
}

export const PlanPremortemInput = z.object({ proposalId: ProposalId, ...scene, people: z.array(PersonId).max(100) })
export type PlanPremortemInput = z.infer<typeof PlanPremortemInput>

const one = { premortemId: PremortemId }

/** seen: the version of the scene on the screen. Whoever saves an older one learns of it and overwrites nobody. */
export const ChangeSceneInput = z.object({ ...one, ...scene, seen: z.number().int() })
export type ChangeSceneInput = z.infer<typeof ChangeSceneInput>

export const OnePremortemInput = z.object(one)
export type OnePremortemInput = z.infer<typeof OnePremortemInput>

export const PremortemPersonInput = z.object({ ...one, personId: PersonId })
export type PremortemPersonInput = z.infer<typeof PremortemPersonInput>

/** from: the phase on the screen, so that two presses are one move. */
export const ChangePhaseInput = z.object({ ...one, from: z.enum(PHASES), to: z.enum(PHASES) })
export type ChangePhaseInput = z.infer<typeof ChangePhaseInput>

export const RunTimerInput = z.object({ ...one, do: z.enum(['run', 'pause', 'extend']), minutes: minutes.default(5) })
export type RunTimerInput = z.infer<typeof RunTimerInput>

const ReasonText = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Write why it failed.')
  .max(300, 'Keep a reason under 300 letters. Two reasons are two cards.')

export const AddReasonInput = z.object({ ...one, text: ReasonText })
export type AddReasonInput = z.infer<typeof AddReasonInput>

const reason = { ...one, reasonId: ReasonId }

export const ChangeReasonInput = z.object({ ...reason, text: ReasonText })
export type ChangeReasonInput = z.infer<typeof ChangeReasonInput>

export const OneReasonInput = z.object(reason)
export type OneReasonInput = z.infer<typeof OneReasonInput>

/** entryId: of a question that stands in the text; null: of none any more. */
export const LinkRiskInput = z.object({ ...reason, entryId: z.string().min(1).max(100).nullable() })
export type LinkRiskInput = z.infer<typeof LinkRiskInput>

export const SetReasonKindInput = z.object({ ...reason, kind: z.enum(REASON_KINDS) })
export type SetReasonKindInput = z.infer<typeof SetReasonKindInput>

/** reading: the reason that is being read on the screen, so that two presses are one turn. */
export const RevealNextInput = z.object({ ...one, reading: ReasonId.nullable(), pass: z.boolean() })
export type RevealNextInput = z.infer<typeof RevealNextInput>

/** themeId null: back to the pile. */
export const MoveReasonInput = z.object({ ...reason, themeId: ThemeId.nullable() })
export type MoveReasonInput = z.infer<typeof MoveReasonInput>

export const JoinReasonInput = z.object({ ...reason, intoId: ReasonId })
export type JoinReasonInput = z.infer<typeof JoinReasonInput>

const ThemeName = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Give the theme a name.')
  .max(80, 'Keep the name of a theme under 80 letters.')

/** reasonId: the reason that is put into it at once. */
export const AddThemeInput = z.object({ ...one, name: ThemeName, reasonId: ReasonId.nullable() })
export type AddThemeInput = z.infer<typeof AddThemeInput>

export const RenameThemeInput = z.object({ ...one, themeId: ThemeId, name: ThemeName })
export type RenameThemeInput = z.infer<typeof RenameThemeInput>

/** Its reasons go into the other. */
export const JoinThemeInput = z.object({ ...one, themeId: ThemeId, intoId: ThemeId })
export type JoinThemeInput = z.infer<typeof JoinThemeInput>

export const OneThemeInput = z.object({ ...one, themeId: ThemeId })
export type OneThemeInput = z.infer<typeof OneThemeInput>

export const CastVoteInput = z.object({ ...reason, change: z.union([z.literal(1), z.literal(-1)]) })
export type CastVoteInput = z.infer<typeof CastVoteInput>

const grade = z.number().int().min(1).max(5)
const rating = { likelihood: grade, impact: grade }

export const RateRiskInput = z.object({ ...reason, ...rating })
export type RateRiskInput = z.infer<typeof RateRiskInput>

export const AgreeRatingInput = z.object({ ...reason, rating: z.object(rating).nullable() })
export type AgreeRatingInput = z.infer<typeof AgreeRatingInput>

const planText = (what: string) => z.string().trim().max(1000, `Keep ${what} under 1,000 letters.`)

/** seen: the version of the risk on the screen. */
export const PlanRiskInput = z.object({
  ...reason,
  mitigation: planText('the plan'),
  sign: planText('the first sign'),
  ownerId: PersonId.nullable(),
  dueOn: CalendarDay.nullable(),
  seen: z.number().int(),
})
export type PlanRiskInput = z.infer<typeof PlanRiskInput>

export const AcceptRiskInput = z.object({
  ...reason,
  why: z
    .string()
    .trim()
    .min(1, 'Say why we accept it. Reviewers will read it.')
    .max(1000, 'Keep the reason under 1,000 letters.'),
  lookAgainOn: CalendarDay,
  seen: z.number().int(),
})
export type AcceptRiskInput = z.infer<typeof AcceptRiskInput>

export const SetRiskStatusInput = z.object({ ...reason, status: z.enum(RISK_STATUSES), seen: z.number().int() })
export type SetRiskStatusInput = z.infer<typeof SetRiskStatusInput>
