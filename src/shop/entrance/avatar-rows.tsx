import { useLingui } from "@lingui/react"
import { type ReactNode, useId } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import {
  type Avatar,
  type AvatarChoice,
  BODIES,
  BOTTOMS,
  HAIR,
  LEGS,
  OUTFITS,
  SHOES,
  SKINS,
  STYLES,
  TOPS,
} from "../../domain/avatar.ts"
import { ChoiceGroup } from "../../ui/choice-group.tsx"
import styles from "./avatar-rows.module.css"
import { BodyMark, BottomMark, ShoesMark, TopMark } from "./garments.tsx"
import "./messages.ts"
import { Portrait } from "./portrait.tsx"

interface AvatarRowProps<C extends AvatarChoice> {
  part: keyof Avatar
  list: readonly C[]
  draw: (choice: C, avatar: Avatar) => ReactNode
  /** Colours are dots, everything else is drawn in a square. */
  dots?: boolean
}

function AvatarRow<C extends AvatarChoice>({ part, list, draw, dots = false }: AvatarRowProps<C>) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const avatar = useStore(visit, (state) => state.avatar)
  const labelId = useId()
  return (
    <div className={styles.row}>
      <div className={styles.label} id={labelId}>
        {i18n._(`entrance.${part}`)}
      </div>
      <ChoiceGroup
        labelledBy={labelId}
        choices={list.map((choice) => ({ ...choice, label: i18n._(`entrance.${part}.${choice.id}`) }))}
        value={avatar[part]}
        onChoose={(id) => visit.getState().chooseAvatar({ ...avatar, [part]: id })}
        draw={(choice) => draw(choice, avatar)}
        className={styles.choices}
        choiceClassName={dots ? `${styles.choice} ${styles.round}` : styles.choice}
      />
    </div>
  )
}

const dot = ({ colour }: { readonly colour: string }) => (
  <span className={styles.dot} style={{ background: colour }} />
)

/** Who one is: build, skin and hair. */
export function PersonRows() {
  return (
    <div className={styles.rows}>
      <AvatarRow part="body" list={BODIES} draw={({ id }) => <BodyMark body={id} />} />
      <AvatarRow part="skin" list={SKINS} dots draw={dot} />
      <AvatarRow
        part="style"
        list={STYLES}
        draw={({ id }, avatar) => <Portrait avatar={{ ...avatar, style: id }} />}
      />
      <AvatarRow part="hair" list={HAIR} dots draw={dot} />
    </div>
  )
}

/** What one wears. A dress leaves no choice below it. */
export function ClothesRows() {
  const { visit } = useShop()
  const dressed = useStore(visit, (state) => state.avatar.top === "dress")
  return (
    <div className={styles.rows}>
      <AvatarRow part="top" list={TOPS} draw={({ id }, avatar) => <TopMark top={id} avatar={avatar} />} />
      <AvatarRow part="outfit" list={OUTFITS} dots draw={dot} />
      {dressed ? null : (
        <>
          <AvatarRow
            part="bottom"
            list={BOTTOMS}
            draw={({ id }, avatar) => <BottomMark bottom={id} avatar={avatar} />}
          />
          <AvatarRow part="legs" list={LEGS} dots draw={dot} />
        </>
      )}
      <AvatarRow part="shoes" list={SHOES} draw={({ id }) => <ShoesMark shoes={id} />} />
    </div>
  )
}
