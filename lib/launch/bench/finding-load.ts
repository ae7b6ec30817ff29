import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { isNearable, nearKeys } from '@/lib/domain/finding/words'

/** Who the benches ask for. named: a member with whom so many proposals are shared by name. */
export type Found = {
  workspaceId: string
  lead: string
  member: string
  named: string
  guest: string
  vocabulary: string[]
  titleWord: string
  textWords: TextWords
}
/** Long words that stand in texts and in no title: in every third, in every hundredth, in one of seven hundred. */
type TextWords = { common: string; uncommon: string; rare: string }

const NAMED_SHARES = 1_000

/** One for every twenty proposals, and never fewer than these. */
const FEWEST_PEOPLE = 200
const WORDS = 20_000
/** Different words of a text, as a press release with a few answers has them. */
const A_TEXT = 220
const AT_ONCE = 500
const TABLES = [
  'workspace',
  'person',
  'membership',
  'proposal',
  'proposal_person',
  'proposal_summary',
  'proposal_search',
  'search_word',
]

/**
 * Fills an empty database with so many proposals of one workspace, always the same: words as frequent as in a language (the
 * n-th by 1/n), half of the proposals open to the workspace, the others to three people each, and up to a thousand of them to one more. Written past the triggers, as
 * their owner, with the indexes of words made afterwards.
 */
export async function loadProposals(ownerUrl: string, count: number): Promise<Found> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const random = numbers(7)
    const vocabulary = words(random)
    const textWords = {
      common: longWord(vocabulary, 60),
      uncommon: longWord(vocabulary, 2000),
      rare: longWord(vocabulary, 15_000),
    }
    const stems = await stemsOf(client, vocabulary)
    const people = Array.from({ length: Math.max(FEWEST_PEOPLE, count / 20) }, (_, at) => `person${String(at).padStart(4, '0')}`)
    const workspaceId = randomUUID()
    const indexes = (
      await client.query(`SELECT indexdef FROM pg_indexes WHERE tablename = 'proposal_search' AND indexdef LIKE '%gin%'`)
    ).rows
    await client.query(
      `SET session_replication_role = replica; DROP INDEX "proposal_search_words", "proposal_search_title_words"`,
    )
    await client.query(`INSERT INTO workspace (id, name, city, created_at) VALUES ($1, 'Northgate Pharmacy', 'Leeds', now())`, [
      workspaceId,
    ])
    await client.query(
      `INSERT INTO person (id, name, email, "updatedAt") SELECT id, 'Dana ' || id, id || '@northgate.example', now() FROM unnest($1::text[]) id`,
      [people],
    )
    await client.query(
      `INSERT INTO membership (workspace_id, person_id, role, functions, joined_at)
       SELECT $1, id, (CASE id WHEN $3 THEN 'lead' WHEN $4 THEN 'guest' ELSE 'member' END)::"Role", '{}', now() FROM unnest($2::text[]) id`,
      [workspaceId, people, people[0], people[1]],
    )
    const pick = zipf(random, vocabulary)
    const outOfTitles = new Set(Object.values(textWords))
    const pickForTitle = (): string => {
      const word = pick()
      return outOfTitles.has(word) ? pickForTitle() : word
    }
    const used = new Set<string>()
    // Half of the proposals are open, and shared with nobody.
    const sharedEvery = Math.max(1, Math.floor(count / 2 / NAMED_SHARES))
    for (let from = 0; from < count; from += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) =>
        aRow(from + at, { random, pick, pickForTitle, stems, people, workspaceId, sharedEvery }),
      )
      await insertRows(client, workspaceId, rows)
      for (const { text } of rows) for (const word of text) used.add(word)
    }
    await insertNearWords(client, workspaceId, [...used])
    for (const { indexdef } of indexes) await client.query(indexdef)
    for (const table of TABLES) await client.query(`VACUUM ANALYZE "${table}"`)
    return {
      workspaceId,
      lead: people[0] ?? '',
      guest: people[1] ?? '',
      member: people[2] ?? '',
      named: people[3] ?? '',
      vocabulary,
      titleWord: vocabulary[1500] ?? '',
      textWords,
    }
  } finally {
    await client.end()
  }
}

type Making = {
  random: () => number
  pick: () => string
  pickForTitle: () => string
  stems: Map<string, string>
  people: string[]
  workspaceId: string
  sharedEvery: number
}

function aRow(at: number, { random, pick, pickForTitle, stems, people, workspaceId, sharedEvery }: Making) {
  const title = [pickForTitle(), pickForTitle(), pickForTitle()]
  const text = [...title, ...Array.from({ length: A_TEXT }, pick)]
  // Nobody meets the guest by chance: their list is as long among many proposals as among few.
  const person = () => people[2 + Math.floor(random() * (people.length - 2))] ?? ''
  const isOpen = random() < 0.5
  const lexemes = (list: string[]) =>
    [...new Set([`=${workspaceId}`, ...list.flatMap((word) => [word, stems.get(word) ?? word])])]
      .map((word) => `'${word}'`)
      .join(' ')
  return {
    id: randomUUID(),
    title: title.join(' '),
    owner: person(),
    named: isOpen
      ? []
      : [person(), person(), at < 80 ? (people[1] ?? '') : person(), ...(at % sharedEvery === 0 ? [people[3] ?? ''] : [])],
    visibility: isOpen ? 'workspace' : 'named',
    status: ['draft', 'draft', 'in_review', 'cleared', 'rejected'][at % 5] ?? 'draft',
    edited: new Date(1_760_000_000_000 + Math.floor(random() * 5e10)),
    titleWords: lexemes(title),
    text,
    words: lexemes(text),
    parts: JSON.stringify([{ key: 'problem', entryId: null, question: null, text: text.slice(title.length).join(' ') }]),
  }
}

async function insertRows(client: Client, workspaceId: string, rows: ReturnType<typeof aRow>[]): Promise<void> {
  const all = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key])
  await client.query(
    `INSERT INTO proposal (id, workspace_id, title, owner_id, visibility, status, created_at)
     SELECT id, $1, title, owner, visibility::"Visibility", status::"ProposalStatus", edited
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) r(id, title, owner, visibility, status, edited)`,
    [workspaceId, all('id'), all('title'), all('owner'), all('visibility'), all('status'), all('edited')],
  )
  await client.query(
    `INSERT INTO proposal_search (proposal_id, workspace_id, title, status, owner_id, visibility, edited_at, title_words, words, parts)
     SELECT id, $1, title, status::"ProposalStatus", owner, visibility::"Visibility", edited, "titleWords"::tsvector, words::tsvector, parts::jsonb
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::text[], $10::text[])
       r(id, title, status, owner, visibility, edited, "titleWords", words, parts)`,
    [
      workspaceId,
      all('id'),
      all('title'),
      all('status'),
      all('owner'),
      all('visibility'),
      all('edited'),
      all('titleWords'),
      all('words'),
      all('parts'),
    ],
  )
  await client.query(
    `INSERT INTO proposal_summary (proposal_id, headline, subheading, release_words, faq_words, sections_done, questions, answered, revisions, edited_at)
     SELECT id, title, '', 300, 0, 9, 0, 0, 1, edited FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) r(id, title, edited)`,
    [all('id'), all('title'), all('edited')],
  )
  const named = rows.flatMap(({ id, named }) => [...new Set(named)].map((person) => ({ id, person })))
  await client.query(
    `INSERT INTO proposal_person (proposal_id, person_id, relation, added_at) SELECT id, person, 'reader', now() FROM unnest($1::uuid[], $2::text[]) r(id, person)`,
    [named.map(({ id }) => id), named.map(({ person }) => person)],
  )
}

async function insertNearWords(client: Client, workspaceId: string, words: string[]): Promise<void> {
  const rows = words.filter(isNearable).flatMap((word) => nearKeys(word).map((key) => ({ key, word })))
  await client.query(
    `INSERT INTO search_word (workspace_id, key, word) SELECT $1::uuid, k, w FROM unnest($2::text[], $3::text[]) AS r(k, w)`,
    [workspaceId, rows.map(({ key }) => key), rows.map(({ word }) => word)],
  )
}

/** The first from this place on that is long enough to be no other word when a letter is missing. */
function longWord(vocabulary: string[], rank: number): string {
  return vocabulary.slice(rank).find((word) => word.length >= 8) ?? ''
}

async function stemsOf(client: Client, vocabulary: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query(`SELECT w, (ts_lexize('english_stem_all', w))[1] AS stem FROM unnest($1::text[]) w`, [
    vocabulary,
  ])
  return new Map(rows.map(({ w, stem }) => [w, stem || w]))
}

function words(random: () => number): string[] {
  const one = (letters: string) => letters[Math.floor(random() * letters.length)] ?? ''
  const made = new Set<string>()
  while (made.size < WORDS) {
    const syllables = 2 + Math.floor(random() * 3)
    made.add(
      Array.from({ length: syllables }, () => one('bcdfghklmnprstvw') + one('aeiou') + (random() < 0.3 ? one('lnrst') : '')).join(
        '',
      ),
    )
  }
  return [...made]
}

/** The n-th word as often as 1/n says. */
function zipf(random: () => number, vocabulary: string[]): () => string {
  const sums: number[] = []
  for (let at = 0; at < vocabulary.length; at++) sums.push((sums[at - 1] ?? 0) + 1 / (at + 1))
  const whole = sums.at(-1) ?? 1
  return () => {
    const wanted = random() * whole
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return vocabulary[low] ?? ''
  }
}

/** The same numbers every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
