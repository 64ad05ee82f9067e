import { describe, expect, test } from "vitest"
import type { VisitSummary } from "../../src/client/guided/index.ts"
import { createJournalStore, type JournalStore } from "../../src/client/journal-store.ts"
import { createLedger } from "../../src/client/ledger-store.ts"
import { recall } from "../../src/client/recall.ts"
import { type Interview, openQuestion, startAsking } from "../../src/feedback/asking.ts"
import { createFakeShop, type FakeShop, told } from "./fake-shop.ts"
import { createFakeTools, type FakeTools, memoryStorage } from "./fake-tools.ts"
import { PROMPTS } from "./prompts.ts"

interface Room {
  tools: FakeTools
  shop: FakeShop
  journal: JournalStore
  interview: Interview
  open: () => string
}

function enter({ surface = "scene" as "scene" | "list", memory = memoryStorage() } = {}): Room {
  const tools = createFakeTools(memory)
  const shop = createFakeShop(tools)
  const journal = createJournalStore({ visitId: "visit-1", now: tools.now, storage: tools.storage, recall })
  const ledger = createLedger({ now: tools.now, storage: tools.storage, recall: () => recall })
  const interview = startAsking({ shop, journal, ledger, tools, surface })
  const open = () => openQuestion(journal.getState(), PROMPTS)?.asking.impressionId ?? "none"
  return { tools, shop, journal, interview, open }
}

describe("a product that was put back", () => {
  test("[ASK-1] is asked about at the touchpoint of the fixture it came from", () => {
    const { shop, journal } = enter()
    shop.lookAtLamp(5)
    expect(openQuestion(journal.getState(), PROMPTS)).toMatchObject({
      prompt: { metric: "csat" },
      asking: { touchpointId: "lighting", productId: shop.lamp.id, slotId: "slot-1", shownAt: null },
    })
    expect(shop.events).toEqual([])
  })

  test("[ASK-1] is not asked about after a glance", () => {
    const { shop, open } = enter()
    shop.lookAtLamp(3)
    expect(open()).toBe("none")
  })

  test("from the list, is asked about where it stands in the scene", () => {
    const { shop, journal, tools } = enter({ surface: "list" })
    shop.visit.getState().inspect(shop.lamp.id, null)
    tools.pass(6000)
    shop.visit.getState().putBack()
    expect(openQuestion(journal.getState(), PROMPTS)?.asking).toMatchObject({
      touchpointId: "lighting",
      slotId: "slot-1",
    })
  })

  test("while the scene isn't known, is asked about in the zone that the visitor stands in", () => {
    const { shop, journal } = enter()
    shop.scene.setState({ kind: "absent" }, true)
    shop.visit.getState().moveTo({ zone: "lighting", x: 0, z: 0, heading: 0 })
    shop.lookAtLamp(5)
    expect(openQuestion(journal.getState(), PROMPTS)?.asking.touchpointId).toBe("lighting")
  })
})

describe("something put in the cart", () => {
  test("[ASK-7] while it is in hand, is asked about when it is put back; what it outranks is written down", () => {
    const { shop, tools, open, journal } = enter()
    shop.visit.getState().inspect(shop.lamp.id, "slot-1")
    tools.pass(6000)
    shop.addLamp()
    expect(open()).toBe("none")
    shop.visit.getState().putBack()
    expect(openQuestion(journal.getState(), PROMPTS)?.prompt.metric).toBe("ces")
    expect(told(shop.events)).toEqual(["suppressed product-csat outranked"])
  })

  test("a second time is a change of quantity, and not asked about", () => {
    const { shop, interview, open, tools } = enter({ surface: "list" })
    shop.addLamp()
    interview.dismiss(open())
    tools.pass(600_000)
    shop.addLamp()
    expect(told(shop.events)).toEqual(["shown cart-ces", "dismissed cart-ces"])
  })
})

describe("the end of a visit", () => {
  const MINUTES = 60_000

  const leave = ({ shop }: Pick<Room, "shop">) => shop.journey.note({ kind: "recap.made" })

  test("[ASK-8] is asked about when one leaves who has been here for a while and looked at something", () => {
    const room = enter()
    const { shop, tools, journal, interview, open } = room
    leave(room)
    tools.pass(6 * MINUTES)
    leave(room)
    expect(open()).toBe("none")
    shop.lookAtLamp(5)
    interview.answer(open(), 5)
    leave(room)
    tools.pass(89_000)
    expect(open()).toBe("none")
    tools.pass(10_000)
    expect(openQuestion(journal.getState(), PROMPTS)).toMatchObject({
      prompt: { metric: "nps" },
      asking: { touchpointId: "entrance", productId: null },
    })
    interview.dismiss(open())
    tools.pass(60 * MINUTES)
    expect(told(shop.events).filter((line) => line.includes("nps"))).toEqual([
      "shown visit-nps",
      "dismissed visit-nps",
    ])
  })

  test("[ASK-80] is not asked about while one shops, however long", () => {
    const { shop, tools, interview, open } = enter()
    for (let minutes = 0; minutes < 60; minutes += 10) {
      shop.lookAtLamp(5)
      if (open() !== "none") interview.answer(open(), 5)
      tools.pass(10 * MINUTES)
    }
    expect(told(shop.events).filter((line) => line.includes("nps"))).toEqual([])
  })

  test("[ASK-80] is not asked about who stays after all, and is when they really leave", () => {
    const room = enter()
    const { shop, tools, journal, interview, open } = room
    tools.pass(3 * MINUTES)
    shop.lookAtLamp(5)
    interview.answer(open(), 5)
    leave(room)
    tools.pass(30_000)
    shop.lookAtLamp(5)
    tools.pass(5 * MINUTES)
    expect(open()).toBe("none")
    expect(told(shop.events)).toContain("suppressed visit-nps cancelled")
    leave(room)
    tools.pass(1000)
    expect(openQuestion(journal.getState(), PROMPTS)).toMatchObject({ prompt: { metric: "nps" } })
  })

  test("is not asked about at the door", () => {
    const room = enter()
    const { shop, tools, open } = room
    shop.visit.setState({ inspected: [shop.lamp.id] })
    tools.pass(3 * MINUTES)
    shop.visit.getState().comeToDoor()
    leave(room)
    tools.pass(1000)
    expect(open()).toBe("none")
  })
})

describe("what becomes of a question", () => {
  test("[ASK-11] an answer before the first second has passed still has its impression, first and once", () => {
    const { shop, interview, open } = enter()
    shop.lookAtLamp(5)
    const id = open()
    interview.answer(id, 4)
    interview.shown(id)
    interview.answer(id, 1)
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 4"])
    const impressions = shop.events.map((event) => ("impressionId" in event ? event.impressionId : null))
    expect(new Set(impressions)).toEqual(new Set([id]))
  })

  test("[ASK-12] a change and a line amend the same impression's answer", () => {
    const { shop, interview, open } = enter()
    shop.lookAtLamp(5)
    const id = open()
    interview.amend(id, 3, { comment: "too early" })
    interview.answer(id, 2)
    interview.amend(id, 2, { comment: "  La luce è forte  " })
    interview.amend(id, 3, { comment: "La luce è forte" })
    expect(told(shop.events)).toEqual([
      "shown product-csat",
      "answered product-csat 2",
      "amended product-csat 2 La luce è forte",
      "amended product-csat 3 La luce è forte",
    ])
  })

  test("a dismissal ends it: no answer comes after it", () => {
    const { shop, interview, open } = enter()
    shop.lookAtLamp(5)
    const id = open()
    interview.dismiss(id)
    interview.dismiss(id)
    interview.answer(id, 5)
    interview.amend(id, 5, { comment: " " })
    expect(told(shop.events)).toEqual(["shown product-csat", "dismissed product-csat"])
  })

  test("an id that was never asked is ignored", () => {
    const { shop, interview } = enter()
    interview.shown("nobody")
    interview.answer("nobody", 5)
    expect(shop.events).toEqual([])
  })
})

describe("[ASK-13] what was asked is remembered by the tab", () => {
  test("a question that is open stays open after a reload, with the same impression", () => {
    const memory = memoryStorage()
    const before = enter({ memory })
    before.shop.lookAtLamp(5)
    before.interview.shown(before.open())
    before.interview.stop()
    const after = enter({ memory, surface: "list" })
    expect(after.open()).toBe(before.open())
    after.interview.shown(after.open())
    expect(after.shop.events).toEqual([])
  })

  test("a question that is no longer in force is dropped", () => {
    const memory = memoryStorage()
    const before = enter({ memory })
    before.shop.lookAtLamp(5)
    before.interview.stop()
    const tools = createFakeTools(memory)
    const shop = createFakeShop(tools)
    const journal = createJournalStore({ visitId: "visit-1", now: tools.now, storage: tools.storage, recall })
    startAsking({
      shop: { ...shop, showroom: { ...shop.showroom, prompts: [] } },
      journal,
      ledger: createLedger({ now: tools.now, storage: tools.storage, recall: () => recall }),
      tools,
      surface: "scene",
    })
    expect(journal.getState().asked).toEqual([])
  })

  test("another visit's journal, and anything that isn't one, is not believed", () => {
    for (const left of [
      '{"visitId":"visit-2","startedAt":1,"asked":[],"waiting":[]}',
      "{",
      '{"visitId":"visit-1"}',
      "[]",
      "null",
    ]) {
      const memory = memoryStorage()
      memory.setItem("vetrina.journal", left)
      const { journal, tools } = enter({ memory })
      expect(journal.getState()).toEqual({
        visitId: "visit-1",
        startedAt: tools.now(),
        asked: [],
        waiting: [],
        closed: [],
        quiet: false,
      })
    }
  })

  test("a tab that may not remember asks all the same", () => {
    const forbidden = {
      getItem: () => {
        throw new Error("SecurityError")
      },
      setItem: () => {
        throw new Error("QuotaExceededError")
      },
      removeItem: () => {
        throw new Error("SecurityError")
      },
    }
    const { shop, open } = enter({ memory: forbidden })
    shop.lookAtLamp(5)
    expect(open()).not.toBe("none")
  })
})

test("after it is stopped it asks nothing", () => {
  const { shop, interview, open, tools } = enter()
  interview.stop()
  shop.lookAtLamp(5)
  tools.pass(3_600_000)
  expect(open()).toBe("none")
})

describe("a guided visit", () => {
  const SUMMARY: VisitSummary = {
    id: "visit-of-chiara",
    guideId: "staff-chiara",
    mine: false,
    guideName: "Chiara",
    how: "ended",
    seconds: 600,
    guests: 2,
  }
  const guidedBy = (shop: FakeShop, mine = false) =>
    shop.guided.store.setState({
      visit: { ...SUMMARY, code: "0".repeat(16), guide: 1, startedAt: 0, mine, leading: false },
    })
  const end = (shop: FakeShop, change: Partial<VisitSummary> = {}) =>
    shop.guided.store.setState({ visit: null, summary: { ...SUMMARY, ...change } })

  test("[GDE-30] is asked about when it is over, and the answer knows the visit and its guide", () => {
    const { shop, interview, open, journal } = enter()
    guidedBy(shop)
    end(shop)
    expect(openQuestion(journal.getState(), PROMPTS)).toMatchObject({
      prompt: { metric: "ces", id: "guided-ces" },
      asking: { touchpointId: "guided", productId: null },
    })
    const id = open()
    interview.answer(id, 6)
    interview.amend(id, 7)
    expect(told(shop.events)).toEqual(["shown guided-ces", "answered guided-ces 6", "amended guided-ces 7"])
    for (const { context } of shop.events)
      expect(context).toMatchObject({ guidedVisitId: SUMMARY.id, guideId: SUMMARY.guideId })
  })

  test("[GDE-30] is asked about once, however often one comes and goes, and again for another visit", () => {
    const memory = memoryStorage()
    const { shop, interview, open, tools } = enter({ memory })
    end(shop, { how: "left", guests: null })
    interview.answer(open(), 6)
    tools.pass(600_000)
    guidedBy(shop)
    end(shop)
    expect(open()).toBe("none")
    // The page is loaded again.
    const again = enter({ memory })
    end(again.shop)
    expect(again.open()).toBe("none")
    again.tools.pass(600_000)
    end(again.shop, { id: "another-visit" })
    expect(again.open()).not.toBe("none")
    expect(told(again.shop.events)).toEqual([])
  })

  test("[GDE-30] its guide is not asked", () => {
    const { shop, open } = enter()
    guidedBy(shop, true)
    end(shop, { mine: true })
    expect(open()).toBe("none")
  })

  test("[GDE-30] it waits for the question that is open, and for its cool-down", () => {
    const { shop, interview, open, tools, journal } = enter()
    shop.lookAtLamp(5)
    const first = open()
    guidedBy(shop)
    end(shop)
    expect(open()).toBe(first)
    interview.answer(first, 4)
    tools.pass(60_000)
    expect(open()).toBe("none")
    tools.pass(30_000)
    expect(openQuestion(journal.getState(), PROMPTS)?.prompt.id).toBe("guided-ces")
  })

  test("[GDE-31] while it lasts nobody is asked anything, the guide neither", () => {
    for (const mine of [false, true]) {
      const { shop, open, tools } = enter()
      guidedBy(shop, mine)
      shop.lookAtLamp(5)
      shop.addLamp()
      tools.pass(600_000)
      expect(open()).toBe("none")
      expect(told(shop.events)).toEqual(["suppressed product-csat guided", "suppressed cart-ces guided"])
    }
  })
})

describe("no more questions", () => {
  test("[ASK-27] in this visit: the next is held back, by that name, and the next visit is another", () => {
    const { shop, interview, open, tools } = enter()
    shop.lookAtLamp(5)
    interview.dismiss(open(), "visit")
    tools.pass(600_000)
    shop.addLamp()
    expect(open()).toBe("none")
    expect(told(shop.events)).toContain("suppressed cart-ces not-this-visit")
  })

  test("[ASK-27] of this kind, or of any, ever: also after the page is loaded again", () => {
    const memory = memoryStorage()
    const before = enter({ memory })
    before.shop.lookAtLamp(5)
    before.interview.dismiss(before.open(), "never")
    before.tools.pass(600_000)
    before.shop.addLamp()
    before.interview.dismiss(before.open(), "never-any")
    memory.removeItem("vetrina.journal")
    const after = enter({ memory })
    after.shop.lookAtLamp(5)
    after.shop.addLamp()
    expect(told(after.shop.events)).toEqual(["suppressed product-csat never", "suppressed cart-ces never"])
  })
})

describe("[ASK-31] a question that is left alone", () => {
  test("makes way after a while, and has cost less than an answer", () => {
    const { shop, interview, open, tools, journal } = enter()
    shop.lookAtLamp(5)
    const id = open()
    interview.shown(id)
    tools.pass(170_000)
    expect(open()).toBe(id)
    tools.pass(20_000)
    expect(open()).toBe("none")
    expect(journal.getState().asked[0]).toMatchObject({ ending: { kind: "ignored" }, costSeconds: 2.5 })
    interview.answer(id, 5)
    expect(told(shop.events)).toEqual(["shown product-csat"])
  })

  test("stays as long as the visitor is busy with it", () => {
    const { shop, interview, open, tools } = enter()
    shop.lookAtLamp(5)
    const id = open()
    tools.pass(170_000)
    interview.attend(id)
    tools.pass(170_000)
    expect(open()).toBe(id)
  })
})

describe("[ASK-25] attention is elsewhere", () => {
  test("while a panel is open or one checks out; the question comes when it closes", () => {
    for (const panel of ["other", "checkout"] as const) {
      const { shop, open, tools, journal } = enter()
      tools.panel = panel
      shop.addLamp()
      tools.pass(5000)
      expect(open()).toBe("none")
      tools.panel = null
      tools.input()
      tools.pass(1000)
      expect(openQuestion(journal.getState(), PROMPTS)?.prompt.id).toBe("cart-ces")
    }
  })

  test("while one walks, writes, is in help: each until it is over", () => {
    const cases = [
      (shop: FakeShop) => {
        shop.visit.getState().moveTo({ zone: "lighting", x: 1, z: 0, heading: 0 })
        return () => {}
      },
      (shop: FakeShop) => {
        shop.talk.setState({ panel: "chat", draft: "Ciao" })
        return () => shop.talk.setState({ panel: null, draft: "" })
      },
      (shop: FakeShop) => {
        shop.talk.setState({ panel: "people" })
        return () => shop.talk.setState({ panel: null })
      },
      (shop: FakeShop) => {
        shop.help.store.getState().show()
        return () => shop.help.store.getState().hide()
      },
      (shop: FakeShop) => {
        shop.help.store.getState().note({ mark: "talking", unread: 0 })
        return () => shop.help.store.getState().note({ mark: "none", unread: 0 })
      },
    ]
    for (const begin of cases) {
      const { shop, open, tools } = enter()
      const end = begin(shop)
      shop.addLamp()
      expect(open()).toBe("none")
      end()
      tools.pass(1000)
      expect(open()).not.toBe("none")
    }
  })
})
