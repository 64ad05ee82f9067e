import { randomUUID } from "node:crypto"
import type pg from "pg"
import type { Role } from "../../domain/role.ts"
import type { StaffMember } from "../http/http-env.ts"
import { transaction } from "../storage/transaction.ts"

/** The letters of "vtrn" and 3: whoever changes who may do what takes turns. */
export const STAFF_LOCK = 0x7674726e_03n

export interface NewStaff {
  readonly name: string
  readonly email: string
  /** In clear; only its hash is stored. */
  readonly password: string
}

export interface StaffStore {
  hasOwner(): Promise<boolean>
  /** Who works here now: without those who were deactivated. */
  list(): Promise<StaffMember[]>
  /** `null` when the address is taken. */
  add(person: NewStaff, role: Role): Promise<StaffMember | null>
  /**
   * Makes the one owner. `allowed` runs in the same transaction, after it is sure that there is none yet;
   * `false` from it makes nobody.
   */
  addOwner(
    person: NewStaff,
    allowed?: (client: pg.PoolClient) => Promise<boolean>,
  ): Promise<StaffMember | "owner-exists" | "email-taken" | "not-allowed">
}

/** As the sign-in library hashes and checks them; loaded when somebody is added, which is rare. */
export async function hashOf(password: string): Promise<string> {
  const { hashPassword } = await import("better-auth/crypto")
  return hashPassword(password)
}

/** `hash`: of their password; `null`: they have none, and sign in by links. `null` when the address is taken. */
export async function insertStaff(
  client: pg.PoolClient,
  person: Omit<NewStaff, "password">,
  hash: string | null,
  role: Role,
  now: number,
): Promise<StaffMember | null> {
  const id = randomUUID()
  const email = person.email.toLowerCase()
  const at = new Date(now)
  const { rowCount } = await client.query(
    `insert into staff (id, name, email, role, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (email) do nothing`,
    [id, person.name, email, role, at],
  )
  if (rowCount === 0) return null
  if (hash === null) return { id, name: person.name, email, role }
  await client.query(
    `insert into staff_accounts (id, staff_id, account_id, provider_id, password, created_at, updated_at)
     values ($1, $2, $2, 'credential', $3, $4, $4)`,
    [randomUUID(), id, hash, at],
  )
  return { id, name: person.name, email, role }
}

async function ownerExists(client: pg.Pool | pg.PoolClient): Promise<boolean> {
  const { rowCount } = await client.query("select 1 from staff where role = 'owner' limit 1")
  return rowCount === 1
}

export function createStaffStore({ pool, now }: { pool: pg.Pool; now: () => number }): StaffStore {
  return {
    hasOwner: () => ownerExists(pool),
    list: async () => {
      const { rows } = await pool.query<StaffMember>(
        "select id, name, email, role from staff where deactivated_at is null order by created_at, id",
      )
      return rows
    },
    add: async (person, role) => {
      const hash = await hashOf(person.password)
      return transaction(pool, (client) => insertStaff(client, person, hash, role, now()))
    },
    addOwner: async (person, allowed = async () => true) => {
      const hash = await hashOf(person.password)
      return transaction(pool, async (client) => {
        await client.query("select pg_advisory_xact_lock($1)", [STAFF_LOCK])
        if (await ownerExists(client)) return "owner-exists"
        if (!(await allowed(client))) return "not-allowed"
        return (await insertStaff(client, person, hash, "owner", now())) ?? "email-taken"
      })
    },
  }
}
