import type pg from "pg"
import type { WebhookEvent } from "../../protocol/webhooks.ts"
import type { HistoryDetail, HistoryKind } from "../cases/case.ts"
import { noteHappenings } from "./note-happenings.ts"

/** What was noted in a case's history for the first time. */
export interface Noted {
  readonly caseId: string
  readonly kind: HistoryKind
  readonly detail: HistoryDetail
  readonly at: number
}

function typesOf({ kind, detail }: Noted): readonly WebhookEvent[] {
  switch (kind) {
    case "opened":
      return detail.cause === "score" ? ["answer.low", "case.opened"] : ["case.opened"]
    case "closed":
      return ["case.closed"]
    case "reopened":
      return ["case.reopened"]
    case "message":
      return ["message.left"]
    default:
      return []
  }
}

/** Tells of what became of cases, in the transaction of their history. */
export async function noteCases(client: pg.ClientBase, noted: readonly Noted[]): Promise<void> {
  const told = noted.flatMap((each) =>
    typesOf(each).map((type) => ({ type, subject: each.caseId, at: each.at })),
  )
  if (told.length === 0) return
  const { rows } = await client.query<{ showroom_id: string; ids: readonly string[] }>(
    "select showroom_id, array_agg(id::text) as ids from cases where id = any($1::uuid[]) group by 1",
    [told.map(({ subject }) => subject)],
  )
  for (const { showroom_id, ids } of rows)
    await noteHappenings(
      client,
      showroom_id,
      told.filter(({ subject }) => ids.includes(subject)),
    )
}
