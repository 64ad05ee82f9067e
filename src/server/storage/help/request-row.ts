import type { Device, EventPlace, HelpOutcome } from "../../../domain/event.ts"
import type { Language } from "../../../domain/language.ts"
import type { Contact } from "../../../protocol/help.ts"
import type { HelpRequest } from "../../help/help-request.ts"

/** `id` comes first: the statements rely on it. */
export const COLUMNS = [
  "id",
  "visit_id",
  "kind",
  "state",
  "ending",
  "about",
  "name",
  "language",
  "device",
  "scene_id",
  "scene_version",
  "place",
  "product_id",
  "contact",
  "requested_at",
  "seen_at",
  "guide_id",
  "guide_name",
  "taken_at",
  "answered_at",
  "ended_at",
  "closed_at",
  "note",
  "passed",
  "private_notes",
  "handled_ms",
  "acted_at",
  "reopens",
] as const

export interface RequestRow {
  readonly id: string
  readonly visit_id: string
  readonly kind: HelpRequest["kind"]
  readonly state: HelpRequest["state"]
  readonly ending: HelpOutcome | null
  readonly about: string
  readonly name: string
  readonly language: Language
  readonly device: Device | null
  readonly scene_id: string | null
  readonly scene_version: string | null
  readonly place: EventPlace | null
  readonly product_id: string | null
  readonly contact: Contact | null
  readonly requested_at: Date
  readonly seen_at: Date
  readonly guide_id: string | null
  readonly guide_name: string | null
  readonly taken_at: Date | null
  readonly answered_at: Date | null
  readonly ended_at: Date | null
  readonly closed_at: Date | null
  readonly note: string
  readonly passed: HelpRequest["passed"]
  readonly private_notes: HelpRequest["privateNotes"]
  /** As PostgreSQL's driver tells a bigint. */
  readonly handled_ms: string
  readonly acted_at: Date | null
  readonly reopens: string | null
}

const time = (at: Date | null) => at?.getTime() ?? null
const date = (at: number | null) => (at === null ? null : new Date(at))
const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

export function requestOf(row: RequestRow): HelpRequest {
  const { id, kind, state, ending, about, name, language, device, place, contact, note } = row
  return {
    id,
    visitId: row.visit_id,
    kind,
    state,
    ending,
    about,
    name,
    language,
    device,
    sceneId: row.scene_id,
    sceneVersion: row.scene_version,
    place,
    productId: row.product_id,
    contact,
    requestedAt: row.requested_at.getTime(),
    seenAt: row.seen_at.getTime(),
    guide: row.guide_id === null ? null : { id: row.guide_id, name: row.guide_name ?? "" },
    takenAt: time(row.taken_at),
    answeredAt: time(row.answered_at),
    endedAt: time(row.ended_at),
    closedAt: time(row.closed_at),
    note,
    passed: row.passed,
    privateNotes: row.private_notes,
    handledMs: Number(row.handled_ms),
    actedAt: time(row.acted_at),
    reopens: row.reopens,
  }
}

/** In the order of `COLUMNS`. */
export function valuesOf(request: HelpRequest): readonly unknown[] {
  const { id, visitId, kind, state, ending, about, name, language, device, sceneId, sceneVersion } = request
  const { place, productId, contact, requestedAt, seenAt, guide } = request
  const { takenAt, answeredAt, endedAt, closedAt, note } = request
  const { passed, privateNotes, handledMs, actedAt, reopens } = request
  return [
    ...[id, visitId, kind, state, ending, about, name, language, device, sceneId, sceneVersion],
    ...[json(place), productId, json(contact), date(requestedAt), date(seenAt)],
    ...[guide?.id ?? null, guide?.name ?? null],
    ...[date(takenAt), date(answeredAt), date(endedAt), date(closedAt), note],
    ...[json(passed), json(privateNotes), Math.round(handledMs), date(actedAt), reopens],
  ]
}
