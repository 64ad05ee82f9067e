import type { CaseCause, CaseEnding } from "../../../domain/case.ts"
import type { Device, EventPlace } from "../../../domain/event.ts"
import type { Language } from "../../../domain/language.ts"
import type { PromptMetric } from "../../../domain/prompt.ts"
import type { Scale } from "../../../metrics/index.ts"
import type { Case } from "../../cases/case.ts"

export interface CaseRow {
  readonly id: string
  readonly impression_id: string | null
  readonly help_id: string | null
  readonly visit_id: string
  readonly visitor: string | null
  readonly cause: CaseCause
  readonly state: Case["state"]
  readonly ending: CaseEnding | null
  readonly metric: PromptMetric | null
  readonly scale: Scale | null
  readonly score: number | null
  readonly comment: string | null
  readonly choice: string | null
  readonly wants_reply: boolean
  readonly prompt_id: string | null
  readonly prompt_version: number | null
  readonly wording: string | null
  readonly touchpoint_id: string | null
  readonly zone: string | null
  readonly scene_id: string | null
  readonly place: EventPlace | null
  readonly product_id: string | null
  readonly language: Language
  readonly device: Device | null
  readonly opened_at: Date
  readonly due_at: Date
  readonly closed_at: Date | null
  readonly assignee_id: string | null
  readonly assignee_name: string | null
  readonly replied_at: Date | null
  readonly again_after: Date | null
  readonly again_impression_id: string | null
  readonly again_score: number | null
  readonly again_at: Date | null
}

const TYPES: Readonly<Record<keyof CaseRow, string>> = {
  id: "uuid",
  impression_id: "text",
  help_id: "uuid",
  visit_id: "text",
  visitor: "text",
  cause: "text",
  state: "text",
  ending: "text",
  metric: "text",
  scale: "text",
  score: "smallint",
  comment: "text",
  choice: "text",
  wants_reply: "boolean",
  prompt_id: "text",
  prompt_version: "integer",
  wording: "text",
  touchpoint_id: "text",
  zone: "text",
  scene_id: "text",
  place: "jsonb",
  product_id: "text",
  language: "text",
  device: "text",
  opened_at: "timestamptz",
  due_at: "timestamptz",
  closed_at: "timestamptz",
  assignee_id: "text",
  assignee_name: "text",
  replied_at: "timestamptz",
  again_after: "timestamptz",
  again_impression_id: "text",
  again_score: "smallint",
  again_at: "timestamptz",
}
const NAMES = Object.keys(TYPES)

export const CASE_COLUMNS = NAMES.join(", ")
/** `row(id uuid, …)` for `json_to_recordset`. */
export const CASE_RECORD = Object.entries(TYPES)
  .map(([column, type]) => `${column} ${type}`)
  .join(", ")
export const CASE_UPDATES = NAMES.filter((column) => column !== "id")
  .map((column) => `${column} = excluded.${column}`)
  .join(", ")

const time = (at: Date | null) => at?.getTime() ?? null
const date = (at: number | null) => (at === null ? null : new Date(at))

function againOf(row: CaseRow): Case["again"] {
  const { again_after, again_impression_id, again_score, again_at } = row
  if (again_after === null) return null
  const answer =
    again_impression_id === null || again_at === null
      ? null
      : { impressionId: again_impression_id, score: again_score, at: again_at.getTime() }
  return { after: again_after.getTime(), answer }
}

export function caseOfRow(row: CaseRow): Case {
  const { id, visitor, cause, state, ending, metric, scale, score, comment, choice, wording } = row
  const { zone, place, language, device } = row
  return {
    ...{ id, visitor, cause, state, ending, metric, scale, score, comment, choice, wording },
    ...{ zone, place, language, device },
    impressionId: row.impression_id,
    helpId: row.help_id,
    visitId: row.visit_id,
    wantsReply: row.wants_reply,
    promptId: row.prompt_id,
    promptVersion: row.prompt_version,
    touchpointId: row.touchpoint_id,
    sceneId: row.scene_id,
    productId: row.product_id,
    openedAt: row.opened_at.getTime(),
    dueAt: row.due_at.getTime(),
    closedAt: time(row.closed_at),
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? "" },
    repliedAt: time(row.replied_at),
    again: againOf(row),
  }
}

export function rowOfCase(kase: Case): CaseRow {
  const { id, visitor, cause, state, ending, metric, scale, score, comment, choice, wording } = kase
  const { zone, place, language, device, again } = kase
  return {
    ...{ id, visitor, cause, state, ending, metric, scale, score, comment, choice, wording },
    ...{ zone, place, language, device },
    impression_id: kase.impressionId,
    help_id: kase.helpId,
    visit_id: kase.visitId,
    wants_reply: kase.wantsReply,
    prompt_id: kase.promptId,
    prompt_version: kase.promptVersion,
    touchpoint_id: kase.touchpointId,
    scene_id: kase.sceneId,
    product_id: kase.productId,
    opened_at: new Date(kase.openedAt),
    due_at: new Date(kase.dueAt),
    closed_at: date(kase.closedAt),
    assignee_id: kase.assignee?.id ?? null,
    assignee_name: kase.assignee?.name ?? null,
    replied_at: date(kase.repliedAt),
    again_after: date(again?.after ?? null),
    again_impression_id: again?.answer?.impressionId ?? null,
    again_score: again?.answer?.score ?? null,
    again_at: date(again?.answer?.at ?? null),
  }
}
