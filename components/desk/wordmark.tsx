import Link from 'next/link'

/** The name as it is printed; a link where it leads somewhere. */
export function Wordmark({ href }: { href?: string }) {
  const letters = (
    <>
      Dateline
      <i />
    </>
  )
  if (!href) return <span className="wordmark">{letters}</span>
  return (
    <Link className="wordmark" href={href} aria-label="Dateline, go to the Desk">
      {letters}
    </Link>
  )
}
