import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useDesk } from "../desk-context.ts"
import { useDeskWords } from "../use-desk-words.ts"
import styles from "./floor.module.css"
import { FloorGuestRow } from "./floor-guest-row.tsx"
import { FloorPlan } from "./floor-plan.tsx"
import { useFloor } from "./use-floor.ts"

/** Who walks where others see them, and what each looks at. Nothing where there is nobody. */
export function FloorPanel() {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { nameOf } = useDeskWords()
  const lost = useStore(desk.store, (state) => state.lostAt !== null)
  const { floor, scene, light } = useFloor()
  if (floor === null || floor.guests.length + floor.others === 0) return null
  return (
    <section aria-labelledby="desk-floor">
      <h2 id="desk-floor">{i18n._("desk.floor")}</h2>
      <p className={styles.hint}>
        {i18n._("desk.floor.shared")} {i18n._("desk.floor.others", { n: floor.others })}
      </p>
      {scene && floor.guests.length > 0 ? (
        <FloorPlan
          scene={scene.scene}
          guests={floor.guests.filter((guest) => guest.scene === scene.scene.id)}
          nameOf={nameOf}
        />
      ) : null}
      <ul className={styles.list}>
        {floor.guests.map((guest) => (
          <FloorGuestRow key={guest.id} guest={guest} scene={scene} lost={lost} light={light} />
        ))}
      </ul>
      {floor.guests.length > 0 ? <p className={styles.hint}>{i18n._("desk.floor.light.hint")}</p> : null}
    </section>
  )
}
