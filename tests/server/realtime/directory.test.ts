import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import type { Directory, Whereabouts } from "../../../src/server/realtime/directory/directory.ts"
import { createLeases } from "../../../src/server/realtime/directory/leases.ts"
import {
  BEAT_MS,
  createSharedDirectory,
  type SharedDirectory,
} from "../../../src/server/realtime/directory/shared-directory.ts"
import type { RoomAddress } from "../../../src/server/realtime/room-address.ts"
import { sendOutOf } from "../../../src/server/realtime/send-out.ts"
import { openRedis, type Redis } from "../../../src/server/redis/open-redis.ts"
import { openStore, type StoreDouble } from "../../helpers/realtime/store-double.ts"
import { type PrivateRedis, startPrivateRedis, whyNoRedis } from "../../helpers/redis/private-redis.ts"

const log = { info: () => {}, warn: () => {} }
const SCENE = "flagship"
const friends = (code: string): RoomAddress => ({ kind: "friends", scene: SCENE, code })
/** Milliseconds: leases run out when a test says so, however slow the machine is. */
const LASTS = 600_000
const codeOf = (number: number) => String(number).padStart(16, "0")

describe.skipIf(whyNoRedis !== null)(`the directory of rooms${whyNoRedis ? ` (${whyNoRedis})` : ""}`, () => {
  let server: PrivateRedis
  let redis: Redis
  let showroom = 0
  let clock = 0

  beforeAll(async () => {
    server = await startPrivateRedis()
    redis = await openRedis({ url: server.url, log })
  })
  afterAll(async () => {
    redis.destroy()
    await server.stop()
  })
  beforeEach(() => {
    showroom++
  })
  afterEach(async () => {
    if (!redis.isReady) await server.start()
    await vi.waitFor(() => expect(redis.isReady).toBe(true), { timeout: 20_000 })
  })

  /** A process of this test's showroom: rooms in memory, leases in Redis. */
  function open(processId: string, capacity = 3): { store: StoreDouble; directory: SharedDirectory } {
    const made: { directory?: SharedDirectory } = {}
    const store = openStore({
      capacity,
      directory: (rooms) => {
        const prefix = `test-${showroom}:`
        const leases = createLeases({
          redis,
          prefix,
          processId,
          url: `http://${processId}`,
          capacity,
          lasts: LASTS,
        })
        made.directory = createSharedDirectory({
          leases,
          rooms,
          processId,
          log,
          now: () => clock,
          onLost: (lost) => sendOutOf(store.together, lost),
        })
        return made.directory
      },
    })
    if (!made.directory) throw new Error("no directory")
    return { store, directory: made.directory }
  }

  /** Lets everything arrive that is on its way, through Redis too. */
  async function settle(...stores: StoreDouble[]): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      for (const store of stores) await store.settle()
      await redis.ping().catch(() => {})
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const store of stores) await store.pass(100)
  }

  const ownerOf = (where: Whereabouts, asker: string) => (where.kind === "there" ? where.process : asker)
  const kinds = (found: readonly Whereabouts[]) => found.map(({ kind }) => kind)

  test("[CLU-6] however many ask for a room at once, one process has it, and the others know which", async () => {
    const names = ["a", "b", "c", "d", "e"]
    const processes = names.map((name) => ({ name, ...open(name) }))
    for (let code = 0; code < 40; code++) {
      const asked = processes
        .toSorted(() => Math.sin(code * 7))
        .map(async ({ name, directory }) => {
          return ownerOf(await directory.claim(friends(codeOf(code))), name)
        })
      expect(new Set(await Promise.all(asked)).size).toBe(1)
    }
  })

  test("[CLU-4] open rooms fill across processes, the fullest first, and a new one opens where somebody asks", async () => {
    const [one, two] = [open("one"), open("two")]
    const first = one.store.visitor("first")
    first.join()
    await settle(one.store)
    expect(first.last("joined").room.id).toBe("open~flagship~1")
    await one.directory.beat()
    const guests = ["second", "third", "fourth"].map((name) => two.store.visitor(name))
    for (const guest of guests.slice(0, 2)) {
      guest.join()
      await settle(two.store)
      expect(guest.last("moved").to).toBe("one")
      one.store.adopt(guest)
      guest.join()
      await settle(one.store)
      expect(guest.last("joined").room.id).toBe("open~flagship~1")
    }
    await one.directory.beat()
    guests[2]?.join()
    await settle(two.store)
    expect(guests[2]?.last("joined").room.id).toBe("open~flagship~2")
  })

  test("[CLU-4] a crowd that is sent to a room which fills up meanwhile finds the next, and no room is too full", async () => {
    const [one, two] = [open("one"), open("two")]
    const crowd = Array.from({ length: 10 }, (_, at) => one.store.visitor(`guest-${at}`))
    for (const guest of crowd) guest.join()
    await settle(one.store, two.store)
    await settle(one.store, two.store)
    expect(crowd.map((guest) => guest.all("joined").length)).toEqual(crowd.map(() => 1))
    expect(
      one.store
        .rooms()
        .map(({ members }) => members.size)
        .toSorted(),
    ).toEqual([1, 3, 3, 3])
  })

  test("[CLU-6] who is looked for under a code is sent where the room is; a code that is made up, nowhere", async () => {
    const [one, two] = [open("one"), open("two")]
    const host = one.store.visitor("host")
    host.join({ want: { kind: "friends", code: null } })
    await settle(one.store)
    const { code } = host.last("joined").room
    const guest = two.store.visitor("guest")
    guest.join({ want: { kind: "friends", code } })
    await settle(two.store)
    expect(guest.last("moved").to).toBe("one")
    expect(guest.closed).toBe(true)
    expect(two.store.rooms()).toEqual([])
    const liar = two.store.visitor("liar")
    liar.join({ want: { kind: "friends", code: codeOf(1) } })
    await settle(two.store)
    expect(liar.last("refused").reason).toBe("code-unknown")
  })

  test("[CLU-10] a process that lost its lease sends its people out, with what brings them back to the same spot", async () => {
    const [slow, quick] = [open("slow"), open("quick")]
    const guest = slow.store.visitor("guest")
    guest.join({ want: { kind: "friends", code: null }, place: { x: -2.5, z: 2.2, heading: 90 } })
    await settle(slow.store)
    const { room } = guest.last("joined")
    // As if it had stood still for longer than its lease.
    await redis.del(`test-${showroom}:room:${room.id}`)
    expect((await quick.directory.claim(friends(room.code ?? ""))).kind).toBe("here")
    await slow.directory.beat()
    await settle(slow.store)
    expect(guest.last("refused")).toMatchObject({ reason: "closing", wait: 0 })
    expect(slow.store.rooms()).toEqual([])
    quick.store.adopt(guest)
    guest.join({ want: { kind: "friends", code: room.code } })
    await settle(quick.store)
    expect(guest.last("joined")).toMatchObject({
      resumed: true,
      place: { x: -2.5, z: 2.2 },
      room: { id: room.id },
    })
  })

  test("[CLU-6] a lease that ran out unnoticed is taken again if nobody else has; beating keeps it from running out", async () => {
    const [one, two] = [open("one"), open("two")]
    const host = one.store.visitor("host")
    host.join({ want: { kind: "friends", code: null } })
    await settle(one.store)
    const { room } = host.last("joined")
    const lease = `test-${showroom}:room:${room.id}`
    await redis.del(lease)
    await one.directory.beat()
    expect(await two.directory.claim(friends(room.code ?? ""))).toEqual({ kind: "there", process: "one" })
    await redis.pExpire(lease, 500)
    await one.directory.beat()
    expect(await redis.pTTL(lease)).toBeGreaterThan(500)
    expect(host.all("refused")).toEqual([])
  })

  test("[CLU-8] what a process gives up on leaving is there for others at once", async () => {
    const [one, two] = [open("one"), open("two")]
    const host = one.store.visitor("host")
    host.join({ want: { kind: "friends", code: null } })
    await settle(one.store)
    const { room } = host.last("joined")
    expect(kinds([await two.directory.claim(friends(room.code ?? ""))])).toEqual(["there"])
    await one.directory.leave()
    expect(kinds([await two.directory.claim(friends(room.code ?? ""))])).toEqual(["here"])
    await one.directory.beat()
    await two.directory.beat()
    expect(two.directory.someOther()).toBeNull()
  })

  test("[CLU-7] who wants into a room whose process can't be reached waits for its lease to run out, and no longer", async () => {
    const [gone, other] = [open("gone"), open("other")]
    expect((await gone.directory.claim(friends(codeOf(7)))).kind).toBe("here")
    other.directory.suspect("gone")
    const where = await other.directory.claim(friends(codeOf(7)))
    expect(where).toMatchObject({ kind: "unknown", isCutOff: false })
    if (where.kind === "unknown") expect(where.wait).toBeLessThanOrEqual(LASTS + 50)
    await redis.del(`test-${showroom}:room:friends~${SCENE}~${codeOf(7)}`)
    expect((await other.directory.claim(friends(codeOf(7)))).kind).toBe("here")
  })

  test("[CLU-4] who lost the connection and comes without a token is brought to where their place is kept", async () => {
    const [one, two] = [open("one"), open("two")]
    const [anna, other] = [one.store.visitor("anna"), two.store.visitor("other")]
    anna.join()
    await settle(one.store)
    for (const number of [5, 6]) await two.directory.claim({ kind: "open", scene: SCENE, number })
    other.join()
    await settle(two.store)
    anna.cut()
    await settle(one.store)
    two.store.adopt(anna)
    anna.resume = null
    anna.join()
    await settle(two.store)
    expect(anna.last("moved").to).toBe("one")
  })

  test("[CLU-9] without Redis one gets into the rooms that are here; others are told to wait; then all is as before", async () => {
    const [one, two] = [open("one"), open("two")]
    const host = one.store.visitor("host")
    host.join({ want: { kind: "friends", code: null } })
    await settle(one.store)
    const { code } = host.last("joined").room
    await server.kill()
    await vi.waitFor(() => expect(redis.isReady).toBe(false), { timeout: 20_000 })
    const [friend, stray, anybody] = [
      one.store.visitor("friend"),
      two.store.visitor("stray"),
      two.store.visitor("anybody"),
    ]
    friend.join({ want: { kind: "friends", code } })
    stray.join({ want: { kind: "friends", code } })
    anybody.join()
    await settle(one.store, two.store)
    expect([...host.sees()]).toEqual([friend.id])
    expect(stray.last("refused")).toMatchObject({ reason: "unreachable", wait: 2_000 })
    expect(anybody.last("refused")).toMatchObject({ reason: "unreachable", wait: 2_000 })
    await one.directory.beat()
    expect(host.all("refused")).toEqual([])

    await server.start()
    await vi.waitFor(() => expect(redis.isReady).toBe(true), { timeout: 20_000 })
    // Redis is empty: before all have said again what they have, nobody takes what may be another's.
    two.directory.recall()
    expect(await two.directory.claim(friends(code ?? ""))).toMatchObject({ kind: "unknown", isCutOff: true })
    await one.directory.beat()
    clock += 10_000
    expect(await two.directory.claim(friends(code ?? ""))).toEqual({ kind: "there", process: "one" })
    expect([...host.sees()]).toEqual([friend.id])
  })

  test("[CLU-5] processes know where the others listen, also one that began a moment ago, and forget who left", async () => {
    const [one, two] = [open("one"), open("two")]
    await one.directory.beat()
    expect(await one.directory.addressOf("one")).toBeNull()
    expect(await one.directory.addressOf("two")).toBeNull()
    await two.directory.beat()
    clock += BEAT_MS
    expect(await one.directory.addressOf("two")).toBe("http://two")
    expect(one.directory.someOther()).toBe("two")
    one.directory.suspect("two")
    expect(one.directory.someOther()).toBeNull()
    await two.directory.leave()
    await one.directory.beat()
    expect(await one.directory.addressOf("two")).toBeNull()
  })

  test("[CLU-9] a directory whose Redis is gone never rejects", async () => {
    const { directory } = open("one")
    await server.kill()
    const asked: Promise<unknown>[] = []
    const ask = (from: Directory) => {
      asked.push(from.claim(friends(codeOf(1))), from.claimOpen(SCENE, "x"), from.claimOpen(SCENE, null))
    }
    ask(directory)
    await vi.waitFor(() => expect(redis.isReady).toBe(false), { timeout: 20_000 })
    ask(directory)
    directory.expect("x", { kind: "open", scene: SCENE, number: 1 })
    expect(await Promise.all(asked)).toEqual(asked.map(() => expect.objectContaining({ kind: "unknown" })))
    await directory.beat()
    await directory.leave()
  })
})
