import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import styles from "./consent-ask.module.css"
import "./door-messages.ts"

const ConsentWords = lazy(() =>
  import("./consent-words.tsx").then(({ ConsentWords }) => ({ default: ConsentWords })),
)

/**
 * Asks once whether visits may be remembered: two equal answers, in the way of nothing. Who has answered before sees nothing
 * of it; who answers here sees what holds now, and can change it.
 */
export function ConsentAsk() {
  const { i18n } = useLingui()
  const { visitor } = useShop()
  const { consent, bySignal, choose } = useStore(visitor.store)
  const [asked] = useState(consent === "unasked" || bySignal)
  const [changing, setChanging] = useState(false)
  const [explained, setExplained] = useState(false)
  const again = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  const isOpen = consent === "unasked" || changing

  // What was pressed is gone: the keyboard stays where it was.
  useEffect(() => {
    if (!pressed.current) return
    pressed.current = false
    ;(isOpen ? first : again).current?.focus()
  }, [isOpen])

  if (!asked) return null
  const answer = (choice: "given" | "declined") => {
    pressed.current = true
    setChanging(false)
    choose(choice)
  }
  return (
    <section className={styles.ask} aria-label={i18n._("consent.ask")}>
      <p className={styles.words}>
        <span role="status">
          {isOpen ? i18n._("consent.ask") : i18n._(bySignal ? "consent.bySignal" : `consent.${consent}`)}
        </span>{" "}
        <button
          type="button"
          className={styles.why}
          aria-haspopup="dialog"
          onClick={() => setExplained(true)}
        >
          {i18n._("consent.why")}
        </button>
      </p>
      <div className={styles.answers}>
        {isOpen ? (
          <>
            <button type="button" ref={first} className={styles.answer} onClick={() => answer("given")}>
              {i18n._("consent.yes")}
            </button>
            <button type="button" className={styles.answer} onClick={() => answer("declined")}>
              {i18n._("consent.no")}
            </button>
          </>
        ) : (
          <button
            type="button"
            ref={again}
            className={styles.answer}
            onClick={() => {
              pressed.current = true
              setChanging(true)
            }}
          >
            {i18n._("consent.change")}
          </button>
        )}
      </div>
      {explained ? (
        <Suspense fallback={null}>
          <ConsentWords onClose={() => setExplained(false)} />
        </Suspense>
      ) : null}
    </section>
  )
}
