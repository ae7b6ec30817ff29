/** The whole history as a file. */
export function HistoryLinks({ proposalId }: { proposalId: string }) {
  const path = `/api/proposals/${proposalId}/history`
  return (
    <p className="revolder">
      The whole history as a file:{' '}
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
