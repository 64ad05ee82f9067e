import type { I18n } from "@lingui/core"
import "./messages.ts"

/** What the guide is called, in the middle of a sentence. */
export function guideName(i18n: I18n, name: string | undefined): string {
  return name || i18n._("visit.guide.nameless")
}

/** What a guest is called. */
export function guestName(i18n: I18n, name: string): string {
  return name || i18n._("visit.guest.nameless")
}
