import { act } from "@testing-library/react"
import { createGuided } from "../../../src/client/guided/create-guided.ts"
import { startGuided } from "../../../src/client/guided/start-guided.ts"
import { applyReply } from "../../../src/client/presence/apply-reply.ts"
import { createPresence } from "../../../src/client/presence/create-presence.ts"
import type { ChatLine, Person, Presence, Reply, Want } from "../../../src/client/presence/index.ts"
import { createPresenceStore } from "../../../src/client/presence/presence-store.ts"
import type { Shop } from "../../../src/client/shop-context.ts"
import { createTalkStore } from "../../../src/client/talk-store.ts"
import { DEFAULT_AVATAR } from "../../../src/domain/avatar.ts"
import type { RoomFacts } from "../../../src/protocol/realtime/messages/membership.ts"
import type { Request } from "../../../src/protocol/realtime/messages.ts"

export const CODE = "0123456789abcdef"
const keyOf = (id: number) => `key-${id}`.padEnd(22, "_")

/** Somebody in the room. */
export function aPerson(id: number, facts: Partial<Person> = {}): Person {
  return {
    id,
    key: keyOf(id),
    name: `Persona ${id}`,
    avatar: DEFAULT_AVATAR,
    language: "it",
    role: "visitor",
    place: { x: 0, z: 0, heading: 0 },
    gait: "still",
    pose: "upright",
    attention: { kind: "none" },
    hand: false,
    away: false,
    ...facts,
  }
}

/** A clock and timers that are moved by hand. */
function createTimers() {
  let now = 0
  const timers = new Set<{ at: number; run: () => void }>()
  return {
    clock: () => now,
    after: (milliseconds: number, run: () => void) => {
      const timer = { at: now + milliseconds, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pass(milliseconds: number): void {
      now += milliseconds
      for (const timer of [...timers]) {
        if (timer.at > now || !timers.delete(timer)) continue
        timer.run()
      }
    },
  }
}

/** A shop whose presence is the shipped one, with a test in the place of the server. */
export function withCompany(shop: Shop) {
  const timers = createTimers()
  const store = createPresenceStore({ muted: [], blocked: [] })
  /** Where one wanted to be, and all that was said, in order. */
  const wants: Want[] = []
  const said: Request[] = []
  let told: (reply: Reply) => void = () => {}
  const presence: Presence = createPresence({
    store,
    load:
      async () =>
      (first, { onReply }) => {
        told = onReply
        wants.push(first)
        return {
          say: (request) => void said.push(request),
          change: (want) => {
            wants.push(want)
            store.setState({ people: new Map(), lines: [], status: { kind: "joining", want } })
          },
          wake: () => {},
          end: () => {},
        }
      },
  })
  const talk = createTalkStore({ presence, after: timers.after })
  const guided = createGuided()
  startGuided({ guided, presence, now: timers.clock, clock: timers.clock, after: timers.after })
  const tools = {
    origin: "https://shop.test",
    share: null,
    copy: async () => {},
    reload: () => {},
    clock: timers.clock,
    after: timers.after,
  }
  /** What the server says. */
  function tell(reply: Reply): void {
    act(() => {
      store.setState(applyReply(store.getState(), reply))
      told(reply)
    })
  }
  let lines = 0
  return {
    shop: { ...shop, presence, talk, guided } satisfies Shop,
    presence,
    guided,
    talk,
    tools,
    wants,
    said,
    tell,
    pass: (milliseconds: number) => act(() => timers.pass(milliseconds)),
    /** One is let into a room with these people. */
    async join(people: readonly Person[] = [], room: Partial<RoomFacts> = {}): Promise<void> {
      await act(async () => {
        if (store.getState().status.kind === "off") presence.enter({ kind: "any" })
      })
      tell({
        type: "joined",
        self: { id: 0, key: keyOf(0) },
        room: { id: "room-1", kind: "open", code: null, scene: "flagship", capacity: 24, ...room },
        resume: "a.b",
        resumed: false,
        place: { x: 0, z: 0, heading: 0 },
        people: [...people],
        time: 0,
      })
    },
    people(change: { in?: Person[]; out?: number[]; changed?: ({ id: number } & Partial<Person>)[] }): void {
      tell({ type: "people", in: [], out: [], changed: [], ...change })
    },
    /** Somebody, 0: oneself, is heard to say something. */
    line(id: number, text: string, facts: Partial<ChatLine> = {}): void {
      const name = id === 0 ? "Giulia" : (store.getState().people.get(id)?.name ?? "")
      const { own: _, ...rest } = facts
      tell({ type: "said", line: ++lines, id, key: keyOf(id), name, to: "room", text, at: 0, ...rest })
    },
  }
}
