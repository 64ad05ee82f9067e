import * as v from "valibot"

/** What a page asks its service worker to keep, once the visitor has seen the first picture. */
const KeepMessage = v.object({
  kind: v.literal("keep"),
  /** Addresses below `/api` whose answers a visit without a connection needs. */
  answers: v.pipe(v.array(v.string()), v.maxLength(20)),
  /** Whether models, light and pictures are worth their bytes to this visitor. */
  scene: v.boolean(),
})
export type KeepMessage = v.InferOutput<typeof KeepMessage>

/** `null` for whatever isn't such a message. */
export function parseKeepMessage(data: unknown): KeepMessage | null {
  const parsed = v.safeParse(KeepMessage, data)
  return parsed.success ? parsed.output : null
}
