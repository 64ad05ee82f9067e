import { currentLanguage } from "../../../client/language.ts"

/** Where an order sheet is opened from what is shown: in the language that is read here, also when the address asked for it. */
export function sheetAddress(code: string): string {
  return `/order/${code}?lang=${currentLanguage()}`
}
