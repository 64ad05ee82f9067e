import { v7 } from "uuid"
import type { ShowroomReply } from "../../../src/protocol/showroom.ts"

/** Somebody's browser, which answers a question about satisfaction with a 5 each time that it is called. */
export async function createAnswering(url: string): Promise<() => Promise<void>> {
  const showroom: ShowroomReply = await (await fetch(`${url}/api/showroom`)).json()
  const prompt = showroom.prompts.find(({ metric }) => metric === "csat")
  const touchpointId = prompt?.touchpoints[0]
  if (!prompt || touchpointId === undefined) throw new Error("the showroom asks for no satisfaction")
  return async () => {
    const same = {
      ...{
        visitId: v7(),
        showroomId: showroom.id,
        promptId: prompt.id,
        promptVersion: prompt.version,
        touchpointId,
      },
      ...{ metric: prompt.metric, scale: prompt.scale, impressionId: v7() },
      context: { language: "it", device: "desktop" },
    }
    const at = new Date().toISOString()
    const events = [
      { id: v7(), type: "prompt.shown", at, ...same },
      { id: v7(), type: "prompt.answered", at, ...same, score: 5 },
    ]
    const response = await fetch(`${url}/api/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events, sentAt: at }),
    })
    const reply = await response.json()
    if (!response.ok || reply.accepted.length !== 2) throw new Error(`not taken: ${JSON.stringify(reply)}`)
  }
}
