import type { RoomFilter } from './collab-server'
import { openSignals, type SignalsOptions } from './signals'

/** Tells a person's open pages that something in their inbox is new: the topic of a line is its person. */
export function openInboxSignals(options: Omit<SignalsOptions, 'topicOf'>) {
  const signals = openSignals({ ...options, topicOf: (_request, { person }) => person.id })
  return {
    ...signals,
    /** Of one proposal it is enough to ask anew. */
    closeConnections(which: RoomFilter): void {
      if (which.personId !== undefined && which.proposalId !== undefined) signals.tell(which.personId)
      else signals.closeConnections(which)
    },
  }
}
