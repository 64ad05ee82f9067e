import { useLingui } from "@lingui/react"
import type { ReactElement } from "react"
import { useStore } from "zustand"
import type { Player } from "../../../client/replay/player.ts"
import { Joystick } from "../../input/index.ts"
import type { LiveScene } from "../live-scene.ts"

/** What whoever watches walks about with, when they don't follow the visitor. */
export function WatchFreely({ live, player }: { live: LiveScene; player: Player }): ReactElement | null {
  const { i18n } = useLingui()
  const free = useStore(player.store, ({ view }) => view === "free")
  return free ? <Joystick input={live.input} label={i18n._("showroom.joystick")} /> : null
}
