import { describe, expect, test } from "vitest"
import { createBacktracking } from "../../../src/feedback/occasions/struggle/backtracking.ts"
import { createBlockedWalk } from "../../../src/feedback/occasions/struggle/blocked-walk.ts"
import { createBout } from "../../../src/feedback/occasions/struggle/bout.ts"
import { type Click, createRageClick } from "../../../src/feedback/occasions/struggle/rage-click.ts"
import { createRepeatedSearch } from "../../../src/feedback/occasions/struggle/repeated-search.ts"

const S = 1000

describe("[ASK-45] backtracking", () => {
  const walk = (...steps: readonly (readonly [zone: string, seconds: number])[]) => {
    const backtracking = createBacktracking()
    let at = 0
    return steps.map(([zone, seconds]) => {
      const times = backtracking.enter(zone, at)
      at += seconds * S
      return times
    })
  }

  test("is there and back and there and back between the same two zones, and counts on", () => {
    expect(walk(["a", 5], ["b", 5], ["a", 5], ["b", 5], ["a", 5])).toEqual([null, null, null, 4, 5])
  })

  test("is not a round, nor the way through a hub", () => {
    expect(walk(["a", 5], ["b", 5], ["c", 5], ["a", 5], ["b", 5], ["c", 5])).toEqual(Array(6).fill(null))
    expect(walk(["a", 5], ["hub", 3], ["b", 5], ["hub", 3], ["a", 5])).toEqual(Array(5).fill(null))
  })

  test("is not standing on the line between two, nor staying in each", () => {
    expect(walk(...Array.from({ length: 8 }, (_, n) => [n % 2 ? "a" : "b", 0.3] as const))).toEqual(
      Array(8).fill(null),
    )
    expect(walk(["a", 40], ["b", 40], ["a", 40], ["b", 40])).toEqual(Array(4).fill(null))
  })

  test("is over when something is looked at", () => {
    const backtracking = createBacktracking()
    for (const [index, zone] of ["a", "b", "a"].entries()) backtracking.enter(zone, index * 5 * S)
    backtracking.settle()
    expect(backtracking.enter("b", 15 * S)).toBeNull()
  })

  test("takes no longer than a minute and a half", () => {
    expect(walk(["a", 29], ["b", 29], ["a", 29], ["b", 29])[3]).toBe(4)
    expect(walk(["a", 30], ["b", 30], ["a", 30.1], ["b", 1])[3]).toBeNull()
  })
})

describe("[ASK-46] repeated searches", () => {
  test("are three for different things with nothing opened", () => {
    const searches = createRepeatedSearch()
    expect(
      ["vaso", "lampada", "sedia", "tavolo"].map((words, n) => searches.search(words, n * 5 * S)),
    ).toEqual([null, null, 3, 4])
  })

  test("are not what is typed on the way to a longer word, nor shortening it again", () => {
    const searches = createRepeatedSearch()
    const typed = ["l", "la", "lamp", "lampada", "lamp", "lampade"]
    expect(typed.map((words, n) => searches.search(words, n * S))).toEqual(Array(6).fill(null))
  })

  test("begin anew when something that was found is opened, and when the first is long ago", () => {
    const searches = createRepeatedSearch()
    searches.search("vaso", 0)
    searches.search("lampada", S)
    searches.find()
    expect(searches.search("sedia", 2 * S)).toBeNull()
    expect(searches.search("tavolo", 3 * S)).toBeNull()
    expect(searches.search("libro", 124 * S)).toBeNull()
  })
})

describe("[ASK-47] blocked walking", () => {
  test("is being held up three times within twenty seconds", () => {
    const walk = createBlockedWalk()
    expect([0, 5, 19, 22].map((at) => walk.block(at * S))).toEqual([null, null, 3, 3])
  })

  test("is not being held up now and then", () => {
    const walk = createBlockedWalk()
    expect([0, 15, 30, 45, 60].map((at) => walk.block(at * S))).toEqual(Array(5).fill(null))
  })
})

describe("[ASK-48] rage clicks", () => {
  const click = (at: number, change: Partial<Click> = {}): Click => ({
    x: 100,
    y: 100,
    at,
    reacted: false,
    ...change,
  })
  const times = (...clicks: readonly Click[]) => {
    const rage = createRageClick()
    return clicks.map((each) => rage.click(each))
  }

  test("are four in two seconds at one place that doesn't react", () => {
    expect(times(click(0), click(300), click(600), click(900), click(1200))).toEqual([null, null, null, 4, 5])
  })

  test("are not a double click, nor the three that choose a paragraph", () => {
    expect(times(click(0), click(120), click(240))).toEqual([null, null, null])
    expect(times(click(0), click(150), click(5000), click(5150))).toEqual(Array(4).fill(null))
  })

  test("are not taps that lead one on, however fast, nor presses of a button that does something", () => {
    const walking = Array.from({ length: 12 }, (_, n) => click(n * 150, { x: 100 + n, reacted: true }))
    expect(times(...walking)).toEqual(Array(12).fill(null))
    expect(times(click(0), click(100), click(200), click(300, { reacted: true }), click(400))).toEqual(
      Array(5).fill(null),
    )
  })

  test("are not clicks all over the page", () => {
    expect(times(...Array.from({ length: 8 }, (_, n) => click(n * 100, { x: n * 60 })))).toEqual(
      Array(8).fill(null),
    )
  })
})

test("[ASK-49] a bout goes on until it has been calm for long enough", () => {
  const bout = createBout(60 * S)
  expect([0, 30, 80, 139, 199, 260].map((at) => bout.strike(at * S))).toEqual([
    true,
    false,
    false,
    false,
    true,
    true,
  ])
})
