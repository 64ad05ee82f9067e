import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "find.title": "Cerca",
      "find.field": "Sezione, punto di contatto, zona o prodotto",
      "find.kind.section": "sezione",
      "find.kind.touchpoint": "punto di contatto",
      "find.kind.zone": "zona",
      "find.kind.product": "prodotto",
      "find.none": "Niente con questo nome.",
      "find.count": "{count, plural, one {# risultato} other {# risultati}}",
      "find.failed": "Il server non risponde: si trovano solo le sezioni.",
    },
    en: {
      "find.title": "Search",
      "find.field": "Section, touchpoint, zone or product",
      "find.kind.section": "section",
      "find.kind.touchpoint": "touchpoint",
      "find.kind.zone": "zone",
      "find.kind.product": "product",
      "find.none": "Nothing by this name.",
      "find.count": "{count, plural, one {# result} other {# results}}",
      "find.failed": "The server isn’t answering: only sections are found.",
    },
  }),
)
