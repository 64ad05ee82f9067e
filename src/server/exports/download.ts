import type { Schedule } from "../events/live-feed.ts"

export interface DownloadOptions {
  readonly schedule: Schedule
  /** Gives back what the bytes are made from. Called once, however the download ends. */
  readonly onEnd: () => void
  /** Milliseconds after which somebody who takes no bytes is taken to have gone. */
  readonly patience?: number
}

/**
 * Bytes for a download, pulled from `source` as they are taken. Whether it is read to the end, given up, or never read,
 * what it holds is given back; one that breaks in the middle fails, so that a part doesn't pass for the whole.
 */
export function download(
  source: AsyncIterable<Uint8Array>,
  { schedule, onEnd, patience = 60_000 }: DownloadOptions,
): ReadableStream<Uint8Array> {
  const parts = source[Symbol.asyncIterator]()
  let calm = () => {}
  let ended = false

  function end(): void {
    calm()
    if (ended) return
    ended = true
    // What never began has nothing to undo, and what is under way ends when it is asked for more.
    void parts.return?.()?.catch(() => undefined)
    onEnd()
  }

  function wait(controller: ReadableStreamDefaultController<Uint8Array>): void {
    calm()
    calm = schedule(() => {
      controller.error(new Error(`nobody took the download for ${patience} ms`))
      end()
    }, patience)
  }

  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        calm()
        try {
          const { done, value } = await parts.next()
          if (ended) return
          if (done) {
            controller.close()
            end()
          } else {
            controller.enqueue(value)
            wait(controller)
          }
        } catch (error) {
          if (!ended) controller.error(error)
          end()
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
