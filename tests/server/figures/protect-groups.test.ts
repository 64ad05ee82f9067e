import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { HIDDEN_UNDER } from "../../../src/metrics/index.ts"
import { groupsToHide } from "../../../src/server/figures/protect-groups.ts"

interface Day {
  readonly n: number
  readonly week: string
  readonly month: string
}

const days = fc.array(
  fc.record({
    n: fc.oneof(fc.nat(6), fc.nat(40)),
    week: fc.constantFrom("1", "2", "3"),
    month: fc.constantFrom("a", "b"),
  }),
  { maxLength: 14 },
)

describe("hiding groups", () => {
  test("[MET-21] what is shown never tells fewer than five by subtraction, in all or within a coarser breakdown", () => {
    fc.assert(
      fc.property(days, (groups) => {
        const within = [(day: Day) => day.week, (day: Day) => day.month]
        const hidden = groupsToHide({ groups, sizeOf: ({ n }) => n, within })
        for (const group of groups) if (group.n < HIDDEN_UNDER) expect(hidden.has(group)).toBe(true)
        for (const partOf of [() => "all", ...within]) {
          for (const key of new Set(groups.map(partOf))) {
            const part = groups.filter((group) => partOf(group) === key)
            const total = part.reduce((sum, { n }) => sum + n, 0)
            const left = part.filter((group) => hidden.has(group)).reduce((sum, { n }) => sum + n, 0)
            if (total >= HIDDEN_UNDER) expect(left === 0 || left >= HIDDEN_UNDER).toBe(true)
          }
        }
      }),
    )
  })

  test("[MET-21] nothing is hidden where every group has five", () => {
    const groups = [5, 9, 30].map((n) => ({ n }))
    expect(groupsToHide({ groups, sizeOf: ({ n }) => n })).toEqual(new Set())
  })
})
