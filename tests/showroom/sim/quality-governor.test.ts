import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createGovernor, stepGovernor, takeRung } from "../../../src/showroom/sim/index.ts"
import { qualityLadder } from "../../../src/showroom/sim/quality-governor.ts"
import { runs } from "./arbitraries.ts"

/** Of a usual graphics chip, most often first. */
const COUNTS = [8, 4, 2]

const named = (ladder: ReturnType<typeof qualityLadder>) =>
  ladder.map(({ tier, dpr, samples }) => `${tier} ${dpr} ×${samples}`)

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
          const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: ratio, tier })
          let changes = 0
          for (const { frameMs, seconds } of plan) changes += run(governor, frameMs, seconds)
          expect(changes).toBeLessThanOrEqual(2 * governor.ladder.length)
        },
      ),
      runs(100),
    )
  })

  it("[WLK-12] settles on a machine that is smooth on one rung and slow on the next", () => {
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 2, tier: "medium" })
    let changes = 0
    for (let second = 0; second < 600; second++) {
      changes += run(governor, governor.tier === "high" ? 40 : 16.7, 1)
    }
    expect(governor.tier).toBe("medium")
    expect(changes).toBeLessThanOrEqual(2)
  })

  it("goes down step by step when it is slow, and straight to the bottom when it is hopeless", () => {
    const slow = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 2, tier: "high" })
    run(slow, 35, 6)
    expect(slow.rung).toBe(slow.ladder.length - 2)
    const hopeless = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 2, tier: "high" })
    run(hopeless, 200, 20)
    expect([hopeless.tier, hopeless.dpr]).toEqual(["low", 0.5])
  })

  it("goes up when there is room, to the top", () => {
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 2, tier: "low" })
    run(governor, 16.7, 120)
    expect([governor.tier, governor.dpr]).toEqual(["high", 2])
  })

  it("does not judge the first seconds, one hitch, or a tab that slept", () => {
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 1, tier: "high" })
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
    expect(named(qualityLadder(1, COUNTS))).toEqual([
      ...["low 0.5 ×0", "low 0.56 ×0", "low 0.62 ×0"],
      ...["medium 0.7 ×0", "medium 0.7 ×2", "medium 0.8 ×2", "medium 0.9 ×2", "medium 1 ×2"],
      ...["high 1 ×2", "high 1 ×4"],
    ])
    expect(qualityLadder(3, COUNTS).at(-1)).toEqual({ tier: "high", dpr: 2, samples: 4 })
    expect(qualityLadder(Number.NaN, COUNTS).at(-1)?.dpr).toBe(1)
    expect(createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 2, tier: "medium" }).dpr).toBe(1)
  })

  it("[WLK-43] the picture never jumps: a rung has at most a third more pixels than the one before", () => {
    for (const ratio of [1, 1.25, 1.5, 2, 3]) {
      const ladder = qualityLadder(ratio, COUNTS)
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
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 2, tier: "high" })
    const top = governor.rung
    expect(slowly(governor, false, 5.5)).toBe(top)
    expect(stepGovernor(governor, 35, true)).toBe(true)
    expect(governor.rung).toBe(top - 1)
    expect(slowly(governor, false, 3)).toBe(top - 1)
    expect(slowly(governor, false, 3)).toBe(top - 2)
  })

  it("[WLK-70] samples change alone, one step at a time, and never grow as the rest gets less", () => {
    for (const ratio of [0.6, 1, 1.25, 2, 3])
      for (const counts of [COUNTS, [4], [16, 8], [2], []]) {
        const ladder = qualityLadder(ratio, counts)
        ladder.forEach((rung, at) => {
          const before = ladder[at - 1]
          if (!before) return
          expect(rung.samples).toBeGreaterThanOrEqual(before.samples)
          if (rung.samples !== before.samples)
            expect([rung.tier, rung.dpr]).toEqual([before.tier, before.dpr])
        })
        expect(new Set(named(ladder)).size).toBe(ladder.length)
        for (const { samples } of ladder) expect([0, ...counts]).toContain(samples)
      }
  })

  it("[WLK-70] a device samples as often as is asked for or next more often; one that can't does without", () => {
    const samplesOf = (counts: readonly number[]) => [
      ...new Set(qualityLadder(2, counts).map(({ samples }) => samples)),
    ]
    expect(samplesOf(COUNTS)).toEqual([0, 2, 4])
    expect(samplesOf([4])).toEqual([0, 4])
    expect(samplesOf([2])).toEqual([0, 2])
    expect(samplesOf([16, 8])).toEqual([0, 8])
    expect(samplesOf([])).toEqual([0])
  })

  it("[WLK-70] edges get rougher by one rung at a calm moment when drawing is slow, and smooth again when there is room", () => {
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 1, tier: "high" })
    expect([governor.dpr, governor.samples]).toEqual([1, 4])
    for (let elapsed = 0; elapsed < 5000; elapsed += 35) stepGovernor(governor, 35, false)
    expect(governor.samples).toBe(4)
    expect(stepGovernor(governor, 35, true)).toBe(true)
    expect([governor.tier, governor.dpr, governor.samples]).toEqual(["high", 1, 2])
    const climbing = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 1, tier: "low" })
    expect(climbing.samples).toBe(0)
    run(climbing, 16.7, 120)
    expect([climbing.tier, climbing.samples]).toEqual(["high", 4])
  })

  it("[WLK-12] [WLK-70] samples that proved too slow are never tried again", () => {
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 1, tier: "high" })
    const seen: number[] = [governor.samples]
    for (let elapsed = 0; elapsed < 600_000; ) {
      const frameMs = governor.samples > 2 ? 40 : 16.7
      elapsed += frameMs
      if (stepGovernor(governor, frameMs)) seen.push(governor.samples)
    }
    expect(seen).toEqual([4, 2])
  })

  it("[WLK-70] a rung is taken at once when it is asked for, and none that isn't there", () => {
    const governor = createGovernor({ sampleCounts: COUNTS, devicePixelRatio: 1, tier: "high" })
    expect(takeRung(governor, 3)).toBe(true)
    expect([governor.tier, governor.dpr, governor.samples]).toEqual(["medium", 0.7, 0])
    for (const rung of [-1, 99, 1.5, Number.NaN]) expect(takeRung(governor, rung)).toBe(false)
    expect(governor.rung).toBe(3)
  })
})
