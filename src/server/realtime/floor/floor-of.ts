import type { FloorNow } from "../../floor/floor-now.ts"
import type { Member } from "../room/member.ts"
import type { OpenRoom } from "../rooms.ts"

type InRoom = Pick<OpenRoom, "room">

function guestOf({ room }: InRoom, member: Member): FloorNow["guests"][number] {
  const { attention, name, language, movement, hand } = member
  return {
    ...{ name, language, hand },
    id: `${room.facts.id} ${member.id}`,
    scene: room.facts.scene,
    x: movement.x,
    z: movement.z,
    doing: attention.kind === "none" ? "walking" : attention.kind,
    product: attention.kind === "none" ? null : attention.product,
  }
}

/**
 * Who is where in these rooms. Of those with friends or on a guided visit only how many they are: they chose by whom
 * they are seen.
 */
export function floorOf(rooms: Iterable<InRoom>): FloorNow {
  const guests: FloorNow["guests"] = []
  let others = 0
  for (const open of rooms) {
    for (const member of open.room.members.values()) {
      if (member.lostAt !== null || member.role !== "visitor") continue
      if (open.room.facts.kind === "open") guests.push(guestOf(open, member))
      else others += 1
    }
  }
  return { guests, others }
}

/** The room and the number that a guest's id is made of; `null`: it is none. */
export function guestIn(id: string): { readonly room: string; readonly member: number } | null {
  const [, room, member] = /^(\S+) (\d{1,5})$/.exec(id) ?? []
  return room === undefined || member === undefined ? null : { room, member: Number(member) }
}
