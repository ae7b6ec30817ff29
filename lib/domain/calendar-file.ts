import { addDays } from './calendar-day'

/**
 * Something due: on a day ("2027-03-04"), or at a moment, for so many minutes where it takes any. uid, since and version are the same every
 * time the file is made: since when it is due, and how often that was changed.
 */
export type DueDate = {
  uid: string
  title: string
  says: string
  url: string
  since: Date
  version?: number
  minutes?: number
} & ({ day: string } | { at: Date })

const LONGEST_LINE = 75

/**
 * A calendar as a file that calendars subscribe to (RFC 5545): one event for each due date, in UTC or for a whole day. Without METHOD, so that
 * DTSTAMP says when an event last changed (3.8.7.2), and the same dates are the same file.
 */
export function calendarFile(name: string, dates: readonly DueDate[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Due dates//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...dates.flatMap(event),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event(date: DueDate): string[] {
  const when =
    'day' in date
      ? [`DTSTART;VALUE=DATE:${digits(date.day)}`, `DTEND;VALUE=DATE:${digits(addDays(date.day, 1))}`]
      : [`DTSTART:${moment(date.at)}`, ...(date.minutes ? [`DURATION:PT${date.minutes}M`] : [])]
  return [
    'BEGIN:VEVENT',
    `UID:${date.uid}`,
    `DTSTAMP:${moment(date.since)}`,
    `SEQUENCE:${date.version ?? 0}`,
    ...when,
    `SUMMARY:${escaped(date.title)}`,
    `DESCRIPTION:${escaped(`${date.says}\n${date.url}`)}`,
    `URL:${date.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** RFC 5545, 3.3.11. A line break of any kind is one; other control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
}

/** RFC 5545, 3.1: at most 75 octets a line, the next begins with a space; no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let [text, octets] = ['', 0]
  for (const letter of line) {
    const long = encoder.encode(letter).length
    if (octets + long > LONGEST_LINE) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += long
  }
  return text
}

function moment(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}

function digits(day: string): string {
  return day.replaceAll('-', '')
}
