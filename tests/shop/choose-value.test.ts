import { expect, test } from "vitest"
import { chooseValue } from "../../src/shop/product/choose-value.ts"
import { valueName } from "../../src/shop/product/colours.ts"
import { optionName, optionWord, valueWord } from "../../src/shop/product/option-words.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"

const lamp = aProduct(1, {
  options: [
    { name: "Colore", values: ["Avorio", "Ocra"] },
    { name: "Misura", values: ["S", "L"] },
  ],
  variants: [
    { values: ["Avorio", "S"] },
    { values: ["Avorio", "L"] },
    { values: ["Ocra", "L"], available: false },
    { values: ["Ocra", "M"], available: true },
  ],
})
const [ivoryS, ivoryL] = lamp.variants
if (!ivoryS || !ivoryL) throw new Error("the lamp has variants")

test("[SHP-14] choosing a value keeps the others", () => {
  expect(chooseValue(lamp, ivoryS, 1, "L")?.id).toBe(ivoryL.id)
  expect(chooseValue(lamp, ivoryL, 0, "Ocra")?.values).toEqual(["Ocra", "L"])
})

test("[SHP-14] where the others can't be kept, what can be bought is chosen; what nobody makes can't be", () => {
  expect(chooseValue(lamp, ivoryS, 0, "Ocra")?.values).toEqual(["Ocra", "M"])
  expect(chooseValue(lamp, ivoryS, 0, "Blu")).toBeUndefined()
})

test("[SHP-14] options and colours that are known are told in the visitor's language, the rest as the feed has it", () => {
  expect(optionName("Colore", "en")).toBe("Colour")
  expect(optionName("Color", "it")).toBe("Colore")
  expect(optionName("Voltaggio", "en")).toBe("Voltaggio")
  expect(valueName("Verde bottiglia", "en")).toBe("Bottle green")
  expect(valueName("Ø 32 cm", "en")).toBe("Ø 32 cm")
})

test("[CAT-6] options and values are called what the merchant calls them, else as we know them, else as they are", () => {
  const plain = aProduct(1)
  const product = {
    ...plain,
    texts: { ...plain.texts, en: { ...plain.texts.en, words: { Coppia: "Pair" } } },
  }
  expect(valueWord(product, "Coppia", "en")).toBe("Pair")
  expect(valueWord(product, "Coppia", "it")).toBe("Coppia")
  expect(valueWord(product, "Avorio", "en")).toBe("Ivory")
  expect(optionWord(product, "Colore", "en")).toBe("Colour")
  expect(valueWord(product, "constructor", "en")).toBe("constructor")
})
