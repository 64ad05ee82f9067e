import { describe, expect, test, vi } from "vitest"
import { createApi } from "../../src/client/api.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { readingOf, todayIn } from "../../src/dashboard/frame/reading-of.ts"
import { openingPaths, startOpening } from "../../src/dashboard/opening/start-opening.ts"
import { takingOver } from "../../src/dashboard/opening/taking-over.ts"
import { knownOverview } from "../../src/dashboard/overview/known-overview.ts"
import { type Kept, loadOverview } from "../../src/dashboard/overview/load-overview.ts"
import { parseView } from "../../src/dashboard/state/view-state.ts"
import { SEVERAL_METRICS } from "../../src/protocol/several-metrics.ts"
import { readSession } from "../../src/staff/session.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { SHOWROOM } from "../helpers/dashboard/showroom.ts"

/** In Rome the last summer day of the year has begun; in Greenwich it hasn't. */
const LATE = Date.parse("2026-10-24T22:30:00Z")

const storageWith = (chosen: string | null) =>
  createSafeStorage(() => ({
    getItem: () => (chosen === null ? null : JSON.stringify(chosen)),
    setItem: () => undefined,
    removeItem: () => undefined,
  }))

const at = (href: string, chosen: string | null = null) => ({
  location: { href: `http://shop.test/dashboard${href}` },
  preferred: ["en-GB", "it"],
  storage: storageWith(chosen),
  timezone: SHOWROOM.timezone,
  now: LATE,
})

/** What the page asks, by its own code, at the same address. */
async function askedByPage(href: string, language: "it" | "en"): Promise<readonly string[]> {
  const { services, asked } = createMarketingDouble()
  const view = parseView(new URL(href, "http://shop.test/dashboard").searchParams)
  const today = todayIn(SHOWROOM, LATE)
  await readSession(services.api)
  await services.api.get("/api/showroom")
  const reading = { showroom: SHOWROOM, ...readingOf({ view, section: "overview", today, language }) }
  await loadOverview(services.api, reading, new AbortController().signal)
  return asked.filter((path) => !/^\/api\/metrics(?:\/change)?\?/.test(path))
}

describe("what is asked before the overview's scripts have run", () => {
  test.each([
    ["", null, "en"],
    ["", "it", "it"],
    ["?lang=it", null, "it"],
    ["?days=7&device=phone", "en", "en"],
    ["?days=90&language=en&against=year&grain=day", "it", "it"],
    ["?from=2026-01-01&to=2026-03-31", null, "en"],
    ["?from=2026-13-41&to=x&days=9&grain=year&table=1&own=%00", null, "en"],
  ] as const)(
    "[DSH-110] at the address %j it is what the page itself asks",
    async (href, chosen, language) => {
      expect([...openingPaths(at(href, chosen))].toSorted()).toEqual(
        [...(await askedByPage(href, language))].toSorted(),
      )
    },
  )

  const asked = () => {
    const double = createMarketingDouble({ at: LATE })
    double.add(impressions([...times(30, 5), ...times(10, 2)], { day: "2026-10-20" }))
    const network = vi.fn<typeof fetch>(async (path) => {
      return new Response(JSON.stringify(await double.services.api.get(String(path))))
    })
    return { ...double, network, api: createApi({ fetch: network }) }
  }
  const reading = {
    showroom: SHOWROOM,
    ...readingOf({
      view: parseView(new URLSearchParams()),
      section: "overview",
      today: todayIn(SHOWROOM, LATE),
      language: "en",
    }),
  }
  const { signal } = new AbortController()

  test("[DSH-110] the page takes over each answer once, and asks anew for what is told again", async () => {
    const { api: own, network, add } = asked()
    const opening = startOpening({ ...at(""), fetch: network })
    const { api } = takingOver({ api: own, opening, now: () => LATE + 5_000 })
    expect((await readSession(api))?.name).toBe("Giulia Bassi")
    const { numbers } = await loadOverview(api, reading, signal)
    expect(numbers[0]?.now.value).toBe(75)
    expect(network).toHaveBeenCalledTimes(3)
    add(impressions(times(60, 5), { day: "2026-10-21" }))
    expect((await loadOverview(api, reading, signal)).numbers[0]?.now.value).toBe(90)
    expect(network).toHaveBeenCalledTimes(4)
  })

  test("[DSH-110] what has come is in the first picture, and of the period before nothing is asked again", async () => {
    const { api: own, network, asked: paths } = asked()
    const opening = startOpening({ ...at(""), fetch: network })
    const { early, api } = takingOver({ api: own, opening, now: () => LATE })
    const kept: Kept = new Map()
    const known = knownOverview(early, reading, kept)
    expect(known.look()).toBeUndefined()
    await Promise.all(opening.answers.values())
    expect(known.look()?.numbers[0]?.now.value).toBe(75)
    expect(known.look()).toEqual(await loadOverview(own, reading, signal))
    known.taken()
    expect(known.look()).toBeUndefined()
    paths.length = 0
    await loadOverview(api, reading, signal, kept)
    const [once = "", ...others] = paths.filter((path) => path.startsWith(SEVERAL_METRICS))
    expect(others).toEqual([])
    expect(new URL(once, "http://shop.test").searchParams.getAll("of")).toHaveLength(13)
  })

  test("[DSH-110] what is old, was refused or can't be read is asked anew by the page, and nothing that is sent is taken over", async () => {
    const { network, api: own } = asked()
    const opening = (answer: unknown) => ({
      at: LATE,
      answers: new Map([["/api/showroom", Promise.resolve(answer)]]),
      here: new Map([["/api/showroom", answer]]),
    })
    const old = takingOver({ api: own, opening: opening("old"), now: () => LATE + 20_000 })
    expect(old.early.here("/api/showroom")).toBeUndefined()
    expect(await old.api.get("/api/showroom")).toEqual(SHOWROOM)
    const refusing = vi.fn<typeof fetch>(async () => new Response("{}", { status: 503 }))
    const refused = startOpening({ ...at(""), fetch: refusing })
    const { api, early } = takingOver({ api: own, opening: refused, now: () => LATE })
    expect(await api.get("/api/showroom")).toEqual(SHOWROOM)
    expect((await readSession(api))?.name).toBe("Giulia Bassi")
    const path = [...refused.answers.keys()][0] ?? ""
    refused.here.set(path, { replies: ["a proxy's page"] })
    expect(knownOverview(early, reading, new Map()).look()).toBeUndefined()
    const failing = vi.fn<typeof fetch>(() => Promise.reject(new TypeError("Failed to fetch")))
    const away = startOpening({ ...at(""), fetch: failing })
    const unreachable = takingOver({ api: createApi({ fetch: failing }), opening: away, now: () => LATE })
    await expect(unreachable.api.get("/api/showroom")).rejects.toThrow("Failed to fetch")
    network.mockClear()
    const sending = takingOver({ api: own, opening: opening("never"), now: () => LATE })
    await sending.api.post("/api/showroom", {})
    expect(network).toHaveBeenCalledTimes(1)
    expect(await sending.api.get("/api/showroom")).toBe("never")
    expect(takingOver({ api: own, opening: undefined, now: () => LATE }).api).toBe(own)
  })
})
