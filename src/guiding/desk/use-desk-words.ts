import { useLingui } from "@lingui/react"
import type { DeskPerson } from "../../client/help/index.ts"
import { localeOf } from "../../domain/language.ts"
import "./messages.ts"
import "./more-messages.ts"

export interface DeskWords {
  /** The name somebody gave, or what guests are called. */
  nameOf(person: Pick<DeskPerson, "name">): string
  /** Where they stand, what they look at, on what: with commas between. */
  placeOf(person: DeskPerson): string
  timeOf(at: string | number): string
}

/** How the desk names people, places and times. */
export function useDeskWords(): DeskWords {
  const { i18n } = useLingui()
  const clock = new Intl.DateTimeFormat(localeOf(i18n.locale), { hour: "2-digit", minute: "2-digit" })
  return {
    nameOf: ({ name }) => name || i18n._("desk.guest"),
    placeOf: ({ zone, product, device }) =>
      [zone ?? i18n._("desk.in-list"), product?.title, device ? i18n._(`desk.device.${device}`) : undefined]
        .filter((part) => part !== undefined)
        .join(", "),
    timeOf: (at) => clock.format(typeof at === "string" ? Date.parse(at) : at),
  }
}
