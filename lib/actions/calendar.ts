'use server'

import { OwnCalendarInput } from '@/lib/domain/inbox'
import { makeCalendarLink, withdrawCalendarLink } from '@/lib/server/calendar/make-calendar-link'
import { personAction } from '@/lib/server/identity-action'

export const makeCalendarLinkAction = personAction(OwnCalendarInput, makeCalendarLink)
export const withdrawCalendarLinkAction = personAction(OwnCalendarInput, withdrawCalendarLink)
