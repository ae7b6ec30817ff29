import { SECTIONS } from '@/lib/domain/prfaq'
import { SlugLine } from './slug-line'

/** How many lines stand for the text of each section that is not written yet. */
const LINES: Record<string, number> = {
  subheading: 1,
  summary: 2,
  problem: 3,
  solution: 4,
  leaderQuote: 2,
  howItWorks: 3,
  customerQuote: 2,
  callToAction: 1,
}

/** The page before anything is written. It fills as the first form is typed: the company in the slug line, the city in the dateline. */
export function BlankPage({ company, city }: { company?: string; city?: string }) {
  return (
    <article className="page">
      <SlugLine company={company || 'Your company'} release="Not yet" />
      {SECTIONS.map((section) => (
        <div key={section.key} className="sec" data-key={section.key}>
          <div className="sec-label">{section.title}</div>
          <div className="body">
            {section.key === 'headline' && <p className="headline ghost">What will your customer read first?</p>}
            {section.key === 'summary' && (
              <p>
                <span className="dateline">{(city || 'Your city').toLocaleUpperCase('en-GB')},</span>{' '}
                <span className="ghost">date — …</span>
              </p>
            )}
            <Lines count={LINES[section.key] ?? 0} />
          </div>
        </div>
      ))}
    </article>
  )
}

function Lines({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <div className="lines">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have nothing else to be told apart by.
        <i key={line} />
      ))}
    </div>
  )
}
