import { describe, expect, test } from "vitest"
import { createStore } from "zustand/vanilla"
import type { VisitSummary } from "../../../src/client/guided/index.ts"
import type { HelpSession } from "../../../src/client/help/help-session.ts"
import type { HelpSessionState } from "../../../src/client/help/help-state.ts"
import { createJourney } from "../../../src/client/journey/journey.ts"
import type { Occasion } from "../../../src/domain/journal.ts"
import { watchOccasions } from "../../../src/feedback/occasions/index.ts"
import type { Returning } from "../../../src/feedback/occasions/returning.ts"
import { createFakeShop } from "../fake-shop.ts"
import { createFakeTools, memoryStorage } from "../fake-tools.ts"

/** A visitor whose occasions are heard. */
function visitor({ memory = memoryStorage() } = {}) {
  const tools = createFakeTools(memory)
  const shop = createFakeShop(tools)
  const heard: Occasion[] = []
  shop.journey.occasions.hear((occasions) => heard.push(...occasions))
  const kinds = () => heard.map(({ on }) => on)
  const go = (zone: string, x = 0) => shop.visit.getState().moveTo({ zone, x, z: 0, heading: 0 })
  return { shop, tools, heard, kinds, go, ...shop.visit.getState() }
}

describe("[ASK-40] what happens along the journey is an occasion once, with where and how it was", () => {
  test("a product that is put back", () => {
    const { shop, heard } = visitor()
    shop.lookAtLamp(5)
    expect(heard).toMatchObject([
      { on: "product.inspected", productId: shop.lamp.id, slotId: "slot-1", seconds: 5 },
    ])
    expect(heard[0]?.touchpoints[0]).toBe("lighting")
  })

  test("[ASK-42] one whose variant was chosen, point looked at or that was moved meanwhile: also as configured", () => {
    const { shop, heard, tools, inspect, putBack, chooseVariant } = visitor()
    const { id } = shop.lamp
    inspect(id, "slot-1")
    chooseVariant(id, "other")
    shop.inspecting.getState().face("shade")
    shop.moves.getState().setLit("another", true, null)
    tools.pass(3000)
    expect(heard).toEqual([])
    putBack()
    expect(heard).toMatchObject([
      {
        on: "product.configured",
        seconds: 3,
        properties: { variant: true, hotspot: true, movement: false },
      },
      { on: "product.inspected", seconds: 3 },
    ])
    inspect(id, "slot-1")
    shop.moves.getState().setLit(id, true, "slot-1")
    putBack()
    expect(heard[2]?.properties).toEqual({ variant: false, hotspot: false, movement: true })
    inspect(id, "slot-1")
    putBack()
    expect(heard.slice(4).map(({ on }) => on)).toEqual(["product.inspected"])
  })

  test("turning away from the mirror, with what was worn last", () => {
    const { shop, heard, tools, inspect, tryOn, putBack } = visitor()
    tryOn("round")
    tools.pass(4000)
    tryOn("square")
    tools.pass(2000)
    expect(heard).toEqual([])
    putBack()
    expect(heard).toMatchObject([
      { on: "product.tried", productId: "square", seconds: 6, properties: { products: 2 } },
    ])
    expect(shop.visit.getState().tried).toHaveLength(2)
    inspect(shop.lamp.id, "the-other-slot")
    tryOn(shop.lamp.id)
    putBack()
    expect(heard.at(-1)).toMatchObject({ on: "product.tried", slotId: "the-other-slot" })
  })

  test("a comparison that ends, however many were left in it; looking at one thing alone is none", () => {
    const { shop, heard, tools, compare, putBack } = visitor()
    for (const id of ["a", "b", "c"]) shop.compare.getState().add(id)
    compare()
    tools.pass(9000)
    shop.compare.getState().clear()
    putBack()
    expect(heard).toMatchObject([{ on: "product.compared", seconds: 9, properties: { products: 3 } }])
    shop.compare.getState().add("a")
    compare()
    putBack()
    expect(heard).toHaveLength(1)
  })

  test("something new in the cart, with how much is in it", () => {
    const { shop, heard } = visitor()
    shop.addLamp()
    shop.addLamp()
    expect(heard).toMatchObject([{ on: "cart.added", productId: shop.lamp.id, properties: { items: 1 } }])
  })

  test("[ASK-41] something that was put there while nobody watched yet", () => {
    const { shop } = visitor()
    const { lines } = shop.cart.getState()
    shop.addLamp()
    shop.journey.occasions.hear(() => {})
    const heard: Occasion[] = []
    const journey = createJourney(() => 0)
    journey.occasions.hear((occasions) => heard.push(...occasions))
    watchOccasions({
      shop: { ...shop, journey },
      tools: createFakeTools(),
      page: { addEventListener: () => {}, removeEventListener: () => {} },
      cartBefore: lines,
      returning: () => null,
    })
    expect(heard).toMatchObject([{ on: "cart.added", productId: shop.lamp.id }])
  })

  test("[ASK-43] a zone that was left after a while, with its touchpoints; passing through is none", () => {
    const { shop, heard, go } = visitor()
    go("lighting")
    shop.journey.note({ kind: "zone.left", zone: "atrium", seconds: 42 })
    shop.journey.note({ kind: "zone.left", zone: "lighting", seconds: 2 })
    expect(heard).toMatchObject([
      { on: "zone.left", seconds: 42, properties: { zone: "atrium", stage: "discover" } },
    ])
    expect(heard[0]?.touchpoints).toEqual(["entrance", "cart", "guided"])
  })

  test("[ASK-44] a search that found, and one that didn't, without what was looked for", () => {
    const { shop, heard } = visitor()
    const search = { kind: "search.ended", length: 4, results: 3, times: 1, seconds: 8 } as const
    shop.journey.note({ ...search, outcome: "found" })
    shop.journey.note({ ...search, outcome: "given-up" })
    shop.journey.note({ ...search, outcome: "nothing", results: 0 })
    expect(heard.map(({ on, seconds, properties }) => [on, seconds, properties])).toEqual([
      ["search.found", 8, { length: 4, results: 3, times: 1 }],
      ["search.failed", 8, { length: 4, results: 3, times: 1, reason: "given-up" }],
      ["search.failed", 8, { length: 4, results: 0, times: 1, reason: "nothing" }],
    ])
  })

  test("[ASK-50] coming back from the checkout, with what is still in the cart", () => {
    const { shop, heard } = visitor()
    shop.addLamp()
    shop.journey.note({ kind: "checkout.returned", from: "merchant", ordered: false, seconds: 90 })
    expect(heard[1]).toMatchObject({
      on: "checkout.returned",
      seconds: 90,
      properties: { from: "merchant", ordered: false, items: 1 },
    })
  })
})

describe("[ASK-45] [ASK-46] [ASK-47] [ASK-48] [ASK-49] struggle", () => {
  test("is written down and told, once for each bout", () => {
    const { shop, heard, tools } = visitor()
    for (let times = 0; times < 6; times++) {
      shop.journey.note({ kind: "blocked" })
      tools.pass(2000)
    }
    expect(heard).toMatchObject([{ on: "struggled", properties: { kind: "blocked-walk", times: 3 } }])
    expect(shop.events).toMatchObject([{ type: "struggle.detected", kind: "blocked-walk", times: 3 }])
    tools.pass(61_000)
    for (let times = 0; times < 3; times++) shop.journey.note({ kind: "blocked" })
    expect(heard).toHaveLength(2)
  })

  test("with a product in hand it is about that", () => {
    const { shop, heard, inspect, go } = visitor()
    go("lighting")
    inspect(shop.lamp.id, "slot-1")
    for (let times = 0; times < 4; times++)
      shop.journey.note({ kind: "tapped", x: 10, y: 10, reacted: false })
    expect(heard).toMatchObject([
      {
        on: "struggled",
        productId: shop.lamp.id,
        properties: { kind: "rage-click", times: 4, zone: "lighting" },
      },
    ])
    expect(shop.events).toMatchObject([{ productId: shop.lamp.id, touchpointId: "lighting" }])
  })

  test("going back and forth is, unless one is guided or looks at something", () => {
    const alone = visitor()
    const guest = visitor()
    guest.shop.guided.store.setState({
      visit: { id: "v", guideId: "g", code: "c", guide: 1, startedAt: 0, mine: false, leading: true },
    })
    for (const { go, tools } of [alone, guest])
      for (const zone of ["lighting", "audio", "lighting", "audio"]) {
        go(zone)
        tools.pass(5000)
      }
    expect(alone.kinds()).toEqual(["struggled"])
    expect(guest.kinds()).toEqual([])
  })

  test("searching for one thing after another is, until something is opened", () => {
    const { shop, kinds } = visitor()
    const ended = { kind: "search.ended", length: 4, results: 1, times: 1, seconds: 1 } as const
    for (const words of ["vaso", "lampada"]) shop.journey.note({ kind: "searched", words, results: 2 })
    shop.journey.note({ ...ended, outcome: "found" })
    for (const words of ["sedia", "tavolo"]) shop.journey.note({ kind: "searched", words, results: 0 })
    expect(kinds()).toEqual(["search.found"])
    shop.journey.note({ kind: "searched", words: "libro", results: 0 })
    expect(kinds()).toEqual(["search.found", "struggled"])
  })
})

describe("[ASK-51] the end of a visit", () => {
  const MINUTE = 60_000

  test("[ASK-80] is never told by time alone", () => {
    const { shop, tools, kinds } = visitor()
    shop.lookAtLamp(1)
    tools.pass(60 * MINUTE)
    expect(kinds()).not.toContain("visit.ending")
  })

  test("is told when one comes back from the checkout with an order, and not without", () => {
    const { shop, tools, heard } = visitor()
    shop.lookAtLamp(1)
    tools.pass(5 * MINUTE)
    const returned = { kind: "checkout.returned", from: "merchant", seconds: 40 } as const
    shop.journey.note({ ...returned, ordered: false })
    shop.journey.note({ ...returned, ordered: true })
    const ending = heard.filter(({ on }) => on === "visit.ending")
    expect(ending).toMatchObject([{ properties: { by: "order", items: 0 } }])
    expect(ending[0]?.seconds).toBeCloseTo(301, 0)
  })

  test("is told when one goes out by the door or takes a recap along, after a while and not again at once", () => {
    const { shop, tools, heard, go } = visitor()
    shop.lookAtLamp(1)
    go("lighting")
    go("atrium")
    go("lighting")
    tools.pass(2 * MINUTE)
    shop.addLamp()
    go("atrium")
    shop.journey.note({ kind: "recap.made" })
    tools.pass(2 * MINUTE + 1)
    shop.journey.note({ kind: "recap.made" })
    expect(heard.filter(({ on }) => on === "visit.ending").map(({ properties }) => properties)).toMatchObject(
      [
        { by: "door", items: 1 },
        { by: "recap", items: 1 },
      ],
    )
  })

  test("is not told of who has looked at nothing", () => {
    const { tools, kinds, go } = visitor()
    go("lighting")
    tools.pass(20 * MINUTE)
    go("atrium")
    expect(kinds()).not.toContain("visit.ending")
  })
})

describe("[ASK-52] what somebody helped with", () => {
  const summary: VisitSummary = {
    id: "v1",
    guideId: "g1",
    mine: false,
    guideName: "Marta",
    how: "ended",
    seconds: 240,
    guests: 2,
  }

  test("a guided visit is told once to its guests, and never to its guide", () => {
    const memory = memoryStorage()
    const { shop, heard } = visitor({ memory })
    shop.guided.store.setState({ summary })
    shop.guided.store.setState({ summary: null })
    shop.guided.store.setState({ summary })
    shop.guided.store.setState({ summary: { ...summary, id: "own", mine: true } })
    expect(heard).toMatchObject([
      {
        on: "guided.ended",
        seconds: 240,
        guided: { guidedVisitId: "v1", guideId: "g1" },
        properties: { how: "ended" },
      },
    ])
    const again = visitor({ memory })
    again.shop.guided.store.setState({ summary })
    expect(again.heard).toEqual([])
  })

  test("a request for help is told when it has ended, once, with its id, its guide and how it went", async () => {
    const tools = createFakeTools()
    const shop = createFakeShop(tools)
    const session = createStore<Pick<HelpSessionState, "reply">>()(() => ({ reply: null }))
    const help = { ...shop.help, open: async () => ({ store: session }) as unknown as HelpSession }
    const heard: Occasion[] = []
    shop.journey.occasions.hear((occasions) => heard.push(...occasions))
    watchOccasions({
      shop: { ...shop, help },
      tools,
      page: { addEventListener: () => {}, removeEventListener: () => {} },
      returning: () => null,
    })
    help.store.getState().note({ mark: "waiting", unread: 0 })
    await Promise.resolve()
    await Promise.resolve()
    const reply = {
      id: "r1",
      about: "",
      guides: 1,
      usualWait: null,
      askedAt: "2026-11-21T12:00:00.000Z",
      now: "2026-11-21T12:03:00.000Z",
      lines: [{ id: "l", by: "guide", name: "Marta", kind: "text", text: "Eccomi", at: "" }],
    } as const
    session.setState({ reply: { ...reply, progress: { kind: "taken", guide: "Marta" } } })
    expect(heard).toEqual([])
    const ended = { ...reply, progress: { kind: "ended", how: "handled", guideId: "g1" } } as const
    session.setState({ reply: ended })
    session.setState({ reply: { ...ended } })
    expect(heard).toMatchObject([
      {
        on: "help.closed",
        seconds: 180,
        guided: { guideId: "g1" },
        properties: { how: "handled", requestId: "r1", answered: true },
      },
    ])
  })
})

describe("[ASK-53] a later visit", () => {
  function comeBack(known: Returning | null, memory = memoryStorage()) {
    const tools = createFakeTools(memory)
    const shop = createFakeShop(tools, { returning: () => known })
    const heard: Occasion[] = []
    shop.journey.occasions.hear((occasions) => heard.push(...occasions))
    return heard
  }

  test("on another day is told once, with how many there were and whether something was bought", () => {
    const memory = memoryStorage()
    const known = { visits: 3, daysSince: 12, bought: true }
    expect(comeBack(known, memory)).toMatchObject([{ on: "visit.returned", properties: known }])
    expect(comeBack(known, memory)).toEqual([])
  })

  test("of a stranger, or on the same day, is not told", () => {
    expect(comeBack(null)).toEqual([])
    expect(comeBack({ visits: 1, daysSince: 0, bought: false })).toEqual([])
  })
})

describe("[ASK-69] in the list, where the scene comes later than the visitor", () => {
  function browsing() {
    const visiting = visitor()
    const { shop, tools, heard } = visiting
    const ready = shop.scene.getState()
    shop.visit.getState().show("list")
    shop.scene.setState({ kind: "absent" }, true)
    shop.addLamp()
    tools.pass(1500)
    shop.scene.setState({ kind: "loading", id: "flagship" }, true)
    expect(heard).toEqual([])
    return { ...visiting, ready }
  }

  test("what has happened is told once the scene is known, with its place and the time it happened at", () => {
    const { shop, heard, tools, ready } = browsing()
    shop.scene.setState(ready, true)
    expect(heard).toMatchObject([{ on: "cart.added", productId: shop.lamp.id, at: tools.now() - 1500 }])
    expect(heard[0]?.touchpoints).toContain("cart")
    shop.scene.setState({ ...ready }, true)
    expect(heard).toHaveLength(1)
  })

  test("it is told all the same when the scene can't be had", () => {
    const { shop, heard } = browsing()
    shop.scene.setState({ kind: "failed", id: "flagship", error: new Error("gone") }, true)
    expect(heard).toMatchObject([{ on: "cart.added" }])
  })
})
