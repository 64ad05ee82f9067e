import fc from "fast-check"
import { expect, test } from "vitest"
import { takeChanges } from "../../../src/protocol/wish-list/take-changes.ts"
import {
  MAX_WISHES,
  type WishAction,
  type WishChange,
  type WishList,
} from "../../../src/protocol/wish-list/wish-list.ts"
import { author, does, listOf, mark, numbered, saidIn } from "./wishing.ts"

const PEOPLE = ["a", "b", "c"] as const
const products = fc.constantFrom("vase", "lamp", "chair", "no-such")
const marking = fc
  .tuple(products, fc.boolean(), fc.constantFrom("", "one", "two"))
  .map(([product, wants, note]) => mark(product, wants, note))
const removing = (seen: number) => products.map((product): WishAction => ({ do: "remove", product, seen }))
const actions = (seen: number) => fc.array(fc.oneof(marking, removing(seen)), { maxLength: 6 })

/** A list with a past that everybody has seen. */
const start = fc
  .array(fc.tuple(fc.constantFrom(...PEOPLE), marking), { maxLength: 6 })
  .map((past) => past.reduce((list, [who, action]) => does(list, who, action).list, listOf(...PEOPLE)))

interface Story {
  readonly list: WishList
  /** What each does without hearing of the others. */
  readonly queues: readonly (readonly WishChange[])[]
}
const story: fc.Arbitrary<Story> = start.chain((list) =>
  fc.tuple(...PEOPLE.map(() => actions(list.version))).map((each) => ({
    list,
    queues: each.map((queue, at) =>
      numbered(queue, (list.members.find(({ key }) => key === PEOPLE[at])?.taken ?? 0) + 1),
    ),
  })),
)

/** Requests as they arrive: whose turn it is, how much of what waits is sent, and whether the answer gets lost. */
const arrivals = fc.array(
  fc.record({ who: fc.nat(PEOPLE.length - 1), size: fc.integer({ min: 1, max: 4 }), lost: fc.boolean() }),
  { maxLength: 30 },
)
type Arrival = { who: number; size: number; lost: boolean }

function arrive({ list, queues }: Story, order: readonly Arrival[]): WishList {
  const sent = queues.map(() => 0)
  const rest = PEOPLE.map((_, who) => ({ who, size: 99, lost: false }))
  let now = list
  for (const { who, size, lost } of [...order, ...rest]) {
    const from = sent[who] ?? 0
    const batch = (queues[who] ?? []).slice(from, from + size)
    now = takeChanges(now, batch, author(PEOPLE[who] ?? "")).list
    if (!lost) sent[who] = from + batch.length
  }
  return now
}

test("[WSH-2] in whatever order and however often changes arrive, the same is on the list in the end", () => {
  fc.assert(
    fc.property(story, arrivals, arrivals, (told, one, other) => {
      expect(saidIn(arrive(told, one))).toEqual(saidIn(arrive(told, other)))
    }),
  )
})

test("[WSH-2] nobody's last word on a thing is lost, unless they take it off themselves", () => {
  fc.assert(
    fc.property(story, arrivals, (told, order) => {
      const said = saidIn(arrive(told, order))
      told.queues.forEach((queue, at) => {
        const last = new Map(queue.map((change) => ["product" in change ? change.product : "", change]))
        for (const [product, change] of last) {
          if (change.do !== "mark" || product === "no-such") continue
          const own = said[product]?.[PEOPLE[at] ?? ""]
          const speaks = change.wants || change.note !== ""
          expect(own).toBe(speaks ? `${change.wants ? "wants" : "-"} ${change.note}` : undefined)
        }
      })
    }),
  )
})

test("[WSH-11] a list stays whole and within its bounds, whatever is done to it", () => {
  const any: fc.Arbitrary<WishAction> = fc.oneof(
    marking,
    removing(3),
    removing(Number.MAX_SAFE_INTEGER),
    fc.string().map((name): WishAction => ({ do: "join", name })),
    fc.constant<WishAction>({ do: "leave" }),
    fc.constant<WishAction>({ do: "close" }),
  )
  const whoever = fc.constantFrom(...PEOPLE, "d", "e")
  fc.assert(
    fc.property(
      fc.array(fc.tuple(whoever, fc.integer({ min: 1, max: 20 }), any), { maxLength: 40 }),
      (deeds) => {
        let list = listOf("a", "b")
        for (const [who, n, action] of deeds) {
          const before = list
          list = takeChanges(list, [{ ...action, n }], author(who)).list
          expect(list.version).toBeGreaterThanOrEqual(before.version)
          const keys = new Set(list.members.map(({ key }) => key))
          expect(keys.size).toBe(list.members.length)
          expect(new Set(list.wishes.map(({ product }) => product)).size).toBe(list.wishes.length)
          expect(list.wishes.length).toBeLessThanOrEqual(MAX_WISHES)
          for (const { by, marks } of list.wishes) {
            expect(marks.length).toBeGreaterThan(0)
            expect(keys.has(by)).toBe(true)
            expect(marks.every(({ member }) => keys.has(member))).toBe(true)
          }
        }
      },
    ),
  )
})
