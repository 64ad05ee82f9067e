import type { Team } from "../../../domain/pulse.ts"
import { MEMBERS } from "../../pulse/count-answer.ts"
import type { PulseQuestion } from "../../pulse/pulse-counts.ts"
import { mondayOf } from "../calendar.ts"
import type { Range } from "../metrics-query.ts"
import type { DayCounts, Queryable } from "../read-counts.ts"

export interface ReadAllOptions {
  readonly showroomId: string
  /** The day that it is: of the week that it is in nothing is told before it is over. */
  readonly today: string
}

const OVER = "showroom_id = $1 and week < $2"

/** What was answered to a question in all weeks that are over, by team; each week is its Monday. */
export async function readAnswers(
  pool: Queryable,
  question: PulseQuestion,
  { showroomId, today }: ReadAllOptions,
): Promise<readonly DayCounts[]> {
  const { rows } = await pool.query<DayCounts>(
    `select team as key, week::text as day, 0 as impressions, 0 as dismissals, counts as scores
     from pulse_counts where ${OVER} and question = $3 order by key, day`,
    [showroomId, mondayOf(today), question],
  )
  return rows
}

export interface Round {
  readonly week: string
  readonly team: Team
  readonly members: number
  readonly tookPart: number
}

/** How many took part, of how many, in each week since the first in which anybody did; who is here since later, or had left before, isn't counted. */
export async function readRounds(
  pool: Queryable,
  { showroomId, from, to }: Range & Pick<ReadAllOptions, "showroomId">,
): Promise<readonly Round[]> {
  const { rows } = await pool.query<Round>(
    `select week.day::date::text as week, team.name as team,
       coalesce(round.members, staff.members)::int as members, coalesce(round.took_part, 0)::int as "tookPart"
     from (select min(week) as first from pulse_rounds where showroom_id = $1) as begun
       cross join generate_series(greatest(begun.first, $2::date), $3::date, interval '7 days') as week(day)
       cross join unnest(array['guides', 'office']) as team(name)
       cross join lateral (${MEMBERS("team.name", "week.day")}) as staff(members)
       left join pulse_rounds as round
         on round.showroom_id = $1 and round.week = week.day::date and round.team = team.name
     where begun.first is not null order by 1, 2`,
    [showroomId, from, to],
  )
  return rows
}

export interface WordOfWeek {
  readonly day: string
  readonly word: string
}

export async function readWords(
  pool: Queryable,
  { showroomId, today }: ReadAllOptions,
): Promise<readonly WordOfWeek[]> {
  const { rows } = await pool.query<WordOfWeek>(
    `select week::text as day, word from pulse_words where ${OVER} order by week, word`,
    [showroomId, mondayOf(today)],
  )
  return rows
}
