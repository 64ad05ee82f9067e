import type pg from "pg"
import type { PulseAnswer, PulseTurn, Team } from "../../domain/pulse.ts"
import { transaction } from "../storage/transaction.ts"
import { countAnswer } from "./count-answer.ts"

export interface PulseStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number
}

export interface PulseStore {
  turnOf(staffId: string, week: string): Promise<{ readonly turn: PulseTurn; readonly quiet: boolean }>
  /** They have been asked in this week. */
  noteAsked(staffId: string, week: string): Promise<void>
  setQuiet(staffId: string, quiet: boolean): Promise<void>
  /** Counts an answer; false when they have answered in this week. */
  take(staffId: string, team: Team, week: string, answer: PulseAnswer): Promise<boolean>
}

const PULSE_LOCK = 0x7674726e_70756c73n

const ASKED = `insert into pulse_turns (staff_id, week, state) values ($1, $2, 'asked')
  on conflict (staff_id) do update set week = excluded.week, state = 'asked' where pulse_turns.week <> excluded.week`
const ANSWERED = `insert into pulse_turns (staff_id, week, state) values ($1, $2, 'answered')
  on conflict (staff_id) do update set week = excluded.week, state = 'answered'
  where pulse_turns.week <> excluded.week or pulse_turns.state <> 'answered'`

export function createPulseStore({ pool, showroomId, random }: PulseStoreOptions): PulseStore {
  return {
    async turnOf(staffId, week) {
      const { rows } = await pool.query<{ turn: PulseTurn; quiet: boolean }>(
        `select coalesce((select state from pulse_turns where staff_id = $1 and week = $2), 'open') as turn,
           exists (select 1 from pulse_quiet where staff_id = $1) as quiet`,
        [staffId, week],
      )
      return rows[0] ?? { turn: "open", quiet: false }
    },
    async noteAsked(staffId, week) {
      await pool.query("delete from pulse_turns where week < $1", [week])
      await pool.query(ASKED, [staffId, week])
    },
    async setQuiet(staffId, quiet) {
      await pool.query(
        quiet
          ? "insert into pulse_quiet (staff_id) values ($1) on conflict do nothing"
          : "delete from pulse_quiet where staff_id = $1",
        [staffId],
      )
    },
    take: (staffId, team, week, answer) =>
      transaction(pool, async (client) => {
        await client.query("select pg_advisory_xact_lock($1)", [PULSE_LOCK])
        const turn = await client.query(ANSWERED, [staffId, week])
        if (turn.rowCount === 0) return false
        await client.query("delete from pulse_turns where week < $1", [week])
        await countAnswer(client, { showroomId, week, team, answer, random })
        return true
      }),
  }
}
