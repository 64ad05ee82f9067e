import { useLingui } from "@lingui/react"
import { lazy, Suspense, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { ConsentSwitch } from "../consent/consent-switch.tsx"
import styles from "./about-you.module.css"
import { createMeApi } from "./me-api.ts"
import "./messages.ts"
import { clearBrowser, everything, type KeyedStorage, readBrowser } from "./this-browser.ts"

const DeleteDialog = lazy(() =>
  import("./delete-dialog.tsx").then(({ DeleteDialog }) => ({ default: DeleteDialog })),
)

export interface AboutYouProps {
  /** The browser's storages; each throws where it is forbidden. */
  storages: readonly (() => KeyedStorage)[]
  /** Gives a file to the visitor. */
  save: (name: string, text: string) => void
  /** Loads the door anew, as somebody new. */
  onStartOver: () => void
}

/** What there is about one: to be downloaded, stopped, and deleted. */
export function AboutYou({ storages, save, onStartOver }: AboutYouProps) {
  const { i18n } = useLingui()
  const { api, visitor, visit } = useShop()
  const announce = useAnnounce()
  const { visitorId, silent, silence } = useStore(visitor.store)
  const [failed, setFailed] = useState(false)
  const [deleting, setDeleting] = useState(false)

  const download = async () => {
    setFailed(false)
    try {
      const server = visitorId === null ? null : await createMeApi(api, visitorId).everything()
      const { answers } = visitor.answers.getState()
      save("vetrina.json", everything(server, readBrowser(storages), answers))
    } catch {
      setFailed(true)
    }
  }
  const forget = (cart: boolean) => {
    visit.getState().putBack()
    visitor.answers.getState().clear()
    visitor.aliases.clear()
    visitor.store.getState().forget()
    clearBrowser(storages, { cart })
  }
  return (
    <section className={styles.you} aria-label={i18n._("mine.yours")}>
      <ConsentSwitch />
      <div className={styles.acts}>
        <button type="button" className={styles.act} onClick={() => void download()}>
          {i18n._("mine.download")}
        </button>
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            silence(!silent)
            announce(i18n._(silent ? "mine.spoken" : "mine.silenced"))
          }}
        >
          {i18n._(silent ? "mine.speak" : "mine.silence")}
        </button>
        <button type="button" className={styles.act} aria-haspopup="dialog" onClick={() => setDeleting(true)}>
          {i18n._("mine.delete")}
        </button>
      </div>
      {silent ? <p className={styles.note}>{i18n._("mine.silenced")}</p> : null}
      {failed ? (
        <p className={styles.note} role="alert">
          {i18n._("mine.download.failed")}
        </p>
      ) : null}
      {deleting ? (
        <Suspense fallback={null}>
          <DeleteDialog
            onForget={forget}
            onClose={() => setDeleting(false)}
            onLeave={() => {
              // What the page wrote down meanwhile goes too.
              clearBrowser(storages, { cart: false })
              onStartOver()
            }}
          />
        </Suspense>
      ) : null}
    </section>
  )
}
