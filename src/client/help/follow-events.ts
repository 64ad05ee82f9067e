export interface FollowOptions {
  readonly fetch: typeof globalThis.fetch
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Something came, or the line is back and something may have been missed. */
  readonly onNews: () => void
  readonly onStatus: (live: boolean) => void
}

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 30_000
/** Milliseconds without a byte after which a line is taken for dead: the server says something every 15 s. */
const SILENCE = 40_000

/**
 * Follows server-sent events that want a header, which `EventSource` can't send. What they say doesn't matter here: each
 * means to look again. A line that breaks or falls silent is made anew, later and later. Returns what stops it.
 */
export function followEvents({ fetch, path, headers, after, onNews, onStatus }: FollowOptions): () => void {
  let wait = FIRST_WAIT
  let stopped = false
  let abort: AbortController | null = null
  let cancel = () => {}

  async function read(response: Response, listen: () => void): Promise<void> {
    const reader = response.body?.getReader()
    if (!reader) throw new Error(`${path} can't be followed`)
    const decoder = new TextDecoder()
    let rest = ""
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      listen()
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n")
      rest = lines.pop() ?? ""
      if (lines.some((line) => line.startsWith("event:"))) onNews()
    }
  }

  async function start(): Promise<void> {
    const controller = new AbortController()
    abort = controller
    const listen = () => {
      cancel()
      cancel = after(SILENCE, () => controller.abort())
    }
    try {
      listen()
      const response = await fetch(path, { ...(headers ? { headers } : {}), signal: controller.signal })
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      wait = FIRST_WAIT
      onStatus(true)
      onNews()
      await read(response, listen)
    } catch {
      // the same as a line that ended: it is made anew
    }
    cancel()
    if (stopped) return
    onStatus(false)
    cancel = after(wait, () => void start())
    wait = Math.min(LONGEST_WAIT, wait * 2)
  }

  void start()
  return () => {
    stopped = true
    cancel()
    abort?.abort()
  }
}
