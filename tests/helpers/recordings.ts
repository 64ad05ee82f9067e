import { randomUUID } from "node:crypto"
import type { PathSample } from "../../src/domain/recording/path-sample.ts"
import { createTrackWriter } from "../../src/domain/recording/write-track.ts"
import type { RecordingPart } from "../../src/protocol/recordings.ts"

export const STANDING: PathSample = {
  ...{ at: 0, x: 0, z: 0, heading: 0, yaw: 0, pitch: 9 },
  pose: "upright",
  product: null,
  zone: null,
}

export function trackOf(samples: readonly Partial<PathSample>[]): string {
  const writer = createTrackWriter()
  for (const sample of samples) writer.add({ ...STANDING, ...sample })
  return Buffer.from(writer.bytes()).toString("base64")
}

/** A part of a recording as a browser sends it; `changes` may be anything. */
export function makePart(
  samples: readonly Partial<PathSample>[],
  changes: Record<string, unknown> & { readonly id?: string } = {},
): RecordingPart {
  return {
    id: randomUUID(),
    sceneId: "flagship",
    sceneVersion: "an earlier one",
    startedAt: new Date().toISOString(),
    track: trackOf(samples),
    ...changes,
  }
}
