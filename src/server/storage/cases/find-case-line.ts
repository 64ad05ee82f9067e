import type pg from "pg"
import type { Case } from "../../cases/case.ts"
import { CASE_COLUMNS, type CaseRow, caseOfRow } from "./case-row.ts"

const qualified = CASE_COLUMNS.split(", ")
  .map((column) => `cases.${column}`)
  .join(", ")

/** A case as a list tells it; `null`: there is none. */
export async function findCaseLine(
  pool: pg.Pool,
  showroomId: string,
  id: string,
): Promise<(Case & { readonly words: string | null }) | null> {
  const { rows } = await pool.query<CaseRow & { words: string | null }>(
    `select ${qualified}, coalesce(cases.comment, help.about) as words
     from cases left join help_requests as help on help.id = cases.help_id
     where cases.showroom_id = $1 and cases.id = $2`,
    [showroomId, id],
  )
  return rows[0] ? { ...caseOfRow(rows[0]), words: rows[0].words } : null
}
