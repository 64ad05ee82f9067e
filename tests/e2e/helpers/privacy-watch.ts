import type { BrowserContext, Page } from "@playwright/test"

/** A request as far as it could tell something about whoever made it. */
export interface Sent {
  readonly method: string
  /** Path, or the whole address where it isn't the shop's own. */
  readonly path: string
  readonly body: string
  readonly authorization: string | null
  readonly cookie: string | null
}

/** Lists everything that pages of a browser ask for, from now on. */
export function watchRequests(context: BrowserContext, base: string): readonly Sent[] {
  const sent: Sent[] = []
  context.on("request", (request) => {
    const url = new URL(request.url())
    if (!/^(https?|wss?):$/.test(url.protocol)) return
    const headers = request.headers()
    sent.push({
      method: request.method(),
      path: url.origin === new URL(base).origin ? url.pathname : url.href,
      body: request.postData() ?? "",
      authorization: headers.authorization ?? null,
      cookie: headers.cookie ?? null,
    })
  })
  return sent
}

export interface Kept {
  readonly local: Readonly<Record<string, string>>
  readonly session: Readonly<Record<string, string>>
  readonly databases: readonly string[]
  /** Types of the events that wait to be sent. */
  readonly waiting: readonly string[]
}

/** Everything that the browser keeps for the page's origin. */
export function readKept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "")
    const waiting = databases.includes("vetrina-outbox")
      ? await new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open("vetrina-outbox")
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const database = opening.result
            const reading = database.transaction("waiting").objectStore("waiting").getAll()
            reading.onerror = () => reject(reading.error)
            reading.onsuccess = () => {
              database.close()
              resolve(reading.result.map((event: { type: string }) => event.type))
            }
          }
        })
      : []
    return { local: { ...localStorage }, session: { ...sessionStorage }, databases, waiting }
  })
}
