import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import { surpriseAvatar } from "../../domain/parse-avatar.ts"
import { Tabs } from "../../ui/tabs.tsx"
import styles from "./avatar-panel.module.css"
import { ClothesRows, PersonRows } from "./avatar-rows.tsx"
import "./messages.ts"

const TABS = ["person", "clothes"] as const

/** The avatar, to be put together: it changes in the scene at once. `random` gives numbers from 0 to under 1. */
export function AvatarPanel({ random }: { random: () => number }) {
  const { i18n } = useLingui()
  const { visit, stage } = useShop()
  const [tab, setTab] = useState<(typeof TABS)[number]>("person")
  useEffect(() => {
    stage.getState().setShows(tab === "clothes" ? "figure" : "face")
  }, [stage, tab])
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Tabs
          label={i18n._("entrance.avatar")}
          tabs={TABS.map((id) => ({ id, label: i18n._(`entrance.tab.${id}`) }))}
          value={tab}
          onChoose={setTab}
          panelId="avatar-choices"
        />
        <button
          type="button"
          className={styles.surprise}
          onClick={() => visit.getState().chooseAvatar(surpriseAvatar(random))}
        >
          {i18n._("entrance.surprise")}
        </button>
      </div>
      <div id="avatar-choices" role="tabpanel" aria-label={i18n._(`entrance.tab.${tab}`)}>
        {tab === "person" ? <PersonRows /> : <ClothesRows />}
      </div>
    </div>
  )
}
