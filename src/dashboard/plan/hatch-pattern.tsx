/** What is drawn where the server keeps a value to itself; `step` in the units of the drawing. */
export function HatchPattern({ id, step }: { id: string; step: number }) {
  return (
    <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1={0} x2={0} y1={0} y2={step} stroke="var(--hatch)" strokeWidth={step * 0.5} />
    </pattern>
  )
}
