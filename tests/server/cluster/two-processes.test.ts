import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import type { Want } from "../../../src/protocol/realtime/messages/membership.ts"
import { answerOf } from "../../helpers/cluster/answer-of.ts"
import { RealPage } from "../../helpers/cluster/real-page.ts"
import { startCluster, type TestCluster } from "../../helpers/cluster/start-cluster.ts"
import { whyNoRedis } from "../../helpers/redis/private-redis.ts"
import { whyNot } from "../../helpers/storage/test-storage.ts"
import { OWNER } from "../../helpers/vetrina-process.ts"

const PATIENCE = 400_000
const missing = whyNoRedis ?? whyNot("postgres")
const soon = { timeout: 150_000, interval: 20 }
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE })
const SIX = ["Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio"]

describe.skipIf(missing !== null)(`two processes of one showroom${missing ? ` (${missing})` : ""}`, () => {
  let cluster: TestCluster
  let pages: RealPage[] = []

  beforeAll(async () => {
    cluster = await startCluster(2, PATIENCE)
  }, PATIENCE)
  afterAll(() => cluster?.stop(), PATIENCE)
  beforeEach(async () => {
    await Promise.all(cluster.processes.map((each) => each.ensure()))
    await vi.waitFor(
      async () => expect((await healths()).map(({ redis }) => redis)).toEqual(["ok", "ok"]),
      soon,
    )
  }, PATIENCE)
  afterEach(() => {
    for (const page of pages) page.leave()
    pages = []
  })

  const urlOf = (at: number) => cluster.processes[at]?.url ?? ""
  const healths = () =>
    Promise.all(cluster.processes.map(async ({ url }) => (await fetch(`${url}/api/health`)).json()))

  function page(name: string, at: string, only: "polling" | null = null): RealPage {
    const made = new RealPage(name, at, only)
    pages.push(made)
    return made
  }

  const untilAllSeeAll = (among: readonly RealPage[]) =>
    vi.waitFor(() => {
      const names = among.map(({ name }) => name).sort()
      expect(among.map((each) => each.others())).toEqual(
        among.map(({ name }) => names.filter((other) => other !== name)),
      )
    }, soon)

  /** Six friends who came by way of the proxy into a room of the first process. */
  async function sixFriends() {
    const friends = SIX.map((name) => page(name, cluster.proxy.url))
    const host = page("Host", urlOf(0))
    host.enter({ kind: "friends", code: null })
    const { code, id } = await host.room()
    const want: Want = { kind: "friends", code }
    for (const friend of friends) friend.enter(want)
    await untilAllSeeAll([...friends, host])
    host.leave()
    await untilAllSeeAll(friends)
    return { friends, id, want }
  }

  const rooms = (among: readonly RealPage[]) => Promise.all(among.map(async (each) => (await each.room()).id))

  const reasons = (among: readonly RealPage[]) =>
    among.flatMap(({ refusals }) => refusals.map(({ reason }) => reason))

  async function signIn(at: number): Promise<string> {
    const response = await fetch(`${urlOf(at)}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: urlOf(at) },
      body: JSON.stringify(OWNER),
    })
    expect(response.status).toBe(200)
    return response.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ")
  }

  test("[CLU-14] begun at once on an empty database they migrate and stock it once, with one owner, and say that they are several", async () => {
    const said = cluster.processes.map((each) => each.output()).join("")
    expect(said.match(/"migrated"/g)?.length).toBe(new Set(said.match(/"migration":"[^"]+"/g)).size)
    expect(said.match(/stocked from/g)?.length).toBe(1)
    expect(said.match(/the owner's account was made/g)?.length).toBe(1)
    expect(await healths()).toMatchObject([
      { status: "ok", storage: "postgres", realtime: "cluster", redis: "ok" },
      { status: "ok", storage: "postgres", realtime: "cluster", redis: "ok" },
    ])
    const cookie = await signIn(0)
    const staff = await fetch(`${urlOf(1)}/api/staff`, { headers: { cookie } })
    expect((await staff.json()).staff).toHaveLength(1)
  })

  test("[CLU-4] friends find each other from whichever process they reach, and strangers meet", async () => {
    const [giulia, marco] = [page("Giulia", urlOf(0)), page("Marco", urlOf(1))]
    giulia.enter({ kind: "friends", code: null })
    const { code } = await giulia.room()
    marco.enter({ kind: "friends", code })
    await untilAllSeeAll([giulia, marco])
    giulia.say("Ciao")
    await marco.until(({ lines }) => lines.some(({ text }) => text === "Ciao"))

    const strangers = [page("One", urlOf(0)), page("Two", urlOf(1))]
    strangers[0]?.enter({ kind: "any" })
    await strangers[0]?.room()
    strangers[1]?.enter({ kind: "any" })
    await untilAllSeeAll(strangers)
  })

  test("[CLU-5] by long polling, each request through another process, one is as much there as by WebSocket", async () => {
    const [near, far] = [page("Near", urlOf(0)), page("Far", cluster.proxy.url, "polling")]
    near.enter({ kind: "friends", code: null })
    const { code } = await near.room()
    far.enter({ kind: "friends", code })
    await untilAllSeeAll([near, far])
    far.own.x = -2
    await vi.waitFor(() => expect(near.movesOf("Far").at(-1)?.x).toBeCloseTo(-2, 1), soon)
    near.own.x = -2.2
    await vi.waitFor(() => expect(far.movesOf("Near").at(-1)?.x).toBeCloseTo(-2.2, 1), soon)
  })

  test("[CLU-11] a person is in one place: coming in by another process ends the page before", async () => {
    const [before, witness] = [page("Giulia", urlOf(0)), page("Witness", urlOf(0))]
    witness.enter({ kind: "friends", code: null })
    const { code } = await witness.room()
    before.enter({ kind: "friends", code })
    await untilAllSeeAll([before, witness])
    const after = page("Giulia", urlOf(1))
    after.enter({ kind: "friends", code: null })
    await after.room()
    await vi.waitFor(() => expect(reasons([before])).toEqual(["elsewhere"]), soon)
    await untilAllSeeAll([witness])
  })

  test(
    "[CLU-7] one that is killed loses nobody: within ten seconds all are together again, on their spot, no twin and no ghost",
    async () => {
      const { friends, id, want } = await sixFriends()
      const [anna, bruno] = friends
      if (!anna || !bruno) throw new Error("nobody")
      anna.own.x = -2
      await vi.waitFor(() => expect(bruno.movesOf("Anna").at(-1)?.x).toBeCloseTo(-2, 1), soon)
      const keys = friends.map((friend) => friend.joined?.self.key)
      await cluster.processes[0]?.kill()
      await vi.waitFor(() => expect(friends.every(({ joins }) => joins > 1)).toBe(true), soon)
      await untilAllSeeAll(friends)
      expect(new Set(await rooms(friends))).toEqual(new Set([id]))
      expect(friends.map((friend) => friend.joined?.self.key)).toEqual(keys)
      expect(anna.joined).toMatchObject({ resumed: true, place: { x: -2, z: 2.2 } })
      // Nobody is there twice for who comes now.
      const late = page("Late", urlOf(1))
      late.enter(want)
      await untilAllSeeAll([...friends, late])
    },
    PATIENCE,
  )

  test(
    "[CLU-8] one that is told to stop hands its people over: at once they are together in another",
    async () => {
      const { friends, id } = await sixFriends()
      const stopping = cluster.processes[0]?.stop()
      await vi.waitFor(() => expect(friends.every(({ joins }) => joins > 1)).toBe(true), soon)
      await untilAllSeeAll(friends)
      expect(new Set(await rooms(friends))).toEqual(new Set([id]))
      expect(friends.every(({ joined }) => joined?.resumed)).toBe(true)
      // Nobody had to wait for a lease to run out.
      expect(friends.flatMap(({ refusals }) => refusals).filter(({ wait }) => wait !== 0)).toEqual([])
      expect(await stopping).toBe(0)
    },
    PATIENCE,
  )

  test(
    "[CLU-9] while Redis is away who is together stays so, who can't be brought there is told; then it works by itself",
    async () => {
      const { friends, want } = await sixFriends()
      const [anna, bruno] = friends
      await cluster.redis.kill()
      await vi.waitFor(
        async () =>
          expect((await healths()).map(({ status, redis }) => [status, redis])).toEqual([
            ["ok", "away"],
            ["ok", "away"],
          ]),
        soon,
      )
      anna?.say("Still here?")
      await bruno?.until(({ lines }) => lines.some(({ text }) => text === "Still here?"))
      const late = page("Late", urlOf(1))
      late.enter(want)
      await vi.waitFor(() => expect(reasons([late])).toContain("unreachable"), soon)
      await cluster.redis.start()
      await untilAllSeeAll([...friends, late])
      for (const each of cluster.processes) {
        expect(each.output()).toContain("Redis is away")
        expect(each.output()).toContain("Redis is back")
      }
    },
    PATIENCE,
  )

  test("[CLU-13] a dashboard hears of an answer that another process took in", async () => {
    const cookie = await signIn(1)
    const stop = new AbortController()
    const stream = await fetch(`${urlOf(1)}/api/live`, { headers: { cookie }, signal: stop.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe(": live\n\n")
    const taken = await fetch(`${urlOf(0)}/api/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events: [await answerOf(urlOf(0))] }),
    })
    expect((await taken.json()).accepted).toHaveLength(1)
    expect((await reader?.read())?.value).toContain("event: change")
    stop.abort()
  })
})
