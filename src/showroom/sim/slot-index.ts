import type { Fixture, Scene, Slot } from "../../domain/scene.ts"
import { findStandPoint, type StandPoint } from "./stand-point.ts"
import type { WalkWorld } from "./walk-world.ts"

/** An inspectable slot with its stand point. */
export interface ReachableSlot {
  readonly id: string
  readonly fixtureId: string
  readonly touchpointId: string
  readonly zone: string
  /** Metres. */
  readonly x: number
  readonly y: number
  readonly z: number
  /** `null` when there is no free place within reach that sees it. Found when it is first asked for. */
  readonly stand: StandPoint | null
}

export interface SlotIndex {
  readonly world: WalkWorld
  readonly slots: readonly ReachableSlot[]
  readonly byId: ReadonlyMap<string, ReachableSlot>
}

/** The inspectable slots of a scene with where to stand before them; built once a scene. */
export function createSlotIndex(world: WalkWorld, scene: Pick<Scene, "fixtures">): SlotIndex {
  const slots = scene.fixtures.flatMap((fixture) =>
    fixture.slots.filter((slot) => slot.inspectable).map((slot) => reachable(world, fixture, slot)),
  )
  return { world, slots, byId: new Map(slots.map((slot) => [slot.id, slot])) }
}

function reachable(world: WalkWorld, fixture: Fixture, slot: Slot): ReachableSlot {
  const [x, y, z] = slot.position
  // A hundred of them take longer than a frame, and a visit asks for a few.
  let stand: StandPoint | null | undefined
  return {
    id: slot.id,
    fixtureId: fixture.id,
    touchpointId: fixture.touchpoint,
    zone: fixture.zone,
    x,
    y,
    z,
    get stand() {
      if (stand === undefined) stand = findStandPoint(world, slot, fixture.kind === "easel")
      return stand
    },
  }
}

/** Where to stand to look at a slot; `null` when it is unknown, not inspectable or out of reach of the shop floor. */
export function standPointFor(index: SlotIndex, slotId: string): StandPoint | null {
  return index.byId.get(slotId)?.stand ?? null
}
