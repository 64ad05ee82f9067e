import type pg from "pg"
import { parseAvatar } from "../../domain/parse-avatar.ts"
import type { VisitReply } from "../../protocol/visits.ts"

interface PartRow {
  readonly id: string
  readonly scene_id: string
  readonly scene_version: string
  readonly started_at: Date
  readonly track: Buffer
}

/** What was recorded of a visit, in the order in which it was walked; `null` when nothing is. */
export async function findRecording(pool: pg.Pool, visitId: string): Promise<VisitReply["recording"]> {
  const [{ rows: parts }, { rows: about }] = await Promise.all([
    pool.query<PartRow>(
      `select id::text, scene_id, scene_version, started_at, track from recording_parts
       where visit_id = $1 order by started_at, id`,
      [visitId],
    ),
    pool.query<{ avatar: unknown }>("select avatar from recordings where visit_id = $1", [visitId]),
  ])
  if (parts.length === 0) return null
  const avatar = about[0]?.avatar ?? null
  return {
    bytes: parts.reduce((sum, { track }) => sum + track.length, 0),
    avatar: avatar === null ? null : parseAvatar(avatar),
    parts: parts.map((part) => ({
      id: part.id,
      sceneId: part.scene_id,
      sceneVersion: part.scene_version,
      startedAt: part.started_at.toISOString(),
      track: part.track.toString("base64"),
    })),
  }
}
