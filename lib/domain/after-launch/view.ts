import type { PersonCard } from '@/lib/domain/person-card'
import type { RiskStatus } from '@/lib/domain/premortem/risks'
import type { SectionKey } from '@/lib/domain/prfaq'
import type { Ruling } from '@/lib/domain/ruling'
import type { FigureKind } from './find-figures'
import type { Outcome } from './outcomes'

/** The clearance whose release is held beside what happened. */
export type Cleared = { revisionNumber: number; clearedAt: Date }

export type Note = {
  id: string
  outcome: Outcome
  actual: string
  note: string
  measuredOn: string
  measuredBy: string
  at: Date
  by: PersonCard
}
export type PromiseLine = {
  key: string
  section: SectionKey
  /** Null: the newest cleared revision does not say it any more. */
  figure: { start: number; end: number; kind: FigureKind } | null
  words: string
  sentence: string
  note: Note | null
  /** The newest first, without the one that counts. */
  earlier: Note[]
}
export type LaunchRisk = {
  premortemId: string
  reasonId: string
  number: number
  text: string
  status: RiskStatus
  happenedAt: Date | null
  version: number
  follow: Ruling
}
export type AfterLaunch = {
  cleared: Cleared | null
  may: Ruling
  promises: PromiseLine[]
  risks: LaunchRisk[]
  surprises: {
    id: string
    text: string
    happenedOn: string
    at: Date
    by: PersonCard
    struck: { at: Date; by: PersonCard } | null
  }[]
  reminders: { id: string; dueOn: string; by: PersonCard; toldAt: Date | null }[]
}
