import * as v from "valibot"
import { LANGUAGES } from "../../domain/language.ts"

const Guest = v.object({
  /** The room and the number in it. */
  id: v.string(),
  name: v.string(),
  language: v.picklist(LANGUAGES),
  scene: v.string(),
  x: v.number(),
  z: v.number(),
  doing: v.picklist(["walking", "looking", "inspecting", "trying"]),
  product: v.nullable(v.string()),
  hand: v.boolean(),
})

/** Who walks where others see them, in the rooms of one process, and how many more there are. */
export const FloorNow = v.object({ guests: v.array(Guest), others: v.number() })
export type FloorNow = v.InferOutput<typeof FloorNow>

/** A product is to be lit for one guest; whichever process has them does it. */
export const LightOrder = v.strictObject({ guest: v.string(), by: v.string(), product: v.string() })
export type LightOrder = v.InferOutput<typeof LightOrder>

/** What orders are told by, among the processes of a showroom. */
export const LIGHT_TOPIC = "floor.light"
