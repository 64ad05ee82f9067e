import type { Storage } from "../../../src/server/storage/storage.ts"

/** The columns of all tables in which any of these texts stands, whatever the column's type. */
export async function findAnywhere(
  pool: Storage["pool"],
  texts: readonly string[],
): Promise<readonly string[]> {
  const { rows: columns } = await pool.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns join information_schema.tables
       using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await pool.query(
      `select 1 from "${table}", unnest($1::text[]) as sought
       where position(sought in "${column}"::text) > 0 limit 1`,
      [texts],
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}
