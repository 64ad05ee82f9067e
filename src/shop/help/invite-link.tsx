import { useLingui } from "@lingui/react"
import type { MouseEvent } from "react"
import { Link } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import styles from "./conversation-log.module.css"

export interface InviteLinkProps {
  code: string
  name: string
  surface: "scene" | "list"
}

/** "Come with me": whoever is in the scene already joins from where they are, others by its address. */
export function InviteLink({ code, name, surface }: InviteLinkProps) {
  const { i18n } = useLingui()
  const { presence, visit, help } = useShop()
  const join = (event: MouseEvent) => {
    help.store.getState().hide()
    if (surface !== "scene" || !visit.getState().entered) return
    event.preventDefault()
    presence.enter({ kind: "guided", code })
  }
  return (
    <>
      <p className={styles.text}>{i18n._("help.invite", { name })}</p>
      <Link href={`/?visit=${code}`} className={styles.invite} onClick={join}>
        {i18n._("help.invite.go", { name })}
      </Link>
    </>
  )
}
