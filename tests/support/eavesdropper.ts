import type { Page } from '@playwright/test'

export interface Eavesdropper {
  /** All that has reached this client so far: bodies of responses and frames of sockets, in order of arrival. */
  heard(): Promise<string[]>
}

/** Listens to everything that reaches a page, by any request or socket. Call it before the page goes anywhere. */
export function eavesdrop(page: Page): Eavesdropper {
  const heard: Promise<string>[] = []
  page.on('response', (response) => {
    const body = response.body().then(
      (bytes) => bytes.toString('utf8'),
      () => '',
    )
    const headers = response.allHeaders().then(JSON.stringify, () => '')
    heard.push(body, headers)
  })
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(Promise.resolve(payload.toString())))
  })
  return { heard: () => Promise.all(heard) }
}
