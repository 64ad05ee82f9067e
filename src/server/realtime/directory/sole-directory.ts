import { peopleInOpenRooms } from "../door.ts"
import type { Rooms } from "../rooms.ts"
import type { Directory } from "./directory.ts"
import { fullestOpen, lowestFree, whereKnown } from "./own-rooms.ts"

/** For a showroom that one process serves: every room is here. */
export function createSoleDirectory(rooms: Rooms): Directory {
  return {
    claim: async (address) => ({ kind: "here", address, turn: null }),
    claimOpen: async (scene, key) => {
      const found = (key === null ? null : whereKnown(rooms, scene, key)) ?? fullestOpen(rooms, scene)
      return { kind: "here", address: found ?? lowestFree(rooms, scene), turn: null }
    },
    expect: () => {},
    people: async () => peopleInOpenRooms(rooms),
    leave: async () => {},
  }
}
