import type { MetricsReply } from "../../protocol/metrics.ts"
import type { Queryable } from "../figures/read-counts.ts"

/** The same with guides called by their names; who is gone keeps their key. */
export async function withGuideNames(reply: MetricsReply, pool: Queryable): Promise<MetricsReply> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    "select id, name from staff where id = any($1)",
    [reply.groups.map(({ key }) => key)],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return {
    ...reply,
    groups: reply.groups.map((group) => ({ ...group, label: names.get(group.key) ?? group.label })),
  }
}
