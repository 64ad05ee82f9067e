import type { DigestReply } from "../../protocol/digest.ts"
import type { Registry } from "../events/registry.ts"
import type { DigestStore, KeptDigest } from "../storage/digest-store.ts"
import { mayBeShown } from "./draw-comments.ts"

export interface TellDigestOptions {
  readonly store: DigestStore
  readonly registry: Registry
}

/** A week as it was told, with the comments that are still there and still tell of nobody. */
export async function tellDigest(
  { body, madeAt }: KeptDigest,
  { store, registry }: TellDigestOptions,
): Promise<DigestReply> {
  const found = await store.stillSpoken(body.comments)
  const staff = await store.staffNames()
  const words = new Map(found.filter((each) => mayBeShown(each, staff)).map((each) => [each.id, each]))
  return {
    ...body,
    madeAt: new Date(madeAt).toISOString(),
    comments: body.comments.flatMap(({ id, zone }, n) => {
      const comment = words.get(id)
      if (!comment) return []
      const place = zone === null ? null : (registry.zones.get(zone) ?? null)
      return [{ n, words: comment.words, language: comment.language, place }]
    }),
  }
}
