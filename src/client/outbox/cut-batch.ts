import type { Event } from "../../domain/event.ts"

/** Room for `{"events":[],"sentAt":"…"}` around the events, with some to spare. */
const ENVELOPE_BYTES = 128

const encoder = new TextEncoder()

/** Bytes that an event takes in a request body, the comma after it included. */
export function bytesOf(event: Event): number {
  return encoder.encode(JSON.stringify(event)).length + 1
}

/**
 * As many events from the front as one request may hold. Always at least the first, even when it alone is too big:
 * the server then refuses that one by name, and it doesn't stand in the way of the others for ever.
 */
export function cutBatch(
  events: readonly Event[],
  limits: { readonly maxEvents: number; readonly maxBytes: number },
): readonly Event[] {
  let bytes = ENVELOPE_BYTES
  let taken = 0
  for (const event of events.slice(0, limits.maxEvents)) {
    bytes += bytesOf(event)
    if (bytes > limits.maxBytes && taken > 0) break
    taken++
  }
  return events.slice(0, taken)
}

/** The events from the end, newest first kept, that fit in `maxBytes`; none when not even the last one does. */
export function cutTail(events: readonly Event[], maxBytes: number): readonly Event[] {
  let bytes = ENVELOPE_BYTES
  let from = events.length
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    if (!event) break
    bytes += bytesOf(event)
    if (bytes > maxBytes) break
    from = index
  }
  return events.slice(from)
}
