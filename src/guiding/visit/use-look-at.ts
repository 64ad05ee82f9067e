import { useLocation } from "wouter"
import { useShop } from "../../client/shop-context.ts"

/** Takes a product in hand, from where it stands when that is known. In the list it is opened there. */
export function useLookAt(surface: "scene" | "list"): (product: string) => void {
  const { visit, scene, catalogue } = useShop()
  const [, navigate] = useLocation()
  return (product) => {
    const stocked = scene.getState()
    const stands = stocked.kind === "ready" ? stocked.stock : []
    if (surface === "scene") {
      visit.getState().inspect(product, stands.find((each) => each.product.id === product)?.slot ?? null)
      return
    }
    const handle =
      catalogue.getState().products.get(product)?.handle ??
      stands.find((each) => each.product.id === product)?.product.handle
    if (handle) navigate(`/list?${new URLSearchParams({ product: handle })}`)
  }
}
