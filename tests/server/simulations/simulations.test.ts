import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { csat, responseRate } from "../../../src/metrics/index.ts"
import type { SimulationReply } from "../../../src/protocol/simulations.ts"
import { readRecordedVisits } from "../../../src/server/simulations/recorded-visits.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { PROMPTS } from "../../feedback/prompts.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { type LooseEvent, makeEvent, NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { type ApiApp, cookieOf, createApiApp } from "../../helpers/server/api-app.ts"
import { describeOnStorages, openTestStorage } from "../../helpers/storage/test-storage.ts"

const DAY = 86_400_000
const casa = { showroomId: "casa-ambrogia", sceneId: "flagship", sceneVersion: "1" }
const place = { zone: "lighting", x: 0, z: 0, heading: 0 }
const asked = { promptId: "product-csat", promptVersion: 1, touchpointId: "lighting" }

/** A visit that looks at something for ten seconds, and is asked about it when `score` says so. */
function visit(index: number, score: number | null, change: Record<string, unknown> = {}): LooseEvent[] {
  const base = NOON - 2 * DAY + index * 60_000
  const told = (type: string, seconds: number, more: Record<string, unknown> = {}) => {
    const at = new Date(base + seconds * 1000).toISOString()
    return makeEvent(type, { ...casa, at, visitId: `visit-${index}`, place, ...change, ...more })
  }
  const impression = { ...asked, impressionId: `impression-${index}`, metric: "csat", scale: "1-5" }
  return [
    told("visit.started", 0),
    told("product.inspected", 20, { productId: "lamp", seconds: 10 }),
    ...(score === null ? [] : [told("prompt.shown", 21, impression)]),
    ...(score === null || score === 0 ? [] : [told("prompt.answered", 25, { ...impression, score })]),
    ...(score === null ? [told("prompt.suppressed", 20, { ...asked, rule: "not-sampled" })] : []),
    told("visit.ended", 50),
  ]
}

describe("POST /api/simulations", () => {
  let storage: Storage
  let vetrina: ApiApp
  let marketer: Record<string, string>
  const SCORES = [5, 4, 3, 5, 2, 4, 5, 0, 0, 0]

  beforeAll(async () => {
    storage = await openTestStorage()
    vetrina = await createApiApp(storage)
    const email = "giulia@example.com"
    const password = "correct horse battery"
    await vetrina.api.staff.add({ name: "Giulia", email, password }, "marketer")
    marketer = cookieOf(await vetrina.post("/api/auth/sign-in/email", { email, password }))
    const visits = Array.from({ length: 30 }, (_, at) => visit(at, SCORES[at] ?? null))
    // A question that nobody can link to a visit, as one comes without consent.
    const alone = promptEvent("answered", { ...casa, ...asked, visitId: "alone", impressionId: "alone" })
    const { rejected } = await vetrina.api.ingest.accept({
      events: [...visits.flat(), alone],
      sentAt: null,
      receivedAt: NOON,
    })
    expect(rejected).toEqual([])
  })
  afterAll(() => storage.close())
  const simulate = (body: Record<string, unknown>) => vetrina.post("/api/simulations", body, marketer)
  const range = { from: "2026-11-01", to: "2026-11-30" }
  const csatPrompt = PROMPTS.find(({ id }) => id === "product-csat")
  const reply = async (body: Record<string, unknown>): Promise<SimulationReply> => {
    const response = await simulate({ ...range, ...body })
    expect(response.status).toBe(200)
    return response.json()
  }

  test("[ASK-36] a draft that asks everybody: whom, what it costs, what answers to expect and how sure they make", async () => {
    const told = await reply({ prompts: [csatPrompt] })
    expect(told.visits).toEqual({ recorded: 30, replayed: 30, asked: 30 })
    const [prompt] = told.prompts
    expect(prompt).toMatchObject({ prompt: "product-csat", asked: 30, visits: 30, share: 100, before: 10 })
    const rate = responseRate(8, 11)
    expect(prompt?.responseRate).toEqual(rate)
    expect(prompt?.expected?.n).toBeCloseTo((30 * 8) / 11, 9)
    expect(prompt?.expected?.low).toBeCloseTo((30 * (rate.low ?? 0)) / 100, 9)
    // 30 × 8/11 is 22 answers, divided as the eight that there are: 3 × 5, 3 × 4, one 3, one 2.
    const figure = csat({ scale: "1-5", counts: [0, 3, 3, 8, 8] })
    expect(prompt?.halfWidth).toBeCloseTo(((figure.high ?? 0) - (figure.low ?? 0)) / 2, 6)
    expect(prompt?.halfWidthBefore).toBeGreaterThan(prompt?.halfWidth ?? 0)
    expect(told.touchpoints).toEqual([{ touchpoint: "lighting", asked: 30 }])
    expect(told.suppressed).toEqual([{ rule: "not-sampled", count: 0, before: 20 }])
    expect(told.burden).toMatchObject({ budget: 60, overBudget: 0 })
  })

  test("[ASK-36] one that asks fewer, or nobody, tells which rule holds the others", async () => {
    const nobody = await reply({
      prompts: [{ ...csatPrompt, trigger: { on: "product.inspected", minSeconds: 60 } }],
    })
    expect(nobody.prompts[0]).toMatchObject({ asked: 0, expected: { n: 0 }, halfWidth: null })
    expect(nobody.burden).toEqual({ median: null, p90: null, budget: 60, overBudget: 0 })
    const half = await reply({ prompts: [{ ...csatPrompt, sample: 0.5 }] })
    const heldBack = half.suppressed.find(({ rule }) => rule === "not-sampled")
    expect((half.prompts[0]?.asked ?? 0) + (heldBack?.count ?? 0)).toBe(30)
    expect(half.prompts[0]?.asked).toBeGreaterThan(5)
  })

  test("[ASK-36] a part of the visits, always the same; days without any; an empty draft", async () => {
    const some = await reply({ prompts: [csatPrompt], visits: 7 })
    expect(some.visits).toEqual({ recorded: 30, replayed: 7, asked: 7 })
    expect(await reply({ prompts: [csatPrompt], visits: 7 })).toEqual(some)
    const none = await reply({ prompts: [csatPrompt], from: "2025-01-01", to: "2025-01-02" })
    expect(none).toMatchObject({ visits: { recorded: 0, replayed: 0, asked: 0 } })
    expect((await reply({ prompts: [] })).prompts).toEqual([])
  })

  test("[ASK-36] a bad draft is refused by path, value and what was expected; strangers are, too", async () => {
    expect((await vetrina.post("/api/simulations", { prompts: [] })).status).toBe(401)
    const refusal = async (body: Record<string, unknown>) => {
      const response = await simulate(body)
      return `${response.status} ${(await response.json()).error.message}`
    }
    expect(await refusal({ prompts: [{ ...csatPrompt, priority: "high" }] })).toMatch(
      /^400 prompts\[0\]\.priority: got "high", expected a whole number/,
    )
    expect(await refusal({ prompts: [{ ...csatPrompt, touchpoints: ["moon"] }] })).toMatch(
      /^400 prompts\[0\]\.touchpoints\[0\]: got "moon", expected a touchpoint of a scene/,
    )
    expect(await refusal({ prompts: [], policy: { cost: { dismissed: 0 } } })).toMatch(
      /policy\.cost\.dismissed/,
    )
    expect(await refusal({ prompts: [], visits: 20_001 })).toMatch(/^400/)
    expect(await refusal({ prompts: [], from: "tomorrow" })).toMatch(/^400 invalid from "tomorrow"/)
    expect(await refusal({})).toMatch(/^400/)
  })
})

describeOnStorages("recorded visits", (open) => {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
    await forgetEvents(storage.pool)
  })
  afterAll(() => storage.close())

  test("[ASK-36] come visitor by visitor and in order, with what a known visitor did in the quarter before", async () => {
    const server = createEventsApp({ pool: storage.pool })
    const AMINA = "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69"
    const at = (days: number) => new Date(NOON - days * DAY).toISOString()
    const come = (visitId: string, days: number, change: Record<string, unknown> = {}) => [
      makeEvent("visit.started", { visitId, at: at(days), ...change }),
      makeEvent("zone.entered", { visitId, at: at(days - 0.01), ...change }),
    ]
    const asAmina = { visitorId: AMINA }
    server.clock.now = NOON + DAY
    await server.send([
      ...come("amina-1", 120, asAmina),
      ...come("amina-2", 60, asAmina),
      ...come("amina-3", 2, asAmina),
      ...come("amina-4", 1, asAmina),
      ...come("stranger-1", 60),
      ...come("stranger-2", 1),
    ])
    const seen: [string, boolean, number][] = []
    const read = await readRecordedVisits(
      {
        pool: storage.pool,
        showroomId: "casa",
        timezone: "Europe/Rome",
        from: "2026-11-15",
        to: "2026-11-30",
        most: 100,
      },
      ({ visitId, events }, counted) => seen.push([visitId, counted, events.length]),
    )
    expect(read).toEqual({ recorded: 3, replayed: 3 })
    expect(seen.filter(([id]) => id.startsWith("amina"))).toEqual([
      ["amina-2", false, 2],
      ["amina-3", true, 2],
      ["amina-4", true, 2],
    ])
    expect(seen.filter(([id]) => id.startsWith("stranger"))).toEqual([["stranger-2", true, 2]])
    const known = seen.map(([id]) => id.split("-")[0])
    expect(known.indexOf("stranger") === 0 || known.indexOf("stranger") === 3).toBe(true)
  })
})
