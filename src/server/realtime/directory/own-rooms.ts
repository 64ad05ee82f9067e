import { hasSeat } from "../room/admit.ts"
import { type OpenAddress, roomIdOf } from "../room-address.ts"
import type { OpenRoom, Rooms } from "../rooms.ts"

/** The open rooms of a scene that are in this process. */
export function openRoomsOf(rooms: Rooms, scene: string): { address: OpenAddress; open: OpenRoom }[] {
  return [...rooms.all()].flatMap((open) => {
    const { address } = open
    return address.kind === "open" && address.scene === scene ? [{ address, open }] : []
  })
}

/** Where somebody still has their place. */
export function whereKnown(rooms: Rooms, scene: string, key: string): OpenAddress | null {
  return openRoomsOf(rooms, scene).find(({ open }) => open.room.byKey.has(key))?.address ?? null
}

/** The fullest that has a place. */
export function fullestOpen(rooms: Rooms, scene: string): OpenAddress | null {
  const free = openRoomsOf(rooms, scene).filter(({ open }) => hasSeat(open.room))
  const sorted = free.toSorted((a, b) => b.open.room.members.size - a.open.room.members.size)
  return sorted[0]?.address ?? null
}

export function lowestFree(rooms: Rooms, scene: string): OpenAddress {
  for (let number = 1; ; number++) {
    const address = { kind: "open", scene, number } as const
    if (rooms.get(roomIdOf(address)) === undefined) return address
  }
}
