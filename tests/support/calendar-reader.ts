/** The contents of an iCalendar file, read by the grammar of RFC 5545 and not by how we write it. Throws where a calendar would refuse it. */
export function readCalendar(file: string) {
  if (!file.endsWith('\r\n')) throw new Error('the last line has no end')
  // 3.1: unfold, then each line is a name with its parameters, and a value behind the first colon.
  const lines = file
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const [whole, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line) ?? []
      if (whole === undefined || /[\p{Cc}]/u.test(line)) throw new Error(`no content line: ${line}`)
      return { name, value: unescaped(value) }
    })
  const [first, last] = [lines[0], lines.at(-1)]
  if (first?.name !== 'BEGIN' || first.value !== 'VCALENDAR' || last?.name !== 'END' || last.value !== 'VCALENDAR')
    throw new Error('it is no calendar')
  const events: Record<string, string>[] = []
  const head: Record<string, string> = {}
  let event: Record<string, string> | null = null
  for (const { name, value } of lines.slice(1, -1)) {
    if (name === 'BEGIN' && value === 'VEVENT' && !event) event = {}
    else if (name === 'END' && value === 'VEVENT' && event) {
      check(event)
      events.push(event)
      event = null
    } else if (name === 'BEGIN' || name === 'END') throw new Error(`${name}:${value} stands in the wrong place`)
    else (event ?? head)[name] = value
  }
  if (event) throw new Error('an event has no end')
  if (new Set(events.map(({ UID }) => UID)).size !== events.length) throw new Error('two events have one UID')
  return { name: head.NAME, version: head.VERSION, events }
}

/** 3.6.1: what every event has, and in which form. */
function check(event: Record<string, string>): void {
  const { UID, DTSTAMP = '', SEQUENCE = '' } = event
  if (!UID || !/^\d{8}T\d{6}Z$/.test(DTSTAMP) || !/^\d+$/.test(SEQUENCE))
    throw new Error(`no whole event: ${JSON.stringify(event)}`)
  const start = event.DTSTART ?? event['DTSTART;VALUE=DATE']
  if (!start || !/^\d{8}(T\d{6}Z)?$/.test(start)) throw new Error(`no start: ${start}`)
}

/** 3.3.11 */
function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gu, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
}
