import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../../client/language.ts"
import type { Sheet, ShownStep } from "../../../client/presentations/index.ts"
import { textOf } from "../words.ts"
import "./messages.ts"
import { ProductOffer } from "./product-offer.tsx"
import styles from "./step.module.css"

export interface StepBodyProps {
  step: ShownStep
  sheet: Sheet | null
  onLook: ((product: string) => void) | null
}

/** What guests read in a step, and its products. */
export function StepBody({ step, sheet, onLook }: StepBodyProps) {
  const { i18n } = useLingui()
  const caption = textOf(step.caption)
  const isOther = step.caption[currentLanguage()] === "" && caption !== ""
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={styles.step} tabIndex={0} aria-label={i18n._("present.text")}>
      {caption === "" ? null : (
        <p className={styles.caption} lang={isOther ? (currentLanguage() === "it" ? "en" : "it") : undefined}>
          {caption}
        </p>
      )}
      {step.products.length > 0 ? (
        <ul className={styles.offers} aria-label={i18n._("present.products")}>
          {step.products.map((item) => (
            <ProductOffer key={item.productId} item={item} sheet={sheet} onLook={onLook} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
