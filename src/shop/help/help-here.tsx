import { lazy, Suspense, useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useKey } from "../../ui/use-key.ts"

const HelpLayer = lazy(() => import("./help-layer.tsx").then(({ HelpLayer }) => ({ default: HelpLayer })))

/** Asking for help, over the scene or the list: fetched when one asks, or has asked. */
export function HelpHere({ surface }: { surface: "scene" | "list" }) {
  const { help, talk } = useShop()
  const wanted = useStore(help.store, ({ open, mark }) => open || mark !== "none")
  const open = useStore(help.store, (state) => state.open)
  const panel = useStore(talk, (state) => state.panel)
  useKey("p", () => {
    // a dialog keeps the keyboard to itself
    if (document.querySelector("[role=dialog][data-state=open]")) return
    const { show, hide } = help.store.getState()
    if (open) hide()
    else show()
  })
  // one panel at a time: on a phone there is room for no more
  useEffect(() => {
    if (open) talk.getState().open(null)
  }, [open, talk])
  useEffect(() => {
    if (panel !== null) help.store.getState().hide()
  }, [panel, help])
  return wanted ? (
    <Suspense fallback={null}>
      <HelpLayer surface={surface} />
    </Suspense>
  ) : null
}
