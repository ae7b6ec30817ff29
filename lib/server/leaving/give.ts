import type { LeavingGroup } from '@/lib/domain/leaving/leaving'
import { giveDeputy, givePolicy } from './give-places'
import { giveCoauthor, giveProposal } from './give-proposal'
import { giveReview } from './give-review'
import { givePremortem, giveRisk } from './give-risk'
import { giveInvitation, giveKey } from './give-settings'
import type { Give } from './giving'

/** How each kind of thing changes hands, with its entry and its notice. The caller has judged who may take what. */
export const GIVE: Record<LeavingGroup, Give> = {
  owner: giveProposal,
  coauthor: giveCoauthor,
  review: giveReview,
  deputy: giveDeputy,
  risk: giveRisk,
  acceptance: giveRisk,
  premortem: givePremortem,
  policy: givePolicy,
  key: giveKey,
  invitation: giveInvitation,
}
