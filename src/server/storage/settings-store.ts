import type pg from "pg"

/** Small facts about this installation, by name. Values are JSON. */
export interface SettingsStore {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  /** Stores `value` unless the key has one already; resolves to the one in force. */
  setOnce(key: string, value: unknown): Promise<unknown>
}

export function createSettingsStore({ pool, now }: { pool: pg.Pool; now: () => number }): SettingsStore {
  async function get(key: string): Promise<unknown> {
    const { rows } = await pool.query<{ value: unknown }>("select value from settings where key = $1", [key])
    return rows[0]?.value ?? null
  }
  return {
    get,
    set: async (key, value) => {
      await pool.query(
        `insert into settings (key, value, updated_at) values ($1, $2, $3)
         on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
        [key, JSON.stringify(value), new Date(now())],
      )
    },
    setOnce: async (key, value) => {
      await pool.query(
        "insert into settings (key, value, updated_at) values ($1, $2, $3) on conflict (key) do nothing",
        [key, JSON.stringify(value), new Date(now())],
      )
      return get(key)
    },
  }
}
