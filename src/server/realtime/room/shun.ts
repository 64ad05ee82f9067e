import type { RequestOf } from "../../../protocol/realtime/messages.ts"
import { take } from "../allowance.ts"
import { noteBlocks } from "./admit.ts"
import { deny, type Effect, tell } from "./effect.ts"
import { type Member, personOf } from "./member.ts"
import { canSee, type Room } from "./room.ts"

/** Keys that are kept of one's own; the oldest go. */
const MOST_KEYS = 500
/** Lines of the reported that are kept with a report. */
const QUOTED = 10

function change(keys: Set<string>, key: string, on: boolean): void {
  keys.delete(key)
  if (on) keys.add(key)
  const [oldest] = keys
  if (keys.size > MOST_KEYS && oldest !== undefined) keys.delete(oldest)
}

export function mute(_: Room, member: Member, { key, on }: RequestOf<"mute">, now: number): Effect[] {
  const wait = take(member.allowances.change, now)
  if (wait > 0) return deny(member.id, "mute", "too-many", wait)
  change(member.muted, key, on)
  return []
}

/** What two members are told of each other when they stop, or begin, to see each other. */
function meet(one: Member, two: Member): Effect[] {
  return [[one, two] as const, [two, one] as const].flatMap(([viewer, other]) => {
    if (viewer.lostAt !== null) return []
    viewer.toldVersion[other.slot] = 0
    const seen = canSee(viewer, other)
    return tell([viewer.id], {
      type: "people",
      in: seen ? [personOf(other)] : [],
      out: seen ? [] : [other.id],
      changed: [],
    })
  })
}

export function block(room: Room, member: Member, { key, on }: RequestOf<"block">, now: number): Effect[] {
  if (key === member.key) return deny(member.id, "block", "person-unknown")
  const wait = take(member.allowances.change, now)
  if (wait > 0) return deny(member.id, "block", "too-many", wait)
  const other = room.byKey.get(key)
  const before = other !== undefined && member.unseen.has(other.id)
  change(member.blocked, key, on)
  noteBlocks(room, member)
  if (other === undefined || before === member.unseen.has(other.id)) return []
  return meet(member, other)
}

/** Reports somebody who is here, or whose words still are. */
export function report(room: Room, member: Member, request: RequestOf<"report">, now: number): Effect[] {
  const { key, reason, text } = request
  const lines = room.lines.filter(({ said }) => said.key === key)
  const name = room.byKey.get(key)?.name ?? lines.at(-1)?.said.name
  if (name === undefined || key === member.key) return deny(member.id, "report", "person-unknown")
  const wait = take(member.allowances.report, now)
  if (wait > 0) return deny(member.id, "report", "too-many", wait)
  return [
    {
      kind: "keep-report",
      from: member.id,
      report: {
        by: member.key,
        of: key,
        name,
        reason,
        text,
        room: room.facts.id,
        lines: lines.slice(-QUOTED).map(({ said }) => ({ at: said.at, text: said.text })),
      },
    },
  ]
}
