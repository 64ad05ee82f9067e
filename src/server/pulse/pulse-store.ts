import type pg from "pg"
import type { PulseAnswer, PulseTurn, Team } from "../../domain/pulse.ts"
import { transaction } from "../storage/transaction.ts"
import { pulseCounts } from "./pulse-counts.ts"
import { shuffled } from "./shuffled.ts"

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
const ROUND = `insert into pulse_rounds (showroom_id, week, team, members, took_part)
  values ($1, $2, $3, (select count(*) from staff where (role = 'guide') = ($3 = 'guides')), 1)
  on conflict (showroom_id, week, team) do update
  set members = greatest(excluded.members, pulse_rounds.took_part + 1), took_part = pulse_rounds.took_part + 1`
const COUNT = `insert into pulse_counts (showroom_id, week, team, question, counts)
  select $1, $2, $3, question, counts from json_to_recordset($4::json) as row(question text, counts integer[])
  on conflict (showroom_id, week, team, question) do update set counts = (
    select array_agg(known + more order by place)
    from unnest(pulse_counts.counts, excluded.counts) with ordinality as both_of(known, more, place))`

export function createPulseStore({ pool, showroomId, random }: PulseStoreOptions): PulseStore {
  /** All words of the week anew, so that neither their order nor when they were written tells whose they are. */
  async function mixWords(client: pg.PoolClient, week: string, team: Team, word: string | undefined) {
    const { rows } = await client.query<{ word: string }>(
      "delete from pulse_words where showroom_id = $1 and week = $2 and team = $3 returning word",
      [showroomId, week, team],
    )
    const words = [...rows.map((row) => row.word), ...(word ? [word] : [])]
    if (words.length > 0)
      await client.query(
        "insert into pulse_words (showroom_id, week, team, word) select $1, $2, $3, word from unnest($4::text[]) as word",
        [showroomId, week, team, shuffled(words, random)],
      )
  }

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
        await client.query(ROUND, [showroomId, week, team])
        await client.query(COUNT, [showroomId, week, team, JSON.stringify(pulseCounts(answer))])
        await mixWords(client, week, team, answer.word)
        return true
      }),
  }
}
