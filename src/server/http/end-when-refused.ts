import type { Context } from "hono"
import type { HttpEnv, StaffMember, StaffOf } from "./http-env.ts"

export interface EndWhenRefusedOptions {
  readonly follow: NonNullable<StaffOf["follow"]>
  readonly staff: StaffMember
  /** Of the request. */
  readonly headers: Headers
  /** Asked again each time something has changed for them. */
  readonly isAllowed: () => Promise<boolean>
}

/** The same bytes, until the reader goes or `stop` is called, which ends them as if they were all. */
function endable(source: ReadableStream<Uint8Array>, onEnd: () => void) {
  const reader = source.getReader()
  let ended = false
  let close = () => {}
  const end = () => {
    if (ended) return false
    ended = true
    onEnd()
    return true
  }
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      close = () => controller.close()
    },
    pull: async (controller) => {
      const { done, value } = await reader.read()
      if (ended) return
      if (!done) controller.enqueue(value)
      else if (end()) controller.close()
    },
    cancel: (reason) => {
      end()
      return reader.cancel(reason)
    },
  })
  const stop = () => {
    if (!end()) return
    close()
    void reader.cancel().catch(() => undefined)
  }
  return { stream, stop }
}

/** Ends an answer that goes on for as long as somebody reads it, when they may no longer read it. Others aren't touched. */
export function endWhenRefused(
  c: Context<HttpEnv>,
  { follow, staff, headers, isAllowed }: EndWhenRefusedOptions,
): void {
  const { res } = c
  if (res.body === null || !res.headers.get("content-type")?.startsWith("text/event-stream")) return
  let unfollow = () => {}
  const { stream, stop } = endable(res.body, () => unfollow())
  unfollow = follow(staff.id, headers, () => {
    isAllowed().then(
      (allowed) => {
        if (!allowed) stop()
      },
      // Who can't be asked about is refused.
      () => stop(),
    )
  })
  c.res = new Response(stream, res)
}
