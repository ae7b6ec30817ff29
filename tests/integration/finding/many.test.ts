import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { listHref } from '@/lib/domain/finding/filters'
import { isNearable, nearKeys } from '@/lib/domain/finding/words'
import type { Context, Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getFindings } from '@/lib/server/finding/get-findings'
import { SEARCH_VERSION } from '@/lib/server/finding/write-search-words'
import { aMember, aWorkspace, type Somebody, type SomeWorkspace } from '@/prisma/factories'
import { Prisma } from '@/prisma/generated/client'
import { listed } from '@/tests/support/finding'

const COUNT = 3_700
/** Every how many-th title or text holds the word, the newest first being none of them: each asks for another way through the index. */
const IN_TITLE = { bell: 2, lamp: 37, harbour: 300, quince: 1_201, orchard: 500 }
const IN_TEXT = { ribbon: 1, candle: 3, thunder: 41, walnut: 330, zebra: 1_300, orchard: 90 }

type One = { id: string; at: number; isOpen: boolean; readers: string[]; title: string[]; text: string[] }

describe('among thousands of proposals', () => {
  let here: SomeWorkspace
  let member: Somebody
  let named: Somebody
  let guest: Somebody
  let many: One[]
  beforeAll(async () => {
    here = await aWorkspace()
    member = await aMember(here.workspace)
    named = await aMember(here.workspace)
    guest = await aMember(here.workspace, 'guest')
    many = Array.from({ length: COUNT }, (_, at) => ({
      id: randomUUID(),
      at,
      isOpen: at % 5 < 2,
      readers: [
        ...(at % 7 === 0 ? [named.person.id] : []),
        ...(at % 9 === 0 ? [guest.person.id] : []),
        ...(at % 400 === 0 ? [member.person.id] : []),
      ],
      title: Object.entries(IN_TITLE).flatMap(([word, every]) => (at % every === every - 1 ? [word] : [])),
      text: Object.entries(IN_TEXT).flatMap(([word, every]) => (at % every === every - 1 ? [word] : [])),
    }))
    await insert(here, many)
  })

  const readable = (who: Somebody) => (one: One) =>
    who.ctx.actor.role === 'admin' || one.readers.includes(who.person.id) || (one.isOpen && who.ctx.actor.role !== 'guest')
  const people = () => [here.admin, member, named, guest]

  it('lists what each may read, the last edited first', async () => {
    for (const who of people()) {
      expect(await pages(who.ctx, '', 4)).toEqual(
        many
          .filter(readable(who))
          .map(({ id }) => id)
          .slice(0, 100),
      )
    }
  })

  it.each([
    ...new Set([...Object.keys(IN_TITLE), ...Object.keys(IN_TEXT)]),
    'bell lamp',
    'ribbon walnut',
    'candle thunder',
    'harbour zebra',
    'lamp nowhere',
  ])('finds %s wherever each may read it, titles first, over all pages', async (q) => {
    for (const who of people()) {
      const words = q.split(' ')
      const inTitle = ({ title }: One) => words.every((word) => title.includes(word))
      const inText = ({ title, text }: One) => words.every((word) => [...title, ...text].includes(word))
      const may = many.filter(readable(who))
      const expected = [...may.filter(inTitle), ...may.filter((one) => inText(one) && !inTitle(one))].map(({ id }) => id)
      expect(await pages(who.ctx, `${q} `, 4), who.ctx.actor.role).toEqual(expected.slice(0, 100))
      const { proposals } = await getFindings(who.ctx, { q: `${q} ` })
      expect(proposals.map(({ id }) => id)).toEqual(
        may
          .filter(inTitle)
          .map(({ id }) => id)
          .slice(0, 5),
      )
    }
  })

  it.each([
    ['harbor', ['harbour']],
    ['quinse', ['quince']],
    ['ribon', ['ribbon']],
    ['cadnle', ['candle']],
    ['thumder', ['thunder']],
    ['wallnut', ['walnut']],
    ['zebrra', ['zebra']],
    ['orcherd', ['orchard']],
    ['harbor wallnut', ['harbour', 'walnut']],
    ['ribbon thumder', ['ribbon', 'thunder']],
    // Words of four letters are not found by more than they are.
    ['lammp', null],
    ['bxell', null],
  ])('finds titles, then texts, in spite of the typing error in %s', async (q, meant) => {
    for (const who of people()) {
      const may = meant ? many.filter(readable(who)) : []
      const inTitle = may.filter(({ title }) => meant?.every((word) => title.includes(word)))
      const inText = may.filter(({ title, text }) => meant?.every((word) => [...title, ...text].includes(word)))
      const expected = [...inTitle, ...inText.filter((one) => !inTitle.includes(one))].map(({ id }) => id)
      expect(await pages(who.ctx, `${q} `, 4), who.ctx.actor.role).toEqual(expected.slice(0, 100))
      const byTime = await pages(who.ctx, `${q} `, 4, 'edited')
      expect(byTime, who.ctx.actor.role).toEqual(inText.map(({ id }) => id).slice(0, 100))
    }
  })

  it('finds a word in the order of titles and from the oldest', async () => {
    for (const sort of ['title', 'oldest'] as const) {
      const may = many.filter((one) => readable(named)(one) && one.text.includes('thunder'))
      const found = (await pages(named.ctx, 'thunder ', 4, sort)).map((id) => may.findIndex((one) => one.id === id))
      expect(new Set(found).size).toBe(Math.min(may.length, 100))
      expect(found).not.toContain(-1)
      if (sort === 'oldest') expect(found).toEqual([...found].sort((a, b) => b - a))
    }
  })
})

async function pages(ctx: Context, q: string, most: number, sort: string | null = null): Promise<string[]> {
  const ids: string[] = []
  let asked: Record<string, string> = { q, ...(sort && { sort }) }
  for (let page = 0; page < most; page++) {
    const { rows, next } = await listed(ctx, asked)
    ids.push(...rows.map(({ id }) => id))
    if (!next) break
    asked = Object.fromEntries(new URL(listHref({ q, sort: sort as null, after: next }), 'http://here').searchParams)
  }
  return ids
}

/**
 * The first is edited last. Triggers copy what lists go by; the words are written for all at once, as writeSearchWords writes them.
 * In one transaction, and without orders for the portfolio, so that no suite beside this one meets thousands that are behind.
 */
async function insert({ workspace, admin }: SomeWorkspace, many: One[]): Promise<void> {
  const ids = many.map(({ id }) => id)
  const titles = many.map(({ title, at }) => [...title, `n${at}`].join(' '))
  const texts = titles.map((title, at) => [title, ...(many[at]?.text ?? [])].join(' '))
  const shares = many.flatMap(({ id, readers }) => readers.map((person) => ({ id, person })))
  const near = [...new Set([...Object.keys(IN_TITLE), ...Object.keys(IN_TEXT)])].filter(isNearable)
  const lexemes = (text: Prisma.Sql) => Prisma.sql`array_to_tsvector(ARRAY[${`=${workspace.id}`}] || string_to_array(${text}, ' ')
    || ARRAY(SELECT stem FROM unnest(string_to_array(${text}, ' ')) AS word, unnest(ts_lexize('english_stem_all', word)) AS stem WHERE stem <> ''))`
  const write = async (tx: Tx) => {
    await tx.$executeRaw`
      INSERT INTO "proposal" ("id", "workspace_id", "title", "owner_id", "visibility", "status", "created_at")
      SELECT "id", ${workspace.id}::uuid, "title", ${admin.person.id}, (CASE WHEN "open" THEN 'workspace' ELSE 'named' END)::"Visibility", 'draft',
        '2026-06-01'::timestamptz - "at" * interval '1 minute'
      FROM unnest(${ids}::uuid[], ${titles}::text[], ${many.map(({ isOpen }) => isOpen)}::boolean[], ${many.map(({ at }) => at)}::int[]) AS r("id", "title", "open", "at")`
    await tx.$executeRaw`
      INSERT INTO "proposal_person" ("proposal_id", "person_id", "relation", "added_at")
      SELECT "id", "person", 'reader', now() FROM unnest(${shares.map(({ id }) => id)}::uuid[], ${shares.map(({ person }) => person)}::text[]) AS r("id", "person")`
    await tx.$executeRaw`
      UPDATE "proposal_search" s SET "title_words" = ${lexemes(Prisma.sql`s."title"`)}, "words" = ${lexemes(Prisma.sql`t."text"`)},
        "indexed_title" = s."title", "indexed_version" = ${SEARCH_VERSION}
      FROM unnest(${ids}::uuid[], ${texts}::text[]) AS t("id", "text") WHERE t."id" = s."proposal_id"`
    await tx.searchWord.createMany({
      data: near.flatMap((word) => nearKeys(word).map((key) => ({ workspaceId: workspace.id, key, word }))),
    })
    await tx.$executeRaw`DELETE FROM "standing_order" WHERE "proposal_id" = ANY(${ids}::uuid[])`
  }
  await db.$transaction(write, { timeout: 50_000 })
}
