import fc from "fast-check"
import { expect, test } from "vitest"
import { type AskingPolicy, DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import { checkPrompts } from "../../../src/domain/check-prompts.ts"
import type { OccasionKind } from "../../../src/domain/occasion.ts"
import { type Prompt, SCALE_OF_METRIC } from "../../../src/domain/prompt.ts"
import { BUSY_KINDS } from "../../../src/feedback/rules/moment.ts"
import { standingOf } from "../../../src/feedback/rules/sampling.ts"
import { occasion, promptOf } from "../prompts.ts"
import { costOfNoted, createWorld } from "./world.ts"

const DAY = 86_400_000
const touchpoints = ["lighting", "entrance"]

const policies = fc
  .record({
    visitSeconds: fc.integer({ min: 24, max: 60 }),
    quarterSeconds: fc.integer({ min: 26, max: 120 }),
    dismissed: fc.constantFrom(1, 1.5, 2),
    ignored: fc.constantFrom(0, 0.25, 0.5, 1),
    npsCoolDownDays: fc.constantFrom(30, 90, 180),
  })
  .map(
    ({ visitSeconds, quarterSeconds, dismissed, ignored, npsCoolDownDays }): AskingPolicy => ({
      ...DEFAULT_POLICY,
      budget: { visitSeconds, quarterSeconds },
      cost: { ...DEFAULT_POLICY.cost, dismissed, ignored },
      npsCoolDownDays,
    }),
  )

const frequent = fc
  .record({
    metric: fc.constantFrom("csat" as const, "ces" as const),
    on: fc.constantFrom("product.inspected" as const, "cart.added" as const, "product.compared" as const),
    priority: fc.integer({ min: -5, max: 50 }),
    perVisit: fc.integer({ min: 1, max: 9 }),
    perQuarter: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    coolDownSeconds: fc.constantFrom(0, 0, 0, 1, 75, 300),
    burdenSeconds: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
    delaySeconds: fc.constantFrom(0, 0, 0, 0, 5, 60),
    sample: fc.option(fc.constantFrom(0.3, 0.9, 1), { nil: undefined }),
  })
  .map(
    ({
      metric,
      on,
      priority,
      perVisit,
      perQuarter,
      coolDownSeconds,
      burdenSeconds,
      delaySeconds,
      sample,
    }) => {
      return (id: string): Prompt => ({
        ...promptOf("csat"),
        id,
        metric,
        scale: SCALE_OF_METRIC[metric],
        touchpoints,
        priority,
        trigger: { on, ...(delaySeconds > 0 ? { delaySeconds } : {}) },
        limits: { perVisit, coolDownSeconds, ...(perQuarter === undefined ? {} : { perQuarter }) },
        ...(burdenSeconds === undefined ? {} : { burdenSeconds }),
        ...(sample === undefined ? {} : { sample }),
      })
    },
  )

const nps: Prompt = {
  ...promptOf("nps"),
  touchpoints,
  priority: -9,
  trigger: { on: "visit.ending" },
  limits: { perVisit: 1, coolDownSeconds: 90 },
}
const ruleSets = fc
  .tuple(policies, fc.array(frequent, { minLength: 1, maxLength: 8 }))
  .map(([policy, made]) => ({ policy, prompts: [...made.map((make, at) => make(`p-${at}`)), nps] }))
  .filter(({ policy, prompts }) => checkPrompts(prompts, policy).length === 0)

const SHOPPING = ["product.inspected", "cart.added", "product.compared"] as const

const occasionOf = (on: OccasionKind, at: number) =>
  occasion(on, { at, touchpoints, seconds: 600, productId: null })

const ends = fc.constantFrom("answered" as const, "dismissed" as const, "ignored" as const)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("happen" as const),
      on: fc.constantFrom(...SHOPPING, "visit.ending" as const),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: ends }) },
  fc.record({
    do: fc.constant("busy" as const),
    busy: fc.constantFrom(null, null, null, ...BUSY_KINDS.slice(0, 3)),
  }),
  fc.record({ do: fc.constantFrom("act" as const, "look" as const) }),
)
const timed = fc.record({ ms: fc.integer({ min: 0, max: 120_000 }), what: step })
const visits = fc.array(
  fc.record({ pause: fc.integer({ min: 1, max: 40 * DAY }), steps: fc.array(timed, { maxLength: 30 }) }),
  { minLength: 1, maxLength: 8 },
)

test("[ASK-21] [ASK-22] [ASK-23] [ASK-25] over months of visits no budget is exceeded and no limit broken", () => {
  fc.assert(
    fc.property(ruleSets, visits, fc.uuid(), ({ policy, prompts }, stays, visitorId) => {
      const world = createWorld(prompts, policy, visitorId)
      for (const { pause, steps } of stays) {
        world.comeAgain(pause)
        for (const { ms, what } of steps) {
          world.now += ms
          if (what.do === "answered" || what.do === "dismissed" || what.do === "ignored") world.end(what.do)
          if (what.do === "act") world.acts.push(world.now)
          if (what.do === "busy") world.busy = what.busy
          const wasOpen = world.noted.some(({ ending }) => ending === null)
          const known = world.noted.length
          const verdicts = world.consider(what.do === "happen" ? occasionOf(what.on, world.now) : null)
          const asks = verdicts.filter(({ kind }) => kind === "ask")
          expect(world.noted.length - known).toBe(asks.length)
          if (asks.length > 0) expect([asks.length, wasOpen, world.busy]).toEqual([1, false, null])
          expect(new Set(verdicts.map(({ due }) => due.prompt.id)).size).toBe(verdicts.length)
        }
      }
      world.noted.forEach((asked, index) => {
        const { prompt, visit, at } = asked
        const before = world.noted.slice(0, index)
        const quarter = [...before.filter((each) => at - each.at < 90 * DAY), asked]
        const here = [...before.filter((each) => each.visit === visit), asked]
        const sum = (list: typeof quarter) => list.reduce((all, each) => all + costOfNoted(each, policy), 0)
        expect(sum(here)).toBeLessThanOrEqual(policy.budget.visitSeconds + 1e-9)
        expect(sum(quarter)).toBeLessThanOrEqual(policy.budget.quarterSeconds + 1e-9)
        const same = (list: typeof quarter) => list.filter((each) => each.prompt.id === prompt.id)
        expect(same(here).length).toBeLessThanOrEqual(prompt.limits.perVisit)
        expect(same(quarter).length).toBeLessThanOrEqual(prompt.limits.perQuarter ?? Infinity)
        expect(
          same(here)
            .slice(0, -1)
            .some(({ ending }) => ending === "dismissed"),
        ).toBe(false)
        if (prompt.sample !== undefined) expect(standingOf(visitorId, prompt.id)).toBeLessThan(prompt.sample)
        if (prompt.metric === "nps") {
          const last = before.findLast((each) => each.prompt.metric === "nps")
          if (last) expect(at - last.at).toBeGreaterThanOrEqual(policy.npsCoolDownDays * DAY)
        }
      })
    }),
    { numRuns: 300, seed: 20 },
  )
})

const shopping = fc.array(
  fc.record({
    on: fc.constantFrom(...SHOPPING),
    ms: fc.integer({ min: 0, max: 90_000 }),
    ending: ends,
  }),
  { maxLength: 15 },
)

test("[ASK-24] whatever else is asked, and however often, NPS is asked in the second visit that ends while it is due", () => {
  fc.assert(
    fc.property(
      ruleSets,
      fc.array(fc.record({ pause: fc.integer({ min: DAY / 4, max: 4 * DAY }), shopping }), {
        minLength: 2,
        maxLength: 30,
      }),
      ({ policy, prompts }, stays) => {
        const world = createWorld(prompts, policy)
        let missed = 0
        for (const stay of stays) {
          world.comeAgain(stay.pause)
          for (const { on, ms, ending } of stay.shopping) {
            world.now += ms
            world.acts.push(world.now)
            world.consider(occasionOf(on, world.now))
            world.end(ending)
          }
          const last = world.noted.findLast(({ prompt }) => prompt.metric === "nps")
          const isDue =
            (!last || world.now - last.at >= policy.npsCoolDownDays * DAY) &&
            (!last || world.now - last.at >= 90 * DAY)
          world.consider(occasionOf("visit.ending", world.now))
          // They linger for as long as an absorbed mind is left alone, and go.
          world.now += policy.quiet.atMostSeconds * 1000
          world.consider(null)
          const isAsked = world.noted.at(-1)?.prompt.metric === "nps" && world.noted.at(-1)?.ending === null
          world.end("dismissed")
          missed = isDue && !isAsked ? missed + 1 : 0
          expect(missed).toBeLessThanOrEqual(1)
        }
      },
    ),
    { numRuns: 300, seed: 24 },
  )
})
