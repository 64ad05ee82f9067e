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

/** The share of visits of those who agreed that are of somebody who was here before, 0 to 1: of those people about one in seven comes again. */
const RETURNS = 0.15
/** So many are remembered here at most, however long the history is. */
const REMEMBERED = 1000

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
  // Of its own too, for the same reason.
  const returns = createRandom(seed + 6)
  /** Who was here once, and may come again once more. */
  const once: string[] = []

  function visitorOf(visit: number): string | undefined {
    const isRecorded = visit > visits - MOST
    if (!isRecorded && visit % AGREES !== 0) return undefined
    const newcomer = v4({ random: bytes() })
    const at = returns.whole(0, Math.max(0, once.length - 1))
    const [again] = returns.chance(RETURNS) ? once.splice(at, 1) : []
    // Of the recorded visits each is of another, so that nobody reviews a product twice.
    if (again === undefined && !isRecorded && once.length < REMEMBERED) once.push(newcomer)
    return again ?? newcomer
  }

  return {
    visitorOf,
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
