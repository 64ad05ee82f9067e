import { describe, expect, test } from "vitest"
import { createConnection } from "../../src/client/connection.ts"
import { KEPT_HEADER } from "../../src/domain/kept-answer.ts"

/** A page on a network that can go away, before a service worker that may answer instead. */
function createPage() {
  const page = new EventTarget()
  const navigator = { onLine: true }
  let answer = (): Response => new Response("{}")
  const connection = createConnection({ page, navigator, fetch: async () => answer() })
  let told = 0
  const stop = connection.follow(() => told++)
  return {
    connection,
    stop,
    told: () => told,
    setOnline: (isOnline: boolean) => {
      navigator.onLine = isOnline
      page.dispatchEvent(new Event(isOnline ? "online" : "offline"))
    },
    answerWith: (next: () => Response) => {
      answer = next
    },
  }
}

const kept = () => new Response("{}", { headers: { [KEPT_HEADER]: "1" } })

describe("the connection of a page", () => {
  test("is what the browser says, until an answer says otherwise", () => {
    const { connection, setOnline, told } = createPage()
    expect(connection.isOnline()).toBe(true)
    setOnline(false)
    expect(connection.isOnline()).toBe(false)
    setOnline(true)
    expect(connection.isOnline()).toBe(true)
    expect(told()).toBe(2)
  })

  test("[STA-40] is off from a kept answer to the next that is the server's", async () => {
    const { connection, answerWith, told } = createPage()
    answerWith(kept)
    await connection.fetch("/api/products")
    await connection.fetch("/api/showroom")
    expect([connection.isOnline(), told()]).toEqual([false, 1])
    answerWith(() => new Response("{}", { status: 503 }))
    await connection.fetch("/api/products")
    expect([connection.isOnline(), told()]).toEqual([true, 2])
  })

  test("passes on what a request fails with, and learns nothing from it", async () => {
    const { connection, answerWith, told } = createPage()
    answerWith(() => {
      throw new TypeError("Failed to fetch")
    })
    await expect(connection.fetch("/api/products")).rejects.toThrow("Failed to fetch")
    expect([connection.isOnline(), told()]).toEqual([true, 0])
  })

  test("tells nobody who has stopped listening", async () => {
    const { connection, answerWith, setOnline, stop, told } = createPage()
    stop()
    setOnline(false)
    answerWith(kept)
    await connection.fetch("/api/products")
    expect(told()).toBe(0)
  })
})
