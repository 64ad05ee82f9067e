import type { AskingPolicy } from "../domain/asking-policy.ts"
import type { JourneyStage } from "../domain/journey-stage.ts"
import type { Language, Localized } from "../domain/language.ts"
import type { Product } from "../domain/product.ts"
import type { Prompt } from "../domain/prompt.ts"
import type { Scene } from "../domain/scene.ts"

/** `GET /api/showroom`: what is in force. Prompts come whole: the browser asks with them. */
export interface ShowroomReply {
  readonly id: string
  readonly name: string
  readonly tagline: Localized
  readonly languages: readonly Language[]
  readonly timezone: string
  readonly currency: string
  /** How a cart becomes an order. `shop`: it is paid at `host`; `demo`: nothing is sold there. */
  readonly checkout:
    | { readonly kind: "shop"; readonly host: string; readonly demo: boolean }
    | { readonly kind: "message"; readonly email: string | null }
  readonly scenes: readonly {
    readonly id: string
    readonly version: string
    readonly touchpoints: readonly {
      readonly id: string
      readonly name: Localized
      readonly stage: JourneyStage
      readonly zone: string
    }[]
  }[]
  readonly prompts: readonly Prompt[]
  /** How much may be asked of one visitor, over all of them. */
  readonly policy: AskingPolicy
}

/** `GET /api/scenes/:id`: the scene, and which product stands in which slot now. */
export interface SceneReply {
  readonly scene: Scene
  readonly stock: readonly { readonly slot: string; readonly product: Product }[]
}

/** `GET /api/stands`: the products on display, and in which zone: what the list needs to know of the scenes. */
export interface StandsReply {
  readonly stands: readonly {
    readonly productId: string
    readonly scene: string
    readonly zone: { readonly id: string; readonly name: Localized }
  }[]
}

/** As many products as the list asks for at once. */
export const LIST_PAGE = 24
/** What the list asks for first, when its address asks for nothing in particular. */
export const FIRST_PRODUCTS = `/api/products?limit=${LIST_PAGE}`

/**
 * `GET /api/products?cursor&q&category&sort=title|price|-price&available=true&ids=a,b&handle&limit` (limit at most 200).
 * `total` and `categories` count what `q` finds, whatever the page.
 */
export interface ProductsReply {
  readonly products: readonly Product[]
  readonly next: string | null
  readonly total: number
  readonly categories: readonly {
    readonly category: string
    readonly label: Localized
    readonly count: number
  }[]
}
