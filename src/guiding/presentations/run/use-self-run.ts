import { useCallback, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import {
  recallPlace,
  rememberPlace,
  type ShownPresentation,
  type ShownStep,
} from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { PresentationTools } from "../presentation-tools.ts"
import { secondsOf, stepOf } from "./step-place.ts"

export interface SelfRun {
  /** `null`: it hasn't begun. */
  readonly step: ShownStep | null
  readonly index: number
  readonly playing: boolean
  /** Whether one has walked away from where the presentation is. */
  readonly out: boolean
  readonly isLast: boolean
  /** From the beginning, or from where one was when the page was loaded again. */
  begin(playing: boolean): void
  go(by: 1 | -1): void
  setPlaying(on: boolean): void
  /** Back to where the presentation is. */
  comeBack(): void
}

/** In which zone a step takes place; `null`: wherever one is. */
function useZoneOf(step: ShownStep | null): string | null {
  const { showroom } = useShop()
  const stand = step?.stand?.there ? step.stand : null
  if (stand === null) return null
  if (stand.kind === "zone") return stand.id
  const scene = showroom.scenes.find(({ id }) => id === stand.scene)
  return scene?.touchpoints.find(({ id }) => id === stand.id)?.zone ?? null
}

/**
 * A presentation that one goes through alone, at one's own pace. Going to a step walks there and brings its first product
 * forward; whoever walks elsewhere is left in peace, and it waits.
 */
export function useSelfRun(
  code: string,
  shown: ShownPresentation,
  { surface, tools }: { readonly surface: "scene" | "list"; readonly tools: PresentationTools },
): SelfRun {
  const { visit, guided } = useShop()
  const { tab, after, isSeen, now } = tools
  const [id, setId] = useState<string | null>(null)
  const [playing, setPlaying] = useState(false)
  const [out, setOut] = useState(false)
  const at = stepOf(shown, id)
  const step = at?.step ?? null
  const index = at?.index ?? -1
  const isLast = index === shown.steps.length - 1
  const zone = useZoneOf(step)
  const going = useStore(visit, ({ destination }) => destination !== null)
  const here = useStore(visit, ({ place }) => place?.zone ?? null)
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const asked = useRef(false)

  const walk = useCallback(
    ({ stand }: ShownStep) => {
      const { sceneId, activity, putBack, goTo } = visit.getState()
      if (surface !== "scene" || !stand?.there || stand.scene !== sceneId) return
      if (activity.kind !== "walking") putBack()
      asked.current = true
      goTo({ kind: stand.kind, id: stand.id })
    },
    [visit, surface],
  )
  const enter = useCallback(
    (next: ShownStep) => {
      setId(next.id)
      setOut(false)
      rememberPlace(tab, code, next.id)
      walk(next)
    },
    [tab, code, walk],
  )
  const go = useCallback(
    (by: 1 | -1) => {
      const next = shown.steps[index + by]
      if (next) enter(next)
    },
    [shown, index, enter],
  )

  // What the step shows comes forward here, and goes with it.
  const product = step?.products.find((each) => each.product !== null)?.productId ?? null
  useEffect(() => {
    if (surface !== "scene" || product === null || out) return
    guided.store.setState({ spotlight: { product, by: -1, count: now() } })
    return () => {
      if (guided.store.getState().visit === null) guided.store.setState({ spotlight: null })
    }
  }, [guided, surface, product, out, now])

  // Who has arrived and then is elsewhere has gone their own way; who was on the way and gave it up, too.
  useEffect(() => {
    if (surface !== "scene" || step === null || zone === null || going || here === null) return
    if (!asked.current || here === zone) return
    setOut(true)
    setPlaying(false)
  }, [surface, step, zone, going, here])

  useEffect(() => {
    if (!playing || step === null || going || !walking || isLast) return
    let stop = () => {}
    const wait = (seconds: number) => {
      // While nobody looks nothing goes on.
      stop = after(seconds * 1000, () => (isSeen() ? go(1) : wait(2)))
    }
    wait(secondsOf(step))
    return () => stop()
  }, [playing, step, going, walking, isLast, after, isSeen, go])

  return {
    ...{ step, index, playing: playing && !isLast, out, isLast, go, setPlaying },
    begin: (plays) => {
      const was = stepOf(shown, recallPlace(tab, code))?.step ?? shown.steps[0]
      setPlaying(plays)
      if (was) enter(was)
    },
    comeBack: () => {
      setOut(false)
      if (step) walk(step)
    },
  }
}
