import { useEffect, useRef } from "react"
import type { PanelPart } from "../../client/headset-panel.ts"
import type { HeadsetStore } from "../../client/headset-store.ts"
import { meaningOf, type Pressed } from "./question-panel.ts"

/** Shows a question's panel in the headset as long as it is mounted. `key`: says that the parts are others. */
export function useQuestionPanel(
  headset: HeadsetStore,
  id: string,
  { key, parts, onPress }: { key: string; parts: readonly PanelPart[]; onPress: (pressed: Pressed) => void },
): void {
  const latest = useRef({ parts, onPress })
  latest.current = { parts, onPress }
  // biome-ignore lint/correctness/useExhaustiveDependencies: other parts have another key
  useEffect(() => {
    const press = (buttonId: string) => {
      const pressed = meaningOf(buttonId)
      if (pressed) latest.current.onPress(pressed)
    }
    headset.setState({ question: { id, parts: latest.current.parts, press } })
  }, [headset, id, key])
  useEffect(() => () => headset.setState({ question: null, reading: null }), [headset])
}
