import type { Guide } from "../../../src/server/realtime/come-in.ts"
import { openStore, type StoreDoubleOptions } from "./store-double.ts"

export const CHIARA: Guide = { id: "staff-chiara", name: "Chiara" }
export const LUCA: Guide = { id: "staff-luca", name: "Luca" }
export const LAMP = "0190f3a1-0000-7000-8000-000000000001"
export const CHAIR = "0190f3a1-0000-7000-8000-000000000002"

/** A store in which Chiara has opened a visit, and these guests have come by its link. */
export async function guidedRoom(names: readonly string[], options: StoreDoubleOptions = {}) {
  const store = openStore(options)
  const guide = store.visitor("chiara-page", { guide: async () => CHIARA })
  guide.join({ want: { kind: "guide", code: null }, name: "" })
  await store.settle()
  const code = guide.last("joined").room.code ?? ""
  const want = { kind: "guided", code } as const
  const guests = names.map((name) => store.visitor(name))
  for (const guest of guests) {
    guest.join({ want, place: { x: -2.5, z: 2.2, heading: 90 } })
    await store.settle()
  }
  await store.pass(200)
  const [anna = guide, bruno = guide] = guests
  return { store, guide, guests, anna, bruno, code, want }
}

/** How the visit stands, as somebody was told last. */
export function standingOf(who: Awaited<ReturnType<typeof guidedRoom>>["guide"]) {
  const { visit } = who.last("guided")
  if (visit === null) throw new Error(`${who.token} was told that the guide hasn't come`)
  return visit
}
