import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { createMeApi, type Reply } from "./me-api.ts"
import "./messages.ts"
import styles from "./said-done.module.css"
import { sayDay } from "./say-day.ts"

type Found =
  | { readonly kind: "none" | "waiting" | "failed" }
  | { readonly kind: "replies"; readonly replies: readonly Reply[] }

/** What was said and done about what one answered. */
export function SaidDone({ now }: { now: number }) {
  const { i18n } = useLingui()
  const { api, visitor, boards } = useShop()
  const visitorId = useStore(visitor.store, (state) => state.visitorId)
  const [found, setFound] = useState<Found>({ kind: "waiting" })

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is asked for anew
  useEffect(() => {
    if (visitorId === null) return setFound({ kind: "none" })
    let left = false
    setFound({ kind: "waiting" })
    createMeApi(api, visitorId)
      .replies()
      .then(
        (replies) => left || setFound({ kind: "replies", replies }),
        () => left || setFound({ kind: "failed" }),
      )
    return () => {
      left = true
    }
  }, [api, visitorId, i18n.locale])

  return (
    <section className={styles.done} aria-label={i18n._("mine.done.title")}>
      <h2 className={styles.title}>{i18n._("mine.done.title")}</h2>
      {found.kind === "replies" && found.replies.length > 0 ? (
        <ul className={styles.list}>
          {found.replies.map(({ id, said, text, at, entry }) => (
            <li key={id} className={styles.item}>
              {said === null ? null : (
                <p className={styles.said}>
                  <bdi>{i18n._("mine.comment", { comment: said })}</bdi>
                </p>
              )}
              <p className={styles.text}>{text}</p>
              {entry === undefined ? null : (
                <p className={styles.at}>
                  {i18n._("mine.done.hangs")}{" "}
                  <button
                    type="button"
                    className={styles.read}
                    aria-haspopup="dialog"
                    onClick={() => boards.getState().read(true)}
                  >
                    {i18n._("mine.done.board")}
                  </button>
                </p>
              )}
              <time className={styles.at} dateTime={at}>
                {sayDay(at, now) ?? i18n._("mine.today")}
              </time>
            </li>
          ))}
        </ul>
      ) : found.kind === "waiting" ? null : (
        <p className={styles.note}>
          {i18n._(found.kind === "replies" ? "mine.done.empty" : `mine.done.${found.kind}`)}
        </p>
      )}
    </section>
  )
}
