import type { I18n } from "@lingui/core"
import "./messages.ts"

/** What somebody is called. */
export function nameOf(i18n: I18n, { name }: { readonly name: string }): string {
  return name === "" ? i18n._("together.nameless") : name
}
