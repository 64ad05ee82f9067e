import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import { AROUND_DAYS, type TargetLine } from "../../protocol/actions.ts"
import { addDays } from "../figures/calendar.ts"
import { transaction } from "../storage/transaction.ts"
import { noteHappenings } from "../webhooks/note-happenings.ts"
import { effectOf } from "./effect-of.ts"
import type { TellActionsOptions } from "./tell-actions.ts"
import { type TellTargetsOptions, tellTargets } from "./tell-targets.ts"

export interface TellStandingsOptions extends TellTargetsOptions, TellActionsOptions {
  readonly pool: pg.Pool
  /** Of labels, which nobody is told here. */
  readonly language: Language
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What others are told of how a goal stands. */
export const TOLD_STANDINGS = ["reached", "behind", "missed"] as const
export type ToldStanding = (typeof TOLD_STANDINGS)[number]

/** `null`: nothing that could be told. */
export function toldOf({ standing, isOver }: Pick<TargetLine, "standing" | "isOver">): ToldStanding | null {
  if (standing.kind === "reached") return "reached"
  if (isOver) return "missed"
  return standing.kind === "not-reached" ? "behind" : null
}

async function noteTarget(options: TellStandingsOptions, id: string, told: ToldStanding): Promise<boolean> {
  const { pool, registry, now } = options
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(
      "update targets set told = $2 where id = $1 and state = 'open' and told is distinct from $2",
      [id, told],
    )
    if (rowCount === 0) return false
    await noteHappenings(client, registry.showroomId, [{ type: `target.${told}`, subject: id, at: now() }])
    return true
  })
}

async function noteAction(options: TellStandingsOptions, id: string): Promise<boolean> {
  const { pool, registry, now, today } = options
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(
      "update actions set told_on = $2 where id = $1 and told_on is null",
      [id, today()],
    )
    if (rowCount === 0) return false
    await noteHappenings(client, registry.showroomId, [{ type: "action.judged", subject: id, at: now() }])
    return true
  })
}

/** Actions whose days after may be over, of which nobody was told. */
async function untoldActions({ pool, registry, today }: TellStandingsOptions): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from actions where showroom_id = $1 and told_on is null and metric is not null and happened_on < $2
     order by happened_on, id`,
    [registry.showroomId, addDays(today(), -AROUND_DAYS)],
  )
  return rows.map(({ id }) => id)
}

/**
 * Has others told which goals are reached, behind or missed since they were told last, and of which actions the days after are
 * over. Resolves to how many messages there are.
 */
export async function tellStandings(options: TellStandingsOptions): Promise<number> {
  let messages = 0
  const open = (await options.targets.list()).filter(({ state }) => state === "open")
  for (const line of await tellTargets(open, options.language, options)) {
    const told = toldOf(line)
    if (told !== null && (await noteTarget(options, line.id, told))) messages += 1
  }
  for (const id of await untoldActions(options)) {
    const action = await options.actions.find(id)
    if (!action) continue
    const { kind } = await effectOf(action.measure, action.on, options)
    if (kind !== "none" && kind !== "not-over" && (await noteAction(options, id))) messages += 1
  }
  return messages
}
