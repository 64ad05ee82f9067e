import type { I18n } from "@lingui/core"
import { localeOf } from "../../domain/language.ts"
import { type Persona, type PersonaBounds, testsOf } from "../../domain/persona.ts"
import { languageIn } from "../format/words.ts"
import "./messages.ts"

function boundsWords(i18n: I18n, { atLeast, atMost }: PersonaBounds): string {
  const number = (value: number | undefined) =>
    value === undefined ? "" : new Intl.NumberFormat(localeOf(languageIn(i18n))).format(value)
  const values = { least: number(atLeast), most: number(atMost) }
  if (atMost === 0) return i18n._("personas.none")
  if (atMost === undefined) return i18n._("personas.least", values)
  if (atLeast === undefined || atLeast === 0) return i18n._("personas.most", values)
  return i18n._(atLeast === atMost ? "personas.exactly" : "personas.between", values)
}

/** What a rule says: `products looked at: at most 3 and things put in the cart: 1 or more`. */
export function ruleWords(i18n: I18n, { when }: Pick<Persona, "when">): string {
  const all = new Intl.ListFormat(localeOf(languageIn(i18n)), { type: "conjunction" })
  return when
    .map((condition) =>
      all.format(
        testsOf(condition).map(([fact, bounds]) =>
          i18n._(`personas.fact.${fact}`, { bounds: boundsWords(i18n, bounds) }),
        ),
      ),
    )
    .join(`; ${i18n._("personas.or")} `)
}
