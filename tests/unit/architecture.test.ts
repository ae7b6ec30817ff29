import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// What stands in biome.json (which way imports run) is not repeated here; this is what a linter does not see.

const ROOMS = ['app', 'components', 'lib', 'prisma', 'tests']
/** Made by tools, or text rather than code. */
const NOT_CODE = [/^prisma\/generated\//, /^prisma\/demo\//, /^prisma\/seed\.ts$/]

/** Named for what several functions in them are about. */
const ABOUT_A_THING = [
  'change-team-members',
  'invitation-to-manage',
  'member-facts',
  'message-id',
  'own-password',
  'sign-in-limits',
  'team-name',
  'visitor',
]

type Source = { name: string; text: string; lines: number }

const sources = ROOMS.flatMap(read).filter(({ name }) => NOT_CODE.every((pattern) => !pattern.test(name)))

function read(folder: string): Source[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) return read(name)
    if (!/\.(ts|tsx|mjs|js|css)$/.test(entry.name)) return []
    const text = fs.readFileSync(name, 'utf8')
    return [{ name, text, lines: text.trimEnd().split('\n').length }]
  })
}

const within = (...folders: string[]) => sources.filter(({ name }) => folders.some((folder) => name.startsWith(`${folder}/`)))
const names = (list: Source[]) => list.map(({ name }) => name)

describe('the house', () => {
  it('has code in every room', () => {
    for (const room of ROOMS) expect(within(room).length, room).toBeGreaterThan(0)
  })

  it('has no file that takes more than a few minutes to read', () => {
    const limits: [RegExp, number][] = [
      [/^lib\/actions\//, 90],
      [/^app\/.*\/page\.tsx$/, 120],
      [/^lib\/server\/[^/]+\//, 120],
      [/^components\/.*\.tsx$/, 200],
      [/\.css$/, 400],
      [/./, 250],
    ]
    const limitOf = (name: string) => limits.find(([pattern]) => pattern.test(name))?.[1] ?? 0
    expect(sources.filter(({ name, lines }) => lines > limitOf(name)).map(({ name, lines }) => `${name}: ${lines}`)).toEqual([])
  })

  it('names files in kebab-case, for what they are about', () => {
    const isRoute = (part: string) => /^[[(].*[\])]$/.test(part)
    const wrong = names(sources).filter((name) => {
      const parts = name.split('/').filter((part) => !isRoute(part))
      return !parts.every((part) => /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(part))
    })
    expect(wrong).toEqual([])
    const vague = /(^|[/-])(utils?|helpers?|types?|managers?|misc|common|index)\.(ts|tsx)$/
    expect(names(sources).filter((name) => vague.test(name))).toEqual([])
  })

  it('reads the environment in one place', () => {
    const allowed = /^(lib\/server\/env\.ts|lib\/launch\/.*|tests\/unit\/architecture\.test\.ts)$/
    expect(names(sources.filter(({ name, text }) => text.includes('process.env') && !allowed.test(name)))).toEqual([])
  })

  it('knows the database client on the server, where text is kept, and in what fills and tests the tables', () => {
    const allowed = /^(lib\/server\/.*|lib\/collab\/persist[^/]*|prisma\/.*|tests\/.*)$/
    const isClient = /from '(@\/prisma\/generated[^']*|@prisma\/[^']*)'/
    expect(names(sources.filter(({ name, text }) => isClient.test(text) && !allowed.test(name)))).toEqual([])
  })

  it('names the file of a verb or a query for it', () => {
    const wrong = within('lib/server').flatMap(({ name, text }) => {
      if (name.split('/').length < 4 || ABOUT_A_THING.includes(path.basename(name, '.ts'))) return []
      const functions = [...text.matchAll(/^export (?:async )?function (\w+)|^export const (\w+) = (?:async )?\(/gm)]
      const exported = functions.map(([, declared, assigned]) => kebab(declared ?? assigned ?? ''))
      return exported.includes(path.basename(name, '.ts')) || exported.length === 0 ? [] : [`${name}: ${exported.join(', ')}`]
    })
    expect(wrong).toEqual([])
  })

  it('has actions that wrap verbs and nothing else', () => {
    const wrong = within('lib/actions').filter(
      ({ text }) => !text.startsWith(`'use server'`) || /\bdb\.|\$transaction/.test(text),
    )
    expect(names(wrong)).toEqual([])
  })

  it('switches no rule off without saying why', () => {
    const silent = /biome-ignore(?!-all)[^:\n]*:\s*$|@ts-ignore|@ts-nocheck|eslint-disable/m
    expect(names(sources.filter(({ name, text }) => silent.test(text) && !name.endsWith('architecture.test.ts')))).toEqual([])
  })
})

function kebab(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
