import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef } from "react"
import { useStore } from "zustand"
import { type HelpSession, MAX_ABOUT } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { BookLink } from "../booking/book-link.tsx"
import { AboutProduct } from "./about-product.tsx"
import styles from "./help.module.css"
import { HoursLine } from "./hours-line.tsx"
import { lengthOf, TextArea } from "./text-area.tsx"
import { TroubleNote } from "./trouble-note.tsx"

/** Asks for somebody, with a line of what it is about if one likes. */
export function AskForm({ session, productId }: { session: HelpSession; productId: string | null }) {
  const { i18n } = useLingui()
  const { draft, hours, trouble } = useStore(session.store)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (lengthOf(draft) <= MAX_ABOUT) session.ask(draft.trim(), productId)
  }
  return (
    <form className={styles.body} onSubmit={submit}>
      {hours ? <HoursLine hours={hours} /> : <p>{i18n._("help.unknown")}</p>}
      <AboutProduct productId={productId} />
      <TextArea
        label={i18n._("help.about")}
        optional={i18n._("help.about.optional")}
        value={draft}
        max={MAX_ABOUT}
        field={field}
        onChange={session.write}
      />
      {hours ? <TroubleNote trouble={trouble} /> : null}
      <Button type="submit">{i18n._("help.go")}</Button>
      <p className={styles.small}>{i18n._("help.sees")}</p>
      {hours?.bookable ? <BookLink productId={productId} className={styles.book} /> : null}
    </form>
  )
}
