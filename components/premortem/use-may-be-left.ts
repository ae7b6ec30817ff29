import { useEffect, useState } from 'react'

/** This tab keeps words of some form of a session; which, and whether it still has its form at this moment, is for the part to say that is fetched then. */
export function useMayBeLeft(moment: string): boolean {
  const [mayBe, setMayBe] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left is looked for when the room moves on.
  useEffect(() => setMayBe(Object.keys(sessionStorage).some((name) => /^(plan|accept|reason|scene|theme) /.test(name))), [moment])
  return mayBe
}
