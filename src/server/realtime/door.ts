import type { Rooms } from "./rooms.ts"

/** Who is inside, for whoever stands at the door: a number and nothing else. */
export interface Door {
  /** People in the open rooms now; `null` as long as there are no rooms to count in. */
  people(): Promise<number | null>
  /** Counts by `count` from now on: the rooms of this process, or of all of them. */
  watch(count: () => Promise<number>): void
}

export function createDoor(): Door {
  let count: () => Promise<number | null> = async () => null
  return {
    people: () => count(),
    watch: (by) => {
      count = by
    },
  }
}

/** People whom one would meet in the open rooms of this process; who has lost the connection isn't one of them. */
export function peopleInOpenRooms(rooms: Pick<Rooms, "all">): number {
  let people = 0
  for (const { address, room } of rooms.all()) {
    if (address.kind !== "open") continue
    for (const { lostAt, shown } of room.members.values()) if (lostAt === null && shown) people++
  }
  return people
}
