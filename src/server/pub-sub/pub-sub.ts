/**
 * Tells every process of the showroom, this one too, that something happened. At most once and in no order among
 * processes: what must not be lost is in the database, and a message says to look there.
 */
export interface PubSub {
  /** Listeners here have heard it when this returns, those of other processes soon do. `message` can be written as JSON. */
  publish(topic: string, message: unknown): void
  /** Returns the function that stops it. */
  subscribe(topic: string, listener: (message: unknown) => void): () => void
  /** Calls back when messages of other processes may have been missed: look anew. Returns the function that stops it. */
  onGap(listener: () => void): () => void
}
