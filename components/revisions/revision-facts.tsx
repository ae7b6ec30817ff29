import { Avatar } from '@/components/people/avatar'
import { LengthMeter } from '@/components/review/length-meter'
import type { RevisionCheckView } from '@/lib/domain/clarity'
import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, type PartKey, partTitle } from '@/lib/domain/prfaq'
import { CheckSaid } from './check-said'

type Props = {
  words: Record<PartKey, number>
  release: number
  writers: readonly PersonCard[]
  hash: string
  check: RevisionCheckView | null
}

/** What is known of a kept text: how long each part is, who wrote since the one before, and its fingerprint. */
export function RevisionFacts({ words, release, writers, hash, check }: Props) {
  return (
    <aside className="revfacts" aria-label="About this revision">
      <section>
        <h2 className="h-sec mb-1">Length</h2>
        <p className="mb-2.5">
          <LengthMeter words={release} />
        </p>
        <ul>
          {PART_KEYS.map((key) => (
            <li key={key}>
              <span className={words[key] === 0 ? 'text-ink-3' : undefined}>{partTitle(key)}</span>
              <span>{words[key] === 0 ? 'empty' : words[key]}</span>
            </li>
          ))}
        </ul>
      </section>
      {writers.length > 0 && (
        <section>
          <h2 className="h-sec mb-1">Who wrote in it</h2>
          <ul className="who-list">
            {writers.map((person) => (
              <li key={person.id}>
                <Avatar person={person} decorative />
                <span>{person.name}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CheckSaid check={check} />
      <section>
        <h2 className="h-sec mb-1">Fingerprint</h2>
        <p className="mono" title={hash}>
          {hash.slice(0, 16)}
        </p>
        <p className="meta">Equal text has an equal fingerprint.</p>
      </section>
    </aside>
  )
}
