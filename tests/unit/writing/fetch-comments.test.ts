import { afterEach, expect, test, vi } from 'vitest'
import { type CommentsState, NO_COMMENTS } from '@/components/comments/comments-state'
import { fetchComments } from '@/components/comments/fetch-comments'
import { createStore } from '@/components/writing/store'

afterEach(() => vi.unstubAllGlobals())

/** Questions that wait for the answer one gives them. */
function pending() {
  const answers: ((threads: string[]) => void)[] = []
  vi.stubGlobal('fetch', () => {
    return new Promise((resolve) => answers.push((ids) => resolve(Response.json({ threads: ids.map((id) => ({ id })) }))))
  })
  return (turn: number, threads: string[]) => answers[turn]?.(threads)
}

const threadsOf = (state: CommentsState) => state.view?.threads.map(({ id }) => id)

test('who waits for an answer finds it in the state, though somebody has asked again meanwhile', async () => {
  const state = createStore(NO_COMMENTS)
  const answer = pending()
  const mine = fetchComments('p', state)
  const later = fetchComments('p', state)
  answer(0, ['mine'])
  await mine
  expect(threadsOf(state.get())).toEqual(['mine'])
  answer(1, ['mine', 'theirs'])
  await later
  expect(threadsOf(state.get())).toEqual(['mine', 'theirs'])
})

test('an answer that comes after that of a later question is thrown away', async () => {
  const state = createStore(NO_COMMENTS)
  const answer = pending()
  const early = fetchComments('p', state)
  const later = fetchComments('p', state)
  answer(1, ['new'])
  await later
  answer(0, [])
  await early
  expect(threadsOf(state.get())).toEqual(['new'])
})
