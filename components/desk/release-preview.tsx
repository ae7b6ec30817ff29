import { SECTIONS } from '@/lib/domain/prfaq'
import { SlugLine } from './slug-line'

type Props = { company: string; city: string; title: string /** "4 March 2027". */; launchDay: string | null }

/** The page that a new proposal becomes: who sends it, from where and when, and room for the rest. */
export function ReleasePreview({ company, city, title, launchDay }: Props) {
  const unwritten = SECTIONS.slice(3)
  return (
    <aside className="start-side" aria-label="The release so far">
      <header>
        <h2 className="h-sec">The release so far</h2>
        <span className="meta">{title ? `Working title: ${title}` : 'No working title yet'}</span>
      </header>
      <div className="mini">
        <SlugLine company={company} what="" release={launchDay ? `For release ${launchDay}` : 'For release: date?'} />
        <p className="headline ghost">What will your customer read first?</p>
        <p className="ghost">Who is it for, and what do they get?</p>
        <p>
          <span className="dateline">
            {city.toLocaleUpperCase('en-GB')}
            {launchDay ? `, ${launchDay}` : ''}
          </span>{' '}
          — <span className="ghost">{title || 'The product'} and its benefit, in three or four sentences.</span>
        </p>
        {unwritten.map((section) => (
          <div key={section.key}>
            <p className="ghost">{section.title}</p>
            <div className="lines" aria-hidden="true">
              <i />
              <i />
            </div>
          </div>
        ))}
      </div>
    </aside>
  )
}
