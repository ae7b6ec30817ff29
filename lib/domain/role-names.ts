/** A person's role in a workspace, the strongest first. Functions (Legal, Finance) stand beside it and grant nothing. */
export const ROLES = ['admin', 'lead', 'member', 'guest'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Record<Role, string> = { admin: 'Admin', lead: 'Lead', member: 'Member', guest: 'Guest' }

export const ROLE_EFFECTS: Record<Role, string> = {
  admin: 'Runs the workspace and its people.',
  lead: 'Follows every proposal, invites people, runs teams.',
  member: 'Writes proposals and reads those of the workspace.',
  guest: 'Sees only the proposals they were invited to.',
}

/** Leads and admins alike follow every proposal of the workspace. */
export function isLead(actor: { role: Role }): boolean {
  return actor.role === 'lead' || actor.role === 'admin'
}
