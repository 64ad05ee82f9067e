import type pg from "pg"
import { v4, v7 } from "uuid"
import { surpriseAvatar } from "../../domain/parse-avatar.ts"
import { keepParts } from "../recordings/keep-parts.ts"
import type { ShowroomData } from "../showroom/load-showroom.ts"
import { hashSecret } from "../visitors/hash-secret.ts"
import type { SeedHistoryOptions } from "./seed-history.ts"
import { createRandom } from "./seeded-random.ts"
import { walkVisit } from "./walk-visit.ts"

/** The last visits are recorded: enough to look at, whatever the length of the history. */
const MOST = 150
/** Besides those, one visit in so many is of somebody who agreed to be remembered. */
const AGREES = 3

export interface RecordSeededOptions {
  readonly pool: pg.Pool
  readonly data: ShowroomData
  readonly visits: number
  readonly seed: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Makes some of the invented visitors agree to be remembered, and records the ways of the last of them. */
export function recordSeeded(
  options: RecordSeededOptions,
): Required<Pick<SeedHistoryOptions, "visitorOf" | "onVisit" | "isWanted">> {
  const { pool, data, visits, seed, now } = options
  // A stream of its own: the history is the same with and without recordings.
  const random = createRandom(seed + 1)
  const bytes = () => Uint8Array.from({ length: 16 }, () => random.whole(0, 255))
  return {
    visitorOf: (visit) =>
      visit > visits - MOST || visit % AGREES === 0 ? v4({ random: bytes() }) : undefined,
    isWanted: (visit) => visit > visits - MOST,
    onVisit: async (events, visitorId) => {
      const [first] = events
      const sceneId = events.find((event) => event.sceneId !== undefined)?.sceneId
      const scene = data.scenes.find(({ id }) => id === sceneId)
      if (!first || !scene) return
      const parts = walkVisit(events, scene, random).map(({ track, startedAt, ...about }) => ({
        ...about,
        id: v7({ msecs: startedAt, random: bytes() }),
        startedAt: new Date(startedAt).toISOString(),
        track: "",
        bytes: track,
      }))
      if (parts.length === 0) return
      await keepParts(pool, {
        showroomId: data.showroom.id,
        visitor: hashSecret(visitorId),
        visitId: first.visitId,
        avatar: surpriseAvatar(random.next),
        parts,
        sentAt: now,
        receivedAt: now,
      })
    },
  }
}
