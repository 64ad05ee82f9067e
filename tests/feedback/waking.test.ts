import { describe, expect, test } from "vitest"
import { createStore } from "zustand/vanilla"
import { createJournalStore } from "../../src/client/journal-store.ts"
import { createLedger } from "../../src/client/ledger-store.ts"
import { recall } from "../../src/client/recall.ts"
import type { Occasion } from "../../src/domain/journal.ts"
import type { Prompt } from "../../src/domain/prompt.ts"
import { openQuestion, startAsking } from "../../src/feedback/asking.ts"
import { createFakeShop } from "./fake-shop.ts"
import { createFakeTools } from "./fake-tools.ts"
import { NOON, promptOf } from "./prompts.ts"

/** A visit in which these questions are in force, and every timer that is running is known. */
function enter(prompts: readonly Prompt[]) {
  const tools = createFakeTools()
  let running = 0
  const counted = {
    ...tools,
    later(callback: () => void, ms: number) {
      running++
      let over = false
      const end = () => {
        if (!over) running--
        over = true
      }
      const cancel = tools.later(() => {
        end()
        callback()
      }, ms)
      return () => {
        end()
        cancel()
      }
    },
  }
  const bare = createFakeShop(tools)
  const shop = { ...bare, showroom: { ...bare.showroom, prompts } }
  const journal = createJournalStore({ visitId: "visit-1", now: tools.now, storage: tools.storage, recall })
  const ledger = createLedger({ storage: tools.storage, now: tools.now, recall: () => recall })
  const interview = startAsking({ shop, journal, ledger, tools: counted, surface: "scene" })
  const open = () => openQuestion(journal.getState(), prompts)?.prompt.id ?? null
  const happen = (on: Occasion["on"], change: Partial<Occasion> = {}) =>
    shop.journey.occasions.tell({
      on,
      at: tools.now(),
      productId: null,
      slotId: null,
      touchpoints: ["lighting", "entrance", "cart"],
      seconds: 10,
      ...change,
    })
  return { tools, shop, interview, open, happen, timers: () => running }
}

const delayed = (delaySeconds: number, unless: Prompt["trigger"]["unless"] = []): Prompt => ({
  ...promptOf("csat"),
  id: "delayed",
  touchpoints: ["lighting"],
  trigger: { on: "product.compared", delaySeconds, unless },
})

describe("[ASK-54] time passes", () => {
  test("no timer runs while nothing waits, and none after it was stopped", () => {
    const { shop, tools, timers, interview } = enter([delayed(30)])
    expect(timers()).toBe(0)
    shop.lookAtLamp(2)
    tools.pass(1000)
    expect(timers()).toBe(0)
    shop.journey.occasions.tell()
    interview.stop()
    expect(timers()).toBe(0)
  })

  test("a delayed question is asked when its delay is over, to the millisecond, by one timer", () => {
    const { tools, happen, open, timers } = enter([delayed(30)])
    happen("product.compared")
    expect(timers()).toBe(1)
    tools.pass(29_999)
    expect(open()).toBeNull()
    tools.pass(1)
    expect(open()).toBe("delayed")
  })

  test("everything is looked at again then: who walks is asked when they stand", () => {
    const { tools, happen, open, shop } = enter([delayed(30)])
    happen("product.compared")
    tools.pass(29_800)
    shop.visit.getState().moveTo({ zone: "lighting", x: 1, z: 0, heading: 0 })
    tools.pass(200)
    expect(open()).toBeNull()
    tools.pass(400)
    expect(open()).toBe("delayed")
  })

  test("who is on a route is asked on arrival", () => {
    const { tools, happen, open, shop, timers } = enter([delayed(0)])
    shop.visit.getState().goTo({ kind: "zone", id: "lighting" })
    happen("product.compared")
    tools.pass(60_000)
    expect([open(), timers()]).toEqual([null, 1])
    shop.visit.getState().goTo(null)
    tools.pass(0)
    expect(open()).toBe("delayed")
  })

  test("what its trigger names cancels it, and with it the timer", () => {
    const { tools, happen, open, timers, shop } = enter([delayed(30, ["cart.added"])])
    happen("product.compared")
    happen("cart.added")
    expect(timers()).toBe(0)
    tools.pass(60_000)
    expect(open()).toBeNull()
    expect(shop.events.at(-1)).toMatchObject({ type: "prompt.suppressed", rule: "cancelled" })
  })

  test("a question whose moment passes while the visitor is busy is held back then, not when something happens next", () => {
    const { tools, happen, shop, timers } = enter([delayed(0)])
    shop.talk.setState({ panel: "chat", draft: "Ciao" })
    happen("product.compared")
    expect(timers()).toBe(1)
    tools.pass(180_000)
    expect(shop.events).toEqual([])
    tools.pass(1)
    expect(shop.events).toMatchObject([{ type: "prompt.suppressed", rule: "stale" }])
    expect(timers()).toBe(0)
  })

  test("speaking, writing and being helped hold a question until they are over, without a timer's help", () => {
    const { tools, happen, open, shop } = enter([delayed(0)])
    const voice = createStore(() => ({ mic: { kind: "open", live: true } }))
    shop.voice.store.setState({ store: voice } as never, true)
    happen("product.compared")
    tools.pass(1000)
    expect(open()).toBeNull()
    voice.setState({ mic: { kind: "open", live: false } })
    tools.pass(0)
    expect(open()).toBe("delayed")
  })

  test("[ASK-42] of two things that come together the more important is decided about first", () => {
    const low = { ...delayed(0), id: "low", priority: 1 }
    const high: Prompt = { ...delayed(0), id: "high", priority: 90, trigger: { on: "product.inspected" } }
    const { shop, open, tools } = enter([low, high])
    const both = { at: NOON, productId: null, slotId: null, touchpoints: ["lighting"], seconds: 9 }
    shop.journey.occasions.tell({ ...both, on: "product.compared" }, { ...both, on: "product.inspected" })
    expect(open()).toBe("high")
    tools.pass(1)
  })
})
