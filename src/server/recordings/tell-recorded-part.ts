import * as v from "valibot"
import { readTrack } from "../../domain/recording/read-track.ts"

const Row = v.looseObject({ track: v.string() })

/** A part of a recording for whom it is about: its samples in metres, degrees and milliseconds instead of its bytes. */
export function tellRecordedPart(body: unknown): unknown {
  const { track, ...part } = v.parse(Row, body)
  return { ...part, samples: readTrack(new Uint8Array(Buffer.from(track, "base64"))) }
}
