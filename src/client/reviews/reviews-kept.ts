/** Where a browser keeps what its visitor said about products. */
export const REVIEWS_KEY = "vetrina.reviews"

/** Whether something of it is still to be sent: told without fetching what sends it. */
export function isWaiting(stored: unknown): boolean {
  return (JSON.stringify(stored) ?? "").includes('"waits":"')
}
