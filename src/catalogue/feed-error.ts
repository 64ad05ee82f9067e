/** A file that can't be read at all, with the remedy in its message. A bad row is a finding instead. */
export class FeedError extends Error {
  override readonly name = "FeedError"
}
