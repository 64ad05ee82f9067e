import { parseRequest, type Request } from "../../protocol/realtime/messages.ts"
import { decodeOwnMovement } from "../../protocol/realtime/own-movement-packet.ts"
import type { RefusalReason } from "../../protocol/realtime/refusal.ts"
import { REALTIME_VERSION } from "../../protocol/realtime/version.ts"
import { createAllowance, take } from "./allowance.ts"
import { carryOut } from "./carry-out.ts"
import { askAtDoor, comeIn, type Guide, isRefusal } from "./come-in.ts"
import { findRoom } from "./find-room.ts"
import { keyOf } from "./identity/sign.ts"
import type { Link } from "./link.ts"
import { lose, remove } from "./room/depart.ts"
import { moveMember } from "./room/move-member.ts"
import { receive } from "./room/receive.ts"
import type { Seat } from "./seat.ts"
import type { Together } from "./together.ts"

/** Who is at the other end of a connection, as far as the network knows. */
export interface Peer {
  readonly address: string
  /** Who they are, when they are signed in as somebody who may guide; asked only when they say so. */
  readonly guide: () => Promise<Guide | null>
}

/** What comes in on a connection goes here. */
export interface Connection {
  message(raw: unknown): void
  bytes(raw: Uint8Array): void
  /** The connection is gone, by whomever. */
  gone(): void
}

type State =
  | { readonly kind: "outside" | "at-the-door" | "gone" }
  | { readonly kind: "in"; readonly seat: Seat }

/** Far above what a page sends; a little more is ignored, much more ends the connection. */
const MESSAGES = { burst: 60, every: 60 }
const MOVEMENTS = { burst: 80, every: 35 }
const MOST_IGNORED = 400

function isOtherVersion(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null || !("type" in raw) || raw.type !== "join") return false
  return "version" in raw && raw.version !== REALTIME_VERSION
}

/** A new connection: nobody yet, until they ask to be let in. */
export function connect(together: Together, link: Link, peer: Peer): Connection {
  const { seats, now } = together
  const messages = createAllowance(MESSAGES)
  const movements = createAllowance(MOVEMENTS)
  let state: State = { kind: "outside" }
  let ignored = 0
  together.links.add(link)
  together.outside.set(link, now())

  /** `null` also when the same visitor came in from another page and has the seat now. */
  function ownSeat(): Seat | null {
    if (state.kind !== "in") return null
    const { seat } = state
    return seats.get(seat.member.key) === seat ? seat : null
  }

  function leave(finish: (seat: Seat) => void): void {
    const seat = ownSeat()
    if (seat === null) return
    seats.delete(seat.member.key)
    finish(seat)
  }

  /** The person may come back. */
  function loseSeat({ open, member }: Seat): void {
    lose(open.room, member, now())
    together.directory.expect(member.key, open.address)
  }

  function end(): void {
    leave(loseSeat)
    state = { kind: "gone" }
    together.links.delete(link)
    together.outside.delete(link)
  }

  function refuse(reason: RefusalReason, wait: number | null = null): void {
    if (state.kind === "gone") return
    link.tell({ type: "refused", reason, wait })
    end()
    link.close()
  }

  function sendOn(to: string): void {
    link.tell({ type: "moved", to })
    end()
    link.close()
  }

  function tooMuch(allowance: typeof messages, at: number): boolean {
    if (take(allowance, at) === 0) return false
    if (++ignored > MOST_IGNORED) refuse("too-many", 10_000)
    return true
  }

  async function join(request: Extract<Request, { type: "join" }>): Promise<void> {
    leave(loseSeat)
    state = { kind: "at-the-door" }
    const pass = await askAtDoor(together, request, peer)
    if (state.kind !== "at-the-door") return
    if (isRefusal(pass)) return refuse(pass.reason, pass.wait)
    const outcome = await findRoom({
      together,
      request,
      key: keyOf(together.signer, request.visitor),
      enter: (room) => {
        if (state.kind !== "at-the-door") return
        const seat = comeIn(together, link, request, pass, room)
        if (isRefusal(seat)) return refuse(seat.reason, seat.wait)
        state = { kind: "in", seat }
        together.outside.delete(link)
      },
    })
    if (state.kind !== "at-the-door") return
    if (outcome.kind === "moved") sendOn(outcome.to)
    else if (outcome.kind === "refused") refuse(outcome.refusal.reason, outcome.refusal.wait)
  }

  return {
    message: (raw) => {
      if (state.kind === "gone" || tooMuch(messages, now())) return
      const request = parseRequest(raw)
      if (isOtherVersion(raw)) refuse("version")
      else if (request === null) refuse("malformed")
      else if (request.type === "join") {
        if (state.kind === "at-the-door") return
        join(request).catch((error: unknown) => {
          together.log.error({ err: error }, "somebody could not be let in")
          refuse("unreachable", 5_000)
        })
      } else if (state.kind !== "in") refuse("not-joined")
      else if (request.type === "leave") {
        leave(({ open, member }) => remove(open.room, member))
        state = { kind: "outside" }
        together.outside.set(link, now())
      } else {
        const seat = ownSeat()
        if (seat === null) return
        const { open, member } = seat
        carryOut(together, open, receive(open.room, member, request, now()))
      }
    },
    bytes: (raw) => {
      const seat = ownSeat()
      if (seat === null) return
      const at = now()
      if (tooMuch(movements, at)) return
      const movement = decodeOwnMovement(raw)
      if (movement === null) return refuse("malformed")
      const { open, member } = seat
      carryOut(together, open, moveMember(open.room, member, movement, at))
    },
    gone: end,
  }
}
