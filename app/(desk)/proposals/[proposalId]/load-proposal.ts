import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { DomainError } from '@/lib/domain/errors'
import { findElsewhere } from '@/lib/server/proposals/find-elsewhere'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { requirePage } from '@/lib/server/session'

/** The proposal of this address, once a request. In another workspace of the person's: the offer to go there; else not found. */
export const loadProposal = cache(async (proposalId: string) => {
  const page = await requirePage()
  try {
    return { ...page, proposal: await getProposal(page.ctx, proposalId) }
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  const elsewhere = await findElsewhere(page.signedIn, proposalId)
  if (elsewhere) redirect(`/elsewhere/${proposalId}`)
  notFound()
})

/** For what a proposal holds: NotFound shows the page that says so, anything else stays an error. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if (isNotFound(error)) notFound()
    throw error
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'not_found'
}
