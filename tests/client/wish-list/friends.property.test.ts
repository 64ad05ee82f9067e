import fc from "fast-check"
import { expect, test } from "vitest"
import { currentList } from "../../../src/client/wish-list/index.ts"
import { createWishWorld, type Fault, thing } from "../../helpers/wish-list/wish-world.ts"
import { saidIn } from "../../protocol/wish-list/wishing.ts"

type Deed =
  | { readonly do: "toggle" | "remove"; readonly who: number; readonly product: number }
  | { readonly do: "note"; readonly who: number; readonly product: number; readonly note: string }
  | { readonly do: "send"; readonly who: number }
  | { readonly do: "reload"; readonly who: number }
  | { readonly do: "break"; readonly fault: Fault }

const who = fc.nat(2)
const product = fc.integer({ min: 1, max: 4 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constantFrom("toggle" as const, "remove" as const), who, product }),
  fc.record({ do: fc.constant("note" as const), who, product, note: fc.constantFrom("", "blue", "green") }),
  fc.record({ do: fc.constant("send" as const), who }),
  fc.record({ do: fc.constant("reload" as const), who }),
  fc.record({
    do: fc.constant("break" as const),
    fault: fc.constantFrom<Fault>("unreachable", "lost", "busy"),
  }),
)

test("[WSH-17] whatever breaks, three friends end with the same list, and nothing waits for ever", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const world = createWishWorld()
      const devices = ["Anna", "Bruno", "Carla"].map((name) => world.device(name))
      const tabs = await Promise.all(devices.map((device) => device.open()))
      const [anna] = tabs
      if (!anna) throw new Error("nobody is there")
      await anna.toggle(thing(1))
      await anna.share()
      await anna.flush()
      const code = currentList(anna.store.getState())?.code ?? ""
      for (const tab of tabs.slice(1)) {
        await tab.look(code)
        await tab.join()
      }
      for (const each of deeds) {
        if (each.do === "break") {
          world.faults.push(each.fault)
          continue
        }
        const tab = tabs[each.who]
        const device = devices[each.who]
        if (!tab || !device) continue
        if (each.do === "toggle") await tab.toggle(thing(each.product))
        if (each.do === "remove") await tab.remove(thing(each.product).id)
        if (each.do === "note") await tab.note(thing(each.product), each.note)
        if (each.do === "send") await tab.flush()
        if (each.do === "reload") {
          tab.stop()
          await tab.flush()
          tabs[each.who] = await device.open()
        }
      }
      world.faults.length = 0
      for (const [at, tab] of tabs.entries()) {
        devices[at]?.retry()
        await tab.flush()
      }
      const list = world.lists.get(code)
      if (!list) throw new Error("the list is gone")
      for (const tab of tabs) {
        // what the others did is heard of by looking again
        await tab.toggle(thing(5))
        await tab.toggle(thing(5))
        await tab.flush()
        const shown = currentList(tab.store.getState())
        expect(shown?.unsent).toBe(0)
        const now = world.lists.get(code)
        expect(shown && now && saidIn(shown.list)).toEqual(now && saidIn(now))
      }
      const members = list.members.map(({ taken, left }) => [taken > 0 || left, left])
      expect(members).toHaveLength(3)
    }),
    { numRuns: 20 },
  )
}, 120_000)
