import { MAX_TRACK_BYTES, type PathSample, TrackError } from "../../domain/recording/path-sample.ts"
import { readTrack } from "../../domain/recording/read-track.ts"
import type { Scene } from "../../domain/scene.ts"
import { type PartRefusal, parsePart, type RecordingPart } from "../../protocol/recordings.ts"

/** Metres around the floor of a scene: who sits at its edge leans over it. */
const MARGIN = 2

export interface GoodPart extends RecordingPart {
  readonly bytes: Uint8Array
}

export type Checked =
  | { readonly kind: "good"; readonly part: GoodPart }
  | { readonly kind: "refused"; readonly id: string; readonly reason: PartRefusal; readonly detail: string }

function isWithin({ floor }: Scene, samples: readonly PathSample[]): PathSample | null {
  const xs = floor.map(({ x }) => x)
  const zs = floor.map(({ z }) => z)
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN]
  const [top, bottom] = [Math.min(...zs) - MARGIN, Math.max(...zs) + MARGIN]
  return samples.find(({ x, z }) => x < left || x > right || z < top || z > bottom) ?? null
}

/** Only the scene that is in force is known well enough to say where it ends and what its zones are. */
function beyond(
  scene: Scene,
  samples: readonly PathSample[],
): Omit<Checked & { kind: "refused" }, "id" | "kind"> | null {
  const zones = new Set(scene.zones.map(({ id }) => id))
  const strange = samples.find(({ zone }) => zone !== null && !zones.has(zone))
  if (strange) return { reason: "zone-unknown", detail: `there is no zone “${strange.zone}” in ${scene.id}` }
  const outside = isWithin(scene, samples)
  if (outside) return { reason: "out-of-bounds", detail: `${outside.x}, ${outside.z} is outside ${scene.id}` }
  return null
}

function idOf(part: unknown): string {
  const id = typeof part === "object" && part !== null && "id" in part ? part.id : null
  return typeof id === "string" ? id.slice(0, 64) : ""
}

/** Whether a part is what a browser records, of a scene of this showroom. */
export function checkPart(part: unknown, scenes: readonly Scene[]): Checked {
  const id = idOf(part)
  const refuse = (reason: PartRefusal, detail: string): Checked => ({ kind: "refused", id, reason, detail })
  const parsed = parsePart(part)
  if ("malformed" in parsed) return refuse("malformed", parsed.malformed)
  const scene = scenes.find((each) => each.id === parsed.sceneId)
  if (!scene) return refuse("scene-unknown", `there is no scene “${parsed.sceneId.slice(0, 80)}”`)
  const bytes = new Uint8Array(Buffer.from(parsed.track, "base64"))
  if (bytes.length > MAX_TRACK_BYTES)
    return refuse("malformed", `track: longer than ${MAX_TRACK_BYTES} bytes`)
  try {
    const samples = readTrack(bytes)
    if (samples.length === 0) return refuse("malformed", "track: there is nothing in it")
    const wrong = parsed.sceneVersion === scene.version ? beyond(scene, samples) : null
    if (wrong) return refuse(wrong.reason, wrong.detail)
  } catch (error) {
    if (!(error instanceof TrackError)) throw error
    return refuse("malformed", `track: ${error.message}`)
  }
  return { kind: "good", part: { ...parsed, bytes } }
}
