import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createGovernor, stepGovernor } from "../../../src/showroom/sim/index.ts"
import { qualityLadder } from "../../../src/showroom/sim/quality-governor.ts"
import { runs } from "./arbitraries.ts"

function run(governor: ReturnType<typeof createGovernor>, frameMs: number, seconds: number): number {
  let changes = 0
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed += frameMs) {
    if (stepGovernor(governor, frameMs)) changes++
  }
  return changes
}

describe("quality governor", () => {
  it("[WLK-12] never oscillates: whatever the frames, it changes at most twice as often as there are rungs", () => {
    const bursts = fc.array(
      fc.record({
        frameMs: fc.double({ min: 1, max: 400, noNaN: true }),
        seconds: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(
        bursts,
        fc.constantFrom("low", "medium", "high"),
        fc.constantFrom(1, 1.5, 3),
        (plan, tier, ratio) => {
          const governor = createGovernor({ devicePixelRatio: ratio, tier })
          let changes = 0
          for (const { frameMs, seconds } of plan) changes += run(governor, frameMs, seconds)
          expect(changes).toBeLessThanOrEqual(2 * governor.ladder.length)
        },
      ),
      runs(100),
    )
  })

  it("[WLK-12] settles on a machine that is smooth on one rung and slow on the next", () => {
    const governor = createGovernor({ devicePixelRatio: 2, tier: "medium" })
    let changes = 0
    for (let second = 0; second < 600; second++) {
      changes += run(governor, governor.tier === "high" ? 40 : 16.7, 1)
    }
    expect(governor.tier).toBe("medium")
    expect(changes).toBeLessThanOrEqual(2)
  })

  it("goes down step by step when it is slow, and straight to the bottom when it is hopeless", () => {
    const slow = createGovernor({ devicePixelRatio: 2, tier: "high" })
    run(slow, 35, 6)
    expect(slow.rung).toBe(slow.ladder.length - 2)
    const hopeless = createGovernor({ devicePixelRatio: 2, tier: "high" })
    run(hopeless, 200, 20)
    expect([hopeless.tier, hopeless.dpr]).toEqual(["low", 0.5])
  })

  it("goes up when there is room, to the top", () => {
    const governor = createGovernor({ devicePixelRatio: 2, tier: "low" })
    run(governor, 16.7, 120)
    expect([governor.tier, governor.dpr]).toEqual(["high", 2])
  })

  it("does not judge the first seconds, one hitch, or a tab that slept", () => {
    const governor = createGovernor({ devicePixelRatio: 1, tier: "high" })
    expect(run(governor, 300, 2)).toBe(0)
    run(governor, 16.7, 3)
    expect(stepGovernor(governor, 900)).toBe(false)
    expect(run(governor, 16.7, 5)).toBe(0)
    for (const odd of [60_000, 0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
      for (let time = 0; time < 100; time++) expect(stepGovernor(governor, odd)).toBe(false)
    }
    expect(governor.tier).toBe("high")
  })

  it("has no two rungs alike, and none sharper than the screen or than two", () => {
    expect(qualityLadder(1).map(({ tier, dpr }) => `${tier} ${dpr}`)).toEqual([
      ...["low 0.5", "low 0.56", "low 0.62"],
      ...["medium 0.7", "medium 0.8", "medium 0.9", "medium 1"],
      "high 1",
    ])
    expect(qualityLadder(3).at(-1)).toEqual({ tier: "high", dpr: 2 })
    expect(qualityLadder(Number.NaN).at(-1)?.dpr).toBe(1)
    expect(createGovernor({ devicePixelRatio: 2, tier: "medium" }).dpr).toBe(1)
  })

  it("[WLK-43] the picture never jumps: a rung has at most a third more pixels than the one before", () => {
    for (const ratio of [1, 1.25, 1.5, 2, 3]) {
      const ladder = qualityLadder(ratio)
      ladder.forEach(({ dpr }, at) => {
        const before = ladder[at - 1]?.dpr ?? dpr
        expect((dpr / before) ** 2).toBeLessThan(4 / 3)
        expect(dpr).toBeGreaterThanOrEqual(before)
      })
    }
  })

  it("[WLK-43] a change waits for a moment in which nothing moves, but not for ever", () => {
    const slowly = (governor: ReturnType<typeof createGovernor>, calm: boolean, seconds: number) => {
      for (let elapsed = 0; elapsed < seconds * 1000; elapsed += 35) stepGovernor(governor, 35, calm)
      return governor.rung
    }
    const governor = createGovernor({ devicePixelRatio: 2, tier: "high" })
    const top = governor.rung
    expect(slowly(governor, false, 5.5)).toBe(top)
    expect(stepGovernor(governor, 35, true)).toBe(true)
    expect(governor.rung).toBe(top - 1)
    expect(slowly(governor, false, 3)).toBe(top - 1)
    expect(slowly(governor, false, 3)).toBe(top - 2)
  })
})
