import { useLingui } from "@lingui/react"
import { useState } from "react"
import { currentLanguage } from "../../../client/language.ts"
import { formatPrice } from "../../../domain/format-price.ts"
import type { Language } from "../../../domain/language.ts"
import { variantInForce } from "../../../domain/variant-in-force.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { LanguageSwitch } from "../../../ui/language-switch.tsx"
import "../run/messages.ts"
import { textOf, valuesOf } from "../words.ts"
import type { Draft } from "./draft.ts"
import styles from "./editor.module.css"
import "./messages.ts"

/** What guests read, step by step, in each of its languages; the talking points aren't there. */
export function PreviewPanel({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { i18n } = useLingui()
  const [language, setLanguage] = useState<Language>(
    () => draft.languages.find((each) => each === currentLanguage()) ?? draft.languages[0] ?? "it",
  )
  const [index, setIndex] = useState(0)
  const of = draft.steps.length
  const step = draft.steps[index]
  const place = step?.stand ? textOf(step.stand.name, language) : ""
  return (
    <Dialog
      title={i18n._("edit.preview")}
      headed
      shape="wide"
      closeLabel={i18n._("edit.preview.close")}
      onClose={onClose}
    >
      <div className={styles.preview} lang={language}>
        {draft.languages.length > 1 ? (
          <LanguageSwitch
            label={i18n._("edit.preview.in")}
            value={language}
            languages={draft.languages}
            onChoose={setLanguage}
          />
        ) : null}
        <p className={styles.previewTitle}>{textOf(draft.title, language)}</p>
        {step ? (
          <>
            <p className={styles.hint} role="status">
              {i18n._(place ? "present.step.at" : "present.step", { n: index + 1, of, place })}
            </p>
            <p className={styles.previewText}>{textOf(step.caption, language)}</p>
            <ul>
              {step.products.map(({ productId, product, title, values, variantId }) => {
                const variant = product ? variantInForce(product, variantId ?? undefined) : undefined
                return (
                  <li key={productId} className={styles.linkRow}>
                    <span>
                      {textOf(title, language)}
                      {values.length > 0 ? `, ${valuesOf(values, product, language)}` : ""}
                    </span>
                    <span>
                      {variant
                        ? formatPrice(variant.price, variant.currency, language)
                        : i18n._("present.gone")}
                    </span>
                  </li>
                )
              })}
            </ul>
            <div className={styles.row}>
              <Button kind="quiet" unavailable={index === 0} onClick={() => setIndex(index - 1)}>
                <Icon name="chevron-left" size={18} />
                {i18n._("present.back")}
              </Button>
              <Button unavailable={index + 1 >= of} onClick={() => setIndex(index + 1)}>
                {i18n._("present.next")}
                <Icon name="chevron-right" size={18} />
              </Button>
            </div>
          </>
        ) : (
          <p>{i18n._("edit.lack.steps")}</p>
        )}
      </div>
    </Dialog>
  )
}
