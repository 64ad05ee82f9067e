import type pg from "pg"
import type { PulseAnswer, Team } from "../../domain/pulse.ts"
import { pulseCounts } from "./pulse-counts.ts"
import { shuffled } from "./shuffled.ts"

/** Who belongs to a team in a week: also who left in it, and nobody who had left before it. */
export const MEMBERS = (team: string, week: string) =>
  `select count(*) from staff where (role = 'guide') = (${team} = 'guides')
     and created_at < ${week}::date + interval '7 days'
     and (deactivated_at is null or deactivated_at >= ${week}::date)`

const ROUND = `insert into pulse_rounds (showroom_id, week, team, members, took_part)
  values ($1, $2, $3, greatest(1, coalesce($4, (${MEMBERS("$3", "$2")}))), 1)
  on conflict (showroom_id, week, team) do update
  set members = greatest(excluded.members, pulse_rounds.took_part + 1), took_part = pulse_rounds.took_part + 1`
const COUNT = `insert into pulse_counts (showroom_id, week, team, question, counts)
  select $1, $2, $3, question, counts from json_to_recordset($4::json) as row(question text, counts integer[])
  on conflict (showroom_id, week, team, question) do update set counts = (
    select array_agg(known + more order by place)
    from unnest(pulse_counts.counts, excluded.counts) with ordinality as both_of(known, more, place))`

export interface CountAnswerOptions {
  readonly showroomId: string
  /** Its Monday. */
  readonly week: string
  readonly team: Team
  readonly answer: PulseAnswer
  /** How many belong to the team in that week; as many as there are when it is left out. */
  readonly members?: number
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number
}

type Words = Pick<CountAnswerOptions, "showroomId" | "week" | "team" | "random">

/** All words of the week anew, so that neither their order nor when they were written tells whose they are. */
async function mixWords(client: pg.ClientBase, { showroomId, week, team, random }: Words, word?: string) {
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

/** Counts an answer of nobody in particular, with nothing that joins what it says. */
export async function countAnswer(client: pg.ClientBase, options: CountAnswerOptions): Promise<void> {
  const { showroomId, week, team, answer, members } = options
  await client.query(ROUND, [showroomId, week, team, members ?? null])
  await client.query(COUNT, [showroomId, week, team, JSON.stringify(pulseCounts(answer))])
  await mixWords(client, options, answer.word)
}
