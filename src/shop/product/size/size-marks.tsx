import { useLayoutEffect, useRef } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { useVariant } from "../../use-product.ts"
import styles from "./size.module.css"
import { useSizeWords } from "./use-size-words.ts"

/** The measures beside the lines that the scene draws along the product, and what stands beside it; for the eye alone. */
export function SizeMarks({ product }: { product: Product }) {
  const { inspecting } = useShop()
  const beside = useStore(inspecting, (state) => state.beside)
  const words = useSizeWords(product, useVariant(product))
  const layer = useRef<HTMLDivElement>(null)
  // The scene says where in every frame: they follow it without React.
  useLayoutEffect(() => {
    const follow = () => {
      for (const { id, x, y, shown } of inspecting.getState().marks) {
        const mark = layer.current?.querySelector<HTMLElement>(`[data-mark="${id}"]`)
        if (!mark) continue
        mark.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`
        mark.style.opacity = shown.toFixed(2)
      }
    }
    follow()
    return inspecting.subscribe(follow)
  })
  if (!beside || !words) return null
  const { height, width, reference } = words
  return (
    <div className={styles.layer} ref={layer} aria-hidden="true">
      {Object.entries({ height, width, reference }).map(([id, text]) => (
        <span key={id} className={styles.mark} data-mark={id}>
          {text}
        </span>
      ))}
    </div>
  )
}
