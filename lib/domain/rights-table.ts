import { GRANTS, type Grant, PROPOSAL_RIGHTS, PROPOSAL_STATUSES, type ProposalStatus, STATUS_NAMES } from './rights'
import { ROLE_NAMES, ROLES } from './role-names'
import type { Role } from './roles'
import { WORKSPACE_RIGHTS } from './workspace'

/** Both tables of rights as Markdown, printed from what the verbs enforce. The README shows them; a test holds them equal. */
export function rightsTable(): string {
  return [proposalTable(), workspaceTable()].join('\n\n')
}

const GRANT_HEADS: Record<Grant, string> = {
  owner: 'Owner',
  coauthor: 'Co-author',
  reviewer: 'Reviewer',
  reader: 'Named reader',
  lead: 'Lead or admin',
  workspace: 'Member, where it is open to the workspace',
}

function proposalTable(): string {
  const rights = Object.values(PROPOSAL_RIGHTS) as { does: string; who: readonly Grant[]; in: readonly ProposalStatus[] }[]
  const rows = rights.map((right) => [
    sentence(right.does),
    ...GRANTS.map((grant) => (right.who.includes(grant) ? 'yes' : '')),
    right.in.length === PROPOSAL_STATUSES.length ? 'always' : right.in.map((status) => STATUS_NAMES[status]).join(', '),
  ])
  return markdown(['To a proposal', ...GRANTS.map((grant) => GRANT_HEADS[grant]), 'In which states'], rows)
}

function workspaceTable(): string {
  const rights = Object.values(WORKSPACE_RIGHTS) as { does: string; who: readonly Role[] }[]
  const rows = rights.map((right) => [sentence(right.does), ...ROLES.map((role) => (right.who.includes(role) ? 'yes' : ''))])
  return markdown(['In a workspace', ...ROLES.map((role) => ROLE_NAMES[role])], rows)
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function markdown(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
