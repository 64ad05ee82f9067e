import type pg from "pg"
import { v7 as newId } from "uuid"
import type { Language } from "../../domain/language.ts"
import type { Role } from "../../domain/role.ts"
import { INVITATION_DAYS, type InvitationReply } from "../../protocol/access.ts"
import type { AuditLog } from "../audit/audit-log.ts"
import { hashOf, insertStaff, STAFF_LOCK } from "../auth/staff-store.ts"
import type { StaffMember } from "../http/http-env.ts"
import { transaction } from "../storage/transaction.ts"
import { hashToken, newToken } from "./invitation-token.ts"

export interface NewInvitation {
  readonly email: string
  readonly role: Role
  readonly language: Language
}

/** Its token is known now and never again. */
export interface Issued {
  readonly invitation: InvitationReply
  readonly token: string
}

export interface Acceptance {
  readonly name: string
  /** `null`: they sign in by links alone. */
  readonly password: string | null
}

/** Invitations to become one of the staff: each is taken up once, or taken back, within some days. */
export interface StaffInvitations {
  list(): Promise<readonly InvitationReply[]>
  issue(by: StaffMember, wanted: NewInvitation): Promise<Issued | "email-taken" | "invited-already">
  /** With a new link, which ends the one before, and as many days again. `null`: it is taken up or taken back. */
  renew(by: StaffMember, id: string): Promise<Issued | null>
  revoke(by: StaffMember, id: string): Promise<boolean>
  /** `null`: it is used, too old, taken back, or never was. */
  find(token: string): Promise<InvitationReply | null>
  accept(token: string, who: Acceptance): Promise<StaffMember | "invalid" | "email-taken">
}

interface Row {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly language: Language
  readonly invited_by_name: string
  readonly sent_at: Date
  readonly expires_at: Date
}

const COLUMNS = "id, email, role, language, invited_by_name, sent_at, expires_at"
const OPEN = "accepted_at is null and revoked_at is null"
const DAY = 24 * 3600 * 1000

export interface StaffInvitationsOptions {
  readonly pool: pg.Pool
  readonly audit: AuditLog
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function createStaffInvitations({ pool, audit, now }: StaffInvitationsOptions): StaffInvitations {
  const tell = (row: Row): InvitationReply => ({
    id: row.id,
    email: row.email,
    role: row.role,
    language: row.language,
    by: row.invited_by_name,
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    expired: row.expires_at.getTime() <= now(),
  })
  const until = (at: number) => new Date(at + INVITATION_DAYS * DAY)

  return {
    list: async () => {
      const { rows } = await pool.query<Row>(
        `select ${COLUMNS} from staff_invitations where ${OPEN} order by sent_at desc, id`,
      )
      return rows.map(tell)
    },
    issue: (by, { email, role, language }) =>
      transaction(pool, async (client) => {
        await client.query("select pg_advisory_xact_lock($1)", [STAFF_LOCK])
        const taken = await client.query("select 1 from staff where email = $1", [email])
        if (taken.rowCount !== 0) return "email-taken"
        const at = new Date(now())
        await client.query(
          `update staff_invitations set revoked_at = $2 where email = $1 and ${OPEN} and expires_at <= $2`,
          [email, at],
        )
        const token = newToken()
        const { rows } = await client.query<Row>(
          `insert into staff_invitations (${COLUMNS}, token_hash, invited_by, made_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6) on conflict do nothing returning ${COLUMNS}`,
          [newId(), email, role, language, by.name, at, until(now()), hashToken(token), by.id],
        )
        const [row] = rows
        if (row === undefined) return "invited-already"
        await audit.note(
          { actor: by.id, action: "invitation.made", subject: email, details: { role } },
          client,
        )
        return { invitation: tell(row), token }
      }),
    renew: (by, id) =>
      transaction(pool, async (client) => {
        const token = newToken()
        const { rows } = await client.query<Row>(
          `update staff_invitations set token_hash = $2, sent_at = $3, expires_at = $4
           where id = $1 and ${OPEN} returning ${COLUMNS}`,
          [id, hashToken(token), new Date(now()), until(now())],
        )
        const [row] = rows
        if (row === undefined) return null
        await audit.note({ actor: by.id, action: "invitation.renewed", subject: row.email }, client)
        return { invitation: tell(row), token }
      }),
    revoke: (by, id) =>
      transaction(pool, async (client) => {
        const { rows } = await client.query<{ email: string }>(
          `update staff_invitations set revoked_at = $2 where id = $1 and ${OPEN} returning email`,
          [id, new Date(now())],
        )
        const [row] = rows
        if (row === undefined) return false
        await audit.note({ actor: by.id, action: "invitation.revoked", subject: row.email }, client)
        return true
      }),
    find: async (token) => {
      const { rows } = await pool.query<Row>(
        `select ${COLUMNS} from staff_invitations where token_hash = $1 and ${OPEN} and expires_at > $2`,
        [hashToken(token), new Date(now())],
      )
      return rows[0] ? tell(rows[0]) : null
    },
    accept: async (token, { name, password }) => {
      const hash = password === null ? null : await hashOf(password)
      return transaction(pool, async (client) => {
        await client.query("select pg_advisory_xact_lock($1)", [STAFF_LOCK])
        const { rows } = await client.query<Row>(
          `select ${COLUMNS} from staff_invitations where token_hash = $1 and ${OPEN} and expires_at > $2 for update`,
          [hashToken(token), new Date(now())],
        )
        const [row] = rows
        if (row === undefined) return "invalid"
        const made = await insertStaff(client, { name, email: row.email }, hash, row.role, now())
        if (made === null) return "email-taken"
        await client.query("update staff_invitations set accepted_at = $2, staff_id = $3 where id = $1", [
          row.id,
          new Date(now()),
          made.id,
        ])
        await audit.note(
          { actor: made.id, action: "invitation.accepted", subject: row.email, details: { role: row.role } },
          client,
        )
        return made
      })
    },
  }
}
