import type { Want } from "../../protocol/realtime/messages/membership.ts"
import type { RefusalReason } from "../../protocol/realtime/refusal.ts"
import type { RoomCodes } from "./identity/room-codes.ts"
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
  /** The room that somebody with `key` is to be let into; a refusal when there is none. */
  find(want: Want, scene: string, key: string): OpenRoom | RefusalReason
  /** The very room of a token, opened anew if need be; `null` when it is full or its scene is gone. */
  reopen(address: RoomAddress, key: string): OpenRoom | null
  all(): Iterable<OpenRoom>
  closeEmpty(): void
}

export interface RoomsOptions {
  /** By id of the scene. */
  readonly scenes: ReadonlyMap<string, FloorRules>
  readonly codes: RoomCodes
  /** People in one room. */
  readonly capacity: number
}

export function createRooms({ scenes, codes, capacity }: RoomsOptions): Rooms {
  const rooms = new Map<string, OpenRoom>()

  function open(address: RoomAddress): OpenRoom | null {
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
  }

  const isFor = ({ room }: OpenRoom, key: string) => room.byKey.has(key) || hasSeat(room)

  /** Where the person still is, else the fullest open room with a place, else a new one. */
  function findOpen(scene: string, key: string): OpenRoom | null {
    const ours = [...rooms.values()].filter(
      ({ address }) => address.kind === "open" && address.scene === scene,
    )
    const fullest = ours
      .filter((each) => isFor(each, key))
      .toSorted((a, b) => b.room.members.size - a.room.members.size)
    const back = ours.find(({ room }) => room.byKey.has(key)) ?? fullest[0]
    if (back) return back
    for (let number = 1; ; number++) {
      const address = { kind: "open", scene, number } as const
      if (!rooms.has(roomIdOf(address))) return open(address)
    }
  }

  function findByCode(kind: "friends" | "guided", scene: string, code: string, key: string) {
    if (!codes.isCode(kind, code)) return "code-unknown"
    const found = open({ kind, scene, code })
    if (found === null) return "scene-unknown"
    return isFor(found, key) ? found : "full"
  }

  return {
    find: (want, scene, key) => {
      switch (want.kind) {
        case "any":
          return findOpen(scene, key) ?? "scene-unknown"
        case "friends":
          return findByCode("friends", scene, want.code ?? codes.make("friends"), key)
        case "guided":
          return findByCode("guided", scene, want.code, key)
        case "guide":
          return findByCode("guided", scene, want.code ?? codes.make("guided"), key)
        default:
          return want satisfies never
      }
    },
    reopen: (address, key) => {
      const found = open(address)
      return found && isFor(found, key) ? found : null
    },
    all: () => rooms.values(),
    closeEmpty: () => {
      for (const [id, { room }] of rooms) if (room.members.size === 0) rooms.delete(id)
    },
  }
}
