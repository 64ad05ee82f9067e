import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { VisitorDeed } from "../../protocol/boards.ts"
import type { MyReplyReply } from "../../protocol/me.ts"
import { findDeeds, markDeedRead } from "../storage/boards/find-deeds.ts"

/** What was done about what visitors said, for the browsers that have their secrets; visitors are their hashes. */
export interface VisitorDeeds {
  list(visitor: string): Promise<readonly VisitorDeed[]>
  /** The same among everything that was said to them. */
  replies(visitor: string, language: Language): Promise<readonly MyReplyReply[]>
  /** `false`: there is no such deed for this visitor. */
  read(visitor: string, entryId: string): Promise<boolean>
}

export interface VisitorDeedsOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const iso = (time: number) => new Date(time).toISOString()

export function createVisitorDeeds({ pool, showroomId, now }: VisitorDeedsOptions): VisitorDeeds {
  return {
    list: async (visitor) =>
      (await findDeeds(pool, showroomId, visitor)).map(
        ({ id, said, did, outcome, on, comment, readAt, zone, touchpoint, product }) => ({
          ...{ id, said, did, outcome, on, comment },
          readAt: readAt === null ? null : iso(readAt),
          place: { zone, touchpointId: touchpoint, productId: product },
        }),
      ),
    replies: async (visitor, language) =>
      (await findDeeds(pool, showroomId, visitor)).map(({ id, impressionId, comment, did, publishedAt }) => ({
        ...{ id, impressionId },
        said: comment,
        text: did[language],
        at: iso(publishedAt),
        entry: id,
      })),
    read: (visitor, entryId) => markDeedRead(pool, showroomId, visitor, entryId, new Date(now())),
  }
}
