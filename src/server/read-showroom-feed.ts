import type { FeedReading } from "../catalogue/feed-reading.ts"
import { readFeed } from "../catalogue/read-feed.ts"
import type { Showroom } from "../domain/showroom.ts"

/**
 * Reads a feed as `showroom` sells: in its currency, its first language being the merchant's own.
 *
 * @throws FeedError when the file as a whole can't be read.
 */
export function readShowroomFeed(bytes: Uint8Array, showroom: Showroom, now: Date): FeedReading {
  const { id, currency, languages } = showroom
  return readFeed(bytes, { showroomId: id, currency, language: languages[0] ?? "it", now })
}
