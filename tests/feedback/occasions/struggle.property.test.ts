import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createBacktracking } from "../../../src/feedback/occasions/struggle/backtracking.ts"
import { createBlockedWalk } from "../../../src/feedback/occasions/struggle/blocked-walk.ts"
import { createBout } from "../../../src/feedback/occasions/struggle/bout.ts"
import { AROUND, createRageClick, WITHIN } from "../../../src/feedback/occasions/struggle/rage-click.ts"
import { createRepeatedSearch } from "../../../src/feedback/occasions/struggle/repeated-search.ts"

/** Moments in order, milliseconds: gaps as they come. */
const moments = (longest: number) =>
  fc.array(fc.integer({ min: 0, max: longest }), { maxLength: 60 }).map((gaps) =>
    gaps.map(
      (
        (sum) => (gap: number) =>
          (sum += gap)
      )(0),
    ),
  )

describe("struggle, whatever a visitor does", () => {
  test("[ASK-48] fewer than four clicks in vain within two seconds are never rage, nor is anything that reacts", () => {
    fc.assert(
      fc.property(
        moments(4000).chain((times) =>
          fc.tuple(
            ...times.map((at) =>
              fc.record({
                at: fc.constant(at),
                x: fc.integer({ min: 0, max: 200 }),
                y: fc.integer({ min: 0, max: 200 }),
                reacted: fc.boolean(),
              }),
            ),
          ),
        ),
        (clicks) => {
          const rage = createRageClick()
          for (const [index, click] of clicks.entries()) {
            const found = rage.click(click)
            const lastReaction = clicks.slice(0, index + 1).findLastIndex(({ reacted }) => reacted)
            const alike = clicks
              .slice(lastReaction + 1, index + 1)
              .filter(
                (each) =>
                  click.at - each.at <= WITHIN && Math.hypot(each.x - click.x, each.y - click.y) <= AROUND,
              ).length
            if (click.reacted) expect(found).toBeNull()
            if (found !== null) expect(found).toBeLessThanOrEqual(alike)
            if (alike < 4) expect(found).toBeNull()
          }
        },
      ),
    )
  })

  test("[ASK-45] nobody who visits no zone twice goes back and forth", () => {
    fc.assert(
      fc.property(moments(40_000), (times) => {
        const backtracking = createBacktracking()
        for (const [index, at] of times.entries()) expect(backtracking.enter(`zone-${index}`, at)).toBeNull()
      }),
    )
  })

  test("[ASK-45] who goes back and forth with stays of two to twenty-five seconds does, from the fourth entry on", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2000, max: 25_000 }), { minLength: 3, maxLength: 30 }),
        (stays) => {
          const backtracking = createBacktracking()
          let at = 0
          const found = [backtracking.enter("a", at)]
          for (const [index, stay] of stays.entries()) {
            at += stay
            found.push(backtracking.enter(index % 2 ? "a" : "b", at))
          }
          expect(found.slice(0, 3)).toEqual([null, null, null])
          expect(found.slice(3).every((times) => times !== null && times >= 4)).toBe(true)
        },
      ),
    )
  })

  test("[ASK-46] one word, typed and corrected however often, is never a repeated search", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 }),
        (word, lengths) => {
          const searches = createRepeatedSearch()
          for (const [index, length] of lengths.entries())
            expect(searches.search(word.slice(0, length), index * 700)).toBeNull()
        },
      ),
    )
  })

  test("[ASK-47] [ASK-49] a bout is told once: never twice within a minute of the trouble going on", () => {
    fc.assert(
      fc.property(moments(90_000), (times) => {
        const walk = createBlockedWalk()
        const bout = createBout(60_000)
        let lastTrouble = Number.NEGATIVE_INFINITY
        for (const at of times) {
          if (walk.block(at) === null) continue
          expect(bout.strike(at)).toBe(at - lastTrouble >= 60_000)
          lastTrouble = at
        }
      }),
    )
  })
})
