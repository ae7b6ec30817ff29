/** How far something is: a tick (done), half a disc (begun, or something to look at), a ring (empty).
 *  Decoration: say the state in words beside it, hidden if need be. */
export function Dot({ state }: { state: 'done' | 'half' | 'empty' }) {
  return (
    <svg className={`dot dot--${state}`} viewBox="0 0 15 15" aria-hidden="true">
      {state === 'done' && <path d="M3 7.800l3 3 6-6.600" strokeLinecap="round" strokeLinejoin="round" />}
      {state !== 'done' && <circle cx="7.500" cy="7.500" r="5" />}
      {state === 'half' && <path d="M7.500 2.500a5 5 0 0 1 0 10z" />}
    </svg>
  )
}
