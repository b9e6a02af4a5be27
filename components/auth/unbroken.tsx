/** A sentence that holds an address, which no line may cut in two. */
export function Unbroken({ sentence, part }: { sentence: string; part: string }) {
  const [before = '', ...after] = sentence.split(part)
  return (
    <>
      {before}
      <span className="nowrap">{part}</span>
      {after.join(part)}
    </>
  )
}
