import { invalid } from '@/lib/domain/errors'
import { launchDateRuling } from '@/lib/domain/proposal'

/** Throws 'invalid' at the field for a day that has passed. */
export function checkLaunchDate(day: string | null, now: Date): void {
  const may = launchDateRuling(day, now)
  if (!may.allowed) throw invalid(may.reason, { launchDate: may.reason })
}
