import { useLingui } from "@lingui/react"
import { useEffect, useId, useState } from "react"
import { Button } from "../../ui/button.tsx"
import "./messages.ts"
import styles from "./pulse-card.module.css"
import { PulseForm } from "./pulse-form.tsx"
import type { PulseWire } from "./pulse-wire.ts"

/** The pulse at the end of a shift: at the desk, in the way of nothing, put away with one tap. */
export function PulseCard({ wire, onDone }: { wire: PulseWire; onDone: () => void }) {
  const { i18n } = useLingui()
  const id = useId()
  const [sent, setSent] = useState(false)
  useEffect(() => {
    wire.noteAsked().catch(() => {})
  }, [wire])
  const quiet = () => {
    // Whoever is offline is asked once more next week, no sooner.
    void wire.setQuiet(true).catch(() => {})
    onDone()
  }
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {i18n._("pulse.title")}
      </h2>
      {sent ? (
        <div className={styles.thanks}>
          <p role="status">{i18n._("pulse.thanks")}</p>
          <Button kind="quiet" onClick={onDone}>
            OK
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.lead}>{i18n._("pulse.lead")}</p>
          <PulseForm
            onSend={async (answer) => {
              await wire.answer(answer)
              setSent(true)
            }}
          >
            <Button kind="quiet" onClick={onDone}>
              {i18n._("pulse.later")}
            </Button>
            <button type="button" className={styles.never} onClick={quiet}>
              {i18n._("pulse.never")}
            </button>
          </PulseForm>
          <p className={styles.anonymous}>{i18n._("pulse.anonymous")}</p>
        </>
      )}
    </section>
  )
}
