import { useLingui } from "@lingui/react"
import { type ReactElement, useEffect } from "react"
import { useStore } from "zustand"
import { OUT_OF_HEADSET } from "../../../client/headset-store.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { LiveScene } from "../live-scene.ts"
import styles from "./in-headset.module.css"
import "./messages.ts"
import { startHeadset } from "./start-headset.ts"

/** Shows the scene in the headset that the visitor has put on; who stands beside them reads so on the page. */
export function InHeadset({ live }: { live: LiveScene }): ReactElement | null {
  const { headset } = useShop()
  const { i18n } = useLingui()
  const session = useStore(headset, (state) => state.session)

  useEffect(() => {
    if (!session) return
    let stop = () => {}
    let over = false
    const end = () => {
      if (over) return
      over = true
      stop()
      headset.setState(OUT_OF_HEADSET)
    }
    session.addEventListener("end", end)
    startHeadset({ live, session, document, now: () => performance.now() }).then(
      (started) => {
        if (over) started()
        else stop = started
      },
      (error: unknown) => {
        console.error("the headset could not show the scene", error)
        session.end().catch(end)
      },
    )
    return () => {
      session.removeEventListener("end", end)
      if (!over) session.end().catch(() => {})
      end()
    }
  }, [live, session, headset])

  if (!session) return null
  return (
    <div className={styles.note} role="status">
      <span>{i18n._("headset.here")}</span>
      <button type="button" className={styles.leave} onClick={() => void session.end()}>
        {i18n._("headset.leave")}
      </button>
    </div>
  )
}
