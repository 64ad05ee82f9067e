import { useLingui } from "@lingui/react"
import { useId } from "react"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product, ProductOption, Variant } from "../../domain/product.ts"
import { ChoiceGroup } from "../../ui/choice-group.tsx"
import { chooseValue } from "./choose-value.ts"
import { namedColour } from "./colours.ts"
import "./messages.ts"
import { optionWord, valueWord } from "./option-words.ts"
import styles from "./product-options.module.css"

interface OptionRowProps {
  product: Product
  variant: Variant
  option: ProductOption
  index: number
}

function OptionRow({ product, variant, option, index }: OptionRowProps) {
  const { i18n } = useLingui()
  const { visit, record } = useShop()
  const nameId = useId()
  const language = currentLanguage()
  const isColour = option.values.every((value) => namedColour(value))
  const chosen = variant.values[index] ?? ""

  const choices = option.values.map((value) => {
    const gone = chooseValue(product, variant, index, value)?.available !== true
    const name = valueWord(product, value, language)
    return { id: value, gone, name, label: gone ? i18n._("product.value.sold-out", { value: name }) : name }
  })
  const choose = (value: string) => {
    const next = chooseValue(product, variant, index, value)
    if (!next || next.id === variant.id) return
    visit.getState().chooseVariant(product.id, next.id)
    record({ type: "product.configured", productId: product.id, variantId: next.id })
  }
  return (
    <div className={styles.option}>
      <div className={styles.name} id={nameId}>
        {optionWord(product, option.name, language)}
        {isColour ? <b>{valueWord(product, chosen, language)}</b> : null}
      </div>
      <ChoiceGroup
        labelledBy={nameId}
        choices={choices}
        value={chosen}
        onChoose={choose}
        className={isColour ? `${styles.row} ${styles.swatches}` : styles.row}
        choiceClassName={isColour ? styles.swatch : styles.chip}
        draw={({ id, gone, name }) =>
          isColour ? (
            <span
              className={styles.colour}
              data-gone={gone || undefined}
              style={{ background: namedColour(id)?.colour }}
            />
          ) : (
            <span className={styles.value} data-gone={gone || undefined}>
              {name}
            </span>
          )
        }
      />
    </div>
  )
}

/** What can be chosen: swatches where every value is a colour, words otherwise. */
export function ProductOptions({ product, variant }: { product: Product; variant: Variant }) {
  return product.options.map((option, index) => (
    <OptionRow key={option.name} product={product} variant={variant} option={option} index={index} />
  ))
}
