/** Lines where text will be. They show after 300 ms, so that a quick page never blinks. */
export function Galley({ label = 'Loading', lines = 5 }: { label?: string; lines?: number }) {
  return (
    <div className="galley" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have nothing else to be told apart by.
        <i key={line} />
      ))}
    </div>
  )
}
