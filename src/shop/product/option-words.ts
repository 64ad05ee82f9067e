import type { Language, Localized } from "../../domain/language.ts"
import type { Product } from "../../domain/product.ts"
import { valueName } from "./colours.ts"

/** Options that feeds come with in the merchant's language only, and what they are called in ours. */
const OPTION_NAMES: readonly Localized[] = [
  { it: "Colore", en: "Colour" },
  { it: "Misura", en: "Size" },
  { it: "Taglia", en: "Size" },
  { it: "Materiale", en: "Material" },
  { it: "Finitura", en: "Finish" },
  { it: "Tessuto", en: "Fabric" },
  { it: "Montatura", en: "Frame" },
  { it: "Seduta", en: "Seat" },
  { it: "Base", en: "Base" },
  { it: "Confezione", en: "Pack" },
  { it: "Valore", en: "Value" },
]

const spoken = (word: string) => word.trim().toLowerCase()
const spelled = (word: string) => (spoken(word) === "color" ? "colour" : spoken(word))

function merchantsWord(product: Product, word: string, language: Language): string | undefined {
  const { words = {} } = product.texts[language]
  return Object.hasOwn(words, word) ? words[word] : undefined
}

/** What a value is called in `language`: as the merchant says, else as we know the colour, else as it is. */
export function valueWord(product: Product, word: string, language: Language): string {
  return merchantsWord(product, word, language) ?? valueName(word, language)
}

/** An option's name in `language`: as the merchant says, else as we know it, else as it is. */
export function optionWord(product: Product, name: string, language: Language): string {
  return merchantsWord(product, name, language) ?? optionName(name, language)
}

/** The option's name in `language`, as the feed has it when we don't know the word. */
export function optionName(name: string, language: Language): string {
  const known = OPTION_NAMES.find(
    ({ it, en }) => spoken(it) === spelled(name) || spoken(en) === spelled(name),
  )
  return known?.[language] ?? name
}
