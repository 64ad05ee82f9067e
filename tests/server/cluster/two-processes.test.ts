import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { RealPage } from "../../helpers/cluster/real-page.ts"
import { startCluster, type TestCluster } from "../../helpers/cluster/start-cluster.ts"
import { whyNoRedis } from "../../helpers/redis/private-redis.ts"
import { whyNot } from "../../helpers/storage/test-storage.ts"

const PATIENCE = 240_000
const missing = whyNoRedis ?? whyNot("postgres")
const soon = { timeout: 60_000, interval: 20 }

describe.skipIf(missing !== null)(`two processes${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let cluster: TestCluster
  const pages: RealPage[] = []
  const urls = () => cluster.processes.map(({ url }) => url)

  beforeAll(async () => {
    cluster = await startCluster(2, PATIENCE)
  }, PATIENCE)
  afterAll(() => cluster?.stop(), PATIENCE)
  afterEach(() => {
    for (const page of pages.splice(0)) page.leave()
  })

  function page(name: string, at: string, only: "polling" | null = null): RealPage {
    const made = new RealPage(name, at, only)
    pages.push(made)
    return made
  }

  test("a room is found from the other process", async () => {
    const [one = "", two = ""] = urls()
    const giulia = page("Giulia", one)
    giulia.enter({ kind: "friends", code: null })
    const { code } = await giulia.room()
    const marco = page("Marco", two)
    marco.enter({ kind: "friends", code })
    await marco.room()
    await vi.waitFor(() => expect([giulia.others(), marco.others()]).toEqual([["Marco"], ["Giulia"]]), soon)
    const health = await Promise.all(urls().map(async (url) => (await fetch(`${url}/api/health`)).json()))
    expect(health).toMatchObject([
      { realtime: "cluster", redis: "ok" },
      { realtime: "cluster", redis: "ok" },
    ])
  })

  test(
    "killed",
    async () => {
      const names = ["Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio"]
      const friends = names.map((name) => page(name, cluster.proxy.url))
      const [anna] = friends
      if (!anna) return
      cluster.proxy.aim(0)
      anna.enter({ kind: "friends", code: null })
      const { code } = await anna.room()
      for (const friend of friends.slice(1)) friend.enter({ kind: "friends", code })
      await vi.waitFor(
        () => expect(friends.map((each) => each.others().length)).toEqual(names.map(() => 5)),
        soon,
      )
      console.log(friends.map((f) => f.replies.map((r) => r.type).join()))
      const before = performance.now()
      await cluster.processes[0]?.kill()
      await vi.waitFor(() => expect(friends.map((each) => each.joins)).toEqual(names.map(() => 2)), soon)
      await vi.waitFor(
        () => expect(friends.map((each) => each.others().length)).toEqual(names.map(() => 5)),
        soon,
      )
      console.log(performance.now() - before, cluster.processes[1]?.output())
    },
    PATIENCE,
  )
})
