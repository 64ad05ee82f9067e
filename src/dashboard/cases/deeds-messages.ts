import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "cases.deeds": "Che cosa si è fatto",
      "cases.deeds.none": "Ancora nessuna azione annotata per questo caso.",
      "cases.deeds.unmeasured": "Fatta, non misurata.",
      "cases.deeds.not-over": "Fatta: prima {before}, il dopo si legge dal {day}.",
      "cases.deeds.too-few": "Misurata: prima {before}, dopo {after}; troppo poche risposte per confrontare.",
      "cases.deeds.same": "Misurata: prima {before}, dopo {after}; nessuna differenza distinguibile.",
      "cases.deeds.told": "Misurata: prima {before}, dopo {after}; la differenza si distingue.",
    },
    en: {
      "cases.deeds": "What was done",
      "cases.deeds.none": "No action noted for this case yet.",
      "cases.deeds.unmeasured": "Done, not measured.",
      "cases.deeds.not-over": "Done: {before} before; what came after can be read from {day}.",
      "cases.deeds.too-few": "Measured: {before} before, {after} after; too few answers to compare.",
      "cases.deeds.same": "Measured: {before} before, {after} after; no difference that can be told.",
      "cases.deeds.told": "Measured: {before} before, {after} after; the difference can be told.",
    },
  }),
)
