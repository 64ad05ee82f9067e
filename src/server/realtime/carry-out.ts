import type { Effect } from "./room/effect.ts"
import type { Member } from "./room/member.ts"
import type { OpenRoom } from "./rooms.ts"
import type { Seat } from "./seat.ts"
import type { Together } from "./together.ts"

/** The seat of a member, if they are connected here. */
export function seatOf({ seats }: Together, member: Member | undefined): Seat | undefined {
  const seat = member && seats.get(member.key)
  return seat?.member === member ? seat : undefined
}

/** The seat of the member of a room with a number, if they are connected here. */
function seatBy(together: Together, { room }: OpenRoom, id: number): Seat | undefined {
  return seatOf(together, room.members.get(id))
}

async function keep(together: Together, open: OpenRoom, effect: Extract<Effect, { kind: "keep-report" }>) {
  const { from, report } = effect
  try {
    await together.keepReport(report)
    seatBy(together, open, from)?.link.tell({ type: "reported", key: report.of })
  } catch (error) {
    together.log.error({ err: error }, "a report could not be kept")
    seatBy(together, open, from)?.link.tell({ type: "denied", of: "report", reason: "too-many", wait: 5_000 })
  }
}

/** Only who is in voice learns of the servers that help to connect, and with which password, by a message of their own. */
function letIntoVoice(
  together: Together,
  open: OpenRoom,
  effect: Extract<Effect, { kind: "let-into-voice" }>,
) {
  const { to, session } = effect
  const seat = seatBy(together, open, to)
  if (!seat) return
  const servers = together.iceServers(seat.member.key, together.now())
  const relay = open.room.facts.kind === "open" && servers.some(({ username }) => username !== undefined)
  seat.link.tell({ type: "voice-joined", session, servers, relay })
}

/** Does what a room asked for. */
export function carryOut(together: Together, open: OpenRoom, effects: readonly Effect[]): void {
  for (const effect of effects) {
    switch (effect.kind) {
      case "tell":
        for (const id of effect.to) {
          const link = seatBy(together, open, id)?.link
          if (!effect.fleeting || link?.isReady()) link?.tell(effect.reply)
        }
        break
      case "keep-report":
        void keep(together, open, effect)
        break
      case "keep-visit":
        together.visits.keep(effect.fact)
        break
      case "let-into-voice":
        letIntoVoice(together, open, effect)
        break
      default:
        effect satisfies never
    }
  }
}
