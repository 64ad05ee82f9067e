import type pg from "pg"
import { LANGUAGES } from "../../domain/language.ts"
import type { Registry } from "../events/registry.ts"
import { type FindTitles, readLabels } from "../figures/labels.ts"

export interface NameRow {
  readonly dimension: string
  readonly key: string
  readonly language: string
  readonly label: string
}

const NAMED = ["touchpoint", "product", "zone", "scene", "prompt", "persona"] as const

/** What the keys that are told of are called, in each language. */
export async function readNames(
  client: pg.ClientBase,
  { registry, findTitles }: { readonly registry: Registry; readonly findTitles: FindTitles },
): Promise<readonly NameRow[]> {
  const { rows } = await client.query<{ dimension: (typeof NAMED)[number]; keys: readonly string[] }>(
    `select dimension, array_agg(distinct key order by key) as keys from rollups
     where showroom_id = $1 and dimension = any($2) group by 1`,
    [registry.showroomId, NAMED],
  )
  const names: NameRow[] = []
  for (const { dimension, keys } of rows) {
    for (const language of LANGUAGES) {
      const labelOf = await readLabels({ by: dimension, keys, language, registry, findTitles })
      for (const key of keys) names.push({ dimension, key, language, label: labelOf(key) })
    }
  }
  return names
}
