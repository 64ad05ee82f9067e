import type { Link } from "./link.ts"
import type { Member } from "./room/member.ts"
import type { OpenRoom } from "./rooms.ts"
import type { Together } from "./together.ts"

/** A connection that is somebody in a room. */
export interface Seat {
  readonly link: Link
  readonly open: OpenRoom
  readonly member: Member
  /** Of the directory, when the seat was taken; `null` when it could not be asked. */
  readonly turn: number | null
  /** When the last token was given, and the version of the member that it tells of. */
  sealedAt: number
  sealedVersion: number
}

/** A token for where the member stands now. */
export function sealSeat({ tokens }: Together, seat: Omit<Seat, "link" | "turn">, now: number): string {
  const { open, member } = seat
  seat.sealedAt = now
  seat.sealedVersion = member.version
  const spot = { ...member.foot, heading: member.movement.heading, at: now }
  return tokens.seal(member.key, open.address, spot)
}
