import { v7 as newId } from "uuid"

/** An answer to the first prompt that a running showroom asks. */
export async function answerOf(url: string): Promise<object> {
  const { id, scenes, prompts } = await (await fetch(`${url}/api/showroom`)).json()
  const [scene] = scenes
  const prompt = prompts.find(({ scale }: { scale: string }) => scale === "1-5")
  return {
    id: newId(),
    type: "prompt.answered",
    at: new Date().toISOString(),
    visitId: newId(),
    showroomId: id,
    sceneId: scene.id,
    sceneVersion: scene.version,
    promptId: prompt.id,
    promptVersion: prompt.version,
    touchpointId: prompt.touchpoints[0],
    impressionId: newId(),
    metric: prompt.metric,
    scale: prompt.scale,
    score: 4,
    context: { language: "it", device: "desktop" },
  }
}
