import type pg from "pg"
import type { Case, HistoryEntry } from "../../cases/case.ts"
import { noteCases } from "../../webhooks/note-cases.ts"
import { CASE_COLUMNS, CASE_RECORD, CASE_UPDATES, type CaseRow, caseOfRow, rowOfCase } from "./case-row.ts"

const SAVE = `
insert into cases (showroom_id, ${CASE_COLUMNS})
select $2, ${CASE_COLUMNS} from json_to_recordset($1::json) as row(${CASE_RECORD})
on conflict (id) do update set ${CASE_UPDATES}`

/** Cases that nobody else changes until the transaction ends, in a fixed order: two that lock some never wait in a circle. */
export async function lockCases(
  client: pg.ClientBase,
  where: string,
  values: readonly unknown[],
): Promise<readonly Case[]> {
  const { rows } = await client.query<CaseRow>(
    `select ${CASE_COLUMNS} from cases where ${where} order by id for update`,
    [...values],
  )
  return rows.map(caseOfRow)
}

export async function saveCases(
  client: pg.ClientBase,
  showroomId: string,
  cases: readonly Case[],
): Promise<void> {
  if (cases.length === 0) return
  await client.query({
    name: "cases-save",
    text: SAVE,
    values: [JSON.stringify(cases.map(rowOfCase)), showroomId],
  })
}

export interface NewEntry extends HistoryEntry {
  readonly caseId: string
}

/** What is there already, by its id, stays as it is; whoever wants to be told of the rest will be. */
export async function saveHistory(client: pg.ClientBase, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ caseId, id, at, kind, by, detail }) => ({
    ...{ id, kind, detail },
    case_id: caseId,
    at: new Date(at),
    by_id: by?.id ?? null,
    by_name: by?.name ?? null,
  }))
  const added = await client.query<{ id: string }>({
    name: "case-history-save",
    text: `insert into case_history (case_id, id, at, kind, by_id, by_name, detail)
      select case_id, id, at, kind, by_id, by_name, detail from json_to_recordset($1::json) as row(
        case_id uuid, id uuid, at timestamptz, kind text, by_id text, by_name text, detail jsonb)
      on conflict (case_id, id) do nothing returning id`,
    values: [JSON.stringify(rows)],
  })
  const isNew = new Set(added.rows.map(({ id }) => id))
  await noteCases(
    client,
    entries.filter(({ id }) => isNew.has(id)),
  )
}
