import { useLingui } from "@lingui/react"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { Button } from "../../ui/button.tsx"
import styles from "./actions-page.module.css"
import { BackButton } from "./back-button.tsx"
import "./messages.ts"
import { ProblemNote } from "./problem-note.tsx"
import { type Saving, useSaving } from "./use-saving.ts"

export interface DetailFrameProps {
  title: string
  about: ReactNode
  children: ReactNode
  /** What it is changed with; `close` puts it away. */
  form: (close: () => void) => ReactNode
  /** What can be done with it, besides changing and dropping it. */
  deeds?: (saving: Saving) => ReactNode
  drop: () => Promise<unknown>
  onChanged: () => void
  onGone: () => void
  onBack: () => void
}

/** One goal or one action looked at closely, with what can be done with it below. */
export function DetailFrame(props: DetailFrameProps) {
  const { title, about, children, form, deeds, drop, onChanged, onGone, onBack } = props
  const { i18n } = useLingui()
  const saving = useSaving()
  const { busy, problem, run } = saving
  /** `null`: nothing was written yet, so that nothing takes the focus by itself. */
  const [isWriting, setIsWriting] = useState<boolean | null>(null)
  const change = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isWriting === false) change.current?.focus()
  }, [isWriting])
  const [sure, setSure] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className={styles.detail} aria-label={title}>
      <BackButton onBack={onBack} />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <p className={styles.where}>{about}</p>
      {children}
      {isWriting ? (
        form(() => setIsWriting(false))
      ) : (
        <>
          <ProblemNote problem={problem} onReload={onChanged} />
          <div className={styles.buttons}>
            <Button ref={change} kind="quiet" onClick={() => setIsWriting(true)}>
              {i18n._("goals.change")}
            </Button>
            {deeds?.(saving)}
            <Button
              kind="quiet"
              unavailable={busy}
              onBlur={() => setSure(false)}
              onClick={() =>
                sure
                  ? void run(async () => {
                      await drop()
                      onGone()
                    })
                  : setSure(true)
              }
            >
              {i18n._(sure ? "goals.drop.sure" : "goals.drop")}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
