import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import fc from "fast-check"
import { expect, test } from "vitest"
import { eventNumber } from "./events.ts"
import { FakeLocks } from "./fake-locks.ts"
import { FakeServer, type Fault } from "./fake-server.ts"
import { Clock, type DeathTrap, FakeTab, settle } from "./fake-tab.ts"

type Command =
  | {
      readonly kind: "add"
      readonly tab: number
      readonly count: number
      readonly taint: "none" | "unwanted" | "poison"
    }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "kill"; readonly tab: number; readonly trap: DeathTrap }
  | { readonly kind: "leave" | "online"; readonly tab: number }

const tab = fc.integer({ min: 0, max: 1 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      tab,
      count: fc.integer({ min: 1, max: 3 }),
      taint: fc.constantFrom("none", "none", "none", "none", "unwanted", "poison"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("kill" as const),
      tab,
      trap: fc.record({
        step: fc.constantFrom("add", "peek", "remove", "fetch"),
        when: fc.constantFrom("before", "after"),
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("leave" as const, "online" as const), tab }) },
)
const faults = fc.array(
  fc.constantFrom<Fault>("none", "lost", "429", "503", "500", "unreachable", "nonsense"),
  { maxLength: 12 },
)

test("[OUT-1] [OUT-2] whatever is killed, lost or refused, every event that was taken is counted once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 14 }),
      faults,
      fc.boolean(),
      async (commands, plan, locking) => {
        const clock = new Clock()
        const server = new FakeServer()
        const factory = new IDBFactory()
        const locks = locking ? new FakeLocks() : undefined
        server.faults = [...plan]
        const open = () => new FakeTab({ clock, factory, fetch: server.fetch, locks })
        const tabs = [open(), open()]
        const tabAt = (index: number): FakeTab => tabs[index] ?? open()
        const taken = new Set<string>()
        const offered = new Set<string>()
        let next = 0

        const spend = async (ms: number) => {
          await settle(...tabs)
          const until = clock.now + ms
          while (clock.tick(until - clock.now)) await settle(...tabs)
          clock.now = until
        }

        for (const each of commands) {
          switch (each.kind) {
            case "add":
              for (let n = 0; n < each.count; n++) {
                const event = eventNumber(next++)
                offered.add(event.id)
                if (each.taint === "unwanted") server.unwanted.add(event.id)
                if (each.taint === "poison") server.poison.add(event.id)
                void tabAt(each.tab)
                  .outbox.add(event)
                  .then(() => taken.add(event.id))
              }
              break
            case "wait":
              await spend(each.ms)
              break
            case "kill": {
              const victim = tabAt(each.tab)
              victim.trap = each.trap
              await spend(2000)
              if (victim.alive) victim.kill()
              tabs[each.tab] = open()
              break
            }
            case "leave":
              tabAt(each.tab).page.dispatchEvent(new Event("pagehide"))
              break
            case "online":
              tabAt(each.tab).page.dispatchEvent(new Event("online"))
              break
          }
        }

        server.faults = []
        await spend(600_000)
        const [status] = [tabAt(0).outbox.status.getState()]
        const rejected = [...server.unwanted, ...server.poison]
        const lost = [...taken].filter((id) => !server.rows.has(id) && !rejected.includes(id))
        expect(lost).toEqual([])
        expect([...server.rows.keys()].filter((id) => !offered.has(id))).toEqual([])
        expect(rejected.filter((id) => server.rows.has(id))).toEqual([])
        expect(
          await tabAt(0)
            .outbox.flush()
            .then(() => tabAt(0).outbox.status.getState().pending),
        ).toBe(0)
        expect(status.durable).toBe(true)

        const sent = server.requests.length
        await spend(600_000)
        expect(server.requests.length).toBe(sent)
        for (const one of tabs) one.kill()
      },
    ),
    { numRuns: 300, seed: 20261121 },
  )
}, 120_000)
