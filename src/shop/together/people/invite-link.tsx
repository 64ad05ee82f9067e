import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import type { CompanyTools } from "../company-tools.ts"
import { invitationPath } from "../invitation.ts"
import "./messages.ts"
import styles from "./people-panel.module.css"

/** Where one can be followed to: a room of friends by any of them, a guided visit by its guide. */
function useInvitation(): { kind: "friends" | "guided"; code: string } | null {
  const { presence } = useShop()
  const status = useStore(presence.store, (state) => state.status)
  if (status.kind !== "together" && status.kind !== "resuming") return null
  const { room, want } = status
  if (room.code === null) return null
  if (room.kind === "friends") return { kind: "friends", code: room.code }
  return want.kind === "guide" ? { kind: "guided", code: room.code } : null
}

/** The link that brings others here. Shown to be copied by hand as well: where the clipboard is closed, it is not. */
export function InviteLink({ tools }: { tools: CompanyTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState("")
  const invitation = useInvitation()
  if (invitation === null) return null
  const url = tools.origin + invitationPath(invitation.kind, invitation.code)
  const { share } = tools
  const copy = async () => {
    try {
      await tools.copy(url)
      setCopied(url)
      announce(i18n._("together.invite.copied"))
    } catch {
      field.current?.select()
      announce(i18n._("together.invite.by-hand"))
    }
  }
  return (
    <div className={styles.invite}>
      <p className={styles.hint}>{i18n._(`together.invite.${invitation.kind}`)}</p>
      <div className={styles.link}>
        <input
          ref={field}
          className={styles.address}
          aria-label={i18n._("together.invite.address")}
          readOnly
          value={url}
          onFocus={({ target }) => target.select()}
        />
        <Button className={styles.small} onClick={() => void copy()}>
          <Icon name={copied === url ? "check" : "link"} size={18} />
          {i18n._(copied === url ? "together.invite.copied.short" : "together.invite.copy")}
        </Button>
        {share ? (
          <Button
            kind="quiet"
            className={styles.small}
            aria-label={i18n._("together.invite.share")}
            // closing the system's sheet without choosing rejects, and is nobody's fault
            onClick={() =>
              void share({ title: i18n._("together.invite.title", { name: showroom.name }), url }).catch(
                () => {},
              )
            }
          >
            <Icon name="share" size={18} />
          </Button>
        ) : null}
      </div>
    </div>
  )
}
