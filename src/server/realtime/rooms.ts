import { hasSeat } from "./room/admit.ts"
import type { FloorRules } from "./room/floor-rules.ts"
import { createRoom, type Room } from "./room/room.ts"
import { createMovementScratch, type MovementScratch } from "./room/send-movements.ts"
import { type RoomAddress, roomIdOf } from "./room-address.ts"

/** A room that is open, and what it needs beside itself. */
export interface OpenRoom {
  readonly address: RoomAddress
  readonly room: Room
  readonly scratch: MovementScratch
}

/** The rooms of one process. They open when somebody wants in and close when nobody is left. */
export interface Rooms {
  /** The room there, opened if need be; `null` when there is no such scene. */
  open(address: RoomAddress): OpenRoom | null
  hasScene(scene: string): boolean
  /** By id. */
  get(id: string): OpenRoom | undefined
  all(): Iterable<OpenRoom>
  close(id: string): void
  closeEmpty(): void
}

export interface RoomsOptions {
  /** By id of the scene. */
  readonly scenes: ReadonlyMap<string, FloorRules>
  /** People in one room. */
  readonly capacity: number
}

/** Whether somebody with `key` can be let in. */
export function isFor({ room }: OpenRoom, key: string): boolean {
  return room.byKey.has(key) || hasSeat(room)
}

export function createRooms({ scenes, capacity }: RoomsOptions): Rooms {
  const rooms = new Map<string, OpenRoom>()
  return {
    hasScene: (scene) => scenes.has(scene),
    open: (address) => {
      const id = roomIdOf(address)
      const there = rooms.get(id)
      if (there) return there
      const floor = scenes.get(address.scene)
      if (!floor) return null
      const code = address.kind === "open" ? null : address.code
      const { kind, scene } = address
      const room = createRoom({ facts: { id, kind, code, scene, capacity }, floor })
      const opened = { address, room, scratch: createMovementScratch(capacity) }
      rooms.set(id, opened)
      return opened
    },
    get: (id) => rooms.get(id),
    all: () => rooms.values(),
    close: (id) => {
      rooms.delete(id)
    },
    closeEmpty: () => {
      for (const [id, { room }] of rooms) if (room.members.size === 0) rooms.delete(id)
    },
  }
}
