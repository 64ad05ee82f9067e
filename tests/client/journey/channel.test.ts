import { expect, test } from "vitest"
import { createChannel } from "../../../src/client/journey/channel.ts"

test("[ASK-41] what is told while nobody listens waits for the first who does, the latest of it", () => {
  const channel = createChannel<number>({ most: 3 })
  channel.tell(1)
  channel.tell(2, 3)
  channel.tell(4)
  const heard: (readonly number[])[] = []
  const stop = channel.hear((items) => heard.push(items))
  expect(heard).toEqual([[2, 3, 4]])
  const others: (readonly number[])[] = []
  channel.hear((items) => others.push(items))
  channel.tell(5, 6)
  channel.tell()
  expect(heard).toEqual([
    [2, 3, 4],
    [5, 6],
  ])
  expect(others).toEqual([[5, 6]])
  stop()
  channel.tell(7)
  expect(heard).toHaveLength(2)
})
