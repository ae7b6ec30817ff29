type Props = { release: { headline: string; subheading: string; notBuilding: readonly string[]; watchFor: readonly string[] } }

/** What is to be built, what is not, and what to watch for. */
export function ClearedText({ release: { headline, subheading, notBuilding, watchFor } }: Props) {
  return (
    <>
      <blockquote>
        <p className="clearhead">{headline}</p>
        <p className="cleardek">{subheading}</p>
      </blockquote>
      {(notBuilding.length > 0 || watchFor.length > 0) && (
        <div className="clearcols">
          <Column title="We are not building" points={notBuilding} />
          <Column title="Watch for" points={watchFor} />
        </div>
      )}
    </>
  )
}

function Column({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
