import { v7 } from "uuid"
import type { Event } from "../../../src/domain/event.ts"
import type { ShowroomReply } from "../../../src/protocol/showroom.ts"

export interface Load {
  /** Events of many visits, half of them impressions and answers, that were never made before. */
  events(count: number): Event[]
}

/** Makes the events of a busy showroom, of the prompts and touchpoints that the server says are in force. */
export function createLoad(showroom: ShowroomReply): Load {
  const [scene] = showroom.scenes
  const prompt = showroom.prompts.find(({ metric }) => metric === "csat")
  if (!scene || !prompt) throw new Error("the showroom has no scene, or no prompt that asks CSAT")
  const zones = new Map(scene.touchpoints.map(({ id, zone }) => [id, zone]))
  let made = 0

  function visit(): Event[] {
    made += 1
    const visitId = `bench-${v7()}`
    const touchpointId = prompt?.touchpoints[made % (prompt?.touchpoints.length ?? 1)] ?? ""
    const envelope = () => ({
      id: v7(),
      at: new Date().toISOString(),
      visitId,
      showroomId: showroom.id,
      sceneId: scene?.id ?? "",
      sceneVersion: scene?.version ?? "",
      place: { zone: zones.get(touchpointId) ?? "", x: 1.5, z: -3.2, heading: made % 360 },
      context: { language: "it", device: "desktop", tier: "high", fps: 58 } as const,
    })
    const asked = {
      promptId: prompt?.id ?? "",
      promptVersion: prompt?.version ?? 1,
      touchpointId,
      metric: "csat",
      scale: "1-5",
      impressionId: v7(),
    } as const
    return [
      { ...envelope(), type: "zone.entered" },
      { ...envelope(), type: "product.inspected", productId: "bench", touchpointId, seconds: 7.5 },
      { ...envelope(), type: "prompt.shown", ...asked },
      { ...envelope(), type: "prompt.answered", ...asked, score: 1 + (made % 5), comment: "Bella, grazie" },
    ]
  }

  return {
    events: (count) => {
      const events: Event[] = []
      while (events.length < count) events.push(...visit().slice(0, count - events.length))
      return events
    },
  }
}
