import { createHash } from "node:crypto"
import type pg from "pg"
import { CLOSED_WISH_LIST_DAYS, WISH_LIST_DAYS, type WishList } from "../../protocol/wish-list/wish-list.ts"
import { transaction } from "./transaction.ts"

export interface StoredWishList {
  readonly list: WishList
  readonly expiresAt: Date
}

/** Wish lists by their codes, which are not kept themselves. What has expired isn't found, and is soon removed. */
export interface WishListStore {
  /** The list under a code: `list`, unless there is one already. Resolves when it is on disk. */
  make(code: string, list: WishList): Promise<StoredWishList>
  find(code: string): Promise<StoredWishList | null>
  /**
   * Makes a list what `work` makes of it, one change after the other in all processes; resolves when it is on disk, to
   * `null` when there is no such list. A list that `work` gives back as it was is left alone.
   */
  change<T extends { readonly list: WishList }>(
    code: string,
    work: (list: WishList) => T,
  ): Promise<(T & StoredWishList) | null>
  /** Removes what has expired; resolves to how many there were. */
  removeExpired(): Promise<number>
}

export interface WishListStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const DAY = 24 * 60 * 60 * 1000

/** What a list is known by wherever its code isn't to be. */
export const hashOfCode = (code: string) => createHash("sha256").update(code).digest()

interface Row {
  readonly body: WishList
  readonly expires_at: Date
}

export function createWishListStore({ pool, showroomId, now }: WishListStoreOptions): WishListStore {
  const expiryOf = ({ closed }: WishList) =>
    new Date(now() + (closed ? CLOSED_WISH_LIST_DAYS : WISH_LIST_DAYS) * DAY)

  async function read(
    client: Pick<pg.Pool, "query">,
    code: string,
    lock = "",
  ): Promise<StoredWishList | null> {
    const { rows } = await client.query<Row>(
      `select body, expires_at from wish_lists
       where code_hash = $1 and showroom_id = $2 and expires_at > $3 ${lock}`,
      [hashOfCode(code), showroomId, new Date(now())],
    )
    const [row] = rows
    return row ? { list: row.body, expiresAt: row.expires_at } : null
  }

  return {
    make: async (code, list) => {
      const at = new Date(now())
      await pool.query(
        `insert into wish_lists (code_hash, showroom_id, body, created_at, changed_at, expires_at)
         values ($1, $2, $3, $4, $4, $5) on conflict (code_hash) do nothing`,
        [hashOfCode(code), showroomId, JSON.stringify(list), at, expiryOf(list)],
      )
      return (await read(pool, code)) ?? { list, expiresAt: expiryOf(list) }
    },
    find: (code) => read(pool, code),
    change: (code, work) =>
      transaction(pool, async (client) => {
        const stored = await read(client, code, "for update")
        if (!stored) return null
        const done = work(stored.list)
        if (done.list === stored.list) return { ...done, expiresAt: stored.expiresAt }
        const expiresAt = expiryOf(done.list)
        await client.query(
          "update wish_lists set body = $2, changed_at = $3, expires_at = $4 where code_hash = $1",
          [hashOfCode(code), JSON.stringify(done.list), new Date(now()), expiresAt],
        )
        return { ...done, expiresAt }
      }),
    removeExpired: async () => {
      const { rowCount } = await pool.query("delete from wish_lists where expires_at <= $1", [
        new Date(now()),
      ])
      return rowCount ?? 0
    },
  }
}
