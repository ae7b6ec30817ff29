'use client'

import { useSyncExternalStore } from 'react'

/** Tells the server, unasked, the time zone that this browser lives in. */
export function TimeZoneInput() {
  const timeZone = useSyncExternalStore(never, browserTimeZone, () => 'UTC')
  return <input type="hidden" name="timeZone" value={timeZone} readOnly />
}

const never = () => () => {}
const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
