'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { announce } from '@/components/ui/announce'

/** A quick page never blinks. */
const AFTER_MS = 300
/** Where a page leads back to the one that is open, nothing says that it has come. */
const GIVEN_UP_MS = 10_000

let timer: ReturnType<typeof setTimeout> | undefined

/** The router asks for a page. What draws the open page anew is no way to go. */
export function setOut(url: URL): void {
  url.searchParams.delete('_rsc')
  if (url.pathname + url.search === location.pathname + location.search) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    document.documentElement.toggleAttribute('data-going', true)
    announce('Loading the page')
    timer = setTimeout(arrive, GIVEN_UP_MS)
  }, AFTER_MS)
}

export function arrive(): void {
  clearTimeout(timer)
  document.documentElement.removeAttribute('data-going')
}

/** A thin line along the top while a page that somebody went to is on its way; the open one stays until it is there. */
export function OnTheWay() {
  const path = usePathname()
  const search = useSearchParams()
  // Another address ends it, and so does leaving for a page without this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is the news.
  useEffect(() => arrive, [path, search])
  return null
}
