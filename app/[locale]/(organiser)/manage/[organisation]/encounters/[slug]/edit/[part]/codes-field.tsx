/** Which sides the form asked, so that an empty answer is missed. */
export function CodesField({ codes }: { codes: readonly string[] }) {
  return codes.map((code) => <input key={code} type="hidden" name="codes[]" value={code} />)
}
