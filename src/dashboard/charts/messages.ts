import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "table.label": "Voce",
      "table.value": "Valore",
      "table.low": "Minimo",
      "table.high": "Massimo",
      "table.n": "n",
      "table.previous": "Prima",
      "table.delta.low": "Differenza, minimo",
      "table.delta.high": "Differenza, massimo",
      "table.verdict": "Verdetto",
      "table.scroll": "{caption}, tabella che scorre di lato",
    },
    en: {
      "table.label": "Item",
      "table.value": "Value",
      "table.low": "Low",
      "table.high": "High",
      "table.n": "n",
      "table.previous": "Before",
      "table.delta.low": "Difference, low",
      "table.delta.high": "Difference, high",
      "table.verdict": "Verdict",
      "table.scroll": "{caption}, table that scrolls sideways",
    },
  }),
)
