import type pg from "pg"
import { isRole, ROLES, type Role } from "../../domain/role.ts"

const KEY = "access.second-factor-for"

function rolesIn(value: unknown): readonly Role[] {
  const named: readonly unknown[] = Array.isArray(value) ? value : []
  return ROLES.filter((role) => named.some((each) => isRole(each) && each === role))
}

/** For whose role a second factor is required. */
export async function readRequired(client: pg.Pool | pg.ClientBase): Promise<readonly Role[]> {
  const { rows } = await client.query<{ value: unknown }>("select value from settings where key = $1", [KEY])
  return rolesIn(rows[0]?.value)
}

export async function writeRequired(
  client: pg.ClientBase,
  roles: readonly Role[],
  now: number,
): Promise<void> {
  await client.query(
    `insert into settings (key, value, updated_at) values ($1, $2, $3)
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [KEY, JSON.stringify(rolesIn(roles)), new Date(now)],
  )
}
