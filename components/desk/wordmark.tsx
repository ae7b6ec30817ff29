/** The name as it is printed. Where it leads to the Desk, HomeLink holds it. */
export function Wordmark() {
  return (
    <span className="wordmark">
      Dateline
      <i />
    </span>
  )
}
