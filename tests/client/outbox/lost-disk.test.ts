import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { expect, test } from "vitest"
import { readRetryAfter } from "../../../src/client/outbox/back-off.ts"
import { createDiskQueue, OUTBOX_DATABASE } from "../../../src/client/outbox/disk-queue.ts"
import { postEvents } from "../../../src/client/outbox/post-events.ts"
import { eventNumber } from "./events.ts"
import { FakeServer } from "./fake-server.ts"
import { Clock } from "./fake-tab.ts"
import { ModelTab } from "./model/model-tab.ts"

function openTab() {
  const clock = new Clock()
  const server = new FakeServer()
  const factory = new IDBFactory()
  let working = 0
  const busy = async <T>(work: Promise<T>): Promise<T> => {
    working += 1
    return work.finally(() => {
      working -= 1
    })
  }
  const tab = new ModelTab({
    clock,
    factory,
    fetch: (input, init) => busy(server.fetch(input, init)),
    locks: undefined,
    random: () => 0.5,
    busy,
    onKept: () => undefined,
  })
  const settle = async () => {
    for (let quiet = 0; quiet < 4; ) {
      await new Promise((resolve) => setImmediate(resolve))
      quiet = working > 0 ? 0 : quiet + 1
    }
  }
  const pass = async (ms: number) => {
    await settle()
    const until = clock.now + ms
    while (clock.tick(until - clock.now)) await settle()
    clock.now = until
  }
  return { clock, server, factory, tab, settle, pass }
}

test("[OUT-21] what the browser clears from under a page is kept anew, and sent", async () => {
  const { server, factory, tab, settle, pass } = openTab()
  await settle()
  await tab.outbox.add(eventNumber(1))
  const request = factory.deleteDatabase(OUTBOX_DATABASE)
  await new Promise((resolve) => request.addEventListener("success", resolve))
  await settle()
  const [kept] = await createDiskQueue(factory).peek(5)
  expect(kept?.id).toBe(eventNumber(1).id)
  await pass(1000)
  expect([...server.rows.keys()]).toEqual([eventNumber(1).id])
  expect(tab.outbox.status.getState().pending).toBe(0)
})

test("[OUT-21] while the disk can't be read, a page sends what it has at hand, and looks again for the rest", async () => {
  const { server, tab, factory, settle, pass } = openTab()
  await settle()
  await tab.outbox.add(eventNumber(1))
  await createDiskQueue(factory).add([eventNumber(0)])
  tab.mood = "broken"
  await pass(1000)
  expect([...server.rows.keys()]).toEqual([eventNumber(1).id])
  tab.mood = "well"
  await pass(120_000)
  expect([...server.rows.keys()].sort()).toEqual([eventNumber(0).id, eventNumber(1).id])
  expect(tab.outbox.status.getState()).toMatchObject({ pending: 0, lastError: null })
})

test("[OUT-21] somebody who listens badly to the status doesn't stop the outbox", async () => {
  const { server, tab, settle, pass } = openTab()
  await settle()
  let bad = true
  tab.outbox.status.subscribe(({ pending }) => {
    if (bad && pending === 0) {
      bad = false
      throw new Error("a listener broke")
    }
  })
  await tab.outbox.add(eventNumber(1))
  await pass(1000)
  await tab.outbox.add(eventNumber(2))
  await pass(120_000)
  expect(server.rows.size).toBe(2)
})

test("[OUT-4] a Retry-After that is a date is read by the server's clock: the visitor's may be days off", async () => {
  const now = Date.UTC(2026, 10, 25, 9)
  const headers = {
    date: "Sat, 21 Nov 2026 11:00:00 GMT",
    "retry-after": "Sat, 21 Nov 2026 11:02:00 GMT",
  }
  const outcome = await postEvents([], {
    fetch: async () => new Response(null, { status: 503, headers }),
    now: () => now,
    url: "/api/events",
  })
  expect(outcome).toMatchObject({ kind: "failed", retryAfterMs: 120_000 })
  expect(readRetryAfter(headers["retry-after"], now)).toBe(0)
})
