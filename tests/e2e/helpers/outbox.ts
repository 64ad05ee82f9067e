import type { Page, Request } from "@playwright/test"

/** Events that wait on this browser's disk until the server has acknowledged them. */
export function waitingInOutbox(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("vetrina-outbox")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const counting = database.transaction("waiting").objectStore("waiting").count()
          counting.onerror = () => reject(counting.error)
          counting.onsuccess = () => {
            database.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

/** Whether a request carries an event of this type to the server. */
export function carries(request: Request, type: string): boolean {
  return request.url().endsWith("/api/events") && (request.postData() ?? "").includes(`"type":"${type}"`)
}
