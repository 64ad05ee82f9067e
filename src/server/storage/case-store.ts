import type pg from "pg"
import { v7 as newId } from "uuid"
import type { CaseChange } from "../cases/act.ts"
import type { Case, HistoryEntry, Person } from "../cases/case.ts"
import { CASE_COLUMNS, type CaseRow, caseOfRow } from "./cases/case-row.ts"
import { type CaseListing, type ListOptions, listCases } from "./cases/list-cases.ts"
import { type Particulars, readParticulars } from "./cases/particulars.ts"
import { insertReply } from "./cases/replies.ts"
import { lockCases, saveCases, saveHistory } from "./cases/write-cases.ts"
import { transaction } from "./transaction.ts"

export interface CaseStore {
  find(id: string): Promise<Case | null>
  list(options: ListOptions): Promise<CaseListing>
  /** What a case has beside it: history, replies, contact, fits. */
  particulars(kase: Case): Promise<Particulars>
  /**
   * Changes one case while nobody else can; `null`: there is none. `also` runs in the same transaction, when something
   * changed.
   */
  change(
    id: string,
    who: Person,
    decide: (kase: Case) => CaseChange,
    also?: (client: pg.PoolClient, kase: Case) => Promise<void>,
  ): Promise<Changed | null>
}

export interface Changed {
  readonly kase: Case
  readonly change: CaseChange
}

export interface CaseStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A message is locked before its case, here and where it is written: two can't wait for each other. */
async function lockOne(client: pg.PoolClient, showroomId: string, id: string): Promise<Case | null> {
  await client.query(
    "select 1 from help_requests where id = (select help_id from cases where id = $1) for update",
    [id],
  )
  const [kase] = await lockCases(client, "showroom_id = $1 and id = $2", [showroomId, id])
  return kase ?? null
}

/** What is over as a case is over as a message, and the other way about. */
async function keepMessage(client: pg.PoolClient, kase: Case, who: Person, at: Date): Promise<void> {
  if (kase.helpId === null) return
  if (kase.state === "closed")
    await client.query(
      `update help_requests set state = 'closed', ending = 'handled', guide_id = $2, guide_name = $3, closed_at = $4
       where id = $1 and state <> 'closed'`,
      [kase.helpId, who.id, who.name, at],
    )
  else
    await client.query(
      `update help_requests set state = 'waiting', ending = null, guide_id = null, guide_name = null, closed_at = null
       where id = $1 and state = 'closed'`,
      [kase.helpId],
    )
}

export function createCaseStore({ pool, showroomId, now }: CaseStoreOptions): CaseStore {
  return {
    find: async (id) => {
      const { rows } = await pool.query<CaseRow>(
        `select ${CASE_COLUMNS} from cases where showroom_id = $1 and id = $2`,
        [showroomId, id],
      )
      return rows[0] ? caseOfRow(rows[0]) : null
    },
    list: (options) => listCases(pool, showroomId, options),
    particulars: (kase) => readParticulars(pool, kase),
    change: (id, who, decide, also) =>
      transaction(pool, async (client) => {
        const before = await lockOne(client, showroomId, id)
        if (!before) return null
        const change = decide(before)
        if (change.kind !== "changed") return { kase: before, change }
        const at = now()
        if (change.reply && !(await insertReply(client, { ...change.reply, caseId: id, by: who, at })))
          return { kase: before, change: { kind: "same" } }
        await saveCases(client, showroomId, [change.kase])
        const entries = change.entries.map((entry): HistoryEntry & { caseId: string } => ({
          by: who,
          at,
          id: newId(),
          ...entry,
          caseId: id,
        }))
        await saveHistory(client, entries)
        if (change.kase.state !== before.state) await keepMessage(client, change.kase, who, new Date(at))
        await also?.(client, change.kase)
        return { kase: change.kase, change }
      }),
  }
}
