import type { Decision } from '@/lib/domain/review/verdict'

const PATHS: Record<Decision | 'dot', React.ReactNode> = {
  approve: (
    <>
      <circle cx="7" cy="7" r="6.200" fill="currentColor" />
      <path
        d="M4.200 7.200l2 2 3.700-4.200"
        fill="none"
        stroke="var(--glyph-on, var(--desk))"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  request_changes: (
    <path
      d="M2 12l.7-2.9L9.900 1.900l2.200 2.200-7.200 7.200z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  reject: <path d="M2.500 2.500l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />,
  abstain: <path d="M2.500 7h9" fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />,
  delegate: (
    <path
      d="M2 7h9M7.500 3.500L11 7l-3.500 3.500"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  dot: <circle cx="7" cy="7" r="3.200" fill="currentColor" />,
}

/** The shape of a decision; the word stands beside it. */
export function DecisionGlyph({ of }: { of: Decision | 'dot' }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {PATHS[of]}
    </svg>
  )
}
