import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { actionsIn, didInWords, TRAIL_ACTIONS, TRAIL_GROUPS } from '@/lib/domain/trail/actions'

/** The names between "recordEvent(" and the data, wherever a verb writes an entry; a name made of pieces is left to its own test. */
function recorded(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const calls = files.flatMap((file) => readFileSync(path.join('lib', file), 'utf8').split('recordEvent(').slice(1))
  return [
    ...new Set(calls.flatMap((call) => call.slice(0, call.search(/,\s*\{|\)\n/)).match(/(?<=')[a-z]+\.[a-z_]+(?=')/g) ?? [])),
  ]
}

describe('the words of the trail', () => {
  it('name every entry that a verb writes', () => {
    expect(recorded().length).toBeGreaterThan(50)
    expect(recorded().filter((action) => !TRAIL_ACTIONS[action])).toEqual([])
  })

  it('put every entry into a group, and let an unknown one be read', () => {
    expect(new Set(TRAIL_GROUPS.flatMap(actionsIn))).toEqual(new Set(Object.keys(TRAIL_ACTIONS)))
    expect(didInWords('member.joined')).toBe('Joined')
    expect(didInWords('later.version')).toBe('later.version')
  })
})
