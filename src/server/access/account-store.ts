import type pg from "pg"
import type { Role } from "../../domain/role.ts"
import type { AccountReply } from "../../protocol/access.ts"
import type { AuditLog } from "../audit/audit-log.ts"
import { STAFF_LOCK } from "../auth/staff-store.ts"
import { transaction } from "../storage/transaction.ts"
import { readRequired, writeRequired } from "./required-factor.ts"

/** Why something wasn't done with an account. */
export type AccountRefusal =
  | "unknown"
  | "not-owner"
  | "last-owner"
  | "changed"
  | "own-factor-first"
  | "oneself"

export type AccountOutcome = "done" | AccountRefusal

/** Who works here, and what the owner does with their accounts. Each deed is noted with it, or not done. */
export interface AccountStore {
  list(): Promise<readonly AccountReply[]>
  /** `from`: the role as the owner read it. */
  changeRole(
    by: string,
    id: string,
    change: { readonly from: Role; readonly to: Role },
  ): Promise<AccountOutcome>
  deactivate(by: string, id: string): Promise<AccountOutcome>
  reactivate(by: string, id: string): Promise<AccountOutcome>
  /** What they wrote and did keeps their name. */
  remove(by: string, id: string): Promise<AccountOutcome>
  endSessions(by: string, id: string): Promise<AccountOutcome>
  /** They sign in with the password alone then, until they set it up anew. */
  resetSecondFactor(by: string, id: string): Promise<AccountOutcome>
  requireSecondFactor(by: string, roles: readonly Role[]): Promise<AccountOutcome>
}

interface AccountRow {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly active: boolean
  readonly has_factor: boolean
}

const ROW =
  "select id, email, role, deactivated_at is null as active, second_factor as has_factor from staff where id = $1 for update"

const LIST = `
  select id, name, email, role, deactivated_at is null as active, second_factor as "hasSecondFactor",
    exists (select 1 from staff_accounts where staff_id = staff.id and password is not null) as "hasPassword",
    (select count(*)::int from staff_sessions where staff_id = staff.id and expires_at > $1) as sessions,
    created_at as since, seen_at as "seenAt"
  from staff order by deactivated_at is not null, created_at, id`

/** Ends what lets somebody in without a password: their sessions, and devices that aren't asked for a code. */
export async function endAllSessions(client: pg.ClientBase, id: string): Promise<void> {
  await client.query("delete from staff_sessions where staff_id = $1", [id])
  await forgetDevices(client, id)
  await client.query("delete from guides_on_duty where staff_id = $1", [id])
}

/** Asks for a code again on every device, and calls off sign-ins that wait for one. */
export async function forgetDevices(client: pg.Pool | pg.ClientBase, id: string): Promise<void> {
  await client.query(
    `delete from staff_verifications where value = $1 and (identifier like 'trust-device-%' or identifier like '2fa-%')`,
    [id],
  )
}

export interface AccountStoreOptions {
  readonly pool: pg.Pool
  readonly audit: AuditLog
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function createAccountStore({ pool, audit, now }: AccountStoreOptions): AccountStore {
  const rowOf = async (client: pg.ClientBase, id: string) =>
    (await client.query<AccountRow>(ROW, [id])).rows[0] ?? null

  /** One after the other, so that two owners can't end each other, nor the last one go. */
  async function act(
    by: string,
    id: string,
    work: (client: pg.ClientBase, account: AccountRow) => Promise<AccountOutcome>,
  ): Promise<AccountOutcome> {
    return transaction(pool, async (client) => {
      await client.query("select pg_advisory_xact_lock($1)", [STAFF_LOCK])
      const actor = await rowOf(client, by)
      if (actor?.role !== "owner" || !actor.active) return "not-owner"
      const account = await rowOf(client, id)
      return account === null ? "unknown" : work(client, account)
    })
  }

  async function isLastOwner(client: pg.ClientBase, { id, role, active }: AccountRow): Promise<boolean> {
    if (role !== "owner" || !active) return false
    const { rowCount } = await client.query(
      "select 1 from staff where role = 'owner' and deactivated_at is null and id <> $1 limit 1",
      [id],
    )
    return rowCount === 0
  }

  return {
    list: async () => {
      const { rows } = await pool.query<
        Omit<AccountReply, "since" | "seenAt"> & { since: Date; seenAt: Date | null }
      >(LIST, [new Date(now())])
      return rows.map((row) => ({
        ...row,
        since: row.since.toISOString(),
        seenAt: row.seenAt?.toISOString() ?? null,
      }))
    },
    changeRole: (by, id, { from, to }) =>
      act(by, id, async (client, account) => {
        if (account.role !== from) return "changed"
        if (from === to) return "done"
        if (await isLastOwner(client, account)) return "last-owner"
        await client.query("update staff set role = $2, updated_at = $3 where id = $1", [
          id,
          to,
          new Date(now()),
        ])
        if (to === "marketer") await client.query("delete from guides_on_duty where staff_id = $1", [id])
        await audit.note(
          { actor: by, action: "role.changed", subject: account.email, details: { from, to } },
          client,
        )
        return "done"
      }),
    deactivate: (by, id) =>
      act(by, id, async (client, account) => {
        if (!account.active) return "done"
        if (await isLastOwner(client, account)) return "last-owner"
        await client.query("update staff set deactivated_at = $2 where id = $1", [id, new Date(now())])
        await endAllSessions(client, id)
        await audit.note({ actor: by, action: "account.deactivated", subject: account.email }, client)
        return "done"
      }),
    reactivate: (by, id) =>
      act(by, id, async (client, account) => {
        if (account.active) return "done"
        await client.query("update staff set deactivated_at = null where id = $1", [id])
        await audit.note({ actor: by, action: "account.reactivated", subject: account.email }, client)
        return "done"
      }),
    remove: (by, id) =>
      act(by, id, async (client, account) => {
        if (await isLastOwner(client, account)) return "last-owner"
        await audit.note({ actor: by, action: "account.removed", subject: account.email }, client)
        await endAllSessions(client, id)
        await client.query("delete from staff where id = $1", [id])
        return "done"
      }),
    endSessions: (by, id) =>
      act(by, id, async (client, account) => {
        await endAllSessions(client, id)
        await audit.note({ actor: by, action: "sessions.ended", subject: account.email }, client)
        return "done"
      }),
    resetSecondFactor: (by, id) =>
      act(by, id, async (client, account) => {
        // Whoever sits at the owner's page must not be able to do away with what protects it.
        if (by === id) return "oneself"
        await client.query("delete from staff_second_factors where staff_id = $1", [id])
        await client.query("update staff set second_factor = false where id = $1", [id])
        await endAllSessions(client, id)
        await audit.note({ actor: by, action: "second-factor.reset", subject: account.email }, client)
        return "done"
      }),
    requireSecondFactor: (by, roles) =>
      act(by, by, async (client, account) => {
        // Else the owner is sent out of the page in which it is set up.
        if (roles.includes("owner") && !account.has_factor) return "own-factor-first"
        const before = await readRequired(client)
        if (before.length === roles.length && before.every((role) => roles.includes(role))) return "done"
        await writeRequired(client, roles, now())
        await audit.note(
          { actor: by, action: "second-factor.required", subject: roles.join(", ") || "–" },
          client,
        )
        return "done"
      }),
  }
}
