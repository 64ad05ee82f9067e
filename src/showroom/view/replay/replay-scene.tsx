import { useLingui } from "@lingui/react"
import { type ReactElement, useEffect } from "react"
import { useStore } from "zustand"
import type { Player } from "../../../client/replay/player.ts"
import { useShop } from "../../../client/shop-context.ts"
import { Joystick } from "../../input/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { actVisitor } from "./act-visitor.ts"
import { REPLAYED } from "./replayed-mark.ts"

/** A visit that is seen again, in the scene; whoever watches walks about where they like, and touches nothing. */
export function ReplayScene({ live, player }: { live: LiveScene; player: Player }): ReactElement | null {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const free = useStore(player.store, ({ view }) => view === "free")
  useEffect(() => actVisitor(live, player, () => performance.mark(REPLAYED)), [live, player])
  useEffect(
    () =>
      visit.subscribe(({ activity, putBack }) => {
        if (activity.kind !== "walking") putBack()
      }),
    [visit],
  )
  return free ? <Joystick input={live.input} label={i18n._("showroom.joystick")} /> : null
}
