import { useLingui } from "@lingui/react"
import type { HelpHours } from "../../client/help/index.ts"

const MINUTE = 60

/** How many are on duty and, when enough were answered lately to say so, how long it usually takes: never too little. */
export function HoursLine({ hours: { guides, usualWait } }: { hours: HelpHours }) {
  const { i18n } = useLingui()
  const usual =
    usualWait === null
      ? null
      : usualWait <= MINUTE - 10
        ? i18n._("help.usual.seconds", { n: Math.max(10, Math.ceil(usualWait / 10) * 10) })
        : i18n._("help.usual.minutes", { n: Math.ceil(usualWait / MINUTE) })
  return (
    <p>
      {i18n._("help.guides", { n: guides })} {usual}
    </p>
  )
}
