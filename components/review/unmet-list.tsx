import { ButtonLink } from '@/components/ui/button-link'
import type { Requirement } from '@/lib/domain/gate'

const RING = 'M7 1.400a5.600 5.600 0 1 0 0 11.200a5.600 5.600 0 1 0 0-11.200'
const LOOKS = {
  met: { className: undefined, path: 'M2.500 7.500l3 3 6-7', word: 'Met' },
  not_met: { className: 'is-bad', path: 'M2.500 2.500l9 9m0-9l-9 9', word: 'Not met' },
  waiting: { className: 'is-wait', path: `M7 3.900V7l2.100 1.500${RING}`, word: 'Waiting' },
  not_yet: { className: undefined, path: RING, word: 'Not yet' },
} as const

/** What the gate does not find in the text. It stops nobody from asking for a review: reviewers see the same list. */
export function UnmetList({ unmet }: { unmet: readonly Requirement[] }) {
  return (
    <section className="unmet">
      <h2 className="h-sec">
        {unmet.length === 0 ? 'Nothing is missing' : unmet.length === 1 ? 'One thing is open' : `${unmet.length} things are open`}
      </h2>
      <p className="lead-in">
        {unmet.length === 0
          ? 'All that the gate asks of the text is there. Reviewers decide the rest.'
          : 'You can submit all the same. Engineering starts only when nothing is open.'}
      </p>
      <ul>
        {unmet.map(({ key, state, title, evidence, next }) => (
          <li key={key} className={LOOKS[state].className}>
            <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" aria-hidden="true">
              <path d={LOOKS[state].path} />
            </svg>
            <div>
              <span className="sr-only">{LOOKS[state].word}: </span>
              <b>{title}</b> <span className="d">{evidence}</span>
            </div>
            {next && (
              <ButtonLink size="sm" href={next.path} prefetch={false}>
                {next.says}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
