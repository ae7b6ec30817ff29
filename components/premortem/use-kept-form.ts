import { type FormEvent, useEffect, useState } from 'react'
import { keepWords, keptWords } from '@/components/ui/kept-words'

/** Fields by name, what was ticked under one name with a space between, and the version over which they were typed. */
export type KeptForm = { fields: Record<string, string>; seen: number }

/**
 * A form that saves nothing by itself: what is typed stays in this tab until it is saved, while others save theirs, another risk is
 * chosen or the session moves on. version: of what it changes, as that stands; isNewer: somebody else saved since these words were begun.
 */
export function useKeptForm(name: string, version: number) {
  const [kept, setKept] = useState<KeptForm | null>(null)
  const [seen, setSeen] = useState(version)
  const [drawn, setDrawn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version is news; `seen` is what it is compared with.
  useEffect(() => {
    const found = keptWords<KeptForm>(sessionStorage, name)
    if (found) setSeen(found.seen)
    else setSeen(version)
    if (found ? !kept : version !== seen) setDrawn(drawn + 1)
    setKept(found)
  }, [name, version])

  function keep(words: KeptForm | null, nowSeen: number) {
    keepWords(sessionStorage, name, words)
    setSeen(nowSeen)
  }
  return {
    seen,
    isNewer: version !== seen,
    /** The form is drawn anew with other words. */
    key: drawn,
    /** All fields as they were typed; undefined where nothing was. */
    fields: kept?.fields,
    valueOf: (field: string, saved: string) => kept?.fields[field] ?? saved,
    onInput: ({ currentTarget }: FormEvent<HTMLFormElement>) => {
      const data = new FormData(currentTarget)
      const fields = Object.fromEntries([...data.keys()].map((key) => [key, data.getAll(key).join(' ')]))
      keepWords(sessionStorage, name, { fields, seen } satisfies KeptForm)
    },
    /** It was saved. */
    done: () => keep(null, seen + 1),
    /** What somebody else saved takes the place of one's own words. */
    takeTheirs() {
      keep(null, version)
      setKept(null)
      setDrawn(drawn + 1)
    },
    /** The next save goes over what somebody else saved. */
    keepMine: () => setSeen(version),
  }
}
