import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { useLocation } from "wouter"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { StockedScene } from "../../domain/find-stand.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { FloorPlan } from "../hud/floor-plan.tsx"
import { ZoneList } from "../hud/zone-list.tsx"
import { listingHref, readListingQuery } from "../list/listing-query.ts"
import { ShopLanguage } from "../shop-language.tsx"
import { textsOf } from "../use-product.ts"
import { targetOf, whereabouts } from "./find-target.ts"
import "./messages.ts"
import styles from "./plan-panel.module.css"
import { SearchBox } from "./search-box.tsx"
import { type Result, useSearch } from "./use-search.ts"
import { useSearchBout } from "./use-search-bout.ts"

export interface PlanPanelProps {
  stocked: StockedScene
  /** Where the visitor is. */
  zone: string | null
  /** Opened to search: the field has the keyboard. */
  searching: boolean
  onClose: () => void
}

const EVERYTHING = readListingQuery(new URLSearchParams())

/** The plan of the scene and a search over it: what is found shows on the plan, and either takes one there. */
export function PlanPanel({ stocked, zone, searching, onClose }: PlanPanelProps) {
  const { i18n } = useLingui()
  const { visit, boards } = useShop()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const place = useStore(visit, (state) => state.place)
  const [words, setWords] = useState("")
  const [active, setActive] = useState(0)
  const search = useSearch(stocked, words)
  const bout = useSearchBout()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (searching) field.current?.focus()
  }, [searching])
  const answered = search.status === "ready" && search.words === words.trim() ? search.words : null
  const count = search.results.length
  useEffect(() => {
    if (answered !== null) bout.settled(answered, count)
  }, [bout, answered, count])

  const type = (text: string) => {
    setWords(text)
    setActive(0)
  }
  const goToZone = (id: string, name: string) => {
    visit.getState().goTo({ kind: "zone", id })
    announce(i18n._("search.taken", { name }))
    onClose()
  }
  const choose = (result: Result) => {
    bout.settled(words, count)
    bout.used()
    if (result.kind === "zone") {
      goToZone(result.zone.id, result.zone.name[currentLanguage()])
      return
    }
    const { product } = result
    const name = textsOf(product).title
    const target = targetOf(stocked, product.id, whereabouts(place, stocked))
    if (target) {
      visit.getState().goTo({ kind: target.kind, id: target.id })
      announce(i18n._("search.taken", { name }))
      onClose()
    } else {
      announce(i18n._("search.not-here", { name }))
      navigate(listingHref(EVERYTHING, product.handle))
    }
  }
  const marks = search.results.flatMap((result, index) =>
    result.kind === "product" && result.at ? [{ ...result.at.point, active: index === active }] : [],
  )
  const found = search.results[active]
  const shownZone = found?.kind === "zone" ? found.zone.id : zone
  const idle = words.trim() === ""
  return (
    <div className={styles.panel} data-panel>
      <SearchBox
        words={words}
        search={search}
        active={active}
        fieldRef={field}
        onWords={type}
        onActive={setActive}
        onChoose={choose}
        onAll={bout.used}
      />
      <div className={styles.picture} data-small={!idle || undefined}>
        <FloorPlan scene={stocked.scene} zone={shownZone} at={place} marks={marks} />
      </div>
      {idle ? (
        <>
          <ZoneList scene={stocked.scene} zone={zone} onGo={goToZone} />
          {stocked.scene.boards.length > 0 ? (
            <button
              type="button"
              className={styles.board}
              aria-haspopup="dialog"
              onClick={() => {
                onClose()
                boards.getState().read(true)
              }}
            >
              {i18n._("search.board")}
            </button>
          ) : null}
          <div className={styles.language}>
            <ShopLanguage />
          </div>
        </>
      ) : null}
    </div>
  )
}
