/** "+31 −24": words that came and went. */
export function WordsChanged({ added, removed }: { added: number; removed: number }) {
  return (
    <span className="delta">
      <span className="p">
        +{added}
        <span className="sr-only"> words added, </span>
      </span>{' '}
      <span className="m">
        −{removed}
        <span className="sr-only"> words removed</span>
      </span>
    </span>
  )
}
