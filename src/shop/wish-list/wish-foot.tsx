import { useLingui } from "@lingui/react"
import { type FormEvent, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { ShownList } from "../../client/wish-list/index.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { cleanName } from "../entrance/clean-name.ts"
import type { CompanyTools } from "../together/company-tools.ts"
import "./messages.ts"
import { NameField } from "./name-field.tsx"
import { OfferButton } from "./offer-button.tsx"
import { WISH } from "./wish-here.tsx"
import styles from "./wish-panel.module.css"

/** The address, from the root, that shows others a list. */
export function wishPath(code: string): string {
  return `/?${new URLSearchParams({ [WISH]: code })}`
}

function ShareWishes() {
  const { i18n } = useLingui()
  const { wishes, visit } = useShop()
  const announce = useAnnounce()
  const [name, setName] = useState(visit.getState().name)
  const [asks] = useState(name === "")
  const sharing = useStore(wishes.store, (state) => state.sharing)
  const share = async (event: FormEvent) => {
    event.preventDefault()
    if (sharing) return
    visit.getState().chooseName(cleanName(name))
    const lists = await wishes.wake()
    if (await lists.share()) announce(i18n._("wish.shared"))
  }
  return (
    <form className={styles.foot} onSubmit={(event) => void share(event)}>
      <p className={styles.hint}>{i18n._("wish.share.hint")}</p>
      {asks ? <NameField value={name} onChange={setName} /> : null}
      <Button type="submit" className={styles.small} unavailable={sharing}>
        <Icon name="link" size={18} />
        {i18n._(sharing ? "wish.sharing" : "wish.share")}
      </Button>
    </form>
  )
}

/** The link of a list. Shown to be copied by hand as well: where the clipboard is closed, it is not. */
function WishLink({ code, tools }: { code: string; tools: CompanyTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const url = tools.origin + wishPath(code)
  const { share } = tools
  const copy = async () => {
    try {
      await tools.copy(url)
      setCopied(true)
      announce(i18n._("wish.link.copied"))
    } catch {
      field.current?.select()
      announce(i18n._("wish.link.by-hand"))
    }
  }
  return (
    <div className={styles.foot}>
      <p className={styles.hint}>{i18n._("wish.link.hint")}</p>
      <div className={styles.line}>
        <input
          ref={field}
          className={styles.address}
          aria-label={i18n._("wish.link")}
          readOnly
          value={url}
          onFocus={({ target }) => target.select()}
        />
        <Button className={styles.small} onClick={() => void copy()}>
          <Icon name={copied ? "check" : "link"} size={18} />
          {i18n._(copied ? "wish.link.copied.short" : "wish.link.copy")}
        </Button>
        {share ? (
          <Button
            kind="quiet"
            className={styles.small}
            aria-label={i18n._("wish.link.share")}
            // closing the system's sheet without choosing rejects, and is nobody's fault
            onClick={() =>
              void share({ title: i18n._("wish.link.title", { name: showroom.name }), url }).catch(() => {})
            }
          >
            <Icon name="share" size={18} />
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** How others get to see the list. */
export function WishFoot({ shown, tools }: { shown: ShownList; tools: CompanyTools }) {
  return (
    <>
      <OfferButton />
      {shown.code === null ? <ShareWishes /> : <WishLink key={shown.code} code={shown.code} tools={tools} />}
    </>
  )
}
