/** Text as bytes, made only as fast as they are read. */
export async function* textBytes(text: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  for await (const part of text) yield encoder.encode(part)
}
