import type pg from "pg"
import type { Avatar } from "../../domain/avatar.ts"
import { MAX_RECORDING_BYTES } from "../../domain/recording/path-sample.ts"
import type { PartRefusal, RecordingsReply } from "../../protocol/recordings.ts"
import { correctClock } from "../events/correct-clock.ts"
import { transaction } from "../storage/transaction.ts"
import { findForgotten } from "../visitors/forgotten-table.ts"
import { asBytes, hashSecret } from "../visitors/hash-secret.ts"
import type { GoodPart } from "./check-part.ts"
import { lockVisitor } from "./lock-visitor.ts"

export interface KeepPartsRequest {
  readonly showroomId: string
  /** SHA-256 of the visitor's secret. */
  readonly visitor: string
  readonly visitId: string
  readonly avatar: Avatar | null
  readonly parts: readonly GoodPart[]
  /** Milliseconds since the epoch: the sender's clock when it sent, ours when it came. */
  readonly sentAt: number
  readonly receivedAt: number
}

interface Held {
  readonly bytes: number
  readonly lengths: ReadonlyMap<string, number>
  /** Milliseconds since the epoch. */
  readonly discardedUntil: number
}

/** Opens the recording of a visit; `null` when it is of another visitor. */
async function openRecording(client: pg.PoolClient, request: KeepPartsRequest): Promise<Held | null> {
  const { showroomId, visitor, visitId, avatar, receivedAt } = request
  const opened = await client.query<{ until: Date | null }>(
    `insert into recordings (visit_id, showroom_id, visitor, avatar, received_at) values ($1, $2, $3, $4, $5)
     on conflict (visit_id) do update set avatar = coalesce(excluded.avatar, recordings.avatar)
       where recordings.visitor = excluded.visitor and recordings.showroom_id = excluded.showroom_id
     returning discarded_until as until`,
    [
      visitId,
      showroomId,
      asBytes(visitor),
      avatar === null ? null : JSON.stringify(avatar),
      new Date(receivedAt),
    ],
  )
  const [row] = opened.rows
  if (!row) return null
  const { rows } = await client.query<{ id: string; length: number }>(
    "select id::text, octet_length(track) as length from recording_parts where visit_id = $1",
    [visitId],
  )
  return {
    bytes: rows.reduce((sum, { length }) => sum + length, 0),
    lengths: new Map(rows.map(({ id, length }) => [id, length])),
    discardedUntil: row.until?.getTime() ?? Number.NEGATIVE_INFINITY,
  }
}

/**
 * Takes parts in, each once: of one that comes again the longest is kept, in whatever order they come. When this resolves,
 * what is accepted is on disk.
 */
export async function keepParts(pool: pg.Pool, request: KeepPartsRequest): Promise<RecordingsReply> {
  const { visitor, visitId, parts, sentAt, receivedAt } = request
  const accepted: string[] = []
  const rejected: { id: string; reason: PartRefusal; detail: string }[] = []
  const refuseAll = (reason: PartRefusal, detail: string): RecordingsReply => ({
    accepted: [],
    rejected: parts.map(({ id }) => ({ id, reason, detail })),
  })
  return transaction(pool, async (client) => {
    await lockVisitor(client, visitor)
    const forgotten = await findForgotten(client, [visitor, hashSecret(visitId)])
    if (forgotten.size > 0) return refuseAll("forgotten", "everything about this visitor was deleted")
    const held = await openRecording(client, request)
    if (held === null) return refuseAll("of-somebody-else", "the visit is of another visitor")
    const lengths = new Map(held.lengths)
    let { bytes } = held
    for (const { id, bytes: track, sceneId, sceneVersion, startedAt } of parts) {
      const { occurredAt } = correctClock({ at: Date.parse(startedAt), sentAt, receivedAt })
      if (occurredAt <= held.discardedUntil) {
        rejected.push({ id, reason: "discarded", detail: "the visitor has thrown it away" })
        continue
      }
      const before = lengths.get(id) ?? 0
      if (track.length <= before) {
        accepted.push(id)
        continue
      }
      if (bytes - before + track.length > MAX_RECORDING_BYTES) {
        rejected.push({
          id,
          reason: "recording-full",
          detail: `a visit has at most ${MAX_RECORDING_BYTES} bytes`,
        })
        continue
      }
      const written = await client.query(
        `insert into recording_parts (id, visit_id, scene_id, scene_version, started_at, track)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set track = excluded.track
           where recording_parts.visit_id = excluded.visit_id`,
        [id, visitId, sceneId, sceneVersion, new Date(occurredAt), Buffer.from(track)],
      )
      if (written.rowCount === 0) {
        rejected.push({ id, reason: "of-somebody-else", detail: "there is such a part of another visit" })
        continue
      }
      bytes += track.length - before
      lengths.set(id, track.length)
      accepted.push(id)
    }
    return { accepted, rejected }
  })
}

export interface DiscardOptions {
  readonly showroomId: string
  readonly visitor: string
  readonly visitId: string
  /** Milliseconds since the epoch, by our clock. */
  readonly until: number
  readonly receivedAt: number
}

/** Throws away what was recorded of a visit, and what still comes of it. Does nothing with a visit of another visitor. */
export async function discardRecording(pool: pg.Pool, options: DiscardOptions): Promise<void> {
  const { showroomId, visitor, visitId, until, receivedAt } = options
  await transaction(pool, async (client) => {
    await lockVisitor(client, visitor)
    // Of who was deleted nothing is written down any more, not even that.
    if ((await findForgotten(client, [visitor, hashSecret(visitId)])).size > 0) return
    const { rowCount } = await client.query(
      `insert into recordings (visit_id, showroom_id, visitor, received_at, discarded_until) values ($1, $2, $3, $4, $5)
       on conflict (visit_id) do update
         set discarded_until = greatest(recordings.discarded_until, excluded.discarded_until), avatar = null
         where recordings.visitor = excluded.visitor`,
      [visitId, showroomId, asBytes(visitor), new Date(receivedAt), new Date(until)],
    )
    if (rowCount === 0) return
    await client.query("delete from recording_parts where visit_id = $1 and started_at <= $2", [
      visitId,
      new Date(until),
    ])
  })
}
