import type { Reply, ReplyOf } from "../../protocol/realtime/messages.ts"
import type { Person } from "../../protocol/realtime/person.ts"
import { MOST_LINES, NOBODY, type PresenceState } from "./presence-store.ts"

function peopleAfter(
  { status, people }: PresenceState,
  { in: came, out, changed }: ReplyOf<"people">,
): ReadonlyMap<number, Person> {
  const self = status.kind === "together" ? status.self.id : null
  const next = new Map(people)
  for (const id of out) next.delete(id)
  for (const person of came) if (person.id !== self) next.set(person.id, person)
  for (const { id, ...change } of changed) {
    const person = next.get(id)
    if (person) next.set(id, { ...person, ...change })
  }
  return next
}

function linesAfter({ lines, status }: PresenceState, said: ReplyOf<"said">) {
  if (lines.some(({ line }) => line === said.line)) return lines
  const own = status.kind === "together" && status.self.key === said.key
  return [...lines, { ...said, own }].slice(-MOST_LINES)
}

/** What a reply makes of the state. What happens once and leaves nothing behind changes nothing here. */
export function applyReply(state: PresenceState, reply: Reply): Partial<PresenceState> {
  const { status } = state
  switch (reply.type) {
    case "joined": {
      if (status.kind === "off") return {}
      const { want } = status
      const sameRoom = status.kind === "resuming" && status.room.id === reply.room.id
      return {
        ...(sameRoom && reply.resumed ? {} : NOBODY),
        status: { kind: "together", want, room: reply.room, self: reply.self },
        people: new Map(reply.people.map((person) => [person.id, person])),
      }
    }
    case "people":
      return { people: peopleAfter(state, reply) }
    case "said":
      return { lines: linesAfter(state, reply) }
    case "shown": {
      const person = state.people.get(reply.id)
      if (!person) return {}
      return { shown: { person, product: reply.product, count: (state.shown?.count ?? 0) + 1 } }
    }
    case "lit":
      return {
        shown: {
          person: { key: "", name: reply.by },
          product: reply.product,
          count: (state.shown?.count ?? 0) + 1,
        },
      }
    case "list-offered": {
      const person = state.people.get(reply.id)
      if (!person) return {}
      return { offered: { person, code: reply.code, count: (state.offered?.count ?? 0) + 1 } }
    }
    case "denied": {
      const { of, reason, wait } = reply
      return {
        // A hand is shown up at once, and taken back when it isn't.
        ...(of === "hand" ? { hand: !state.hand } : {}),
        denied: { of, reason, wait, count: (state.denied?.count ?? 0) + 1 },
      }
    }
    case "gestured":
    case "reacted":
    case "pointed-at":
    case "put-back":
    case "token":
    case "moved":
    case "refused":
    case "reported":
    // What goes for a guided visit is kept in its own store.
    case "guided":
    case "called":
    case "pointer":
    case "followers":
    case "presented":
    case "visit-ended":
    case "voice-joined":
    case "signal":
      return {}
    default:
      return reply satisfies never
  }
}
