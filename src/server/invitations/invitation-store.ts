import type pg from "pg"
import { inIngestTurn, withClient } from "../events/ingest-turn.ts"
import { findForgotten } from "../visitors/forgotten-table.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import { hashOfInvitation } from "./invitation-code.ts"

export interface InvitationStore {
  /** There is one under this code from now on; `sharer`: the SHA-256 of who agreed to be remembered. */
  keep(code: string, invitation: { readonly sharer: string | null; readonly shared: boolean }): Promise<void>
  isKnown(code: string): Promise<boolean>
  /** One more was opened on that day. */
  countOpening(day: string): Promise<void>
  /** Notes that a visitor came by it. False when that isn't counted: unknown, their own, or not the first. */
  noteVisitor(code: string, visitor: string): Promise<boolean>
}

export interface InvitationStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const KEEP = `
insert into invitations (code_hash, showroom_id, sharer, made_at, shared_at)
values ($1, $2, $3, $4, case when $5 then $4::timestamptz end)
on conflict (code_hash) do update set sharer = coalesce(invitations.sharer, excluded.sharer),
  shared_at = coalesce(invitations.shared_at, excluded.shared_at)`

const NOTE = `
insert into invited_visitors (showroom_id, visitor, code_hash, came_at)
select $1, $2::bytea, code_hash, $4 from invitations
where code_hash = $3 and showroom_id = $1 and sharer is distinct from $2::bytea
on conflict (showroom_id, visitor) do nothing`

export function createInvitationStore({ pool, showroomId, now }: InvitationStoreOptions): InvitationStore {
  /** In turn with deletions: nothing of who was deleted comes back. */
  function unlessForgotten<T>(who: string | null, otherwise: T, work: (client: pg.PoolClient) => Promise<T>) {
    return withClient(pool, (lent) =>
      inIngestTurn(lent, async (client) => {
        const isForgotten = who !== null && (await findForgotten(client, [who])).size > 0
        return isForgotten ? otherwise : work(client)
      }),
    )
  }
  return {
    keep: (code, { sharer, shared }) =>
      unlessForgotten(sharer, undefined, async (client) => {
        const values = [hashOfInvitation(code), showroomId, asBytes(sharer), new Date(now()), shared]
        await client.query(KEEP, values)
      }),
    isKnown: async (code) => {
      const { rowCount } = await pool.query(
        "select 1 from invitations where code_hash = $1 and showroom_id = $2",
        [hashOfInvitation(code), showroomId],
      )
      return rowCount === 1
    },
    countOpening: async (day) => {
      await pool.query(
        `insert into invitation_openings (showroom_id, day, count) values ($1, $2, 1)
         on conflict (showroom_id, day) do update set count = invitation_openings.count + 1`,
        [showroomId, day],
      )
    },
    noteVisitor: (code, visitor) =>
      unlessForgotten(visitor, false, async (client) => {
        const values = [showroomId, asBytes(visitor), hashOfInvitation(code), new Date(now())]
        return (await client.query(NOTE, values)).rowCount === 1
      }),
  }
}
