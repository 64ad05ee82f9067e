import type { Storage } from "../../../src/server/storage/storage.ts"

type Pool = Storage["pool"]

const TABLES = `
select table_name as "table", array_agg(column_name::text) as columns
from information_schema.columns join information_schema.tables using (table_schema, table_name)
where table_schema = 'public' and table_type = 'BASE TABLE' group by 1`

interface Table {
  readonly table: string
  readonly columns: readonly string[]
}

/** Asks all of it in one go: a database of tests has few rows and many tables. */
async function which(pool: Pool, places: readonly (readonly [string, string])[], texts: readonly string[]) {
  const questions = places.map(
    ([name, text], index) =>
      `select ${index} as place where exists (select 1 from "${name}" as each, unnest($1::text[]) as sought
         where position(sought in ${text}) > 0)`,
  )
  const { rows } = await pool.query<{ place: number }>(questions.join(" union all "), [texts])
  return rows.map(({ place }) => place)
}

/** The columns of all tables in which any of these texts stands, whatever the column's type. */
export async function findAnywhere(pool: Pool, texts: readonly string[]): Promise<readonly string[]> {
  if (texts.length === 0) return []
  const { rows } = await pool.query<Table>(TABLES)
  const places = rows.map(({ table }) => [table, "each::text"] as const)
  const found: string[] = []
  for (const index of await which(pool, places, texts)) {
    const { table, columns } = rows[index] ?? { table: "", columns: [] }
    const inside = columns.map((column) => [table, `each."${column}"::text`] as const)
    for (const at of await which(pool, inside, texts)) found.push(`${table}.${columns[at]}`)
  }
  return found
}
