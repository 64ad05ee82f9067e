import { backOff } from "../outbox/back-off.ts"
import { type Timers, takeTurn } from "../outbox/take-turn.ts"
import { type OwnReview, type ReviewMemory, withServer } from "./own-review.ts"
import type { ReviewKeeper } from "./review-keeper.ts"
import type { Heard, ReviewServer, Sent } from "./review-server.ts"

export interface SendReviewsOptions {
  readonly keeper: ReviewKeeper
  readonly server: ReviewServer
  /** The visitor's own secret; `null`: there is none. */
  readonly visitorId: () => string | null
  readonly timers: Timers
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number
  readonly locks?: Pick<LockManager, "request"> | undefined
}

/** Sends what waits until the server has heard it. */
export interface ReviewSender {
  /** Now; resolves when nothing is left or the attempt failed, which is then repeated by itself. */
  flush(): Promise<void>
}

const LOCK = "vetrina-reviews"
const BACK_OFF = { baseMs: 2_000, capMs: 60_000 }

/** What is known once the server has answered; what was said meanwhile waits on. */
function settled(memory: ReviewMemory, sent: OwnReview, answer: Heard): ReviewMemory {
  const isSame = (each: OwnReview) =>
    each.productId === sent.productId && each.id === sent.id && each.waits === sent.waits
  switch (answer.kind) {
    case "done": {
      const own = memory.own.map((each) => (isSame(each) ? { ...each, waits: null } : each))
      return { ...memory, own: withServer(own, answer.reviews, sent.secret) }
    }
    case "no":
      return {
        ...memory,
        own: memory.own.flatMap((each) => {
          if (!isSame(each)) return [each]
          return sent.waits === "withdraw" ? [] : [{ ...each, waits: null, isRefused: true }]
        }),
      }
    case "forgotten":
      return { ...memory, own: memory.own.filter((each) => !isSame(each)) }
  }
}

export function createReviewSender(options: SendReviewsOptions): ReviewSender {
  const { keeper, server, visitorId, timers, random, locks } = options
  let failures = 0
  let running: Promise<void> | null = null
  let again = false
  let cancel = () => {}

  const next = () => keeper.store.getState().own.find(({ waits }) => waits !== null)

  function send(review: OwnReview, secret: string): Promise<Sent> {
    const { productId, id, stars, title, text, name, language } = review
    if (review.waits === "withdraw") return server.withdraw(secret, productId)
    return server.write(secret, productId, { id, stars, title, text, name, language })
  }

  async function drain(): Promise<void> {
    // Another tab may have sent what waited.
    keeper.change((memory) => memory)
    for (let review = next(); review; review = next()) {
      const sent = review
      const secret = sent.secret ?? visitorId()
      const answer: Sent = secret === null ? { kind: "forgotten" } : await send(sent, secret)
      if (answer.kind === "later") {
        failures++
        keeper.store.setState({ offline: true })
        cancel()
        cancel = timers.set(() => void flush(), backOff(failures, random(), null, BACK_OFF))
        return
      }
      failures = 0
      keeper.store.setState({ offline: false })
      keeper.change((memory) => settled(memory, sent, answer))
    }
  }

  function flush(): Promise<void> {
    if (running) {
      again = true
      return running
    }
    if (next() === undefined) return Promise.resolve()
    running = (async () => {
      do {
        again = false
        cancel()
        await takeTurn(locks, timers, drain, LOCK)
      } while (again && failures === 0)
      running = null
    })()
    return running
  }
  return { flush }
}
