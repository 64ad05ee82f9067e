import * as v from "valibot"
import { type AskForHelp, HELP_KEY, type LeaveWord } from "../../protocol/help.ts"
import type { SafeStorage } from "../safe-storage.ts"
import { HELP_KEPT } from "./help-kept.ts"

export interface Unsent {
  readonly id: string
  readonly text: string
}

/** One's request as this browser keeps it: its secret, and what of it hasn't reached the server yet. */
export interface HelpMemory {
  readonly id: string
  readonly key: string
  readonly ask: AskForHelp
  /** Whether the server has it. */
  readonly sent: boolean
  readonly unsent: readonly Unsent[]
  /** What is to be left instead of waiting on. */
  readonly word: LeaveWord | null
  readonly closing: boolean
  /** Lines of the guide that were read. */
  readonly read: number
}

const contact = v.variant("kind", [
  v.object({ kind: v.literal("email"), value: v.string() }),
  v.object({ kind: v.literal("phone"), value: v.string() }),
])
const word = v.object({
  about: v.string(),
  contact: v.exactOptional(contact),
  consent: v.exactOptional(v.literal(true)),
})
const Memory: v.GenericSchema<unknown, HelpMemory> = v.object({
  id: v.pipe(v.string(), v.uuid()),
  key: v.pipe(v.string(), v.regex(HELP_KEY)),
  ask: v.object({
    ...word.entries,
    kind: v.picklist(["request", "message"]),
    visitId: v.string(),
    name: v.string(),
    language: v.picklist(["it", "en"]),
    device: v.exactOptional(v.picklist(["desktop", "phone", "tablet", "vr", "kiosk"])),
    sceneId: v.exactOptional(v.string()),
    sceneVersion: v.exactOptional(v.string()),
    place: v.exactOptional(v.object({ zone: v.string(), x: v.number(), z: v.number(), heading: v.number() })),
    productId: v.exactOptional(v.string()),
  }),
  sent: v.boolean(),
  unsent: v.array(v.object({ id: v.string(), text: v.string() })),
  word: v.nullable(word),
  closing: v.boolean(),
  read: v.number(),
})

export function recallHelp(storage: SafeStorage): HelpMemory | null {
  return storage.read(HELP_KEPT, (stored) => {
    const parsed = v.safeParse(Memory, stored)
    return parsed.success ? parsed.output : null
  })
}

export function rememberHelp(storage: SafeStorage, memory: HelpMemory | null): void {
  if (memory) storage.write(HELP_KEPT, memory)
  else storage.remove(HELP_KEPT)
}
