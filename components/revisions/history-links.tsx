import Link from 'next/link'

/** Everything that happened, and the whole history as a file. */
export function HistoryLinks({ proposalId }: { proposalId: string }) {
  const path = `/api/proposals/${proposalId}/history`
  return (
    <p className="revolder">
      <Link href={`/proposals/${proposalId}/timeline`} prefetch={false}>
        Everything that happened
      </Link>
      . What became of its promises:{' '}
      <Link href={`/proposals/${proposalId}/after-launch`} prefetch={false}>
        after launch
      </Link>
      . The whole history as a file:{' '}
      <a href={`${path}/html`} download="history.html">
        to read
      </a>
      , or{' '}
      <a href={`${path}/json`} download="history.json">
        as JSON
      </a>
      .
    </p>
  )
}
