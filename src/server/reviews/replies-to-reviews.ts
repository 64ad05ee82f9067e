import type pg from "pg"
import type { MyReplyReply } from "../../protocol/me.ts"
import { listMine } from "./list-mine.ts"

/** What the brand answered to a visitor's reviews. */
export async function repliesToReviews(
  pool: pg.Pool,
  showroomId: string,
  visitor: string,
): Promise<readonly MyReplyReply[]> {
  const reviews = await listMine(pool, showroomId, visitor)
  return reviews.flatMap(({ id, title, text, reply }) =>
    reply === null
      ? []
      : [{ id, impressionId: null, said: title ?? text, text: reply.text, at: reply.amendedAt ?? reply.at }],
  )
}
