import { EXAMPLE_LABEL, type ExampleName } from '@/lib/domain/examples/example'
import { PASSAGES } from '@/lib/domain/examples/passages'
import { partTitle } from '@/lib/domain/prfaq'

/** What earlier drafts of an example said, each beside what became of it. */
export function PassagePairs({ name }: { name: ExampleName }) {
  const passages = PASSAGES.filter(({ from }) => from === name)
  return (
    <section id="passages" className="pairs" aria-labelledby="passages-title">
      <header>
        <h2 id="passages-title">Before and after</h2>
        <p>Three passages as an earlier draft might have put them, each beside what became of it. {EXAMPLE_LABEL}.</p>
      </header>
      {passages.map(({ part, weak, strong, why }) => (
        <article key={part} className="pair">
          <h3>{partTitle(part)}</h3>
          <div className="pair-weak">
            <h4>Earlier</h4>
            <blockquote>{weak}</blockquote>
          </div>
          <div className="pair-strong">
            <h4>What it became</h4>
            <blockquote>{strong}</blockquote>
          </div>
          <p className="pair-why">{why}</p>
        </article>
      ))}
    </section>
  )
}
