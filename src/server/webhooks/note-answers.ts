import type pg from "pg"
import type { Event } from "../../domain/event.ts"
import type { FollowAnswers, WrittenAnswers } from "../cases/follow-answers.ts"
import type { ForgetAlso } from "../visitors/forget-visitor.ts"
import { type Happening, noteHappenings } from "./note-happenings.ts"

const TYPES = {
  "prompt.answered": "answer.given",
  "prompt.amended": "answer.amended",
  "prompt.withdrawn": "answer.withdrawn",
} as const

function isTold(type: Event["type"]): type is keyof typeof TYPES {
  return type in TYPES
}

function happeningOf({ event, receivedAt }: WrittenAnswers["accepted"][number]): Happening[] {
  if (!isTold(event.type) || !("impressionId" in event)) return []
  return [{ type: TYPES[event.type], subject: event.impressionId, at: receivedAt }]
}

/** As `follow`, and tells of the answers themselves. */
export function tellingAnswers(showroomId: string, follow: FollowAnswers): FollowAnswers {
  return async (client, written) => {
    const changed = await follow(client, written)
    await noteHappenings(client, showroomId, written.accepted.flatMap(happeningOf))
    return changed
  }
}

/** Who was told of an answer is told that it was withdrawn, also when everything of its visitor is deleted. */
export function createForgetTold({
  showroomId,
  now,
}: {
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}): ForgetAlso {
  return async (client: pg.ClientBase, { impressionIds }) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from impressions where id = any($1) and answered_at is not null and not withdrawn order by id",
      [impressionIds],
    )
    const at = now()
    const told = rows.map(({ id }): Happening => ({ type: "answer.withdrawn", subject: id, at }))
    await noteHappenings(client, showroomId, told)
  }
}
