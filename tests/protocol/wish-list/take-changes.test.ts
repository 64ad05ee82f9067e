import { describe, expect, test } from "vitest"
import { takeChanges } from "../../../src/protocol/wish-list/take-changes.ts"
import { emptyWishList, MAX_WISH_MEMBERS, MAX_WISHES } from "../../../src/protocol/wish-list/wish-list.ts"
import { author, does, listOf, mark, numbered, saidIn } from "./wishing.ts"

describe("a wish list", () => {
  test("[WSH-2] what two people note at the same time is there once, and both votes count", () => {
    const start = listOf("anna", "bruno")
    const { list } = does(does(start, "anna", mark("vase")).list, "bruno", mark("vase"))
    expect(list.wishes).toHaveLength(1)
    expect(list.wishes[0]?.by).toBe("anna")
    expect(saidIn(list)).toEqual({ vase: { anna: "wants ", bruno: "wants " } })
  })

  test("[WSH-2] a vote withdrawn is withdrawn, and what nobody speaks of any more is off the list", () => {
    const both = does(does(listOf("a", "b"), "a", mark("vase")).list, "b", mark("vase")).list
    const { list } = does(both, "b", mark("vase", false))
    expect(saidIn(list)).toEqual({ vase: { a: "wants " } })
    const nobody = does(list, "a", mark("vase", false)).list
    expect(nobody.wishes).toEqual([])
    const word = does(list, "a", mark("vase", false, "too big?")).list
    expect(saidIn(word)).toEqual({ vase: { a: "- too big?" } })
  })

  test("[WSH-3] taking off takes off what one has seen, and what was said meanwhile keeps it", () => {
    const noted = does(listOf("a", "b", "c"), "a", mark("vase")).list
    const seen = noted.version
    expect(does(noted, "b", { do: "remove", product: "vase", seen }).list.wishes).toEqual([])
    const meanwhile = does(noted, "c", mark("vase", true, "in blue")).list
    const { list } = does(meanwhile, "b", { do: "remove", product: "vase", seen })
    expect(list.wishes).toMatchObject([{ by: "c", marks: [{ member: "c", note: "in blue" }] }])
  })

  test("[WSH-3] a withdrawal keeps nothing, and neither does what isn't there", () => {
    const noted = does(does(listOf("a", "b"), "a", mark("vase")).list, "b", mark("vase")).list
    const withdrawn = does(noted, "b", mark("vase", false)).list
    const { list } = does(withdrawn, "a", { do: "remove", product: "vase", seen: noted.version })
    expect(list.wishes).toEqual([])
    const same = does(list, "a", mark("vase", false), { do: "remove", product: "vase", seen: 99 }).list
    expect(same.version).toBe(list.version)
  })

  test("[WSH-4] what was taken is left out, in whatever order it comes again", () => {
    const changes = numbered([{ do: "join", name: "A" }, mark("vase"), mark("lamp")])
    const { list } = takeChanges(emptyWishList("a"), changes.toReversed(), author("a"))
    expect(list.wishes.map(({ product }) => product)).toEqual(["vase", "lamp"])
    expect(takeChanges(list, changes, author("a")).list).toBe(list)
  })

  test("[WSH-5] who hasn't joined, or has left, changes nothing", () => {
    const start = does(listOf("a", "b"), "b", { do: "leave" }).list
    for (const key of ["b", "stranger"]) {
      const { list, refused } = does(start, key, mark("vase"))
      expect(list.wishes).toEqual([])
      expect(refused).toMatchObject([{ reason: "not-member" }])
    }
    expect(does(start, "b", { do: "join", name: "B" }).refused).toMatchObject([{ reason: "not-member" }])
  })

  test("[WSH-7] who leaves takes name, votes and notes along, and what nobody else speaks of", () => {
    const before = does(
      does(listOf("a", "b"), "b", mark("vase", true, "nice"), mark("lamp")).list,
      "a",
      mark("lamp"),
    )
    const { list } = does(before.list, "b", { do: "leave" })
    expect(JSON.stringify(list)).not.toMatch(/nice|Name of b/)
    expect(saidIn(list)).toEqual({ lamp: { a: "wants " } })
    expect(list.wishes.map(({ by }) => by)).toEqual(["b"])
  })

  test("[WSH-7] the last to leave closes the list; only its creator closes it before", () => {
    const start = does(listOf("a", "b"), "a", mark("vase")).list
    expect(does(start, "b", { do: "close" }).refused).toMatchObject([{ reason: "not-creator" }])
    expect(does(start, "a", { do: "close" }).list).toMatchObject({ closed: true, members: [], wishes: [] })
    const alone = does(start, "a", { do: "leave" }).list
    const empty = does(alone, "b", { do: "leave" }).list
    expect(empty).toMatchObject({ closed: true, members: [], wishes: [] })
    expect(does(empty, "b", mark("lamp")).refused).toMatchObject([{ reason: "closed" }])
  })

  test("[WSH-11] a list holds a hundred things, and votes count on a full one too", () => {
    const things = Array.from({ length: MAX_WISHES }, (_, at) => mark(`thing-${at}`))
    const full = does(listOf("a", "b"), "a", ...things).list
    const { list, refused } = does(full, "b", mark("one-more"), mark("thing-0"))
    expect(refused).toMatchObject([{ reason: "full" }])
    expect(list.wishes).toHaveLength(MAX_WISHES)
    expect(list.wishes[0]?.marks).toHaveLength(2)
  })

  test("[WSH-11] fifty people at a time, two hundred in all, and the rest may look", () => {
    let list = listOf("a")
    for (let at = 1; at < MAX_WISH_MEMBERS; at++) list = does(list, `m${at}`, { do: "join", name: "" }).list
    expect(does(list, "late", { do: "join", name: "" }).refused).toMatchObject([{ reason: "members-full" }])
    for (let at = 0; at < 200; at++) {
      list = does(list, `m${at + 1}`, { do: "leave" }).list
      list = does(list, `m${at + MAX_WISH_MEMBERS}`, { do: "join", name: "" }).list
    }
    expect(list.members.length).toBe(200)
  })

  test("[WSH-6] what isn't a product is refused, and costs nothing else", () => {
    const { list, refused } = does(listOf("a"), "a", mark("no-such"), mark("vase"))
    expect(refused).toEqual([{ n: 2, reason: "product-unknown" }])
    expect(list.wishes).toHaveLength(1)
  })
})
