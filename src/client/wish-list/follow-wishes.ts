import * as v from "valibot"
import type { WishListReply } from "../../protocol/wish-list/requests.ts"
import type { WishList } from "../../protocol/wish-list/wish-list.ts"
import { backOff } from "../outbox/back-off.ts"
import type { Timers } from "../outbox/take-turn.ts"
import { wishListShape } from "./parse-memory.ts"

/** The part of an EventSource that is used. */
export interface WishStream {
  addEventListener(type: "list", listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: "error" | "open", listener: () => void): void
  readonly readyState: number
  close(): void
}

export interface FollowWishesOptions {
  readonly open: (address: string) => WishStream
  readonly timers: Timers
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number
  readonly onList: (code: string, list: WishList) => void
  /** The server has ended it: it is asked why. */
  readonly onEnd: (code: string) => void
  readonly onReach: (reached: boolean) => void
}

/** Hears of one list at a time, as it changes. */
export interface WishFollower {
  /** `null`: of none. */
  follow(code: string | null): void
}

const CLOSED = 2
const BACK_OFF = { baseMs: 2_000, capMs: 60_000 }

function parseList(data: unknown): WishList | null {
  try {
    const reply: Partial<WishListReply> = JSON.parse(String(data))
    const parsed = v.safeParse(wishListShape, reply.list)
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

export function createWishFollower(options: FollowWishesOptions): WishFollower {
  const { open, timers, random, onList, onEnd, onReach } = options
  let followed: string | null = null
  let stream: WishStream | null = null
  let failures = 0
  let cancel = () => {}

  function begin(code: string): void {
    const opened = open(`/api/wish-lists/${encodeURIComponent(code)}/live`)
    stream = opened
    opened.addEventListener("list", ({ data }) => {
      const list = parseList(data)
      if (stream !== opened || !list) return
      failures = 0
      onReach(true)
      onList(code, list)
    })
    opened.addEventListener("error", () => {
      if (stream !== opened) return
      onReach(false)
      // A browser tries again by itself what it couldn't reach, and gives up what was refused.
      if (opened.readyState !== CLOSED) return
      onEnd(code)
      failures++
      cancel = timers.set(() => begin(code), backOff(failures, random(), null, BACK_OFF))
    })
  }

  return {
    follow: (code) => {
      if (code === followed) return
      followed = code
      stream?.close()
      stream = null
      failures = 0
      cancel()
      if (code !== null) begin(code)
    },
  }
}
