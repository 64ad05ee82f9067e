import { setupI18n } from "@lingui/core"
import { compileMessage } from "@lingui/message-utils/compileMessage"
import { LANGUAGES, type Language } from "../domain/language.ts"

/** The interface's words. Each feature loads its own with `addMessages` when it is itself loaded. */
export const i18n = setupI18n()
// A build compiles them itself and leaves the compiler out.
if (!import.meta.env.PROD) i18n.setMessagesCompiler(compileMessage)

/** Messages of one feature in one language, by id; ids begin with the feature's name: `cart.empty`. ICU syntax. */
export type Messages = Readonly<Record<string, string>>

/** Types the messages of a feature, so that an id that one language lacks is a compile error. */
export function defineMessages<Id extends string>(
  messages: Readonly<Record<Language, Readonly<Record<Id, string>>>>,
): Readonly<Record<Language, Readonly<Record<Id, string>>>> {
  return messages
}

export function addMessages(messages: Readonly<Record<Language, Messages>>): void {
  for (const language of LANGUAGES) i18n.load(language, { ...messages[language] })
}

export function activateLanguage(language: Language): void {
  i18n.activate(language)
}

/** The active language. */
export function currentLanguage(): Language {
  return LANGUAGES.find((language) => language === i18n.locale) ?? "it"
}
