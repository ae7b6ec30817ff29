import type { ShownFinding } from './clarity-state'

/** Letters of a sentence that are shown on each side of the words. */
const BESIDE = 70

/** The words in their sentence, why they matter here, and what could stand there instead. */
export function FindingWords({ finding }: { finding: ShownFinding }) {
  const { kind, words, sentence, start, from, reason, wayOut } = finding
  const at = start - from
  const [before, after] = [shortBefore(sentence.slice(0, at)), shortAfter(sentence.slice(at + words.length))]
  const isWhole = kind === 'long' || kind === 'repeated'
  return (
    <>
      <p className="quote">
        {isWhole ? (
          shortAfter(words)
        ) : (
          <>
            {before}
            {wayOut.type === 'replace' ? <s>{words}</s> : <mark>{words}</mark>}
            {after}
          </>
        )}
      </p>
      <p className="why">{reason}</p>
      {wayOut.type === 'replace' && (
        <p className="sugg">
          {before}
          <ins>{wayOut.text}</ins>
          {after}
        </p>
      )}
      {wayOut.type === 'ask' && <p className="asks">{wayOut.question}</p>}
    </>
  )
}

function shortBefore(text: string): string {
  if (text.length <= BESIDE) return text
  return `…${text.slice(text.indexOf(' ', text.length - BESIDE))}`
}

function shortAfter(text: string): string {
  if (text.length <= BESIDE) return text
  const end = text.lastIndexOf(' ', BESIDE)
  return `${text.slice(0, end > 0 ? end : BESIDE)} …`
}
