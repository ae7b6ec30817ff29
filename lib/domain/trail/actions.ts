/** The kinds of entries that the trail can be narrowed to. */
export const TRAIL_GROUPS = ['decides', 'people', 'text', 'premortem', 'settings'] as const
export type TrailGroup = (typeof TRAIL_GROUPS)[number]

export const TRAIL_GROUP_NAMES: Record<TrailGroup, string> = {
  decides: 'Everything that decides',
  people: 'People and rights',
  text: 'Text and revisions',
  premortem: 'Pre-mortems',
  settings: 'Settings and keys',
}

/** Every entry that a verb writes: what it is called on the screen, and the groups it stands in. A test holds the list complete. */
export const TRAIL_ACTIONS: Record<string, { did: string; in: readonly TrailGroup[] }> = {
  'clarity.finding_brought_back': { did: 'Brought a finding back', in: ['text'] },
  'clarity.finding_ignored': { did: 'Ignored a finding', in: ['text', 'decides'] },
  'clarity.settings_changed': { did: 'Changed what the clarity check flags', in: ['settings', 'decides'] },
  'clarity.terms_changed': { did: 'Changed the customer’s own terms', in: ['text'] },
  'clearance.link_made': { did: 'Made a link to the clearance', in: ['people', 'settings'] },
  'clearance.link_withdrawn': { did: 'Withdrew the link to the clearance', in: ['people', 'settings'] },
  'invitation.sent': { did: 'Invited somebody', in: ['people'] },
  'invitation.sent_again': { did: 'Sent an invitation again', in: ['people'] },
  'invitation.withdrawn': { did: 'Withdrew an invitation', in: ['people'] },
  'key.made': { did: 'Made an API key', in: ['settings', 'decides'] },
  'key.revoked': { did: 'Revoked an API key', in: ['settings', 'decides'] },
  'member.functions_changed': { did: 'Changed somebody’s functions', in: ['people'] },
  'member.joined': { did: 'Joined', in: ['people'] },
  'member.left': { did: 'Left', in: ['people'] },
  'member.removed': { did: 'Removed somebody', in: ['people'] },
  'member.role_changed': { did: 'Changed somebody’s role', in: ['people'] },
  'picture.added': { did: 'Added a picture', in: ['text'] },
  'picture.dropped': { did: 'Cleared pictures away that no text took in', in: ['text'] },
  'premortem.closed': { did: 'Closed a pre-mortem', in: ['premortem', 'decides'] },
  'premortem.confirmed': { did: 'Confirmed that a pre-mortem stands', in: ['premortem', 'decides'] },
  'premortem.handed_over': { did: 'Handed a pre-mortem over', in: ['premortem'] },
  'premortem.person_invited': { did: 'Invited somebody to a pre-mortem', in: ['premortem'] },
  'premortem.person_removed': { did: 'Took somebody out of a pre-mortem', in: ['premortem'] },
  'premortem.phase_changed': { did: 'Moved a pre-mortem to another phase', in: ['premortem'] },
  'premortem.planned': { did: 'Planned a pre-mortem', in: ['premortem'] },
  'premortem.question_dropped': { did: 'Left a question out, as the text was locked', in: ['premortem'] },
  'premortem.reason_added': { did: 'Wrote a card', in: ['premortem'] },
  'premortem.reason_changed': { did: 'Changed a card', in: ['premortem'] },
  'premortem.reason_joined': { did: 'Joined two cards', in: ['premortem'] },
  'premortem.reason_judged': { did: 'Said what kind of card it is', in: ['premortem'] },
  'premortem.reason_moved': { did: 'Moved a card', in: ['premortem'] },
  'premortem.reason_removed': { did: 'Removed a card', in: ['premortem'] },
  'premortem.risk_accepted': { did: 'Accepted a risk', in: ['premortem', 'decides'] },
  'premortem.risk_agreed': { did: 'Agreed on a rating', in: ['premortem'] },
  'premortem.risk_asked': { did: 'Made a question of a risk', in: ['premortem'] },
  'premortem.risk_followed': { did: 'Said what became of a risk', in: ['premortem', 'decides'] },
  'premortem.risk_planned': { did: 'Planned against a risk', in: ['premortem'] },
  'premortem.risk_rated': { did: 'Rated a risk', in: ['premortem'] },
  'premortem.scene_changed': { did: 'Changed the scene', in: ['premortem'] },
  'premortem.taken_over': { did: 'Took a pre-mortem over', in: ['premortem'] },
  'premortem.theme_added': { did: 'Added a theme', in: ['premortem'] },
  'premortem.theme_removed': { did: 'Removed a theme', in: ['premortem'] },
  'premortem.theme_renamed': { did: 'Renamed a theme', in: ['premortem'] },
  'premortem.timer_changed': { did: 'Set the timer', in: ['premortem'] },
  'premortem.turn_taken': { did: 'Took a turn', in: ['premortem'] },
  'proposal.archived': { did: 'Archived it', in: ['decides'] },
  'proposal.created': { did: 'Started a proposal', in: ['text'] },
  'proposal.deleted': { did: 'Deleted a draft', in: ['text', 'decides'] },
  'proposal.details_changed': { did: 'Changed the details', in: ['text'] },
  'proposal.handed_over': { did: 'Handed it to a new owner', in: ['people', 'decides'] },
  'proposal.person_named': { did: 'Named somebody', in: ['people'] },
  'proposal.person_unnamed': { did: 'Took somebody off', in: ['people'] },
  'proposal.question_answered': { did: 'Answered one of the five questions', in: ['text'] },
  'proposal.question_brought_back': { did: 'Brought a question back', in: ['text'] },
  'proposal.question_set_aside': { did: 'Set a question aside', in: ['text', 'decides'] },
  'proposal.restored': { did: 'Restored it from the archive', in: ['decides'] },
  'proposal.shape_chosen': { did: 'Chose a shape', in: ['text'] },
  'proposal.visibility_changed': { did: 'Changed who can see it', in: ['people'] },
  'revision.named': { did: 'Named a revision', in: ['text'] },
  'revision.restore_asked': { did: 'Asked for old text back', in: ['text'] },
  'revision.restore_dropped': { did: 'Old text was not brought back', in: ['text'] },
  'revision.restored': { did: 'Brought old text back', in: ['text'] },
  'revision.saved': { did: 'Saved a revision', in: ['text'] },
  'revision.unnamed': { did: 'Took a revision’s name away', in: ['text'] },
  'team.archived': { did: 'Archived a team', in: ['people'] },
  'team.created': { did: 'Made a team', in: ['people'] },
  'team.member_added': { did: 'Added somebody to a team', in: ['people'] },
  'team.member_removed': { did: 'Took somebody out of a team', in: ['people'] },
  'team.renamed': { did: 'Renamed a team', in: ['people'] },
  'team.restored': { did: 'Restored a team', in: ['people'] },
  'workspace.changed': { did: 'Changed the workspace', in: ['settings', 'decides'] },
  'workspace.clearance_links_changed': { did: 'Changed what links to a clearance say', in: ['settings', 'decides'] },
  'workspace.created': { did: 'Made the workspace', in: ['settings'] },
}

/** What an entry says was done. An entry of a later version reads as it is stored. */
export function didInWords(action: string): string {
  return TRAIL_ACTIONS[action]?.did ?? action
}

export function actionsIn(group: TrailGroup): string[] {
  return Object.keys(TRAIL_ACTIONS).filter((action) => TRAIL_ACTIONS[action]?.in.includes(group))
}
