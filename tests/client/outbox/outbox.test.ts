import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { describe, expect, test } from "vitest"
import { eventNumber } from "./events.ts"
import { FakeLocks } from "./fake-locks.ts"
import { FakeServer } from "./fake-server.ts"
import { Clock, FakeTab, type FakeTabOptions, settle } from "./fake-tab.ts"

/** A tab that has been open for a moment: what an earlier one left has been looked for. */
async function open(options: Partial<FakeTabOptions> = {}) {
  const clock = new Clock()
  const server = new FakeServer()
  const factory = new IDBFactory()
  const said: string[] = []
  const tab = new FakeTab({
    clock,
    factory,
    fetch: server.fetch,
    log: (message) => said.push(message),
    ...options,
  })
  await settle(tab)
  const pass = async (ms: number) => {
    await settle(tab)
    const until = clock.now + ms
    while (clock.tick(until - clock.now)) await settle(tab)
    clock.now = until
  }
  const add = async (...numbers: number[]) => {
    await Promise.all(numbers.map((n) => tab.outbox.add(eventNumber(n))))
  }
  return { clock, server, factory, said, tab, pass, add, status: () => tab.outbox.status.getState() }
}

describe("sending", () => {
  test("[OUT-1] gathers what happens together, says when it was sent, and forgets it once it is acknowledged", async () => {
    const { server, add, pass, status, clock } = await open()
    await add(1, 2, 3)
    expect(server.requests).toEqual([])
    expect(status().pending).toBe(3)
    const began = clock.now
    await pass(1000)
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.sentAt).toBe(new Date(began + 250).toISOString())
    expect([...server.rows.keys()]).toHaveLength(3)
    expect(status()).toEqual({ pending: 0, rejected: 0, lastError: null, durable: true })
  })

  test("[OUT-3] never more than a hundred events or 256 KiB at once", async () => {
    const { server, tab, pass } = await open()
    for (let n = 0; n < 250; n++) void tab.outbox.add(eventNumber(n, n % 10 === 0 ? "x".repeat(20_000) : "x"))
    await pass(5000)
    expect(server.rows.size).toBe(250)
    for (const { events, bytes } of server.requests) {
      expect(events.length).toBeLessThanOrEqual(100)
      expect(bytes).toBeLessThanOrEqual(256 * 1024)
    }
  })

  test("sends what an earlier page left behind, as soon as it is opened", async () => {
    const { server, add, tab, clock, factory } = await open()
    await add(1)
    tab.kill()
    const next = new FakeTab({ clock, factory, fetch: server.fetch })
    await settle(next)
    expect(server.rows.size).toBe(1)
  })

  test("[OUT-2] an answer that got lost is asked for again, and the repetition is a duplicate", async () => {
    const { server, add, pass, status } = await open()
    server.faults = ["lost"]
    await add(1)
    await pass(5000)
    expect(server.requests).toHaveLength(2)
    expect(server.rows.size).toBe(1)
    expect(status().pending).toBe(0)
  })

  test("a reply that isn't one counts for nothing", async () => {
    const { server, add, pass, status } = await open()
    server.faults = ["nonsense"]
    await add(1)
    await pass(300)
    expect(status()).toMatchObject({ pending: 1 })
    expect(status().lastError).not.toBeNull()
    await pass(5000)
    expect(status()).toMatchObject({ pending: 0, lastError: null })
  })

  test("a request that never ends is given up and repeated", async () => {
    let calls = 0
    const server = new FakeServer()
    const { add, pass, status } = await open({
      fetch: (input, init) => {
        calls++
        if (calls > 1) return server.fetch(input, init)
        return new Promise((_resolve, reject) =>
          init?.signal?.addEventListener("abort", () => reject(new Error("AbortError"))),
        )
      },
    })
    await add(1)
    await pass(60_000)
    expect(status().pending).toBe(0)
  })
})

describe("[OUT-4] when the server can't", () => {
  test("waits longer after each failure, and at once no longer when the network is back", async () => {
    const { server, add, pass, tab } = await open()
    server.faults = Array.from({ length: 20 }, () => "unreachable" as const)
    await add(1)
    const counts: number[] = []
    for (const ms of [260, 760, 1510, 3010, 6010]) {
      await pass(ms)
      counts.push(server.requests.length)
    }
    expect(counts).toEqual([1, 2, 3, 4, 5])
    server.faults = []
    tab.page.dispatchEvent(new Event("online"))
    await settle(tab)
    expect(server.rows.size).toBe(1)
  })

  test("a new event doesn't hurry a failing server", async () => {
    const { server, add, pass } = await open()
    server.retryAfter = "60"
    server.faults = ["503"]
    await add(1)
    await pass(300)
    await add(2)
    await pass(59_000)
    expect(server.requests).toHaveLength(1)
    await pass(2000)
    expect(server.rows.size).toBe(2)
  })

  test.each(["429", "503"] as const)("honours Retry-After with %s", async (fault) => {
    const { server, add, pass } = await open()
    server.faults = [fault]
    await add(1)
    await pass(250)
    await pass(6999)
    expect(server.requests).toHaveLength(1)
    await pass(1)
    expect(server.requests).toHaveLength(2)
  })
})

describe("[OUT-5] what the server will never take", () => {
  test("is put aside with its reason and said once, and the others go through", async () => {
    const { server, add, pass, status, said } = await open()
    server.unwanted.add(eventNumber(2).id)
    await add(1, 2, 3)
    await pass(600_000)
    expect(server.rows.size).toBe(2)
    expect(server.requests).toHaveLength(1)
    expect(status()).toMatchObject({ pending: 0, rejected: 1 })
    expect(said).toEqual([`event ${eventNumber(2).id} (zone.entered) was refused: unknown prompt`])
  })

  test("[OUT-6] is found by halving when it spoils a whole request", async () => {
    const { server, add, pass, status, said } = await open()
    server.poison.add(eventNumber(37).id)
    await add(...Array.from({ length: 100 }, (_, n) => n))
    await pass(600_000)
    expect(server.rows.size).toBe(99)
    expect(status()).toMatchObject({ pending: 0, rejected: 1 })
    expect(said).toEqual([
      `event ${eventNumber(37).id} (zone.entered) was refused: HTTP 400: something in it is bad`,
    ])
    expect(server.requests.length).toBeLessThan(20)
  })
})

describe("[OUT-7] a page that goes away", () => {
  test("sends what it hasn't heard about with keepalive, at most 64 KiB, and keeps it", async () => {
    const { server, tab, factory, clock } = await open()
    server.faults = ["lost"]
    for (let n = 0; n < 20; n++) void tab.outbox.add(eventNumber(n, "x".repeat(5000)))
    tab.page.dispatchEvent(new Event("pagehide"))
    await settle(tab)
    const [request] = server.requests
    expect(request?.keepalive).toBe(true)
    expect(request?.bytes).toBeLessThanOrEqual(64 * 1024)
    expect(request?.events.at(-1)?.id).toBe(eventNumber(19).id)
    tab.kill()
    const next = new FakeTab({ clock, factory, fetch: server.fetch })
    await settle(next)
    expect(server.rows.size).toBe(20)
  })

  test("sends an event that has not even reached the disk, also when it is only hidden", async () => {
    for (const name of ["pagehide", "visibilitychange"]) {
      const factory = new IDBFactory()
      factory.open = (() => new EventTarget()) as unknown as IDBFactory["open"]
      const { server, tab } = await open({ factory })
      tab.hidden = true
      void tab.outbox.add(eventNumber(1))
      tab.page.dispatchEvent(new Event(name))
      await settle(tab)
      expect(server.rows.size).toBe(1)
    }
  })

  test("sends nothing when there is nothing", async () => {
    const { server, tab } = await open()
    tab.page.dispatchEvent(new Event("pagehide"))
    await settle(tab)
    expect(server.requests).toEqual([])
  })
})

describe("[OUT-8] without a disk", () => {
  test("events are kept in memory, are sent all the same, and the status says so", async () => {
    const { server, add, pass, status } = await open({ factory: null })
    expect(status().durable).toBe(false)
    await add(1, 2)
    expect(status()).toMatchObject({ pending: 2, durable: false })
    await pass(1000)
    expect(server.rows.size).toBe(2)
    expect(status().pending).toBe(0)
  })

  test.each([
    [
      "forbids it",
      () => {
        throw new DOMException("denied", "SecurityError")
      },
    ],
    ["never answers", () => new EventTarget()],
  ])("a browser that %s loses nothing while the page lives", async (_name, openDatabase) => {
    const factory = new IDBFactory()
    factory.open = openDatabase as unknown as IDBFactory["open"]
    const { server, tab, pass, status } = await open({ factory })
    void tab.outbox.add(eventNumber(1))
    await pass(60_000)
    expect(server.rows.size).toBe(1)
    expect(status()).toMatchObject({ pending: 0, durable: false })
  })
})

describe("[OUT-9] two tabs", () => {
  test("with Web Locks take turns and send each event once", async () => {
    const locks = new FakeLocks()
    const { server, tab, clock, factory, pass } = await open({ locks })
    const other = new FakeTab({ clock, factory, fetch: server.fetch, locks })
    await settle(tab, other)
    for (let n = 0; n < 20; n++) void (n % 2 ? tab : other).outbox.add(eventNumber(n))
    await pass(10_000)
    await settle(tab, other)
    expect(server.rows.size).toBe(20)
    expect(server.requests.flatMap(({ events }) => events)).toHaveLength(20)
  })

  test("one that holds the lock and never lets go doesn't stop the other", async () => {
    const locks = new FakeLocks()
    const frozen = new FakeTab({
      clock: new Clock(),
      factory: new IDBFactory(),
      fetch: () => new Promise(() => {}),
      locks,
    })
    await frozen.outbox.add(eventNumber(1))
    const stuck = frozen.outbox.flush()
    const { server, tab, pass } = await open({ locks })
    await tab.outbox.add(eventNumber(2))
    await pass(20_000)
    expect(server.rows.size).toBe(1)
    frozen.kill()
    void stuck
  })
})

test("after it is stopped it sends nothing more", async () => {
  const { server, tab, pass } = await open()
  tab.outbox.stop()
  await tab.outbox.add(eventNumber(1))
  tab.page.dispatchEvent(new Event("online"))
  tab.page.dispatchEvent(new Event("pagehide"))
  await pass(600_000)
  expect(server.requests).toEqual([])
})
