import type { PathSample } from "../../domain/recording/path-sample.ts"
import { readTrack } from "../../domain/recording/read-track.ts"
import type { RecordedPart, VisitMoment, VisitReply } from "../../protocol/visits.ts"

/** A stretch of a visit in one scene. Times of its samples are milliseconds since the film began. */
export interface Reel {
  readonly sceneId: string
  readonly sceneVersion: string
  readonly from: number
  readonly to: number
  readonly samples: readonly PathSample[]
}

/** Something that happened, `at` milliseconds since the film began. */
export interface FilmMoment extends VisitMoment {
  readonly offset: number
}

/** From when to when, milliseconds since the film began. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A visit as it can be seen again. */
export interface Film {
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** Milliseconds. */
  readonly length: number
  readonly reels: readonly Reel[]
  readonly moments: readonly FilmMoment[]
  /** Where nothing happens. */
  readonly idle: readonly Span[]
}

/** Milliseconds around what happens that are shown with it, and that a pause must have to be left out. */
const BEFORE = 1_000
const AFTER = 2_500
const STEP = 800
const PAUSE = 4_000
/** Milliseconds that somebody is still shown after they were last heard of. */
const OUTRO = 1_500

const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

function samplesOf(part: RecordedPart, startedAt: number): readonly PathSample[] {
  const offset = Date.parse(part.startedAt) - startedAt
  return readTrack(bytesOf(part.track)).map((sample) => ({ ...sample, at: sample.at + offset }))
}

/** Parts of the same scene follow on each other; of what overlaps, the later one is shown. */
function reelsOf(parts: readonly RecordedPart[], startedAt: number): readonly Reel[] {
  const reels: { sceneId: string; sceneVersion: string; samples: PathSample[] }[] = []
  for (const part of parts) {
    const samples = samplesOf(part, startedAt)
    const first = samples[0]
    if (!first) continue
    const { sceneId, sceneVersion } = part
    const last = reels.at(-1)
    while (last && (last.samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= first.at) last.samples.pop()
    if (last && last.sceneId === sceneId && last.sceneVersion === sceneVersion) last.samples.push(...samples)
    else reels.push({ sceneId, sceneVersion, samples: [...samples] })
  }
  return reels.flatMap(({ samples, ...scene }) => {
    const [first, last] = [samples[0], samples.at(-1)]
    return first && last ? [{ ...scene, samples, from: first.at, to: last.at }] : []
  })
}

/** What lies between spans, from 0 to `length`, wherever that is longer than a pause. */
export function gapsBetween(busy: readonly Span[], length: number): readonly Span[] {
  const gaps: Span[] = []
  let end = 0
  for (const { from, to } of busy.toSorted((a, b) => a.from - b.from)) {
    if (from - end > PAUSE) gaps.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  if (length - end > PAUSE) gaps.push({ from: end, to: length })
  return gaps
}

/** @throws TrackError when what was recorded can't be read. */
export function filmOf({ moments, recording }: Pick<VisitReply, "moments" | "recording">): Film {
  const parts = recording?.parts ?? []
  const times = [...moments.map(({ at }) => at), ...parts.map((part) => part.startedAt)].map(Date.parse)
  const startedAt = times.length > 0 ? Math.min(...times) : 0
  const told = moments.map((moment) => ({ ...moment, offset: Date.parse(moment.at) - startedAt }))
  const reels = reelsOf(parts, startedAt)
  const length = Math.max(0, ...told.map(({ offset }) => offset), ...reels.map(({ to }) => to)) + OUTRO
  const busy = [
    ...told.map(({ offset }) => ({ from: offset - BEFORE, to: offset + AFTER })),
    ...reels.flatMap(({ samples }) => samples.map(({ at }) => ({ from: at - STEP, to: at + STEP }))),
  ]
  return { startedAt, length, reels, moments: told, idle: gapsBetween(busy, length) }
}

/** The reel that is shown at a moment: the one that it is in, else the last before it, else the first. */
export function reelAt({ reels }: Pick<Film, "reels">, at: number): Reel | null {
  return reels.findLast(({ from }) => from <= at) ?? reels[0] ?? null
}

/** The zones that were gone through, one after the other. */
export function zonesOf({ reels, moments, length }: Film): readonly (Span & { readonly zone: string })[] {
  const changes = [
    ...moments.flatMap(({ offset, zone }) => (zone ? [{ at: offset, zone: zone.id }] : [])),
    ...reels.flatMap(({ samples }) =>
      samples.flatMap(({ at, zone }) => (zone === null ? [] : [{ at, zone }])),
    ),
  ].toSorted((a, b) => a.at - b.at)
  const bands: { from: number; to: number; zone: string }[] = []
  for (const { at, zone } of changes) {
    const last = bands.at(-1)
    if (last?.zone === zone) continue
    if (last) last.to = at
    bands.push({ from: at, to: length, zone })
  }
  return bands
}
