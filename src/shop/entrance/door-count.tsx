import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import type { DoorReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import "./door-messages.ts"

/** Milliseconds between two looks inside, for whoever stays at the door. */
export const LOOK_EVERY_MS = 15_000

export interface DoorCountProps {
  /** Calls back every so many milliseconds; returns what stops it. */
  every: (milliseconds: number, run: () => void) => () => void
  /** What is said as long as it isn't known. */
  unknown: string
}

/** How many are inside now, for whoever hasn't chosen yet whether to be among them. */
export function DoorCount({ every, unknown }: DoorCountProps) {
  const { i18n } = useLingui()
  const { api } = useShop()
  const [people, setPeople] = useState<number | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const look = () => {
      if (document.hidden) return
      api.get<DoorReply>("/api/door", leaving.signal).then(
        (reply) => setPeople(reply.people),
        // what was true a while ago may not be any more
        () => {
          if (!leaving.signal.aborted) setPeople(null)
        },
      )
    }
    look()
    const stop = every(LOOK_EVERY_MS, look)
    document.addEventListener("visibilitychange", look)
    return () => {
      stop()
      document.removeEventListener("visibilitychange", look)
      leaving.abort()
    }
  }, [api, every])
  return people === null ? unknown : i18n._("entrance.inside", { n: people })
}
