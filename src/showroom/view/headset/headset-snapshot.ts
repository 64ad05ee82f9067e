import { Matrix4, Vector3 } from "three"
import type { PanelPart } from "../../../client/headset-panel.ts"
import type { PanelReading } from "../../../client/headset-store.ts"
import type { HeadsetView } from "./headset-view.ts"

type Place = readonly [x: number, y: number, z: number]

/** What a test reads of a headset. Places are in the visitor's own room, as controllers and head are put there. */
export interface HeadsetSnapshot {
  /** What the question's panel says; `null`: nothing is asked. */
  readonly question: readonly PanelPart[] | null
  readonly reading: PanelReading | null
  readonly aiming: boolean
  /** Of all panels that hang. */
  readonly buttons: readonly { readonly id: string; readonly at: Place }[]
  /** Products by their slots. */
  readonly things: readonly { readonly slot: string; readonly product: string; readonly at: Place }[]
  /** The product in the hand. */
  readonly held: string | null
  readonly drawCalls: number
}

const place = new Vector3()
const inverse = new Matrix4()

/** A copy of what somebody in a headset has around them. */
export function snapshotOf(view: HeadsetView): HeadsetSnapshot {
  const { live, question, tag, menu, held } = view
  const { reading, aiming } = live.shop.headset.getState()
  inverse.copy(view.base).invert()
  const inRoom = (at: Vector3): Place => {
    const { x, y, z } = at.applyMatrix4(inverse)
    return [x, y, z]
  }
  return structuredClone({
    question: question.panel?.parts ?? null,
    reading,
    aiming,
    buttons: [question, tag, menu].flatMap((hung) =>
      hung.buttons().map(({ id, at }) => ({ id, at: inRoom(at) })),
    ),
    things: [...live.stands.values()].map(({ slot, product, box }) => ({
      slot: slot.id,
      product: product.id,
      at: inRoom(box.getCenter(place)),
    })),
    held: held?.wanted ? held.carry.product.id : null,
    drawCalls: live.renderer.info.render.calls,
  })
}
