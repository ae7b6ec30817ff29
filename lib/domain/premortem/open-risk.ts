import type { PersonCard } from '@/lib/domain/person-card'
import type { RiskStatus } from './risks'

/** A top risk as leads see it. */
export type OpenRisk = {
  reasonId: string
  number: number
  text: string
  score: number | null
  status: RiskStatus
  /** Whoever accepted it, else its owner. */
  owner: PersonCard | null
  isAccepted: boolean
  isAnswered: boolean
  /** The day it is due, or to look again. */
  day: string | null
  isOverdue: boolean
  proposal: { id: string; title: string; teamId: string | null }
  /** To the risk on its session's page. */
  path: string
}
