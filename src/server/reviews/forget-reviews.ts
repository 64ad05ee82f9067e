import type { ForgetAlso } from "../visitors/forget-visitor.ts"
import { asBytes } from "../visitors/hash-secret.ts"

/** Deletes what somebody wrote about products, and what they found useful. */
export const forgetReviews: ForgetAlso = async (client, { visitor, keys }) => {
  const hashes = [...(visitor === null ? [] : [visitor]), ...keys].map(asBytes)
  if (hashes.length === 0) return
  await client.query("delete from review_votes where voter = any($1::bytea[])", [hashes])
  await client.query("delete from reviews where author = any($1::bytea[])", [hashes])
}
