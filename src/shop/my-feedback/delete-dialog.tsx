import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { ownSecrets } from "../../client/reviews/own-secrets.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import "../words.ts"
import styles from "./delete-dialog.module.css"
import { type Deleted, deleteMe } from "./me-api.ts"
import "./messages.ts"

type Step =
  | { readonly kind: "explain" | "sure" | "working" | "failed" }
  | { readonly kind: "done"; readonly deleted: Deleted }

export interface DeleteDialogProps {
  /** Forgets what this browser keeps. */
  onForget: (cart: boolean) => void
  /** Goes back to the door, as somebody new. */
  onLeave: () => void
  onClose: () => void
}

/** Deletes everything about the visitor, asked twice; says what was deleted. What fails deletes nothing. */
export function DeleteDialog({ onForget, onLeave, onClose }: DeleteDialogProps) {
  const { i18n } = useLingui()
  const { api, visitor, reviews: openReviews } = useShop()
  const [step, setStep] = useState<Step>({ kind: "explain" })
  const [cart, setCart] = useState(false)
  const next = useRef<HTMLButtonElement>(null)
  // Each step takes the place of the one before, the keyboard with it.
  useEffect(() => {
    if (step.kind !== "explain") next.current?.focus()
  }, [step])

  const remove = async () => {
    setStep({ kind: "working" })
    const { visitorId } = visitor.store.getState()
    const { answers } = visitor.answers.getState()
    try {
      const reviews = await openReviews()
      const deleted = await deleteMe(api, visitorId, answers, ownSecrets(reviews))
      reviews.forget()
      // What is on its way is refused from now on; what isn't need not go.
      await visitor.dropUnsent()
      onForget(cart)
      setStep({ kind: "done", deleted })
    } catch {
      setStep({ kind: "failed" })
    }
  }
  const isOver = step.kind === "done"
  return (
    <Dialog
      headed
      shape="wide"
      title={i18n._("mine.delete")}
      closeLabel={i18n._("shop.close")}
      onClose={isOver ? onLeave : onClose}
    >
      <div className={styles.body}>
        {step.kind === "done" ? (
          <>
            <p role="status">
              {i18n._("mine.delete.done", { ...step.deleted, help: step.deleted.helpRequests })}
            </p>
            <p>{i18n._("mine.delete.here")}</p>
            <div className={styles.acts}>
              <Button ref={next} onClick={onLeave}>
                {i18n._("mine.delete.leave")}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{i18n._("mine.delete.intro")}</p>
            <p className={styles.small}>{i18n._("mine.delete.stays")}</p>
            <label className={styles.cart}>
              <input type="checkbox" checked={cart} onChange={({ target }) => setCart(target.checked)} />
              {i18n._("mine.delete.cart")}
            </label>
            {step.kind === "failed" ? (
              <p role="alert" className={styles.trouble}>
                {i18n._("mine.delete.failed")}
              </p>
            ) : null}
            {step.kind === "sure" || step.kind === "working" ? (
              <p role="status" className={styles.sure}>
                {i18n._(step.kind === "sure" ? "mine.delete.sure" : "mine.delete.working")}
              </p>
            ) : null}
            <div className={styles.acts}>
              <Button kind="quiet" onClick={onClose}>
                {i18n._("mine.delete.keep")}
              </Button>
              {step.kind === "explain" ? (
                <Button kind="quiet" onClick={() => setStep({ kind: "sure" })}>
                  {i18n._("mine.delete.first")}
                </Button>
              ) : (
                <Button
                  ref={next}
                  className={styles.danger}
                  unavailable={step.kind === "working"}
                  onClick={() => void remove()}
                >
                  {i18n._("mine.delete.second")}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
