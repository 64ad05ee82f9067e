import type { Presence } from "../presence/presence.ts"
import type { Spot } from "./sound/place-around.ts"

/** Where everybody else stands, by number, as it was told last. Returns how to look, and what stops it. */
export function followSpots(presence: Presence) {
  const spots = new Map<number, Spot>()
  const meet = () => {
    const { people } = presence.store.getState()
    for (const { id, place } of people.values()) if (!spots.has(id)) spots.set(id, place)
    for (const id of spots.keys()) if (!people.has(id)) spots.delete(id)
  }
  meet()
  const stops = [
    presence.onReply(({ type }) => {
      if (type === "joined") spots.clear()
      if (type === "joined" || type === "people") meet()
    }),
    presence.onMovements(({ movements }) => {
      for (const { id, x, z } of movements) spots.set(id, { x, z })
    }),
  ]
  return {
    of: (id: number): Spot | null => spots.get(id) ?? null,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
