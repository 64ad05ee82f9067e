import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { HelpSession } from "../../client/help/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { PanelFrame } from "../together/panel-frame.tsx"
import "../words.ts"
import styles from "./help.module.css"
import { HelpButton } from "./help-button.tsx"
import { HelpPanel } from "./help-panel.tsx"
import "./messages.ts"
import { useHelpNews } from "./use-help-news.ts"

function News({ session }: { session: HelpSession }) {
  useHelpNews(session)
  return null
}

/** One's request: what is told of it, and its panel. */
export function HelpLayer({ surface }: { surface: "scene" | "list" }) {
  const { i18n } = useLingui()
  const { help, visit, presence } = useShop()
  const open = useStore(help.store, (state) => state.open)
  const asked = useStore(help.store, ({ mark }) => mark !== "none")
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  // as many controls as being together puts there
  const docked = useStore(presence.store, ({ status }) => {
    if (status.kind === "off") return 0
    return status.kind === "together" || status.kind === "resuming" ? 2 : 1
  })
  const [session, setSession] = useState<HelpSession | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let gone = false
    setFailed(false)
    help.open().then(
      (made) => gone || setSession(made),
      () => gone || setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [help, attempt])

  const close = () => help.store.getState().hide()
  const side = surface === "list" ? "list" : walking ? "corner" : "left"
  return (
    <>
      {session ? <News session={session} /> : null}
      {surface === "scene" && !walking && asked ? <HelpButton place="beside" under={docked} /> : null}
      {open ? (
        <PanelFrame title={i18n._("help.title")} side={side} onClose={close}>
          {session ? (
            <HelpPanel session={session} surface={surface} onClose={close} />
          ) : (
            <div className={styles.body}>
              <p role="status">{i18n._(failed ? "help.failed" : "help.loading")}</p>
              {failed ? (
                <Button kind="quiet" onClick={() => setAttempt((count) => count + 1)}>
                  {i18n._("shop.retry")}
                </Button>
              ) : null}
            </div>
          )}
        </PanelFrame>
      ) : null}
    </>
  )
}
