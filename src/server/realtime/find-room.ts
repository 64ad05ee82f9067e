import type { Want } from "../../protocol/realtime/messages/membership.ts"
import type { RequestOf } from "../../protocol/realtime/messages.ts"
import type { Whereabouts } from "./directory/directory.ts"
import type { Refusal } from "./refusal.ts"
import type { KnownSpot } from "./room/admit.ts"
import type { RoomAddress } from "./room-address.ts"
import { isFor, type OpenRoom } from "./rooms.ts"
import type { Together } from "./together.ts"

/** A room here in which somebody has a place. */
export interface FoundRoom {
  readonly open: OpenRoom
  /** Where the server had them, when they come back into the very room that they were in. */
  readonly spot: KnownSpot | null
  readonly turn: number | null
}

/** What became of somebody who wanted in. */
export type Outcome =
  | { readonly kind: "entered" }
  /** The room lives in another process. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "refused"; readonly refusal: Refusal }

/** Rooms that may fill up while one is on the way to them. */
const TRIES = 8
/** Milliseconds. */
const AFTER_TRIES = 1_000

export interface Search {
  readonly together: Together
  readonly request: RequestOf<"join">
  /** Of the person. */
  readonly key: string
  /** Lets them in; called when a room is found, and before anybody else can take the place. */
  readonly enter: (room: FoundRoom) => void
}

const refused = (reason: Refusal["reason"], wait: number | null = null): Outcome => ({
  kind: "refused",
  refusal: { reason, wait },
})

/** The room of a code, a new one without; `null` when nobody can have been given that code. */
function addressOf(
  { codes }: Together,
  want: Exclude<Want, { kind: "any" }>,
  scene: string,
): RoomAddress | null {
  const kind = want.kind === "friends" ? "friends" : "guided"
  const code = want.code ?? codes.make(kind)
  return codes.isCode(kind, code) ? { kind, scene, code } : null
}

/** `null`: the room is here and full. */
function settle(
  { together: { rooms }, key, enter }: Search,
  where: Whereabouts,
  spot: KnownSpot | null = null,
): Outcome | null {
  if (where.kind === "there") return { kind: "moved", to: where.process }
  if (where.kind === "unknown") return refused(where.isCutOff ? "unreachable" : "closing", where.wait)
  const open = rooms.open(where.address)
  if (open === null) return refused("scene-unknown")
  if (!isFor(open, key)) return null
  enter({ open, spot, turn: where.turn })
  return { kind: "entered" }
}

async function findBack(search: Search): Promise<Outcome | null> {
  const { together, request, key } = search
  const { directory, tokens, now } = together
  const token = request.resume === null ? null : tokens.open(request.resume, key, now())
  if (token === null || token.room.scene !== request.scene) return null
  const where = await directory.claim(token.room)
  // Better among others elsewhere than out, for somebody who would take any room.
  if (where.kind === "unknown" && where.isCutOff && request.want.kind === "any") return null
  return settle(search, where, token.spot)
}

async function findOpen(search: Search): Promise<Outcome> {
  const { together, request, key } = search
  for (let tries = 0; tries < TRIES; tries++) {
    const where = await together.directory.claimOpen(request.scene, tries === 0 ? key : null)
    const outcome = settle(search, where)
    if (outcome) return outcome
  }
  return refused("too-many", AFTER_TRIES)
}

/** Finds where somebody is to be let in: the very room of their token, else what they want. */
export async function findRoom(search: Search): Promise<Outcome> {
  const { together, request } = search
  const { want, scene } = request
  if (!together.rooms.hasScene(scene)) return refused("scene-unknown")
  const back = await findBack(search)
  if (back) return back
  if (want.kind === "any") return findOpen(search)
  const address = addressOf(together, want, scene)
  if (address === null) return refused("code-unknown")
  return settle(search, await together.directory.claim(address)) ?? refused("full")
}
