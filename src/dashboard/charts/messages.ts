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
      "chart.trend.summary":
        "{metric} dal {from} al {to}: {shown, plural, one {un punto con abbastanza risposte} other {# punti con abbastanza risposte}}, tra {low} e {high}.",
      "chart.trend.none": "{metric} dal {from} al {to}: nessun punto con abbastanza risposte.",
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
      "chart.trend.summary":
        "{metric} from {from} to {to}: {shown, plural, one {one point with enough answers} other {# points with enough answers}}, between {low} and {high}.",
      "chart.trend.none": "{metric} from {from} to {to}: no point with enough answers.",
    },
  }),
)
